import { type ColumnTarget, type JoinedFields, STRENGTHS, targetOf as targetOfName } from './column-names.ts';
import type { RecordPosition } from './csv.ts';
import { emptyRow } from './csv-rows.ts';
import type { NdjsonLayout, RowValues } from './layout.ts';
import type { RowFault } from './rejected-row.ts';

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
export type ObjectReader<Field extends string> = (line: string) => RowValues<Field> | RowFault;

/** Caches the field of each key. */
export function createObjectReader<Field extends string>({
  names,
  fields,
  joined,
}: Pick<NdjsonLayout<Field>, 'names' | 'fields' | 'joined'>): ObjectReader<Field> {
  const empty = emptyRow(fields);
  const targets = new Map<string, ColumnTarget<Field> | undefined>();
  const targetOf = (key: string) => {
    if (!targets.has(key)) targets.set(key, targetOfName(key, names, joined));
    return targets.get(key);
  };
  return (line) => {
    const object = parseObject(line);
    return object === undefined ? 'json' : readObject(object, { empty, targetOf, joined });
  };
}

function readObject<Field extends string>(
  object: Readonly<Record<string, unknown>>,
  {
    empty,
    targetOf,
    joined,
  }: {
    readonly empty: RowValues<Field>;
    readonly targetOf: (key: string) => ColumnTarget<Field> | undefined;
    readonly joined: JoinedFields<Field>;
  },
): RowValues<Field> | RowFault {
  const values: Record<Field, string> = { ...empty };
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
    if (text === '') continue;
    const separator = joined[field];
    if (separator !== undefined && before >= 0) {
      if (!values[field].split(separator).includes(text)) values[field] += separator + text;
      continue;
    }
    if (strength < before) continue;
    if (strength === before && text !== values[field]) return 'columns';
    values[field] = text;
    strengths[field] = strength;
  }
  return values;
}

/** The object of a line. If a key occurs twice, the last value counts. */
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

/** JSON numbers may exceed the safe integers of JavaScript: a 64-bit `id` must keep its last digits. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

function quoteNumber(token: string): string {
  return token.startsWith('"') ? token : `"${token}"`;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Escapes can encode NUL and lone surrogates, which cannot be stored as text. */
function isText(value: string): boolean {
  return !value.includes('\0') && !LONE_SURROGATE.test(value);
}

/** A plain value as text; `undefined` for objects, lists and booleans. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : undefined;
}
