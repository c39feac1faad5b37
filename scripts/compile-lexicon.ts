import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldText } from '../src/matching/normalize/index.ts';
import { compileMergedCommunes } from './merged-communes.ts';
import { compilePostalTowns } from './postal-towns.ts';
import { compileShortTowns } from './short-towns.ts';

const DATA = 'data/lexicon';
const GENERATED = 'src/matching/lexicon';

/** One reviewed list: its columns, and the name of its constant in the compiled code. */
interface Table {
  readonly file: string;
  readonly constant: string;
  readonly columns: number;
  /** Columns of words in canonical form, `|` between several. */
  readonly words: readonly number[];
  /** Columns within whose values a word must be unique. */
  readonly scope: readonly number[];
}

const TABLES: readonly Table[] = [
  { file: 'address-systems', constant: 'addressSystems', columns: 9, words: [0], scope: [] },
  { file: 'articles', constant: 'articles', columns: 2, words: [1], scope: [0] },
  { file: 'boroughs', constant: 'boroughs', columns: 4, words: [0], scope: [] },
  { file: 'city-names', constant: 'cityNames', columns: 3, words: [1, 2], scope: [0] },
  { file: 'city-quarters', constant: 'cityQuarters', columns: 3, words: [2], scope: [0] },
  { file: 'city-words', constant: 'cityWords', columns: 4, words: [3], scope: [0] },
  { file: 'complements', constant: 'complements', columns: 3, words: [2], scope: [0, 1] },
  { file: 'countries', constant: 'countries', columns: 3, words: [0, 1, 2], scope: [] },
  { file: 'date-words', constant: 'dateWords', columns: 2, words: [1], scope: [0] },
  { file: 'first-name-variants', constant: 'firstNameVariants', columns: 2, words: [1], scope: [0] },
  { file: 'flats', constant: 'flats', columns: 3, words: [2], scope: [] },
  { file: 'genders', constant: 'genders', columns: 2, words: [1], scope: [] },
  { file: 'letter-digraphs', constant: 'letterDigraphs', columns: 2, words: [1], scope: [0] },
  { file: 'letters', constant: 'letters', columns: 2, words: [1], scope: [0] },
  { file: 'months', constant: 'months', columns: 3, words: [1, 2], scope: [0] },
  { file: 'name-words', constant: 'nameWords', columns: 3, words: [2], scope: [0, 1] },
  { file: 'number-suffixes', constant: 'numberSuffixes', columns: 3, words: [0, 1, 2], scope: [] },
  { file: 'numbers', constant: 'numbers', columns: 4, words: [3], scope: [0] },
  { file: 'numbered-words', constant: 'numberedWords', columns: 2, words: [1], scope: [] },
  { file: 'particles', constant: 'particles', columns: 2, words: [1], scope: [0] },
  { file: 'placeholders', constant: 'placeholders', columns: 3, words: [], scope: [] },
  { file: 'regions', constant: 'regions', columns: 3, words: [2], scope: [0] },
  { file: 'short-names', constant: 'shortNames', columns: 3, words: [2], scope: [0, 1] },
  { file: 'street-contrasts', constant: 'streetContrasts', columns: 3, words: [2], scope: [] },
  { file: 'street-types', constant: 'streetTypes', columns: 4, words: [2, 3], scope: [0, 1] },
  { file: 'surname-readings', constant: 'surnameReadings', columns: 3, words: [1, 2], scope: [0] },
  { file: 'words', constant: 'words', columns: 4, words: [3], scope: [0, 1] },
];

/** Canonical texts are upper-case words separated by single spaces. */
const CANONICAL = /^[\p{Lu}\p{Lo}\p{M}\p{N}]+(?: [\p{Lu}\p{Lo}\p{M}\p{N}]+)*$/u;

/**
 * Rows of a reviewed list: `#` starts a comment, a tab separates columns, `-` is an empty column.
 * @throws Error naming the line of a row with a wrong number of columns
 */
export function readRows(text: string, columns: number): string[][] {
  const rows: string[][] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t').map((cell) => (cell === '-' ? '' : cell));
    if (cells.length !== columns) throw new Error(`line ${index + 1}: ${cells.length} columns, expected ${columns}`);
    rows.push(cells);
  }
  return rows;
}

/** @throws Error naming a word that is not canonical, or that is not unique in its scope */
export function checkWords(rows: readonly (readonly string[])[], table: Pick<Table, 'words' | 'scope'>): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const scope = table.scope.map((column) => row[column]).join(' ');
    for (const word of table.words.flatMap((column) => row[column]!.split('|'))) {
      if (word === '') continue;
      if (!CANONICAL.test(word)) throw new Error(`"${word}" is not in canonical form`);
      const key = `${scope}: ${word}`;
      if (seen.has(key)) throw new Error(`"${key}" is duplicated`);
      seen.add(key);
    }
  }
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function source(table: Table, rows: readonly (readonly string[])[]): string {
  const tuple = Array.from({ length: table.columns }, () => 'string').join(', ');
  const body = rows.map((row) => `  [${row.map(literal).join(', ')}],\n`).join('');
  return `// Compiled from ${DATA}/${table.file}.tsv by \`npm run lexicon\`.\nexport const ${table.constant}: readonly (readonly [${tuple}])[] = [\n${body}];\n`;
}

const FIRST_NAMES = 'data/population/first-names.csv';

/** The frequent first names of France in canonical form, without duplicates. */
async function compileFirstNames(root: string): Promise<string> {
  const lines = (await readFile(join(root, FIRST_NAMES), 'utf8')).trimEnd().split('\n');
  const names = lines
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => foldText(line.split(',')[0]!));
  const words = [...new Set(names.flatMap((name) => name.split(' ')))].sort();
  return `// Compiled from ${FIRST_NAMES} by \`npm run lexicon\`.\nexport const firstNames = '${words.join('|')}';\n`;
}

/**
 * Compiles every list under data/ to the text of its module.
 * @param root folder of the package
 * @returns generated text by path from `root`; the same lists always give the same bytes
 * @throws Error naming the list and the line of a malformed row, or a list that the compiler does not know
 */
export async function compileLexicon(root: string): Promise<Map<string, string>> {
  const modules = new Map<string, string>();
  const known = new Set(TABLES.map((table) => `${table.file}.tsv`));
  const unknown = (await readdir(join(root, DATA))).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`${DATA}: no compiler for ${unknown.join(', ')}`);
  for (const table of TABLES) {
    const path = `${DATA}/${table.file}.tsv`;
    try {
      const rows = readRows(await readFile(join(root, path), 'utf8'), table.columns);
      checkWords(rows, table);
      modules.set(`${GENERATED}/${table.file}.generated.ts`, source(table, rows));
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
    }
  }
  modules.set(`${GENERATED}/first-names.generated.ts`, await compileFirstNames(root));
  modules.set(`${GENERATED}/merged-communes.generated.ts`, compileMergedCommunes());
  modules.set(`${GENERATED}/postal-towns.generated.ts`, compilePostalTowns());
  modules.set(`${GENERATED}/short-towns.generated.ts`, compileShortTowns());
  return modules;
}

if (process.argv[1] === import.meta.filename) {
  const root = process.cwd();
  await mkdir(join(root, GENERATED), { recursive: true });
  for (const [path, text] of await compileLexicon(root)) await writeFile(join(root, path), text);
}
