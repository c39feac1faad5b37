import type { ExplainedField } from '../check/explanation.ts';
import type { Letter } from '../matching/answer.ts';
import { type Cell, formatTable, type Tone } from './table.ts';

/** Each field of an explained answer in a line, and an empty line after them; nothing where there is no field. */
export function explainTable(fields: readonly ExplainedField[], colour: boolean): string {
  if (fields.length === 0) return '';
  const head = ['Field', 'Sent', 'Held', 'Result', 'Edits', 'Share', 'Evidence', 'Rule'];
  const rows: Cell[][] = [head.map((text) => ({ text, tone: 'faint' })), ...fields.map(explainRow)];
  return `${formatTable(rows, colour)}\n`;
}

function explainRow({ field, sent, held, result, distance, percent, bits, rule }: ExplainedField): Cell[] {
  return [
    { text: FIELD_NAMES[field] ?? field },
    { text: sent },
    { text: held },
    { text: result, tone: toneOf(field, result) },
    { text: distance === undefined ? '' : String(distance), align: 'right' },
    { text: percent === undefined ? '' : `${percent} %`, align: 'right' },
    { text: bits.toFixed(1), align: 'right' },
    { text: rule, tone: 'faint' },
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
  if (field === 'birthDate') return birthDateCell(result).tone!;
  if (field === 'number') return result === 'True' ? 'good' : 'bad';
  return MEANINGS[result as Letter][1];
}

export const MEANINGS: Readonly<Record<Letter, readonly [meaning: string, tone: Tone]>> = {
  E: ['the same', 'good'],
  S: ['close: up to 10 % different', 'good'],
  P: ['rather far: up to 25 % different', 'doubtful'],
  N: ['far', 'doubtful'],
  D: ['different', 'bad'],
  '?': ['not compared', 'faint'],
};

export function birthDateCell(code: string): Cell {
  if (code === '000') return { text: code, tone: 'good' };
  return { text: code, tone: /^[01]{3}$/.test(code) ? 'bad' : 'faint' };
}
