import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  decodeChange,
  encodeChange,
  type Hash,
  hashOfHex,
  hexOf,
  type ReplicatedChange,
} from '../reference/changes/index.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';

/** The plain text of a change is the entry of the log of a base (reference/changes/log-entry.ts), or JSON for an erasure. */
const ENTRY = 0;
const ERASURE = 1;

/** A change as PostgreSQL stores it. @param subject see {@link subjectOf} */
export function sealChange(change: ReplicatedChange, subject: Buffer, key: Buffer): Buffer {
  return sealBytes(plainOf(change), subject, key);
}

/** @throws Failure if the bytes were not sealed with this key, or by a later version of Idem */
export function openChange(bytes: Buffer, subject: Buffer, key: Buffer): ReplicatedChange {
  return changeOf(openBytes(bytes, subject, key));
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
