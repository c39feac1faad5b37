import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { ByteFile } from '../tabular/index.ts';
import { type FileKey, SEAL_BYTES, SealError } from './file-key.ts';

/** Bytes of the content in one sealed piece: any range of the content is read without reading the rest. */
const PIECE_BYTES = 64 * 1024;

const placeOf = (piece: number) => `content ${piece}`;

export interface WrittenContent {
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

/** The content is larger than allowed. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Writes a stream sealed. @throws TooLargeError, or the error of the stream or the disk */
export async function writeSealedContent(
  path: string,
  key: FileKey,
  { content, maxBytes }: { readonly content: AsyncIterable<Uint8Array>; readonly maxBytes: number },
): Promise<WrittenContent> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  const held = Buffer.allocUnsafe(PIECE_BYTES);
  let filled = 0;
  let size = 0;
  let piece = 0;
  const flush = async () => {
    if (filled > 0) await file.write(key.seal(placeOf(piece++), held.subarray(0, filled)));
    filled = 0;
  };
  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > maxBytes) throw new TooLargeError();
      hash.update(chunk);
      for (let at = 0; at < chunk.length; ) {
        const count = Math.min(PIECE_BYTES - filled, chunk.length - at);
        held.set(chunk.subarray(at, at + count), filled);
        filled += count;
        at += count;
        if (filled === PIECE_BYTES) await flush();
      }
    }
    await flush();
    await file.sync();
  } finally {
    held.fill(0);
    await file.close();
  }
  return { size, hash: hash.digest('hex') };
}

/** The content as a file of `tabular`. Opened for each read: a reader may stop anywhere. */
export function openSealedContent(
  path: string,
  key: FileKey,
  { name, size }: { readonly name: string; readonly size: number },
): ByteFile {
  return {
    name,
    size,
    async read(position, length) {
      const end = Math.min(size, position + length);
      if (end <= position) return new Uint8Array(0);
      const first = Math.floor(position / PIECE_BYTES);
      const last = Math.floor((end - 1) / PIECE_BYTES);
      const file = await open(path, 'r');
      try {
        const pieces: Buffer[] = [];
        for (let piece = first; piece <= last; piece++) pieces.push(await readPiece(file, key, { piece, size }));
        const from = position - first * PIECE_BYTES;
        return Buffer.concat(pieces).subarray(from, from + end - position);
      } finally {
        await file.close();
      }
    },
  };
}

async function readPiece(
  file: FileHandle,
  key: FileKey,
  { piece, size }: { readonly piece: number; readonly size: number },
): Promise<Buffer> {
  const bytes = Math.min(PIECE_BYTES, size - piece * PIECE_BYTES) + SEAL_BYTES;
  const sealed = Buffer.allocUnsafe(bytes);
  const { bytesRead } = await file.read(sealed, 0, bytes, piece * (PIECE_BYTES + SEAL_BYTES));
  if (bytesRead !== bytes) throw new SealError('the stored content is incomplete');
  return key.open(placeOf(piece), sealed);
}
