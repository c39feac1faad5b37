import { type ColumnNames, type ColumnTarget, foldColumnName, STRENGTHS } from './column-names.ts';
import type { RecordPosition } from './csv.ts';
import { FIELDS, type Field } from './field.ts';
import type { RowValues } from './person-row.ts';
import type { RejectReason } from './reject-reason.ts';

/** Calls `visit` for every line that is not blank, in order. */
export function readLines(text: string, lineEnd: string, visit: (position: RecordPosition) => void): void {
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    const found = text.indexOf(lineEnd, start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, end).trim() !== '') visit({ start, end, line });
    start = end + 1;
  }
}

/** Reads one line of NDJSON. */
export type ObjectReader = (line: string) => RowValues | RejectReason;

/** A reader that remembers which key is which field. */
export function createObjectReader(names: ColumnNames): ObjectReader {
  const targets = new Map<string, ColumnTarget | undefined>();
  const targetOf = (key: string) => {
    if (!targets.has(key)) targets.set(key, names.get(foldColumnName(key)));
    return targets.get(key);
  };
  return (line) => {
    const object = parseObject(line);
    return object === undefined ? 'json' : readObject(object, targetOf);
  };
}

function readObject(
  object: Readonly<Record<string, unknown>>,
  targetOf: (key: string) => ColumnTarget | undefined,
): RowValues | RejectReason {
  const values: Record<Field, string> = { ...NO_VALUES };
  const strengths: Partial<Record<Field, number>> = {};
  for (const key in object) {
    const target = targetOf(key);
    if (target === undefined) continue;
    const text = textOf(object[key]);
    if (text === undefined) return 'json';
    if (!isText(text)) return 'encoding';
    const { field } = target;
    const strength = STRENGTHS.indexOf(target.strength);
    const before = strengths[field] ?? -1;
    if (text === '' || strength < before) continue;
    if (strength === before && text !== values[field]) return 'columns';
    values[field] = text;
    strengths[field] = strength;
  }
  return values;
}

const NO_VALUES = Object.fromEntries(FIELDS.map((field) => [field, ''])) as RowValues;

/** The object of a line; of a key that is there twice the last counts. */
function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const isExact = Object.values(value).every((each) => typeof each !== 'number' || Number.isSafeInteger(each));
    return isExact ? { ...value } : JSON.parse(line.replace(STRING_OR_NUMBER, quoteNumber));
  } catch {
    return undefined;
  }
}

/** Numbers of JSON have no bound, those of JavaScript do: an `id` of 64 bits must keep its last digits. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

function quoteNumber(token: string): string {
  return token.startsWith('"') ? token : `"${token}"`;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Escapes can write what no file could hold as bytes: NUL, and half a character, which would not be stored as it is. */
function isText(value: string): boolean {
  return !value.includes('\0') && !LONE_SURROGATE.test(value);
}

/** A plain value as text; `undefined` where it is none. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : undefined;
}
