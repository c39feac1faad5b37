import { ByteReader } from '../../storage/bytes.ts';
import { decodeRecord, IDENTITY_AT, identityOf, PLACE_AT, RECORD_HEAD, TURN_AT } from '../person-record.ts';

/** The starts of the records in a partition's bytes, in their order. */
export function recordStarts(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at += RECORD_HEAD + bytes.readUInt32LE(at)) starts.push(at);
  return starts;
}

/** The record that starts at `start`, as a view. */
function recordAt(bytes: Buffer, start: number): Buffer {
  return bytes.subarray(start, start + RECORD_HEAD + bytes.readUInt32LE(start));
}

/** A position beside a 32-bit key in one exact number: 21 of its 53 bits. */
const MOST_PACKED = 2 ** 21;

/** Positions 0 to n - 1 in the order of a 32-bit key, equal keys in the order of their position. */
export function sortedBy(count: number, keyOf: (position: number) => number): Uint32Array {
  if (count > MOST_PACKED) return sortedByComparing(count, keyOf);
  const packed = new Float64Array(count);
  for (let i = 0; i < count; i++) packed[i] = keyOf(i) * MOST_PACKED + i;
  packed.sort();
  return Uint32Array.from(packed, (one) => one % MOST_PACKED);
}

/** Several times slower. So many records share a partition where a file has one and the same `id` or street everywhere. */
function sortedByComparing(count: number, keyOf: (position: number) => number): Uint32Array {
  const keys = Uint32Array.from({ length: count }, (_, i) => keyOf(i));
  const positions = Uint32Array.from(keys, (_, i) => i);
  return positions.sort((one, other) => keys[one]! - keys[other]! || one - other);
}

/**
 * Passes on, of all records of one person in a partition, the last one: of the latest turn, and there the last that stands.
 * @returns how many older records were left behind.
 */
export function deduplicate(bytes: Buffer, emit: (place: number, record: Buffer) => void): number {
  const starts = recordStarts(bytes);
  const order = sortedBy(starts.length, (i) => bytes.readUInt32LE(starts[i]! + IDENTITY_AT));
  const reader = new ByteReader(bytes);
  const identityAt = (start: number): string => {
    reader.at = start;
    return identityOf(decodeRecord(reader));
  };
  const inTurn = (run: number[]) =>
    run.sort((one, other) => bytes.readUInt32LE(one + TURN_AT) - bytes.readUInt32LE(other + TURN_AT));
  let replaced = 0;
  for (let from = 0; from < order.length; ) {
    const hash = bytes.readUInt32LE(starts[order[from]!]! + IDENTITY_AT);
    let to = from + 1;
    while (to < order.length && bytes.readUInt32LE(starts[order[to]!]! + IDENTITY_AT) === hash) to++;
    const run = Array.from(order.subarray(from, to), (position) => starts[position]!);
    const kept = run.length === 1 ? run : [...new Map(inTurn(run).map((start) => [identityAt(start), start])).values()];
    replaced += run.length - kept.length;
    for (const start of kept) emit(bytes.readUInt32LE(start + PLACE_AT), recordAt(bytes, start));
    from = to;
  }
  return replaced;
}
