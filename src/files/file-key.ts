import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { destroyKeyFile, unwrapKey, wrapKey } from '../storage/generation-key.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes that sealing adds. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

/** Sealed bytes were changed, or belong to another file or place. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/**
 * The key of one uploaded file (AES-256-GCM). Everything that is stored of the file is sealed with it, so that nothing
 * can be read once the key is deleted. The nonce is random: a key seals far fewer than 2^32 texts.
 */
export class FileKey {
  private readonly key: Buffer;

  constructor(key: Buffer) {
    this.key = key;
  }

  /** The bytes of the key, to hand it to a thread. */
  get bytes(): Buffer {
    return this.key;
  }

  /** @param place what is sealed; opening needs the same */
  seal(place: string, plain: Uint8Array): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws SealError */
  open(place: string, sealed: Uint8Array): Buffer {
    if (sealed.length < SEAL_BYTES) throw new SealError('sealed bytes are incomplete');
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
    try {
      decipher.final();
    } catch {
      throw new SealError('sealed bytes are damaged');
    }
    return plain;
  }

  sealJson(place: string, value: unknown): Buffer {
    return this.seal(place, Buffer.from(JSON.stringify(value)));
  }

  openJson<T>(place: string, sealed: Uint8Array): T {
    return JSON.parse(this.open(place, sealed).toString('utf8')) as T;
  }
}

export function newFileKey(): FileKey {
  return new FileKey(randomBytes(KEY_BYTES));
}

/** The keys of all files, each in a file of its own that only its owner can read, encrypted if the operator has set a key. */
export class FileKeys {
  private readonly folder: string;
  private readonly known = new Map<string, FileKey>();

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.folder = folder;
  }

  create(id: string): FileKey {
    const bytes = randomBytes(KEY_BYTES);
    const file = openSync(this.path(id), 'wx', 0o600);
    try {
      writeFileSync(file, wrapKey(bytes) ?? bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return this.remember(id, bytes);
  }

  /** `undefined` if the file was deleted. */
  get(id: string): FileKey | undefined {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    try {
      return this.remember(id, this.read(this.path(id)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private read(path: string): Buffer {
    const bytes = readFileSync(path);
    return bytes.length === KEY_BYTES ? bytes : unwrapKey(bytes.toString(), path);
  }

  /** Overwrites and removes a key. */
  delete(id: string): void {
    this.known.delete(id);
    destroyKeyFile(this.path(id));
  }

  private remember(id: string, bytes: Buffer): FileKey {
    const key = new FileKey(bytes);
    this.known.set(id, key);
    return key;
  }

  private path(id: string): string {
    return join(this.folder, id);
  }
}
