import { UsageError } from '../runtime/errors.ts';
import type { FileSchema } from './schema.ts';

/** The user's choice of columns: by field, the column's name, or `#` and its number, from 1. */
export type ColumnMap<Field extends string = string> = ReadonlyMap<Field, string>;

/**
 * Parses `--map` values: `last_name=NOM`, `phone=#14`.
 *
 * @throws UsageError if a value is invalid, or a field or a column is given twice.
 */
export function parseColumnMap<Field extends string>(
  values: readonly string[],
  schema: FileSchema<Field>,
): ColumnMap<Field> {
  const map = new Map<Field, string>();
  for (const value of values) {
    const [field, column] = parseEntry(value, schema.fields);
    if (map.has(field)) throw new UsageError(`--map specifies ${field} twice; specify it once.`);
    if ([...map.values()].includes(column)) throw new UsageError(`--map uses the column ${column} for two fields.`);
    map.set(field, column);
  }
  return map;
}

function parseEntry<Field extends string>(value: string, fields: readonly Field[]): [field: Field, column: string] {
  const equals = value.indexOf('=');
  const name = value.slice(0, Math.max(0, equals)).trim();
  const column = value.slice(equals + 1).trim();
  if (name === '' || column === '')
    throw new UsageError(`invalid --map value "${value}"; write field=column, for example --map last_name=NOM.`);
  const field = fields.find((known) => known === name);
  if (field === undefined)
    throw new UsageError(`--map ${value}: unknown field "${name}"; the fields are ${fields.join(', ')}.`);
  return [field, column];
}

/** The 0-based position of a column given by number; `undefined` if it is given by name. */
export function columnPosition(column: string): number | undefined {
  return /^#\d{1,4}$/.test(column) ? Number(column.slice(1)) - 1 : undefined;
}
