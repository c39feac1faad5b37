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

/** Fields that may have several columns, and the text that joins their values. */
export type JoinedFields<Field extends string = string> = Readonly<Partial<Record<Field, string>>>;

/** The base letters of letters that NFKD does not decompose. */
const BASE_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', ł: 'l', ø: 'o' };

/** Ignores case, accents, blanks and punctuation: `Code postal` = `CODE_POSTAL` = `codePostal`. */
export function foldColumnName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ßıłø]/g, (letter) => BASE_LETTERS[letter]!);
}

const PARENTHESES = /[([][^)\]]*[)\]]?/g;
const NUMBERS = /\d+/g;

/**
 * The field of a column: by its name, by the name without what is in parentheses (`NOM (obligatoire)`), or by the name
 * without its number (`TEL2`, `E-mail 1 - Value`). Only fields that may have several columns have a second one.
 */
export function targetOf<Field extends string>(
  name: string,
  names: ColumnNames<Field>,
  joined: JoinedFields<Field>,
): ColumnTarget<Field> | undefined {
  const exact = names.get(foldColumnName(name));
  if (exact !== undefined) return exact;
  const plain = foldColumnName(name.replace(PARENTHESES, ''));
  const known = names.get(plain);
  if (known !== undefined) return known;
  const numbers = plain.match(NUMBERS) ?? [];
  if (numbers.length !== 1) return undefined;
  const target = names.get(plain.replace(NUMBERS, ''));
  return target !== undefined && (numbers[0] === '1' || joined[target.field] !== undefined) ? target : undefined;
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
