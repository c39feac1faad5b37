import { open, stat } from 'node:fs/promises';
import { unreadable } from './source-failure.ts';

/** A file of which any part can be read, such as an encrypted one. */
export interface ByteFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** @returns the bytes from `position`, fewer than `length` only at the end of the file */
  read(position: number, length: number): Promise<Uint8Array>;
}

/** A file by its path. It is open only while it is read. @throws Failure if it cannot be read */
export async function openByteFile(path: string): Promise<ByteFile> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  return {
    name: path,
    size,
    async read(position, length) {
      const file = await open(path).catch((error: unknown) => {
        throw unreadable(path, error);
      });
      try {
        const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - position)));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, position);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}
