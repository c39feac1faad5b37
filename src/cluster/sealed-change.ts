import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  type ChangeOrigin,
  decodeChange,
  encodeChange,
  type Hash,
  hashOfHex,
  hexOf,
  type ReplicatedChange,
} from '../reference/changes/index.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';

/**
 * The plain text of a change is the entry of the log of a base (reference/changes/log-entry.ts), or JSON for an erasure or a
 * restriction. Before the entry of a put of known origin, the origin follows as JSON, after its length, u32 LE.
 */
const ENTRY = 0;
const ERASURE = 1;
const RESTRICTION = 2;
const PUT_WITH_ORIGIN = 3;

/** Bytes before the origin: the kind and the length. */
const ORIGIN_AT = 5;

/** A change as PostgreSQL stores it. @param subject see {@link subjectOf} */
export function sealChange(change: ReplicatedChange, subject: Buffer, key: Buffer): Buffer {
  return sealBytes(plainOf(change), subject, key);
}

/** @throws Failure if the bytes were not sealed with this key, or by a later version of Idem */
export function openChange(bytes: Buffer, subject: Buffer, key: Buffer): ReplicatedChange {
  return changeOf(openBytes(bytes, subject, key));
}

function plainOf(change: ReplicatedChange): Buffer {
  if (change.kind === 'erase' || change.kind === 'restrict') {
    const { kind, key, ...rest } = change;
    const json = JSON.stringify({ key: hexOf(key), ...rest });
    return Buffer.concat([Buffer.from([kind === 'erase' ? ERASURE : RESTRICTION]), Buffer.from(json)]);
  }
  if (change.kind === 'put' && change.from !== undefined) {
    const origin = Buffer.from(JSON.stringify(change.from));
    const head = Buffer.alloc(ORIGIN_AT);
    head.writeUInt8(PUT_WITH_ORIGIN);
    head.writeUInt32LE(origin.length, 1);
    return Buffer.concat([head, origin, encodeChange(change)]);
  }
  return Buffer.concat([Buffer.from([ENTRY]), encodeChange(change)]);
}

function changeOf(plain: Buffer): ReplicatedChange {
  const rest = plain.subarray(1);
  if (plain[0] === ENTRY) return decodeChange(rest);
  if (plain[0] === PUT_WITH_ORIGIN) {
    const end = ORIGIN_AT + plain.readUInt32LE(1);
    const from = JSON.parse(plain.toString('utf8', ORIGIN_AT, end)) as ChangeOrigin;
    const change = decodeChange(plain.subarray(end));
    return change.kind === 'put' ? { ...change, from } : change;
  }
  const { key, at, reason, isRestricted } = JSON.parse(rest.toString()) as {
    readonly key: string;
    readonly at: string;
    readonly reason: string;
    readonly isRestricted: boolean;
  };
  const change = { key: hashOfHex(key), at, reason };
  return plain[0] === ERASURE ? { kind: 'erase', ...change } : { kind: 'restrict', ...change, isRestricted };
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
