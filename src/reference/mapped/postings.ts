import type { Hash } from '../hash.ts';

/**
 * The index of households by blocking key. Keys are spread over 2^bits buckets by the top bits of their
 * hash; the entries of a bucket are sorted by fingerprint, then ordinal:
 *
 *     fingerprint u16 × n · ordinal u32 × n
 *
 * The fingerprint is the lowest 16 bits of the hash. Keys with the same bucket and fingerprint share their households: this adds a
 * few candidates and never loses one.
 */

/** The ordinal that marks a key with too many households. */
export const CROWDED_MARK = 0xffffffff;

/** Maximum entries of an average bucket. The position of a bucket (four bytes) adds at most one byte per entry. */
const BUCKET_ENTRIES = 8;

export const ENTRY_BYTES = 6;

/** A partition of the build has complete buckets: its eight bits are the first ones of a bucket. */
const MIN_BITS = 8;

/** The number of bits that select the bucket, for a number of entries. */
export function bucketBits(entries: number): number {
  return Math.max(MIN_BITS, Math.min(31, Math.ceil(Math.log2(Math.max(1, entries) / BUCKET_ENTRIES))));
}

/** @param high the upper half of the hash */
export function bucketOf(high: number, bits: number): number {
  return high >>> (32 - bits);
}

export function fingerprintOf(hash: Hash): number {
  return hash.low & 0xffff;
}

/** An entry as one number is fingerprint × FINGERPRINT + ordinal. */
export const FINGERPRINT = 0x100000000;

/**
 * Writes one bucket.
 * @param entries fingerprint × {@link FINGERPRINT} + ordinal, ascending; they are overwritten. Duplicates are dropped. Runs of
 *   one fingerprint longer than `crowded` become one entry with {@link CROWDED_MARK}
 */
export function writeBucket(entries: Float64Array, crowded: number): Buffer {
  const count = withoutCrowds(entries, crowded);
  const bucket = Buffer.allocUnsafe(count * ENTRY_BYTES);
  for (let i = 0; i < count; i++) {
    const entry = entries[i]!;
    const fingerprint = fingerprintIn(entry);
    const ordinal = entry - fingerprint * FINGERPRINT;
    bucket[2 * i] = fingerprint;
    bucket[2 * i + 1] = fingerprint >>> 8;
    const at = 2 * count + 4 * i;
    bucket[at] = ordinal;
    bucket[at + 1] = ordinal >>> 8;
    bucket[at + 2] = ordinal >>> 16;
    bucket[at + 3] = ordinal >>> 24;
  }
  return bucket;
}

/** Moves the entries that are kept to the front. @returns their number */
function withoutCrowds(entries: Float64Array, crowded: number): number {
  let count = 0;
  for (let start = 0; start < entries.length; ) {
    const fingerprint = fingerprintIn(entries[start]!);
    const runStart = count;
    let before = -1;
    let end = start;
    for (; end < entries.length && fingerprintIn(entries[end]!) === fingerprint; end++) {
      const entry = entries[end]!;
      if (entry !== before) entries[count++] = entry;
      before = entry;
    }
    if (count - runStart > crowded) {
      count = runStart;
      entries[count++] = fingerprint * FINGERPRINT + CROWDED_MARK;
    }
    start = end;
  }
  return count;
}

function fingerprintIn(entry: number): number {
  return (entry / FINGERPRINT) >>> 0;
}

/**
 * Reads the ordinals under `fingerprint` from the bucket at `bytes[start]` to `bytes[end - 1]` into `ordinals`, up to its
 * capacity. {@link CROWDED_MARK} is one of them.
 * @returns their number
 */
export function readBucket(
  bytes: Uint8Array,
  [start, end]: readonly [start: number, end: number],
  fingerprint: number,
  ordinals: Uint32Array,
): number {
  const entries = (end - start) / ENTRY_BYTES;
  let low = 0;
  let high = entries;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (uint16(bytes, start + 2 * middle) < fingerprint) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (; low < entries && count < ordinals.length && uint16(bytes, start + 2 * low) === fingerprint; low++) {
    ordinals[count++] = uint32(bytes, start + 2 * entries + 4 * low);
  }
  return count;
}

function uint16(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8);
}

function uint32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}
