import { closeSync, constants, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { BaseError } from './base-error.ts';
import { mapFile } from './memory-map.ts';

/**
 * Bytes of a fixed number that all processes share and that survive a restart: a file mapped into memory for reading and
 * writing. Where a file cannot be mapped, each process has bytes of its own, which a restart clears.
 */
export interface SharedBytes {
  readonly words: Uint32Array;
  /** Whether other processes see the same bytes. */
  readonly isShared: boolean;
  close(): void;
}

/**
 * Opens the file, and creates it filled with zeros, readable by its owner alone. A file of another size is cleared.
 *
 * @param byteCount a multiple of 4
 * @throws BaseError if the file cannot be opened
 */
export function openSharedBytes(path: string, byteCount: number): SharedBytes {
  const { O_CREAT, O_RDWR, O_NOFOLLOW } = constants;
  let file: number;
  try {
    file = openSync(path, O_CREAT | O_RDWR | O_NOFOLLOW, 0o600);
  } catch (error) {
    throw new BaseError(`cannot open ${path}: ${(error as Error).message}`);
  }
  try {
    if (fstatSync(file).size !== byteCount) {
      ftruncateSync(file, 0);
      ftruncateSync(file, byteCount);
    }
    const mapping = mapFile(file, byteCount, 'write');
    if (mapping === undefined) return ownBytes(byteCount);
    let isOpen = true;
    return {
      words: new Uint32Array(mapping.view(0, byteCount)),
      isShared: true,
      close() {
        if (isOpen) mapping.unmap();
        isOpen = false;
      },
    };
  } finally {
    closeSync(file);
  }
}

function ownBytes(byteCount: number): SharedBytes {
  return { words: new Uint32Array(byteCount / 4), isShared: false, close: () => {} };
}
