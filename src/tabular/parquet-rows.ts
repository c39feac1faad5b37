import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
} from 'hyparquet';
import type { ByteFile } from './byte-file.ts';
import { findPagesProblem } from './parquet-pages.ts';
import { sourceFailure } from './source-failure.ts';
import type { TableSource } from './table-source.ts';

/** Rows decoded at a time. */
const ROWS = 20_000;

const bytesOf = (buffer: Buffer) => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);

/** Codecs beside SNAPPY, which hyparquet has. */
const COMPRESSORS: Compressors = {
  GZIP: (input, length) => bytesOf(gunzipSync(input, { maxOutputLength: Math.max(1, length) })),
  BROTLI: (input, length) => bytesOf(brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) })),
};

/** A Parquet file as a table. @throws Failure if it is damaged, too large, or compressed in a way that cannot be read */
export async function readParquet(byteFile: ByteFile): Promise<TableSource> {
  const { name, size } = byteFile;
  const file = bufferOf(byteFile);
  const orFail = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw readFailure(name, error);
    }
  };
  const metadata = await orFail(parquetMetadataAsync(file));
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  const problem = await orFail(findPagesProblem(byteFile, metadata));
  if (problem === 'too-large') throw tooLarge(name);
  if (problem === 'damaged') throw readFailure(name, problem);
  const count = Number(metadata.num_rows);
  return {
    name,
    size,
    rowCount: count + 1,
    async *rows(signal) {
      yield columns;
      for (let start = 0; start < count; start += ROWS) {
        signal?.throwIfAborted();
        for (const row of await orFail(readSlice(file, metadata, start))) yield row.map(textOf);
      }
    },
  };
}

function bufferOf(byteFile: ByteFile): AsyncBuffer {
  return {
    byteLength: byteFile.size,
    slice: async (start, end = byteFile.size) => {
      const bytes = Buffer.from(await byteFile.read(start, end - start));
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    },
  };
}

/** Up to {@link ROWS} rows. */
function readSlice(file: AsyncBuffer, metadata: FileMetaData, rowStart: number): Promise<unknown[][]> {
  const rowEnd = Math.min(Number(metadata.num_rows), rowStart + ROWS);
  return new Promise((resolve, reject) => {
    const onComplete = (rows: unknown) => resolve(rows as unknown[][]);
    parquetRead({ file, metadata, rowStart, rowEnd, compressors: COMPRESSORS, onComplete }).catch(reject);
  });
}

function tooLarge(name: string) {
  const problem = 'has too many rows for its size, or row groups that are too large; write it as CSV.';
  return sourceFailure(name, problem, 'too-large');
}

function readFailure(name: string, error: unknown) {
  const codec = /unsupported compression codec: (\w+)/.exec(String(error))?.[1];
  if (codec !== undefined)
    return sourceFailure(name, `is compressed with ${codec}; write it with snappy or gzip.`, 'other-format');
  return sourceFailure(name, 'is not a Parquet file that can be read; write it again, or as CSV.', 'damaged');
}

/** A value as text; objects and lists as JSON. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (typeof value !== 'object') return String(value).replaceAll('\0', '');
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
}
