import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ByteStream, Chunks } from './byte-chunks.ts';
import { type ByteFile, openByteFile } from './byte-file.ts';
import { rejectKnownBinary, tableKindOf } from './file-kind.ts';
import { gunzip } from './gunzip.ts';
import { STDIN, sourceFailure, unreadable } from './source-failure.ts';
import type { TableSource } from './table-source.ts';
import { createTableStream } from './table-stream.ts';

/** Enough to detect format, encoding, delimiter and columns. */
const HEAD_BYTES = 64 * 1024;

const CHUNK_BYTES = 256 * 1024;

export interface ByteStreamOptions {
  /** What `-` reads. */
  readonly stdin?: Readable | undefined;
  /** How many times its size a gzip file may expand to. */
  readonly maxCompressionRatio?: number | undefined;
  /** The command that reads the file from a pipe, such as `idem import -`, for advice in error messages. */
  readonly reader?: string | undefined;
}

/**
 * Opens a file by its path, or `stdin` for `-`, and reads its head. A file is then closed until its content is requested, so that
 * one import can have thousands of files.
 *
 * @throws Failure if it cannot be read, is empty, or has a known binary format other than gzip
 */
export async function openByteStream(
  input: string | ByteFile,
  { stdin = process.stdin, maxCompressionRatio, reader }: ByteStreamOptions = {},
): Promise<ByteStream> {
  const { name, size, read } = await openInput(input, stdin);
  let bytesRead = 0;
  const count = (bytes: number) => {
    bytesRead = bytes;
  };
  const readRaw = () => counted(read(), count);
  const raw = await takeHead(readRaw(), name);
  const kind = tableKindOf(raw.head);
  if (kind !== undefined) {
    await raw.close();
    return openTable(kind, input, name);
  }
  const isGzip = raw.head[0] === 0x1f && raw.head[1] === 0x8b;
  const content = isGzip ? await takeHead(gunzip(raw.replay(), name, maxCompressionRatio), name) : raw;
  rejectKnownBinary(content.head, name, reader);
  if (size !== undefined) await content.close();
  const readAgain = () => (isGzip ? gunzip(readRaw(), name, maxCompressionRatio) : readRaw());
  return {
    name,
    size,
    isGzip,
    head: content.head,
    isWhole: content.isWhole,
    get bytesRead() {
      return bytesRead;
    },
    chunks: (signal) => {
      // A read that waits for more would keep the process alive.
      if (input === '-') signal?.addEventListener('abort', () => stdin.destroy(), { once: true });
      return abortable(size === undefined ? content.replay() : readAgain(), signal);
    },
  };
}

/** Opens a workbook or a Parquet file, of which any part is read at any time. */
async function openTable(kind: 'xlsx' | 'parquet', input: string | ByteFile, name: string): Promise<ByteStream> {
  if (input === '-')
    throw sourceFailure(name, `is ${kind === 'xlsx' ? 'a workbook (XLSX)' : 'Parquet'}; specify the file by its path.`);
  const file = typeof input === 'object' ? input : await openByteFile(input);
  return createTableStream(kind, await openTableSource(kind, file));
}

/** The readers are loaded only when they are needed, which saves a quarter of the time that most commands take to start. */
async function openTableSource(kind: 'xlsx' | 'parquet', file: ByteFile): Promise<TableSource> {
  if (kind === 'xlsx') return (await import('./workbook-rows.ts')).readWorkbook(file);
  return (await import('./parquet-rows.ts')).readParquet(file);
}

interface Input {
  readonly name: string;
  readonly size: number | undefined;
  read(): Chunks;
}

async function openInput(input: string | ByteFile, stdin: Readable): Promise<Input> {
  if (typeof input === 'object') return { name: input.name, size: input.size, read: () => readByteFile(input) };
  if (input === '-') return { name: STDIN, size: undefined, read: () => readStdin(stdin) };
  return { name: input, size: await sizeOfFile(input), read: () => readFile(input) };
}

async function* readByteFile(file: ByteFile): Chunks {
  for (let at = 0; at < file.size; at += CHUNK_BYTES) yield await file.read(at, CHUNK_BYTES);
}

/** The size of a regular file; `undefined` for a pipe, which must not be opened twice. */
async function sizeOfFile(path: string): Promise<number | undefined> {
  const stats = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (stats.isDirectory())
    throw sourceFailure(path, `is a folder; specify the files in it, for example ${path}/*.csv.`);
  return stats.isFile() ? stats.size : undefined;
}

async function* readFile(path: string): Chunks {
  const handle = await open(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  // One buffer for all chunks: V8 would let gigabytes of new buffers accumulate before it collects them.
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    await handle.close();
  }
}

async function* readStdin(stdin: Readable): Chunks {
  for await (const chunk of stdin) yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
}

async function* counted(chunks: Chunks, count: (bytes: number) => void): Chunks {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    count(bytes);
    yield chunk;
  }
}

interface Head {
  readonly head: Buffer;
  readonly isWhole: boolean;
  /** The whole content, head included. */
  replay(): Chunks;
  close(): Promise<void>;
}

async function takeHead(chunks: Chunks, name: string): Promise<Head> {
  const taken: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (length < HEAD_BYTES && !isWhole) {
    const { value, done } = await chunks.next();
    isWhole = done === true;
    if (value) taken.push(Buffer.from(value));
    length += value?.length ?? 0;
  }
  const head = Buffer.concat(taken);
  if (head.length === 0) throw sourceFailure(name, 'is empty.', 'empty');
  return {
    head,
    isWhole,
    async *replay() {
      yield head;
      yield* chunks;
    },
    async close() {
      await chunks.return();
    },
  };
}

/** Ends as soon as the signal is aborted, even if no further chunk arrives. */
async function* abortable(chunks: Chunks, signal: AbortSignal | undefined): Chunks {
  signal?.throwIfAborted();
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort);
  });
  aborted.catch(() => {});
  try {
    for (;;) {
      const { value, done } = await Promise.race([chunks.next(), aborted]);
      if (done) return;
      yield value;
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    const closed = chunks.return();
    // A pending read may never end, so that closing must not be awaited.
    if (signal?.aborted) closed.catch(() => {});
    else await closed;
  }
}
