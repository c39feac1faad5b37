import type { ByteStream, Chunks } from './byte-chunks.ts';
import { formatCsvLine } from './csv-format.ts';
import { sourceFailure } from './source-failure.ts';
import { LINE_BREAK, TABLE_DELIMITER, type TableSource } from './table-source.ts';

/** Bytes of CSV that are made at a time. */
const CHUNK_BYTES = 256 * 1024;

const HEAD_BYTES = 64 * 1024;

/** A table as a stream of CSV. @throws Failure if it has no rows */
export async function createTableStream(
  table: NonNullable<ByteStream['table']>,
  source: TableSource,
): Promise<ByteStream> {
  const { name, size, rowCount } = source;
  let rowsRead = 0;
  const lines = async function* (signal?: AbortSignal): AsyncGenerator<string, void, undefined> {
    rowsRead = 0;
    let columns = 0;
    for await (const row of source.rows(signal)) {
      signal?.throwIfAborted();
      rowsRead++;
      // Titles before the header are shorter.
      if (Array.isArray(row)) columns = Math.max(columns, row.length);
      yield `${typeof row === 'string' ? row : formatRow(row, columns)}\n`;
    }
  };
  const { head, isWhole } = await takeHead(lines());
  if (head.length === 0) throw sourceFailure(name, 'has no rows.', 'empty');
  return {
    name,
    size,
    isGzip: false,
    table,
    head,
    isWhole,
    get bytesRead() {
      return size === undefined || !rowCount ? 0 : Math.round(size * Math.min(1, rowsRead / rowCount));
    },
    chunks: (signal) => toBytes(lines(signal)),
  };
}

/** A row of a workbook ends with its last value that is not empty. */
function formatRow(row: readonly string[] | undefined, columns: number): string {
  if (row === undefined) return '';
  const values = row.map((value) => value.replace(/\r\n|\r|\n/g, LINE_BREAK));
  while (values.length < columns) values.push('');
  return formatCsvLine(values, TABLE_DELIMITER);
}

async function takeHead(lines: AsyncGenerator<string>): Promise<{ readonly head: Buffer; readonly isWhole: boolean }> {
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length >= HEAD_BYTES) return { head: Buffer.from(text), isWhole: false };
  }
  return { head: Buffer.from(text), isWhole: true };
}

async function* toBytes(lines: AsyncGenerator<string>): Chunks {
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length < CHUNK_BYTES) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
