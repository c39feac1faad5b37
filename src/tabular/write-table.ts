import { PassThrough, type Readable } from 'node:stream';
import { writeXlsxStream } from 'hucre/xlsx';
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
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
      return writeWorkbook(columns, rows);
    case 'parquet':
      return writeParquet(uniqueNames(columns), rows);
  }
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

/** All cells are text: leading zeros stay, and nothing is a formula. */
function writeWorkbook(columns: readonly string[], rows: Rows): AsyncIterable<Uint8Array> {
  const cells = async function* () {
    yield columns.map(cellText);
    for await (const row of rows) yield row.map(cellText);
  };
  return writeXlsxStream(cells(), { name: 'Rows', freezePane: { rows: 1 } });
}

/** Source: Excel specifications and limits. */
const MAX_CELL_LENGTH = 32_767;

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot contain them.
const NOT_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const cellText = (value: string) => value.replace(NOT_XML, ' ').slice(0, MAX_CELL_LENGTH);

/** Rows of one row group, which are held in memory. */
const GROUP_ROWS = 20_000;

function writeParquet(names: readonly string[], rows: Rows): Readable {
  const output = new PassThrough();
  const writer = new ByteWriter();
  const flush = async () => {
    const bytes = Buffer.from(writer.getBytes());
    writer.index = 0;
    if (bytes.length > 0 && !output.write(bytes) && !output.destroyed) {
      await new Promise<void>((resolve) => {
        output.once('drain', resolve);
        output.once('close', resolve);
      });
    }
    if (output.destroyed) throw new Error('the reader has closed the stream');
  };
  Object.assign(writer, { flush, finish: flush });
  const objects = async function* () {
    for await (const row of rows) yield objectOf(names, row);
  };
  const columns = names.map((name) => ({ name, type: 'STRING' as const, nullable: false }));
  const writing = parquetWriteRows({ writer, rows: objects(), columns, rowGroupSize: GROUP_ROWS });
  Promise.resolve(writing).then(
    () => output.end(),
    (error: unknown) => output.destroy(error as Error),
  );
  return output;
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
