import type { ByteWriter } from '../../storage/bytes.ts';
import { numbersIn, type PairPartitions } from '../../storage/pair-partitions.ts';
import { PARTITIONS, partitionOf } from '../../storage/partitions.ts';
import { type BucketEntries, BucketWriter, ROLE_BITS } from '../mapped/bucket-writer.ts';
import { type KeyRole, UPPER_BITS } from '../mapped/postings.ts';
import { sortEntries } from './sort-entries.ts';

/**
 * An index entry in a partition by key, two numbers of 32 bits: the lower 24 bits of the upper half of the key's hash and bits
 * 8 to 15 of the lower half; bits 0 to 7 of the lower half, the role of the key, 2 bits, and the number of the household in its
 * partition by place, 22 bits. The upper eight bits of the hash are the partition by key. The partition by place follows from
 * the position, because the partitions by place are read one after the other and their entries counted.
 */
export const ENTRY_BYTES = 8;

const LOCAL_BITS = 22;

/** Households in one partition. */
export const MAX_LOCAL = 1 << LOCAL_BITS;

/** Writes the entries of one household after another: those of the most important role first. */
export class EntryWriter {
  private readonly partitions: Pick<PairPartitions, 'add' | 'count'>;
  /** Entries of each partition by key before the current partition by place. */
  private readonly before = new Float64Array(PARTITIONS);
  private local = 0;

  constructor(partitions: Pick<PairPartitions, 'add' | 'count'>) {
    this.partitions = partitions;
  }

  /** Begins a household. @throws RangeError if its partition has too many households */
  begin(local: number): void {
    if (local >= MAX_LOCAL) throw new RangeError('a partition holds more than four million households');
    this.local = local;
  }

  /** Adds the household under a key, given the two halves of its hash. */
  add(high: number, low: number, role: KeyRole): void {
    this.partitions.add(
      partitionOf(high),
      (high << 8) | ((low >>> 8) & 0xff),
      (low << 24) | (role << LOCAL_BITS) | this.local,
    );
  }

  /** Ends a partition by place. @returns its number of entries in each partition by key */
  endPlaces(): Uint32Array<ArrayBuffer> {
    const { partitions, before } = this;
    return Uint32Array.from({ length: PARTITIONS }, (_, partition) => {
      const added = partitions.count(partition) - before[partition]!;
      before[partition]! += added;
      return added;
    });
  }
}

/** The entries of a partition by key. */
export interface KeyPartition {
  /** Those of each thread, one thread after the other. */
  readonly bytes: Buffer;
  /** The number of entries from each partition by place. */
  readonly counts: Uint32Array;
  /** The thread that wrote each partition by place. */
  readonly threads: Uint16Array;
}

interface Bucketing {
  readonly bits: number;
  /** See `ordinalWidth`. */
  readonly width: number;
  readonly crowded: number;
  /** The ordinal of the first household of each partition by place. */
  readonly firstOrdinals: Float64Array;
}

/** Makes buckets of one partition after another. Its memory is used again. */
export class BucketBuilder {
  private sorted: BucketEntries = new Int32Array(0);

  /**
   * Appends the buckets of a partition to `out`. A counting sort into buckets keeps the order of the entries, which ascend by
   * ordinal; each bucket is then sorted by fingerprint.
   * @returns where each of the buckets of the partition ends, empty ones included
   */
  append(out: ByteWriter, partition: KeyPartition, bucketing: Bucketing): Uint32Array<ArrayBuffer> {
    const { bits, width, crowded, firstOrdinals } = bucketing;
    const entries = numbersIn(partition.bytes);
    if (this.sorted.length < entries.length) this.sorted = new Int32Array(1.25 * entries.length);
    const { sorted } = this;
    const localBits = bits - Math.log2(PARTITIONS);
    const next = new Uint32Array(2 ** localBits + 1);
    countBuckets(entries, localBits, next);
    for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
    const starts = placeStarts(partition);
    for (let place = 0; place < PARTITIONS; place++) {
      const start = 2 * starts[place]!;
      const end = start + 2 * partition.counts[place]!;
      placeEntries(entries, start, end, sorted, next, localBits, firstOrdinals[place]!);
    }
    return encodeBuckets(out, sorted, next, new BucketWriter({ crowded, width }));
  }
}

/** The position of the first entry of each partition by place. */
function placeStarts({ counts, threads }: KeyPartition): Float64Array {
  const starts = new Float64Array(PARTITIONS);
  const last = threads.reduce((most, thread) => Math.max(most, thread), 0);
  let position = 0;
  for (let thread = 0; thread <= last; thread++) {
    for (let place = 0; place < PARTITIONS; place++) {
      if (threads[place] !== thread) continue;
      starts[place] = position;
      position += counts[place]!;
    }
  }
  return starts;
}

/** Counts the entries of bucket `i` at position `i + 1`. */
function countBuckets(entries: Int32Array, localBits: number, counts: Uint32Array): void {
  for (let i = 0; i < entries.length; i += 2) counts[bucketIn(entries[i]!, localBits) + 1]!++;
}

/** The bucket of an entry in its partition. */
function bucketIn(first: number, localBits: number): number {
  return (first >>> 1) >>> (31 - localBits);
}

/**
 * Copies entries to their buckets.
 * @param next where the next entry of each bucket is placed; at the end of the placing, where the bucket ends
 */
function placeEntries(
  entries: Int32Array,
  start: number,
  end: number,
  sorted: BucketEntries,
  next: Uint32Array,
  localBits: number,
  firstOrdinal: number,
): void {
  const shift = 32 - localBits - UPPER_BITS;
  for (let i = start; i < end; i += 2) {
    const first = entries[i]!;
    const second = entries[i + 1]!;
    const upper = (first >>> shift) & ((1 << UPPER_BITS) - 1);
    const fingerprint = (upper << 16) | ((first & 0xff) << 8) | (second >>> 24);
    const bucket = bucketIn(first, localBits);
    const position = next[bucket]!;
    next[bucket] = position + 1;
    sorted[2 * position] = (fingerprint << ROLE_BITS) | ((second >>> LOCAL_BITS) & 3);
    sorted[2 * position + 1] = firstOrdinal + (second & (MAX_LOCAL - 1));
  }
}

/** @param next the end of each bucket @returns the end of each in `out` */
function encodeBuckets(
  out: ByteWriter,
  sorted: BucketEntries,
  next: Uint32Array,
  writer: BucketWriter,
): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(next.length - 1);
  let start = 0;
  for (let i = 0; i < ends.length; i++) {
    const end = next[i]!;
    if (end > start) {
      sortEntries(sorted, start, end);
      writer.write(out, sorted, start, end);
    }
    ends[i] = out.length;
    start = end;
  }
  return ends;
}
