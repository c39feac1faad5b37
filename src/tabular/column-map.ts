import { UsageError } from '../runtime/errors.ts';
import type { Field } from './field.ts';
import { type FileSchema, PEOPLE } from './schema.ts';

/** What the user says about columns: field by field, the column's name, or `#` and its number from 1. */
export type ColumnMap = ReadonlyMap<Field, string>;

export const NO_MAP: ColumnMap = new Map();

/**
 * Reads `--map` values: `last_name=NOM`, `phone=#14`.
 *
 * @throws UsageError where one is not understood, or a field or a column is given twice.
 */
export function parseColumnMap(values: readonly string[], schema: FileSchema = PEOPLE): ColumnMap {
  const map = new Map<Field, string>();
  for (const value of values) {
    const [field, column] = parseEntry(value, schema.fields);
    if (map.has(field)) throw new UsageError(`--map gives ${field} twice; give it once.`);
    if ([...map.values()].includes(column)) throw new UsageError(`--map gives the column ${column} to two fields.`);
    map.set(field, column);
  }
  return map;
}

function parseEntry(value: string, fields: readonly Field[]): [field: Field, column: string] {
  const equals = value.indexOf('=');
  const name = value.slice(0, Math.max(0, equals)).trim();
  const column = value.slice(equals + 1).trim();
  if (name === '' || column === '')
    throw new UsageError(`--map ${value} is not understood; write a field and a column: --map last_name=NOM.`);
  const field = fields.find((known) => known === name);
  if (field === undefined)
    throw new UsageError(`--map ${value}: "${name}" is no field of ours; there are ${fields.join(', ')}.`);
  return [field, column];
}

/** The number of a column that is given by number, from 0; `undefined` of a name. */
export function columnPosition(column: string): number | undefined {
  return /^#\d{1,4}$/.test(column) ? Number(column.slice(1)) - 1 : undefined;
}
