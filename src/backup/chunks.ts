import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { Failure } from '../runtime/errors.ts';
import { readAt } from '../storage/read-at.ts';

/**
 * A file of an encrypted backup:
 *
 *     magic 8 bytes · salt 16 bytes · chunks
 *     each chunk: authentication tag 16 bytes · ciphertext of up to {@link CHUNK_BYTES}
 *
 * AES-256-GCM with a key per file, from the key of the backup, the salt and the name of the file. The nonce is the number
 * of the chunk and whether it is the last one, so that chunks cannot be exchanged, repeated or cut off.
 */
const MAGIC = Buffer.from('IDEMBKP1');
const SALT_BYTES = 16;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

/** Memory of a copy: one chunk in clear, and one encrypted. */
export const CHUNK_BYTES = 1024 * 1024;

/** Parameters of scrypt, stored with the backup. These take 128 MiB and about half a second. */
export interface KeyDerivation {
  readonly n: number;
  readonly r: number;
  readonly p: number;
  /** Hexadecimal. */
  readonly salt: string;
}

export function newKeyDerivation(): KeyDerivation {
  return { n: 2 ** 17, r: 8, p: 1, salt: randomBytes(SALT_BYTES).toString('hex') };
}

const MAX_SCRYPT_MEMORY = 512 * 1024 * 1024;

/** The longest derivation that is accepted takes about ten times as long as that of a new backup. */
const MAX_WORK = 10 * 2 ** 17 * 8;

/** @throws Failure if the parameters, which are those of the backup, are not usable */
export function deriveKey(passphrase: string, { n, r, p, salt }: KeyDerivation): Buffer {
  const areCounts = [n, r, p].every((value) => Number.isSafeInteger(value) && value > 0);
  if (!areCounts || n * r * p > MAX_WORK || (n & (n - 1)) !== 0 || n < 2 || !/^[0-9a-f]{16,128}$/.test(salt)) {
    throw new Failure('the backup is damaged: the parameters of its passphrase cannot be used');
  }
  const options = { N: n, r, p, maxmem: MAX_SCRYPT_MEMORY };
  return scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), KEY_BYTES, options);
}

/** The content of an open file from its beginning, in full chunks but the last. @param bytes no more of it */
export function* chunksOf(file: number, bytes = Number.POSITIVE_INFINITY): Generator<Buffer> {
  for (let position = 0; position < bytes; ) {
    const length = Math.min(CHUNK_BYTES, bytes - position);
    const chunk = readAt(file, position, length);
    if (chunk.length > 0) yield chunk;
    if (chunk.length < length) return;
    position += chunk.length;
  }
}

/** @param name what the chunks are stored as: they cannot be read under another name */
export function* encryptChunks(chunks: Iterable<Buffer>, key: Buffer, name: string): Generator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  yield Buffer.concat([MAGIC, salt]);
  const fileKey = fileKeyOf(key, salt, name);
  let pending: Buffer = Buffer.alloc(0);
  let number = 0;
  let isFirst = true;
  for (const chunk of chunks) {
    if (!isFirst) yield encrypt(pending, fileKey, nonceOf(number++, false));
    pending = chunk;
    isFirst = false;
  }
  yield encrypt(pending, fileKey, nonceOf(number, true));
}

/** @throws Failure if the content was changed or cut, or belongs to another key or name */
export function* decryptChunks(file: number, key: Buffer, name: string): Generator<Buffer> {
  const head = readAt(file, 0, MAGIC.length + SALT_BYTES);
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged(name);
  const fileKey = fileKeyOf(key, head.subarray(MAGIC.length), name);
  const sealedBytes = TAG_BYTES + CHUNK_BYTES;
  let position = head.length;
  let sealed = readAt(file, position, sealedBytes);
  for (let number = 0; ; number++) {
    position += sealed.length;
    const next = sealed.length < sealedBytes ? Buffer.alloc(0) : readAt(file, position, sealedBytes);
    const isLast = next.length === 0;
    if (sealed.length < TAG_BYTES) throw damaged(name);
    yield decrypt(sealed, fileKey, { nonce: nonceOf(number, isLast), name });
    if (isLast) return;
    sealed = next;
  }
}

function fileKeyOf(key: Buffer, salt: Buffer, name: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `idem backup ${name}`, KEY_BYTES));
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(isLast ? 1 : 0, 0);
  nonce.writeBigUInt64BE(BigInt(number), 4);
  return nonce;
}

function encrypt(chunk: Buffer, key: Buffer, nonce: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(chunk), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), sealed]);
}

function decrypt(sealed: Buffer, key: Buffer, { nonce, name }: { nonce: Buffer; name: string }): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(0, TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(TAG_BYTES)), decipher.final()]);
  } catch {
    throw damaged(name);
  }
}

function damaged(name: string): Failure {
  return new Failure(`${name} of the backup is damaged: use another backup`);
}
