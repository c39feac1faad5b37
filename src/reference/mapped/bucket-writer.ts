import type { ByteWriter } from '../../storage/bytes.ts';
import { bytesOf, CROWDED_MARK, GROUPS, KEY_ROLES, type KeyRole, LOW_BITS, LOW_MASK } from './postings.ts';

/**
 * The entries of buckets, two numbers each: the fingerprint above the two bits of the role, then the ordinal of the household.
 */
export type BucketEntries = Int32Array;

export const ROLE_BITS = 2;
const ROLE_MASK = (1 << ROLE_BITS) - 1;

/** The first number of an entry. */
export function entryHead(fingerprint: number, role: KeyRole): number {
  return (fingerprint << ROLE_BITS) | role;
}

/** Writes buckets as postings.ts describes them. */
export class BucketWriter {
  private readonly crowded: number;
  private readonly width: number;
  /** The fingerprints of the bucket. */
  private fingerprints = new Int32Array(256);

  /**
   * @param shape width of an ordinal, in bits. Runs of one fingerprint longer than `crowded` become {@link CROWDED_MARK} and the
   *   ids among them. If there are more than `crowded` ids, as when one household id has many addresses, only ids of people
   *   are kept
   */
  constructor({ crowded, width }: { readonly crowded: number; readonly width: number }) {
    this.crowded = crowded;
    this.width = width;
  }

  /**
   * Appends one bucket to `out`.
   * @param entries ascending by fingerprint, ordinal and role from entry `start` to `end`; they are overwritten. Duplicates
   *   are dropped
   */
  write(out: ByteWriter, entries: BucketEntries, start: number, end: number): void {
    const keptEnd = withoutCrowds(entries, start, end, this.crowded);
    const count = keptEnd - start;
    out.varint(count);
    const runsAt = out.length;
    const groupsAt = runsAt + bytesOf(count);
    // As long as if each entry had a fingerprint of its own.
    const { width } = this;
    const bytes = out.extend(
      bytesOf(count) + bytesOf(count + GROUPS) + bytesOf(count * LOW_BITS) + bytesOf(count * width),
    );
    if (this.fingerprints.length < count) this.fingerprints = new Int32Array(2 * count);
    const { fingerprints } = this;
    const distinct = writeRuns(bytes, runsAt, entries, start, keptEnd, fingerprints);
    const lowsAt = writeGroups(bytes, groupsAt, fingerprints, distinct);
    const ordinalsAt = writeLowBits(bytes, lowsAt, fingerprints, distinct);
    out.length = writeOrdinals(bytes, ordinalsAt, entries, start, keptEnd, width);
  }
}

// Each part in a loop of its own, with numbers instead of objects as arguments: V8 optimizes these once. They return where
// the next part begins.

/** @returns the number of different fingerprints, which are added to `fingerprints` */
function writeRuns(
  bytes: Uint8Array,
  runsAt: number,
  entries: BucketEntries,
  start: number,
  end: number,
  fingerprints: Int32Array,
): number {
  let at = runsAt;
  let byte = 0;
  let bit = 1;
  let distinct = 0;
  let before = -1;
  for (let i = start; i < end; i++) {
    const fingerprint = entries[2 * i]! >>> ROLE_BITS;
    if (fingerprint !== before) {
      byte |= bit;
      fingerprints[distinct++] = fingerprint;
      before = fingerprint;
    }
    bit <<= 1;
    if (bit < 256) continue;
    bytes[at++] = byte;
    byte = 0;
    bit = 1;
  }
  if (bit > 1) bytes[at] = byte;
  return distinct;
}

function writeGroups(bytes: Uint8Array, groupsAt: number, fingerprints: Int32Array, distinct: number): number {
  let at = groupsAt;
  let byte = 0;
  for (let index = 0; index < distinct; index++) {
    const bit = (fingerprints[index]! >>> LOW_BITS) + index;
    for (; groupsAt + (bit >>> 3) > at; byte = 0) bytes[at++] = byte;
    byte |= 1 << (bit & 7);
  }
  const end = groupsAt + bytesOf(distinct + GROUPS);
  for (; at < end; byte = 0) bytes[at++] = byte;
  return end;
}

