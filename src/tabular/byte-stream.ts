import { open, stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Failure } from '../runtime/errors.ts';
import { rejectKnownBinary } from './file-kind.ts';
import { STDIN, sourceFailure } from './source-failure.ts';

/** The content of a file or of standard input, decompressed. */
export interface ByteStream {
  /** The path as specified; `stdin` for `-`. */
  readonly name: string;
  /** Size on disk in bytes; `undefined` for a pipe. */
  readonly size: number | undefined;
  /** Bytes read so far, as on disk. */
  readonly bytesRead: number;
  readonly isGzip: boolean;
  /** The start of the content. */
  readonly head: Buffer;
  /** Whether `head` is the whole content. */
  readonly isWhole: boolean;
  /**
   * The whole content. A file can be read several times, a pipe once.
   *
   * @throws Failure if it cannot be read to its end; the signal's reason if it is aborted
   */
  chunks(signal?: AbortSignal): Chunks;
}

/** Each chunk is valid until the next one is requested. */
export type Chunks = AsyncGenerator<Uint8Array, void, undefined>;

/** Enough to detect format, encoding, delimiter and columns. */
const HEAD_BYTES = 64 * 1024;

const CHUNK_BYTES = 256 * 1024;

/**
 * Opens `path`, or `stdin` for `-`, and reads its head. A file is then closed until its content is requested, so that
 * one import can have thousands of files.
 *
 * @throws Failure if it cannot be read, is empty, or has a known binary format other than gzip
 */
export async function openByteStream(path: string, stdin: Readable = process.stdin): Promise<ByteStream> {
  const name = path === '-' ? STDIN : path;
  const size = path === '-' ? undefined : await sizeOfFile(path);
  let bytesRead = 0;
  const count = (bytes: number) => {
    bytesRead = bytes;
  };
  const readRaw = () => counted(path === '-' ? readStdin(stdin) : readFile(path), count);
  const raw = await takeHead(readRaw(), name);
  const isGzip = raw.head[0] === 0x1f && raw.head[1] === 0x8b;
  const content = isGzip ? await takeHead(gunzip(raw.replay(), name), name) : raw;
  rejectKnownBinary(content.head, name);
  if (size !== undefined) await content.close();
  const readAgain = () => (isGzip ? gunzip(readRaw(), name) : readRaw());
  return {
    name,
    size,
    isGzip,
    head: content.head,
    isWhole: content.isWhole,
    get bytesRead() {
      return bytesRead;
    },
    chunks: (signal) => abortable(size === undefined ? content.replay() : readAgain(), signal),
  };
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

async function* copies(chunks: Chunks): Chunks {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}

async function* gunzip(chunks: Chunks, name: string): Chunks {
  const decompressor = pipeline(
    // The pipeline reads ahead, but a chunk is valid only until the next one is requested.
    Readable.from(copies(chunks), { objectMode: false }),
    createGunzip({ chunkSize: CHUNK_BYTES }),
    () => {
      // The reader of the decompressor gets the error.
    },
  );
  try {
    for await (const chunk of decompressor) yield chunk as Buffer;
  } catch (error) {
    throw asGzipFailure(name, error);
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
  if (head.length === 0) throw sourceFailure(name, 'is empty.');
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

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  EIO: 'the disk reported an input/output error',
};

/** Describes why a file cannot be opened or read. */
export function unreadable(path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return sourceFailure(path, `cannot be read: ${REASONS[code] ?? (code || String(error))}.`);
}

function asGzipFailure(name: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!code.startsWith('Z_')) return error;
  const fault = code === 'Z_BUF_ERROR' ? 'is truncated' : 'is damaged';
  return sourceFailure(name, `${fault}: it cannot be decompressed as gzip; copy it again from its origin.`);
}
