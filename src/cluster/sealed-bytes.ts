import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Failure } from '../runtime/errors.ts';

/**
 * A value as PostgreSQL stores it, encrypted with AES-256-GCM:
 *
 *     version u8 · nonce 12 bytes · tag 16 bytes · ciphertext
 *
 * The place of a value is authenticated with it, so that values cannot be swapped.
 */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** @param place where the value belongs */
export function sealBytes(plain: Buffer, place: Buffer, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(place);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), text]);
}

/** @throws Failure if the bytes were not sealed with this key, or by a later version of Idem */
export function openBytes(bytes: Buffer, place: Buffer, key: Buffer): Buffer {
  if (bytes[0] !== VERSION)
    throw new Failure('a record of the cluster was written by another version of Idem: upgrade this node');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE_BYTES));
  decipher.setAAD(place);
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    throw new Failure('a record of the cluster is damaged, or was encrypted with another key than that of cluster.key');
  }
}
