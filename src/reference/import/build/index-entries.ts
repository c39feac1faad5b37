import type { Hash } from '../../hash.ts';
import { bucketOf, fingerprintOf, writeBucket } from '../../lmdb/postings.ts';
import { type Partitions, partitionOf } from './partitions.ts';

/**
 * An entry in a partition file: the key's hash, u32 high and u16 of the low, then the household as partition of places
 * u8 and its number there u24: where its partition begins among the ordinals is known when all are written.
 */
export const ENTRY_BYTES = 10;

/** Households of one partition of places. */
const MOST_LOCAL = 1 << 24;

const entry = Buffer.alloc(ENTRY_BYTES);

/** Adds one household under one key. @throws RangeError for a household that its partition cannot number. */
export function appendEntry(
  partitions: Partitions,
  hash: Hash,
  { partition, local }: { partition: number; local: number },
): void {
  if (local >= MOST_LOCAL) throw new RangeError('a partition holds more than sixteen million households');
  entry.writeUInt32LE(hash.high, 0);
  entry.writeUInt16LE(fingerprintOf(hash), 4);
  entry[6] = partition;
  entry.writeUIntLE(local, 7, 3);
  partitions.append(partitionOf(hash.high), entry);
}

interface Bucketing {
  readonly bits: number;
  readonly crowded: number;
  /** The ordinal of the first household of each partition of places. */
  readonly firstOrdinals: Float64Array;
}

/** The buckets of one partition in ascending order, empty ones left out. */
export function* bucketsOf(
  bytes: Buffer,
  { bits, crowded, firstOrdinals }: Bucketing,
): Generator<{ number: number; bucket: Buffer }> {
  const count = bytes.length / ENTRY_BYTES;
  const numberOf = (i: number): number => bucketOf(bytes.readUInt32LE(i * ENTRY_BYTES), bits);
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
    const ordinal = firstOrdinals[bytes[at + 6]!]! + bytes.readUIntLE(at + 7, 3);
    const position = ends[numberOf(i) - first]!++;
    sorted[position] = bytes.readUInt16LE(at + 4) * 0x100000000 + ordinal;
  }
  for (let i = 0; i + 1 < starts.length; i++) {
    const entries = sorted.subarray(starts[i], starts[i + 1]);
    if (entries.length > 0) yield { number: first + i, bucket: writeBucket(entries.sort(), crowded) };
  }
}
