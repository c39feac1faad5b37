import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Weakest first. A `usual` name wins over a `weak` one for the same field; a `given` name comes from the user. */
export const STRENGTHS = ['weak', 'usual', 'given'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface ColumnTarget<Field extends string = string> {
  readonly field: Field;
  readonly strength: Strength;
}

/** The field of a column, by the column's folded name. Structured-clonable. */
export type ColumnNames<Field extends string = string> = ReadonlyMap<string, ColumnTarget<Field>>;

/** Ignores case, accents, blanks and punctuation: `Code postal` = `CODE_POSTAL` = `codePostal`. */
export function foldColumnName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Reads a reviewed table of `data/import`.
 *
 * @throws Error if the table is missing or invalid.
 */
export function readColumnTable<Field extends string>(file: string, fields: readonly Field[]): ColumnNames<Field> {
  return parseColumnTable(readFileSync(columnTablePath(file), 'utf8'), { file, fields });
}

/** @throws Error if the table is invalid. */
export function parseColumnTable<Field extends string>(
  text: string,
  { file, fields }: { readonly file: string; readonly fields: readonly Field[] },
): ColumnNames<Field> {
  const names = new Map<string, ColumnTarget<Field>>();
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [fieldName = '', name = '', strength = '', source = ''] = line.split('\t');
    const field = fields.find((known) => known === fieldName);
    const folded = foldColumnName(name);
    if (field === undefined || folded === '' || source === '' || (strength !== 'usual' && strength !== 'weak'))
      throw new Error(`${file}: invalid line: ${line}`);
    if (names.has(folded)) throw new Error(`${file}: the name ${name} occurs twice`);
    names.set(folded, { field, strength });
  }
  return names;
}

/** The tables are in the package's root, two folders above the sources and three above the compiled files. */
function columnTablePath(file: string): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'data/import', file);
    if (existsSync(path)) return path;
  }
  throw new Error(`no folder above ${start} contains data/import/${file}`);
}
