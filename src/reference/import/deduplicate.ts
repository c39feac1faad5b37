import { ByteReader } from '../../storage/bytes.ts';
import { decodeRecord, IDENTITY_AT, identityOf, PLACE_AT, RECORD_HEAD_BYTES, SEQUENCE_AT } from '../person-record.ts';

/** The position of every record in the bytes of a partition. */
export function recordStarts(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at += RECORD_HEAD_BYTES + bytes.readUInt32LE(at)) starts.push(at);
  return starts;
}

/** A view of the record at `start`. */
function recordAt(bytes: Buffer, start: number): Buffer {
  return bytes.subarray(start, start + RECORD_HEAD_BYTES + bytes.readUInt32LE(start));
}

/** Positions have 21 of the 53 bits of an exact number; a 32-bit key has the others. */
const MAX_PACKED = 2 ** 21;

/** The positions 0 to `count` - 1, sorted by a 32-bit key and then by position. */
export function sortedBy(count: number, keyOf: (position: number) => number): Uint32Array {
  if (count > MAX_PACKED) return sortedByComparing(count, keyOf);
  const packed = new Float64Array(count);
  for (let i = 0; i < count; i++) packed[i] = keyOf(i) * MAX_PACKED + i;
  packed.sort();
  return Uint32Array.from(packed, (value) => value % MAX_PACKED);
}

/** Several times slower, for files in which millions of rows have the same `id` or street. */
function sortedByComparing(count: number, keyOf: (position: number) => number): Uint32Array {
  const keys = Uint32Array.from({ length: count }, (_, i) => keyOf(i));
  const positions = Uint32Array.from(keys, (_, i) => i);
  return positions.sort((left, right) => keys[left]! - keys[right]! || left - right);
}

/**
 * Emits the newest record of each person in a partition: the last one of the batch with the highest sequence number.
 *
 * @returns the number of older records
 */
export function deduplicate(bytes: Buffer, emit: (place: number, record: Buffer) => void): number {
  const starts = recordStarts(bytes);
  const order = sortedBy(starts.length, (i) => bytes.readUInt32LE(starts[i]! + IDENTITY_AT));
  const reader = new ByteReader(bytes);
  const identityAt = (start: number): string => {
    reader.at = start;
    return identityOf(decodeRecord(reader));
  };
  const sequenceAt = (start: number) => bytes.readUInt32LE(start + SEQUENCE_AT);
  const newestOf = (run: number[]): readonly number[] => {
    const newest = new Map<string, number>();
    // One by one: a hostile file has millions of rows of one person.
    for (const start of run.sort((left, right) => sequenceAt(left) - sequenceAt(right))) {
      newest.set(identityAt(start), start);
    }
    return [...newest.values()];
  };
  let replaced = 0;
  for (let from = 0; from < order.length; ) {
    const hash = bytes.readUInt32LE(starts[order[from]!]! + IDENTITY_AT);
    let to = from + 1;
    while (to < order.length && bytes.readUInt32LE(starts[order[to]!]! + IDENTITY_AT) === hash) to++;
    const run = Array.from(order.subarray(from, to), (position) => starts[position]!);
    const kept = run.length === 1 ? run : newestOf(run);
    replaced += run.length - kept.length;
    for (const start of kept) emit(bytes.readUInt32LE(start + PLACE_AT), recordAt(bytes, start));
    from = to;
  }
  return replaced;
}
