import type { Hash } from '../hash.ts';

/**
 * The index: which households stand under a blocking key. Keys are spread over 2^bits buckets by the top bits of their
 * hash; a bucket is one record of entries sorted by fingerprint, then ordinal:
 *
 *     fingerprint u16 × n · ordinal u32 × n
 *
 * The fingerprint is the hash's lowest 16 bits. Two keys that share bucket and fingerprint share their households: a few
 * candidates more, never one less.
 */

/** The ordinal that stands for "more households than are worth following". */
export const CROWDED_MARK = 0xffffffff;

/** Entries of an average bucket: two buckets fill a page of LMDB. */
const BUCKET_ENTRIES = 300;

const ENTRY_BYTES = 6;

/** A partition of the build holds whole buckets: its eight bits are the first of a bucket's. */
const FEWEST_BITS = 8;

/** How many bits choose the bucket, for so many entries in all. */
export function bucketBits(entries: number): number {
  return Math.max(FEWEST_BITS, Math.min(30, Math.ceil(Math.log2(Math.max(1, entries) / BUCKET_ENTRIES))));
}

/** @param high the hash's upper half. */
export function bucketOf(high: number, bits: number): number {
  return high >>> (32 - bits);
}

export function fingerprintOf(hash: Hash): number {
  return hash.low & 0xffff;
}

/**
 * Writes one bucket.
 * @param entries fingerprint × 2^32 + ordinal, ascending; doubles are dropped, runs of one fingerprint longer than
 *   `crowded` become one entry with {@link CROWDED_MARK}.
 */
export function writeBucket(entries: Float64Array, crowded: number): Buffer {
  const kept = new Float64Array(entries.length);
  let count = 0;
  for (let start = 0; start < entries.length; ) {
    const fingerprint = Math.floor(entries[start]! / 0x100000000);
    const runStart = count;
    let end = start;
    for (; end < entries.length && Math.floor(entries[end]! / 0x100000000) === fingerprint; end++) {
      if (end === start || entries[end] !== entries[end - 1]) kept[count++] = entries[end]!;
    }
    if (count - runStart > crowded) {
      count = runStart;
      kept[count++] = fingerprint * 0x100000000 + CROWDED_MARK;
    }
    start = end;
  }
  const bucket = Buffer.allocUnsafe(count * ENTRY_BYTES);
  for (let i = 0; i < count; i++) {
    const entry = kept[i]!;
    bucket.writeUInt16LE(Math.floor(entry / 0x100000000), 2 * i);
    bucket.writeUInt32LE(entry % 0x100000000, 2 * count + 4 * i);
  }
  return bucket;
}

/**
 * Reads the ordinals under `fingerprint` into `ordinals`, as far as that has room and {@link CROWDED_MARK} too.
 * @returns how many
 */
export function readBucket(bucket: Uint8Array, fingerprint: number, ordinals: Uint32Array): number {
  const entries = bucket.length / ENTRY_BYTES;
  let low = 0;
  let high = entries;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (uint16(bucket, 2 * middle) < fingerprint) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (; low < entries && count < ordinals.length && uint16(bucket, 2 * low) === fingerprint; low++) {
    ordinals[count++] = uint32(bucket, 2 * entries + 4 * low);
  }
  return count;
}

function uint16(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8);
}

function uint32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}
