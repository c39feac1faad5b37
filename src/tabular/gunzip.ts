import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Chunks } from './byte-chunks.ts';
import { sourceFailure } from './source-failure.ts';

const CHUNK_BYTES = 256 * 1024;

/** Files of people are three to ten times as large as their gzip; gzip itself can expand a thousandfold. */
export const MAX_COMPRESSION_RATIO = 50;

/** Content up to this size is read whatever its ratio. */
const FREE_BYTES = 64 * 1024 * 1024;

/** Decompressed bytes for compressed ones. */
class RatioLimit {
  private readonly name: string;
  private readonly maxRatio: number;
  private readBytes = 0;
  private contentBytes = 0;

  constructor(name: string, maxRatio: number) {
    this.name = name;
    this.maxRatio = maxRatio;
  }

  addRead(bytes: number): void {
    this.readBytes += bytes;
  }

  /** @throws Failure if the content is too large for what was read */
  addContent(bytes: number): void {
    this.contentBytes += bytes;
    if (this.contentBytes <= FREE_BYTES || this.contentBytes <= this.maxRatio * this.readBytes) return;
    const { readBytes, contentBytes, maxRatio } = this;
    throw sourceFailure(
      this.name,
      `expands to more than ${maxRatio} times its size (${contentBytes} bytes from the first ${readBytes}): it may be ` +
        'made to exhaust the machine; if it comes from a trusted source, decompress it first, or use --max-compression-ratio on the command line.',
      'too-large',
    );
  }
}

/**
 * Decompresses gzip, chunk by chunk.
 *
 * @throws Failure if the data is damaged, or expands to more than `maxRatio` times its size
 */
export async function* gunzip(chunks: Chunks, name: string, maxRatio = MAX_COMPRESSION_RATIO): Chunks {
  const limit = new RatioLimit(name, maxRatio);
  const decompressor = pipeline(
    // The pipeline reads ahead, but a chunk is valid only until the next one is requested.
    Readable.from(copies(chunks, limit), { objectMode: false }),
    createGunzip({ chunkSize: CHUNK_BYTES }),
    () => {
      // The reader of the decompressor gets the error.
    },
  );
  try {
    for await (const chunk of decompressor) {
      limit.addContent((chunk as Buffer).length);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw asGzipFailure(name, error);
  }
}

async function* copies(chunks: Chunks, limit: RatioLimit): Chunks {
  for await (const chunk of chunks) {
    limit.addRead(chunk.length);
    yield Buffer.from(chunk);
  }
}

function asGzipFailure(name: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!code.startsWith('Z_')) return error;
  const fault = code === 'Z_BUF_ERROR' ? 'is truncated' : 'is damaged';
  return sourceFailure(name, `${fault}: it cannot be decompressed as gzip; copy it again from its origin.`, 'damaged');
}
