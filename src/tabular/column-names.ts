import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIELDS, type Field } from './field.ts';

/** The weaker first: a `weak` name gives way to any other for the same field, a `given` one comes from the user. */
export const STRENGTHS = ['weak', 'usual', 'given'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface ColumnTarget {
  readonly field: Field;
  readonly strength: Strength;
}

/** What a column holds, by its folded name. Structured-clonable. */
export type ColumnNames = ReadonlyMap<string, ColumnTarget>;

/** Case, accents, blanks and punctuation of a header do not count: `Code postal` = `CODE_POSTAL` = `codePostal`. */
export function foldColumnName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The reviewed table `data/import/columns.tsv`, read once per thread. */
export function knownColumnNames(): ColumnNames {
  known ??= readColumnTable('columns.tsv');
  return known;
}

let known: ColumnNames | undefined;

/** @throws Error where a table of `data/import` is missing or not what it should be: a fault of ours. */
export function readColumnTable(file: string): ColumnNames {
  return parseColumnTable(readFileSync(columnTablePath(file), 'utf8'));
}

/** @throws Error where the table is not what it should be: a fault of ours. */
export function parseColumnTable(text: string): ColumnNames {
  const names = new Map<string, ColumnTarget>();
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [field = '', name = '', strength = '', source = ''] = line.split('\t');
    const folded = foldColumnName(name);
    if (!isAnyField(field) || folded === '' || source === '' || (strength !== 'usual' && strength !== 'weak'))
      throw new Error(`columns.tsv: a line is not understood: ${line}`);
    if (names.has(folded)) throw new Error(`columns.tsv: the name ${name} is there twice`);
    names.set(folded, { field, strength });
  }
  return names;
}

function isAnyField(text: string): text is Field {
  return (FIELDS as readonly string[]).includes(text);
}

/** The tables lie in the package's root, which is at another height above the sources than above the built files. */
function columnTablePath(file: string): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'data/import', file);
    if (existsSync(path)) return path;
  }
  throw new Error(`data/import/${file} is not above ${start}`);
}
