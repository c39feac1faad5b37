import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  decodeChange,
  encodeChange,
  type Hash,
  hashOfHex,
  hexOf,
  type ReplicatedChange,
} from '../reference/changes/index.ts';
import { Failure } from '../runtime/errors.ts';

/**
 * A change as it is stored in PostgreSQL, encrypted with AES-256-GCM:
 *
 *     version u8 · nonce 12 bytes · tag 16 bytes · ciphertext
 *
 * Authenticated with it: the subject, so that bodies cannot be exchanged. The plain text is the entry of the log of a base
 * (reference/changes/log-entry.ts), or JSON for an erasure.
 */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

const ENTRY = 0;
const ERASURE = 1;

/** @param subject see {@link subjectOf} */
export function sealChange(change: ReplicatedChange, subject: Buffer, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(subject);
  const text = Buffer.concat([cipher.update(plainOf(change)), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), text]);
}

/** @throws Failure if the bytes were not sealed with this key, or by a later version of Idem */
export function openChange(bytes: Buffer, subject: Buffer, key: Buffer): ReplicatedChange {
  if (bytes[0] !== VERSION)
    throw new Failure('a change of the cluster was written by another version of Idem: upgrade this node');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE_BYTES));
  decipher.setAAD(subject);
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  let plain: Buffer;
  try {
    plain = Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    throw new Failure('a change of the cluster is damaged, or was encrypted with another key than that of cluster.key');
  }
  return changeOf(plain);
}

function plainOf(change: ReplicatedChange): Buffer {
  if (change.kind !== 'erase') return Buffer.concat([Buffer.from([ENTRY]), encodeChange(change)]);
  const { key, at, reason } = change;
  return Buffer.concat([Buffer.from([ERASURE]), Buffer.from(JSON.stringify({ key: hexOf(key), at, reason }))]);
}

function changeOf(plain: Buffer): ReplicatedChange {
  const rest = plain.subarray(1);
  if (plain[0] === ENTRY) return decodeChange(rest);
  const { key, at, reason } = JSON.parse(rest.toString()) as { key: string; at: string; reason: string };
  return { kind: 'erase', key: hashOfHex(key), at, reason };
}

const SUBJECT_BYTES = 16;

/** What identifies a person in PostgreSQL: a keyed hash, from which nobody without the key can find the `id`. */
export function subjectOf(id: Hash, key: Buffer): Buffer {
  return createHmac('sha256', key)
    .update(`subject ${hexOf(id)}`)
    .digest()
    .subarray(0, SUBJECT_BYTES);
}

/** What PostgreSQL keeps to tell whether a node has the right key. */
export function keyCheckOf(key: Buffer): Buffer {
  return createHmac('sha256', key).update('idem cluster').digest();
}

export function isKeyOf(key: Buffer, check: Buffer): boolean {
  const own = keyCheckOf(key);
  return own.length === check.length && timingSafeEqual(own, check);
}
