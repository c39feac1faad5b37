import { formatCsvLine } from './csv-format.ts';
import { createEncoder, type OutputEncoding } from './encode.ts';
import { safeCell } from './safe-cells.ts';

export const TABLE_FORMATS = ['csv', 'ndjson', 'xlsx', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface TableOptions {
  /** Of CSV. */
  readonly delimiter: string;
  /** Of CSV; UTF-8 by default. */
  readonly encoding?: OutputEncoding;
  /** Whether CSV starts with a byte order mark. */
  readonly hasMark?: boolean;
  /** Whether values of CSV that spreadsheet programs take for formulas are neutralised. In XLSX all cells are text. */
  readonly areCellsSafe?: boolean;
}

type Rows = AsyncIterable<readonly string[]>;

/** Writes a header and rows, as they are read. */
export function writeTable(
  format: TableFormat,
  columns: readonly string[],
  rows: Rows,
  options: TableOptions,
): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return writeCsv(columns, rows, options);
    case 'ndjson':
      return writeNdjson(uniqueNames(columns), rows);
    case 'xlsx':
      return loaded(async () => (await import('./write-workbook.ts')).writeWorkbook(columns, rows));
    case 'parquet': {
      const names = uniqueNames(columns);
      const objects = async function* () {
        for await (const row of rows) yield objectOf(names, row);
      };
      return loaded(async () => (await import('./write-parquet.ts')).writeParquet(names, objects()));
    }
  }
}

/** The writers of these formats are loaded only when they are needed. */
async function* loaded(write: () => Promise<AsyncIterable<Uint8Array>>): AsyncGenerator<Uint8Array> {
  yield* await write();
}

/** Characters that are encoded at a time. */
const CHUNK_LENGTH = 64 * 1024;

async function* chunked(lines: AsyncIterable<string>, encode: (text: string) => Uint8Array) {
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length < CHUNK_LENGTH) continue;
    yield encode(text);
    text = '';
  }
  if (text !== '') yield encode(text);
}

function writeCsv(columns: readonly string[], rows: Rows, options: TableOptions): AsyncIterable<Uint8Array> {
  const { delimiter, encoding = 'utf-8', hasMark = false, areCellsSafe = false } = options;
  const safe = (values: readonly string[]) => (areCellsSafe ? values.map(safeCell) : values);
  const lines = async function* () {
    yield `${hasMark ? '\uFEFF' : ''}${formatCsvLine(safe(columns), delimiter)}\n`;
    for await (const row of rows) yield `${formatCsvLine(safe(row), delimiter)}\n`;
  };
  return chunked(lines(), createEncoder(encoding));
}

function writeNdjson(names: readonly string[], rows: Rows): AsyncIterable<Uint8Array> {
  const lines = async function* () {
    for await (const row of rows) yield `${JSON.stringify(objectOf(names, row))}\n`;
  };
  return chunked(lines(), createEncoder('utf-8'));
}

function objectOf(names: readonly string[], row: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, i) => [name, row[i] ?? '']));
}

/** Names for formats in which every column has a name of its own. */
function uniqueNames(columns: readonly string[]): string[] {
  const used = new Set<string>();
  return columns.map((column, i) => {
    const name = column.trim() || `column_${i + 1}`;
    let unique = name;
    for (let number = 2; used.has(unique); number++) unique = `${name}_${number}`;
    used.add(unique);
    return unique;
  });
}
