import type { ExplainedField } from '../check/explanation.ts';
import type { Letter } from '../matching/answer.ts';
import { formatTable, paint, type Tone } from '../terminal/table.ts';

/** One line per field of an explained answer, then the legend and a blank line; `''` without fields. */
export function explainTable(fields: readonly ExplainedField[], colour: boolean): string {
  if (fields.length === 0) return '';
  const right = (title: string) => ({ title, align: 'right' }) as const;
  const columns = [
    { title: 'Field' },
    { title: 'Sent' },
    { title: 'Held' },
    { title: 'Result' },
    right('Edits'),
    right('Share'),
    right('Evidence'),
    { title: 'Rule' },
  ];
  const rows = fields.map((field) => explainRow(field, colour));
  return `${formatTable(columns, rows, colour)}${paint(LETTER_LEGEND, 'faint', colour)}\n\n`;
}

function explainRow(
  { field, sent, held, result, distance, percent, bits, rule }: ExplainedField,
  colour: boolean,
): string[] {
  return [
    FIELD_NAMES[field] ?? field,
    sent,
    held,
    paint(result, toneOf(field, result), colour),
    distance === undefined ? '' : String(distance),
    percent === undefined ? '' : `${percent} %`,
    bits.toFixed(1),
    paint(rule, 'faint', colour),
  ];
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  lastName: 'last name',
  firstName: 'first name',
  postalCode: 'postal code',
  birthDate: 'birth date',
  email: 'e-mail',
};

function toneOf(field: string, result: string): Tone {
  if (field === 'birthDate') return birthDateTone(result);
  if (field === 'number') return result === 'True' ? 'good' : 'bad';
  return MEANINGS[result as Letter][1];
}

export const MEANINGS: Readonly<Record<Letter, readonly [meaning: string, tone: Tone]>> = {
  E: ['equal', 'good'],
  S: ['similar: at most 10 % different', 'good'],
  P: ['partly similar: at most 25 % different', 'doubtful'],
  N: ['near', 'doubtful'],
  D: ['different', 'bad'],
  '?': ['not compared', 'faint'],
};

/** The legend of a table of letters. */
export const LETTER_LEGEND =
  'E equal, S at most 10 % different, P at most 25 % different or equal in part, N near, D different, ? not compared';

export function birthDateTone(code: string): Tone {
  if (code === '000') return 'good';
  return /^[01]{3}$/.test(code) ? 'bad' : 'faint';
}