function writeLowBits(bytes: Uint8Array, lowsAt: number, fingerprints: Int32Array, distinct: number): number {
  let at = lowsAt;
  let bits = 0;
  let filled = 0;
  for (let index = 0; index < distinct; index++) {
    bits |= (fingerprints[index]! & LOW_MASK) << filled;
    bytes[at++] = bits;
    bits >>>= 8;
    filled += LOW_BITS - 8;
    if (filled < 8) continue;
    bytes[at++] = bits;
    bits >>>= 8;
    filled -= 8;
  }
  if (filled > 0) bytes[at++] = bits;
  return at;
}

/** Ordinals in two parts, each of which fits into 32 bits beside those that are left from the one before. */
function writeOrdinals(
  bytes: Uint8Array,
  ordinalsAt: number,
  entries: BucketEntries,
  start: number,
  end: number,
  width: number,
): number {
  const lowWidth = Math.min(width, 16);
  const lowMask = (1 << lowWidth) - 1;
  const highMask = (1 << (width - lowWidth)) - 1;
  let at = ordinalsAt;
  let bits = 0;
  let filled = 0;
  for (let i = start; i < end; i++) {
    const ordinal = entries[2 * i + 1]!;
    bits |= (ordinal & lowMask) << filled;
    filled += lowWidth;
    while (filled >= 8) {
      bytes[at++] = bits;
      bits >>>= 8;
      filled -= 8;
    }
    bits |= ((ordinal >>> 16) & highMask) << filled;
    filled += width - lowWidth;
    while (filled >= 8) {
      bytes[at++] = bits;
      bits >>>= 8;
      filled -= 8;
    }
  }
  if (filled > 0) bytes[at++] = bits;
  return at;
}

/** Moves the entries that are kept to the front. @returns their end */
function withoutCrowds(entries: BucketEntries, start: number, end: number, crowded: number): number {
  let kept = start;
  let runStart = start;
  let fingerprint = -1;
  let ordinal = 0;
  for (let i = start; i < end; i++) {
    const head = entries[2 * i]!;
    const next = entries[2 * i + 1]!;
    if (head >>> ROLE_BITS !== fingerprint) {
      if (kept - runStart > crowded) kept = keepIds(entries, runStart, kept, crowded);
      fingerprint = head >>> ROLE_BITS;
      runStart = kept;
    } else if (next === ordinal) continue;
    ordinal = next;
    entries[2 * kept] = head;
    entries[2 * kept + 1] = next;
    kept++;
  }
  return kept - runStart > crowded ? keepIds(entries, runStart, kept, crowded) : kept;
}

/** Replaces the entries of a crowded fingerprint by the mark and those that are kept. @returns their end */
function keepIds(entries: BucketEntries, start: number, end: number, crowded: number): number {
  const run = entries.slice(2 * start, 2 * end);
  const roles = Array.from({ length: end - start }, (_, i) => (run[2 * i]! & ROLE_MASK) as KeyRole);
  const isKept = keptRoles(roles, crowded);
  let at = start;
  entries[2 * at] = entryHead(run[0]! >>> ROLE_BITS, KEY_ROLES.blocking);
  entries[2 * at + 1] = CROWDED_MARK;
  at++;
  roles.forEach((role, i) => {
    if (at === end || !isKept(role)) return;
    entries[2 * at] = run[2 * i]!;
    entries[2 * at + 1] = run[2 * i + 1]!;
    at++;
  });
  return at;
}

function keptRoles(roles: readonly KeyRole[], crowded: number): (role: KeyRole) => boolean {
  const ids = roles.filter((role) => role !== KEY_ROLES.blocking).length;
  return ids <= crowded ? (role) => role !== KEY_ROLES.blocking : (role) => role === KEY_ROLES.personId;
}
