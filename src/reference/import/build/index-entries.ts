import type { Hash } from '../../hash.ts';
import { bucketOf, fingerprintOf, writeBucket } from '../../lmdb/postings.ts';
import { type Partitions, partitionOf } from './partitions.ts';

/** An entry in a partition file: the key's hash, u32 high and u16 of the low, then the ordinal u32. */
const ENTRY_BYTES = 10;

const entry = Buffer.alloc(ENTRY_BYTES);

/** Adds one household under one key. */
export function appendEntry(partitions: Partitions, hash: Hash, ordinal: number): void {
  entry.writeUInt32LE(hash.high, 0);
  entry.writeUInt16LE(fingerprintOf(hash), 4);
  entry.writeUInt32LE(ordinal, 6);
  partitions.append(partitionOf(hash.high), entry);
}

/** The buckets of one partition in ascending order, empty ones left out. */
export function* bucketsOf(
  bytes: Buffer,
  { bits, crowded }: { bits: number; crowded: number },
): Generator<{ number: number; bucket: Buffer }> {
  const count = bytes.length / ENTRY_BYTES;
  const numberOf = (i: number): number => bucketOf({ high: bytes.readUInt32LE(i * ENTRY_BYTES), low: 0 }, bits);
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (let i = 0; i < count; i++) {
    const number = numberOf(i);
    if (number < first) first = number;
    if (number > last) last = number;
  }
  if (last < 0) return;
  // A counting sort into buckets, then each by fingerprint and ordinal.
  const ends = new Uint32Array(last - first + 2);
  for (let i = 0; i < count; i++) ends[numberOf(i) - first + 1]!++;
  for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!;
  const starts = ends.slice();
  const sorted = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = i * ENTRY_BYTES;
    const position = ends[numberOf(i) - first]!++;
    sorted[position] = bytes.readUInt16LE(at + 4) * 0x100000000 + bytes.readUInt32LE(at + 6);
  }
  for (let i = 0; i + 1 < starts.length; i++) {
    const entries = sorted.subarray(starts[i], starts[i + 1]);
    if (entries.length > 0) yield { number: first + i, bucket: writeBucket(entries.sort(), crowded) };
  }
}
