import { crc32 } from 'node:zlib';
import type { Database, Transaction } from './lmdb-file.ts';

const CHECKSUM_BYTES = 4;

export interface KeyRange<Key> {
  readonly start?: Key;
  readonly end?: Key;
  readonly reverse?: boolean;
  readonly limit?: number;
  readonly transaction?: Transaction;
}

/** A table whose values end with a CRC-32 over key and value. Reads of values throw at a damaged record. */
export class CheckedTable<Key extends number | string | Buffer> {
  private readonly database: Database<Buffer, Key>;
  private readonly damaged: () => Error;

  /** @param damaged creates the error for a damaged record */
  constructor(database: Database<Buffer, Key>, damaged: () => Error) {
    this.database = database;
    this.damaged = damaged;
  }

  get(key: Key, options?: { readonly transaction: Transaction }): Buffer | undefined {
    const stored = this.database.get(key, options);
    return stored === undefined ? undefined : this.valueOf(key, stored);
  }

  putSync(key: Key, value: Buffer): void {
    this.database.putSync(key, withChecksum(key, value));
  }

  removeSync(key: Key): void {
    this.database.removeSync(key);
  }

  getKeys(range: KeyRange<Key> = {}): Iterable<Key> {
    return this.database.getKeys(range);
  }

  *getRange(range: KeyRange<Key> = {}): Generator<{ readonly key: Key; readonly value: Buffer }> {
    for (const { key, value } of this.database.getRange(range)) yield { key, value: this.valueOf(key, value) };
  }

  private valueOf(key: Key, stored: Buffer): Buffer {
    const value = checkedValue(key, stored);
    if (value === undefined) throw this.damaged();
    return value;
  }
}

/** The bytes that are stored for a value: the value and its checksum. */
export function withChecksum(key: number | string | Buffer, value: Buffer): Buffer {
  const checksum = Buffer.allocUnsafe(CHECKSUM_BYTES);
  checksum.writeUInt32LE(checksumOf(key, value));
  return Buffer.concat([value, checksum]);
}

/** The value from {@link withChecksum}; `undefined` if the record is damaged. */
export function checkedValue(key: number | string | Buffer, stored: Buffer): Buffer | undefined {
  const end = stored.length - CHECKSUM_BYTES;
  if (end < 0) return undefined;
  const value = stored.subarray(0, end);
  return stored.readUInt32LE(end) === checksumOf(key, value) ? value : undefined;
}

/** Whether the stored value of a key ends with its checksum. */
export function isIntactRecord(key: number | string | Buffer, stored: Buffer): boolean {
  return checkedValue(key, stored) !== undefined;
}

function checksumOf(key: number | string | Buffer, value: Buffer): number {
  return crc32(value, crc32(typeof key === 'number' ? String(key) : key));
}
