import { crc32 } from 'node:zlib';
import { BaseError } from '../../storage/base-error.ts';
import type { Database, Transaction } from '../../storage/lmdb-file.ts';

const CHECKSUM_BYTES = 4;

interface Range<Key> {
  readonly start?: Key;
  readonly end?: Key;
  readonly transaction?: Transaction;
}

/** A table whose values end with a CRC-32 over key and value. All reads throw BaseError at a damaged record. */
export class CheckedTable<Key extends number | Buffer> {
  private readonly database: Database<Buffer, Key>;
  private readonly path: string;

  /** @param path of the file, for messages */
  constructor(database: Database<Buffer, Key>, path: string) {
    this.database = database;
    this.path = path;
  }

  get(key: Key, options?: { readonly transaction: Transaction }): Buffer | undefined {
    const stored = this.database.get(key, options);
    return stored === undefined ? undefined : this.valueOf(key, stored);
  }

  putSync(key: Key, value: Buffer): void {
    const checksum = Buffer.allocUnsafe(CHECKSUM_BYTES);
    checksum.writeUInt32LE(checksumOf(key, value));
    this.database.putSync(key, Buffer.concat([value, checksum]));
  }

  *getRange(range: Range<Key>): Generator<{ readonly key: Key; readonly value: Buffer }> {
    for (const { key, value } of this.database.getRange(range)) yield { key, value: this.valueOf(key, value) };
  }

  private valueOf(key: Key, stored: Buffer): Buffer {
    const end = stored.length - CHECKSUM_BYTES;
    if (end < 0) throw this.damaged();
    const value = stored.subarray(0, end);
    if (stored.readUInt32LE(end) !== checksumOf(key, value)) throw this.damaged();
    return value;
  }

  private damaged(): BaseError {
    return damagedChanges(this.path);
  }
}

export function damagedChanges(path: string): BaseError {
  return new BaseError(`${path} is damaged: restore a backup, or import the people again with --replace`);
}

function checksumOf(key: number | Buffer, value: Buffer): number {
  return crc32(value, crc32(typeof key === 'number' ? String(key) : key));
}
