import type { Messages } from '../lib/i18n.ts';

export const baseMessages = {
  'base.title': ['Reference base', 'Base de référence'],
  'base.people': ['People', 'Personnes'],
  'base.households': ['Households', 'Foyers'],
  'base.generation': ['Generation', 'Génération'],
  'base.version': ['Version of Idem', 'Version d’Idem'],
  'base.empty': [
    'The base holds nobody yet. Import a file with: idem import FILE',
    'La base est encore vide. Importez un fichier avec : idem import FICHIER',
  ],
} as const satisfies Messages;
