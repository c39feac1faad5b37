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
export function recordStarts(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at += RECORD_HEAD_BYTES + bytes.readUInt32LE(at)) starts.push(at);
  return starts;
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

/**
 * Positions have 29 of the 53 bits of an exact number, and the rest of a hash the others: its upper eight bits are the number
 * of the partition. A partition of a billion people has four million records.
 */
export const MAX_RECORDS = 2 ** 29;
const HASH_MASK = 0xff_ffff;

/**
 * The positions of the records of a partition, sorted by hash and then by position.
 * @param hashAt of the record at a position; equal to the others in its upper eight bits
 * @throws RangeError for more than {@link MAX_RECORDS}
 */
export function sortedByHash(count: number, hashAt: (position: number) => number): Uint32Array {
  if (count > MAX_RECORDS) throw new RangeError(`a partition holds more than ${MAX_RECORDS} records`);
  const packed = new Float64Array(count);
  for (let i = 0; i < count; i++) packed[i] = (hashAt(i) & HASH_MASK) * MAX_RECORDS + i;
  packed.sort();
  return Uint32Array.from(packed, (value) => value % MAX_RECORDS);
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
  let replaced = 0;
  let deleted = 0;
  for (let from = 0; from < order.length; ) {
    const hash = bytes.readUInt32LE(starts[order[from]!]! + IDENTITY_AT);
    let to = from + 1;
    while (to < order.length && bytes.readUInt32LE(starts[order[to]!]! + IDENTITY_AT) === hash) to++;
    const run = Array.from(order.subarray(from, to), (position) => starts[position]!);
    const kept = run.length === 1 ? run : newestOf(run);
    const living = keepsDeletions ? kept : kept.filter((start) => !isDeletion(bytes, start));
    const gone = run.length === 1 ? 0 : deletedIn(run, kept);
    deleted += gone;
    replaced += run.length - kept.length - gone;
    for (const start of living) emit(bytes.readUInt32LE(start + PLACE_AT), recordAt(bytes, start));
    from = to;
  }
  return { replaced, deleted };
}
