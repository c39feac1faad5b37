import { ByteReader } from '../../storage/bytes.ts';
import {
  decodeRecord,
  IDENTITY_AT,
  identityOf,
  isDeletion,
  type PersonRecord,
  PLACE_AT,
  RECORD_HEAD_BYTES,
  sequenceOf,
} from '../person-record.ts';

/** The position of every record in the bytes of a partition. */
export function recordStarts(bytes: Buffer): Int32Array {
  let starts = new Int32Array(Math.max(16, bytes.length >>> 6));
  let count = 0;
  for (let at = 0; at < bytes.length; at += RECORD_HEAD_BYTES + bytes.readUInt32LE(at)) {
    if (count === starts.length) {
      const larger = new Int32Array(2 * count);
      larger.set(starts);
      starts = larger;
    }
    starts[count++] = at;
  }
  return starts.subarray(0, count);
}

/** Reads the records of a partition one by one: as one text, a partition can be longer than the longest possible. */
class RecordReader {
  private readonly bytes: Buffer;
  private readonly reader = new ByteReader(Buffer.alloc(0));

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  read(start: number): PersonRecord {
    const { bytes, reader } = this;
    reader.reset(bytes, start, start + RECORD_HEAD_BYTES + bytes.readUInt32LE(start));
    return decodeRecord(reader);
  }
}

/** A view of the record at `start`. */
function recordAt(bytes: Buffer, start: number): Buffer {
  return bytes.subarray(start, start + RECORD_HEAD_BYTES + bytes.readUInt32LE(start));
}

/** The bits of a hash in which the records of a partition differ: its upper eight are the number of the partition. */
const HASH_BITS = 24;
const DIGIT_BITS = HASH_BITS / 2;
const DIGITS = 1 << DIGIT_BITS;

/**
 * The positions of the records of a partition, sorted by hash and then by position: a radix sort with two digits.
 * @param hashAt of the record at a position; equal to the others in its upper eight bits
 */
export function sortedByHash(count: number, hashAt: (position: number) => number): Uint32Array {
  const hashes = new Uint32Array(count);
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    hashes[i] = hashAt(i);
    order[i] = i;
  }
  return sortedByDigit(sortedByDigit(order, hashes, 0), hashes, DIGIT_BITS);
}

/** Sorts positions by a digit of their hashes; the sort is stable. */
function sortedByDigit(order: Uint32Array, hashes: Uint32Array, shift: number): Uint32Array {
  const next = new Uint32Array(DIGITS + 1);
  for (let i = 0; i < order.length; i++) next[((hashes[order[i]!]! >>> shift) & (DIGITS - 1)) + 1]!++;
  for (let digit = 1; digit < DIGITS; digit++) next[digit]! += next[digit - 1]!;
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const position = order[i]!;
    sorted[next[(hashes[position]! >>> shift) & (DIGITS - 1)]!++] = position;
  }
  return sorted;
}

export interface Deduplicated {
  /** Older records of the people who were emitted. */
  readonly replaced: number;
  /** People whose newest record says that they were deleted, and who have an older one. */
  readonly deleted: number;
}

/**
 * Emits the newest record of each person in a partition: the last one of the batch with the highest sequence number. People
 * whose newest record is a deletion are left out.
 *
 * @param options `keepsDeletions`: emits deletions, because older records may follow from another piece
 */
export function deduplicate(
  bytes: Buffer,
  emit: (place: number, record: Buffer) => void,
  { keepsDeletions = false } = {},
): Deduplicated {
  const starts = recordStarts(bytes);
  const order = sortedByHash(starts.length, (i) => bytes.readUInt32LE(starts[i]! + IDENTITY_AT));
  const reader = new RecordReader(bytes);
  const identityAt = (start: number): string => identityOf(reader.read(start));
  const sequenceAt = (start: number) => sequenceOf(bytes, start);
  const newestOf = (run: number[]): readonly number[] => {
    const newest = new Map<string, number>();
    // One by one: a hostile file has millions of rows of one person.
    for (const start of run.sort((left, right) => sequenceAt(left) - sequenceAt(right))) {
      newest.set(identityAt(start), start);
    }
    return [...newest.values()];
  };
  /** People of whom there is a record and then a deletion. */
  const deletedIn = (run: readonly number[], kept: readonly number[]): number => {
    const deletions = new Set(kept.filter((start) => isDeletion(bytes, start)).map(identityAt));
    if (deletions.size === 0) return 0;
    const held = run.filter((start) => !isDeletion(bytes, start)).map(identityAt);
    return new Set(held.filter((identity) => deletions.has(identity))).size;
  };
  const emitLiving = (start: number) => {
    if (!keepsDeletions && isDeletion(bytes, start)) return;
    emit(bytes.readUInt32LE(start + PLACE_AT), recordAt(bytes, start));
  };
  let replaced = 0;
  let deleted = 0;
  for (let from = 0; from < order.length; ) {
    const hash = bytes.readUInt32LE(starts[order[from]!]! + IDENTITY_AT);
    let to = from + 1;
    while (to < order.length && bytes.readUInt32LE(starts[order[to]!]! + IDENTITY_AT) === hash) to++;
    if (to === from + 1) emitLiving(starts[order[from]!]!);
    else {
      const run = Array.from(order.subarray(from, to), (position) => starts[position]!);
      const kept = newestOf(run);
      const gone = deletedIn(run, kept);
      deleted += gone;
      replaced += run.length - kept.length - gone;
      for (const start of kept) emitLiving(start);
    }
    from = to;
  }
  return { replaced, deleted };
}
