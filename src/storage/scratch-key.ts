import { createCipheriv, createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { type GenerationKey, readGenerationKey } from './generation-key.ts';

/**
 * Encrypts the temporary files of an import in a folder with a key (generation-key.ts): AES-256 in counter mode. Each file is
 * written once from its beginning to its end, and read in the same way. The counter begins at a hash of the file's name. There
 * is no MAC: nobody else writes to the folder, and the files are gone when the import ends.
 */
export class ScratchKey {
  private readonly key: Buffer;

  private constructor(key: GenerationKey) {
    this.key = key.derive('temporary files');
  }

  /** `undefined` if the folder is not encrypted. @throws BaseError without the right operator's key */
  static of(folder: string): ScratchKey | undefined {
    const key = readGenerationKey(folder);
    return key && new ScratchKey(key);
  }

  /** Of the folder that a file is in. */
  static ofFile(path: string): ScratchKey | undefined {
    return ScratchKey.of(dirname(path));
  }

  /** Encrypts or decrypts the bytes of a file, one piece after the other. */
  stream(path: string): (bytes: Uint8Array) => Buffer {
    const start = createHash('sha256').update(basename(path)).digest().subarray(0, 16);
    const cipher = createCipheriv('aes-256-ctr', this.key, start);
    return (bytes) => cipher.update(bytes);
  }
}

/** As {@link ScratchKey.stream}; without a key the bytes stay as they are. */
export function scratchStream(key: ScratchKey | undefined, path: string): (bytes: Buffer) => Buffer {
  return key === undefined ? (bytes) => bytes : key.stream(path);
}
