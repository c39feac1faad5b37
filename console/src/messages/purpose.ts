import type { Messages } from '../lib/i18n.ts';

export const purposeMessages = {
  'purpose.label': ['Purpose', 'Finalité'],
  'purpose.hint': ['recorded in the journal', 'enregistrée dans le journal'],
  'purpose.choose': ['Choose…', 'Choisissez…'],
  'purpose.missing': ['Choose a purpose.', 'Choisissez une finalité.'],
} as const satisfies Messages;
