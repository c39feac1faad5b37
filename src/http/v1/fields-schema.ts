import * as z from 'zod';
import type { ExplainedField } from '../../check/explanation.ts';
import { align, EDIT_KINDS } from '../../matching/distance/alignment.ts';

/** The levels of closeness, as words beside DQE's letters. */
const LEVELS = {
  E: 'identical',
  S: 'close',
  P: 'quite_far',
  N: 'far',
  D: 'different',
  '?': 'not_compared',
} as const;

type Letter = keyof typeof LEVELS;
type Level = (typeof LEVELS)[Letter];

const FIELD_NAMES: Readonly<Record<string, string>> = {
  lastName: 'last_name',
  firstName: 'first_name',
  number: 'street_number',
  address: 'street',
  postalCode: 'postal_code',
  city: 'city',
  birthDate: 'birth_date',
  email: 'email',
  phone: 'phone',
};

export const fieldSchema = z
  .object({
    field: z.enum(Object.values(FIELD_NAMES) as [string, ...string[]]),
    level: z.enum(Object.values(LEVELS) as [Level, ...Level[]]).meta({ description: 'How close the values are.' }),
    letter: z.string().meta({
      description:
        "DQE's letter `E`, `S`, `P`, `N`, `D` or `?`; for `birth_date` three digits (year, month, day: 0 equal, 1 different), `---` or `?`; for `street_number` `True` or `False`.",
    }),
    distance: z.int().nullable().meta({ description: 'Edits between the canonical values; null if not counted.' }),
    rule: z.string().meta({ description: 'The rule that gave the level, as a code.' }),
    evidence_bits: z.number().meta({ description: 'Evidence for (positive) or against the household, in bits.' }),
    sent: z.string().optional().meta({ description: 'The canonical value sent. Only with `explain`.' }),
    held: z.string().optional().meta({ description: 'The canonical value held. Only with `explain`.' }),
    edits: z
      .array(z.object({ kind: z.enum(EDIT_KINDS), sent: z.string(), held: z.string() }))
      .nullable()
      .optional()
      .meta({
        description:
          'Both values in aligned pieces, for display; two swapped letters are one edit. Null if they have little in common. Only with `explain`.',
      }),
  })
  .meta({ id: 'ComparedField' });

/** @param showsValues whether the key may see stored values and asked for them */
export function fieldOf(field: ExplainedField, showsValues: boolean): z.input<typeof fieldSchema> {
  return {
    field: FIELD_NAMES[field.field] ?? field.field,
    level: levelOf(field),
    letter: field.result,
    distance: field.distance ?? null,
    rule: field.ruleCode,
    evidence_bits: field.bits,
    ...(showsValues && { sent: field.sent, held: field.held, edits: editsOf(field) }),
  };
}

function editsOf({ sent, held }: ExplainedField) {
  const edits = align(sent, held);
  return edits === undefined ? null : [...edits];
}

function levelOf({ field, result, ruleCode }: ExplainedField): Level {
  if (field === 'number') return ruleCode === 'equal' ? 'identical' : (NUMBER_LEVELS[ruleCode] ?? 'different');
  if (field === 'birthDate') {
    if (!/^[01]{3}$/.test(result)) return 'not_compared';
    return result === '000' ? 'identical' : 'different';
  }
  return LEVELS[result as Letter];
}

const NUMBER_LEVELS: Readonly<Partial<Record<string, Level>>> = {
  'other-suffix': 'quite_far',
  'not-sent': 'not_compared',
  'not-held': 'not_compared',
};
