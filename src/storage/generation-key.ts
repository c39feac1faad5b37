import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BaseError } from './base-error.ts';
import { parseCheckedLine, writeCheckedLine } from './checked-line.ts';
import { operatorKey, operatorKeyId, operatorKeys } from './operator-key.ts';
import { syncPath } from './sync-path.ts';
import { writeFully } from './write-fully.ts';

/**
 * The key of an encrypted generation is random. It lies in the folder of the generation, encrypted with the operator's key
 * (AES-256-GCM). Every file with personal data in that folder is encrypted with a key derived from it. A backup does not
 * contain this file: once it is gone, no copy of the generation can be read any more.
 */
export const GENERATION_KEY_FILE = 'generation.key';

const FORMAT = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface WrappedKey {
  readonly format: number;
  /** Of the operator's key: see {@link operatorKeyId}. */
  readonly operatorKey: string;
  /** Nonce, ciphertext and tag, in hexadecimal. */
  readonly wrapped: string;
}

/** The key of one generation. */
export class GenerationKey {
  private readonly key: Buffer;

  constructor(key: Buffer) {
    this.key = key;
  }

  /** A key of 32 bytes for one purpose, such as one file. */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.key, '', `idem ${purpose}`, KEY_BYTES));
  }
}

/** Writes a new key into a folder, if the operator has set one to encrypt it with. @returns whether there is a key now */
export function createGenerationKey(folder: string): boolean {
  const line = wrapKey(randomBytes(KEY_BYTES));
  if (line === undefined) return false;
  const file = openSync(join(folder, GENERATION_KEY_FILE), 'wx', 0o600);
  try {
    writeFully(file, Buffer.from(line));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return true;
}

/** A key encrypted with the operator's, as a line of JSON; `undefined` if the operator has set none. */
export function wrapKey(bytes: Buffer): string | undefined {
  const key = operatorKey();
  if (key === undefined) return undefined;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const wrapped = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  const content: WrappedKey = { format: FORMAT, operatorKey: operatorKeyId(key), wrapped: wrapped.toString('hex') };
  return writeCheckedLine(content);
}

/** Whether the files in a folder are encrypted. */
export function isEncryptedFolder(folder: string): boolean {
  return existsSync(join(folder, GENERATION_KEY_FILE));
}

/** The key of a folder; `undefined` if its files are not encrypted. @throws BaseError without the right operator's key */
export function readGenerationKey(folder: string): GenerationKey | undefined {
  const path = join(folder, GENERATION_KEY_FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new BaseError(`cannot read ${path}: ${(error as Error).message}`);
  }
  return new GenerationKey(unwrapKey(text, path));
}

/**
 * The key of a line from {@link wrapKey}.
 *
 * @param path of its file, for messages
 * @throws BaseError without the right operator's key
 */
export function unwrapKey(text: string, path: string): Buffer {
  const { format, operatorKey: id, wrapped } = (parseCheckedLine(text.trim())?.value ?? {}) as Partial<WrappedKey>;
  if (typeof wrapped !== 'string' || typeof id !== 'string') {
    throw new BaseError(`${path} is damaged: restore a backup, or import again with --replace`);
  }
  if (format !== FORMAT) {
    throw new BaseError(
      `${path} has format ${format}, and this version of Idem reads format ${FORMAT}: use that version`,
    );
  }
  const keys = operatorKeys();
  if (keys.length === 0) {
    throw new BaseError(
      `${path}: the data folder is encrypted, and no key is set; set IDEM_BASE_KEY_FILE or IDEM_BASE_KEY to the key ${id}`,
    );
  }
  const key = keys.find((one) => operatorKeyId(one) === id);
  if (key === undefined) {
    const own = keys.map(operatorKeyId).join(', ');
    throw new BaseError(
      `${path}: the data folder is encrypted with the key ${id}, and the key set is ${own}; set the right one`,
    );
  }
  return decrypt(Buffer.from(wrapped, 'hex'), key, path);
}

function decrypt(wrapped: Buffer, key: Buffer, path: string): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new BaseError(`${path} was changed: restore a backup, or import again with --replace`);
  }
}

/** Overwrites and removes a key, if there is one: what it encrypts cannot be read from then on. */
export function destroyKeyFile(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return;
  const file = openSync(path, 'r+');
  try {
    writeFully(file, randomBytes(size), 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(path, { force: true });
  syncPath(dirname(path));
}
