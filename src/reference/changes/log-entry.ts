import { ByteReader, ByteWriter } from '../../storage/bytes.ts';
import type { Hash } from '../hash.ts';
import { decodeRecord, encodeRecord, type PersonRecord } from '../person-record.ts';

/** A change of one person. A deletion identifies the person by the key of the `id`, not by the `id` itself. */
export type Change =
  | { readonly kind: 'put'; readonly record: PersonRecord }
  | { readonly kind: 'delete'; readonly key: Hash };

/** The households and keys that a change affected, for readers that follow the log. */
export interface Touched {
  /** Households that were changed. */
  readonly ordinals: readonly number[];
  /** Keys under which a household was added. */
  readonly keys: readonly Hash[];
}

export interface LogEntry {
  readonly change: Change;
  readonly touched: Touched;
}

const PUT = 0;
const DELETE = 1;

const writer = new ByteWriter(4096);

/**
 * The bytes of an entry, valid until the next call:
 *
 *     kind u8 · ordinals varint, u32 each · keys varint, 8 bytes each · record of a put, or key of a deletion
 */
export function encodeEntry({ change, touched: { ordinals, keys } }: LogEntry): Buffer {
  writer.reset();
  writer.uint8(change.kind === 'put' ? PUT : DELETE);
  writer.varint(ordinals.length);
  for (const ordinal of ordinals) writer.uint32(ordinal);
  writer.varint(keys.length);
  for (const key of keys) writeHash(key);
  if (change.kind === 'put') writer.raw(encodeRecord(change.record, 0));
  else writeHash(change.key);
  return writer.view();
}

/** A change alone, for the log of a cluster. */
export function encodeChange(change: Change): Buffer {
  return Buffer.from(encodeEntry({ change, touched: { ordinals: [], keys: [] } }));
}

export function decodeChange(bytes: Buffer): Change {
  return decodeEntry(bytes).change;
}

function writeHash({ high, low }: Hash): void {
  writer.uint32(high);
  writer.uint32(low);
}

export function decodeEntry(bytes: Buffer): LogEntry {
  const reader = new ByteReader(bytes);
  const readHash = (): Hash => ({ high: reader.uint32(), low: reader.uint32() });
  const kind = reader.uint8();
  const ordinals = Array.from({ length: reader.varint() }, () => reader.uint32());
  const keys = Array.from({ length: reader.varint() }, readHash);
  const change: Change =
    kind === PUT ? { kind: 'put', record: decodeRecord(reader) } : { kind: 'delete', key: readHash() };
  return { change, touched: { ordinals, keys } };
}
