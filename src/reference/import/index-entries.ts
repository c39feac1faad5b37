import type { ByteWriter } from '../../storage/bytes.ts';
import { PARTITIONS, type Partitions, partitionOf } from '../../storage/partitions.ts';
import { bucketEntry, bucketOf, fingerprintOf, type KeyRole, writeBucket } from '../mapped/postings.ts';

/**
 * An index entry in a partition file: the upper half of the key's hash u32, the lowest 16 bits of the lower half, then the
 * household as its partition u8 and its number in the partition, 22 bits, below the role of the key, 2 bits. The ordinal of the
 * household is known once all partitions are written.
 */
export const ENTRY_BYTES = 10;

const LOCAL_BITS = 22;

/** Households in one partition. */
export const MAX_LOCAL = 1 << LOCAL_BITS;

/** Writes the entries of one household after another. */
export class EntryWriter {
  private readonly partitions: Partitions;
  private partition = 0;
  private local = 0;

  constructor(partitions: Partitions) {
    this.partitions = partitions;
  }

  /** Begins a household. @throws RangeError if its partition has too many households */
  begin(partition: number, local: number): void {
    if (local >= MAX_LOCAL) throw new RangeError('a partition holds more than four million households');
    this.partition = partition;
    this.local = local;
  }

  /** Adds the household under a key, given the two halves of its hash. */
  add(high: number, low: number, role: KeyRole): void {
    const { partitions, local } = this;
    const bytes = partitions.reserve(partitionOf(high), ENTRY_BYTES);
    const { at } = partitions;
    bytes[at] = high;
    bytes[at + 1] = high >>> 8;
    bytes[at + 2] = high >>> 16;
    bytes[at + 3] = high >>> 24;
    bytes[at + 4] = low;
    bytes[at + 5] = low >>> 8;
    bytes[at + 6] = this.partition;
    bytes[at + 7] = local;
    bytes[at + 8] = local >>> 8;
    bytes[at + 9] = (local >>> 16) | (role << (LOCAL_BITS - 16));
  }
}

interface Bucketing {
  readonly bits: number;
  /** See `ordinalWidth`. */
  readonly width: number;
  readonly crowded: number;
  /** The ordinal of the first household of each partition. */
  readonly firstOrdinals: Float64Array;
}

/** Appends the non-empty buckets of a partition to `out`, in ascending order. `onBucket` is called after each. */
export function writeBuckets(
  out: ByteWriter,
  bytes: Buffer,
  { bits, width, crowded, firstOrdinals }: Bucketing,
  onBucket: (number: number) => void,
): void {
  if (bytes.length === 0) return;
  // A counting sort into buckets, then each by fingerprint, ordinal and role. The loops are functions of their own, because V8
  // keeps discarding the optimized code of a function with several long ones.
  const first = bucketOf(partitionOf(uint32(bytes, 0)) * 2 ** 24, bits);
  const ends = countBuckets(bytes, bits, first);
  const starts = ends.slice();
  const sorted = new Float64Array(bytes.length / ENTRY_BYTES);
  placeEntries(bytes, sorted, { bits, first, ends, firstOrdinals });
  for (let i = 0; i + 1 < starts.length; i++) {
    if (starts[i] === starts[i + 1]) continue;
    const entries = sorted.subarray(starts[i], starts[i + 1]);
    sortEntries(entries);
    writeBucket(out, entries, { crowded, width });
    onBucket(first + i);
  }
}

/** Where each bucket of a partition starts, and the end. @param first the partition's first bucket */
function countBuckets(bytes: Buffer, bits: number, first: number): Uint32Array {
  const starts = new Uint32Array(2 ** bits / PARTITIONS + 1);
  for (let at = 0; at < bytes.length; at += ENTRY_BYTES) starts[bucketOf(uint32(bytes, at), bits) - first + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  return starts;
}

interface Placing {
  readonly bits: number;
  readonly first: number;
  /** Where the next entry of each bucket is placed. */
  readonly ends: Uint32Array;
  readonly firstOrdinals: Float64Array;
}

function placeEntries(bytes: Buffer, sorted: Float64Array, { bits, first, ends, firstOrdinals }: Placing): void {
  for (let at = 0; at < bytes.length; at += ENTRY_BYTES) {
    const high = uint32(bytes, at);
    const household = uint24(bytes, at + 7);
    const ordinal = firstOrdinals[bytes[at + 6]!]! + (household % MAX_LOCAL);
    const fingerprint = fingerprintOf({ high, low: uint16(bytes, at + 4) }, bits);
    const position = ends[bucketOf(high, bits) - first]!++;
    sorted[position] = bucketEntry(fingerprint, ordinal, (household >>> LOCAL_BITS) as KeyRole);
  }
}

/** The largest array for which insertions are faster than a call of `sort`. */
const MAX_INSERTIONS = 128;

function sortEntries(entries: Float64Array): void {
  if (entries.length > MAX_INSERTIONS) {
    entries.sort();
    return;
  }
  for (let i = 1; i < entries.length; i++) {
    const entry = entries[i]!;
    let at = i;
    for (; at > 0 && entries[at - 1]! > entry; at--) entries[at] = entries[at - 1]!;
    entries[at] = entry;
  }
}

// Faster than the methods of Buffer, which check their arguments; millions of entries are read.

function uint16(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8);
}

function uint24(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) | (bytes[at + 2]! << 16);
}

function uint32(bytes: Uint8Array, at: number): number {
  return (uint24(bytes, at) | (bytes[at + 3]! << 24)) >>> 0;
}
