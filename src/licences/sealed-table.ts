import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from '../storage/lmdb-file.ts';

/** Bytes of the checksum in front of each record. 128 bits cannot be forged or hit by accident. */
const SEAL_BYTES = 16;

/** A stored record does not match its checksum. */
export class DamagedRecordError extends Error {
  override readonly name = 'DamagedRecordError';

  constructor(table: string) {
    super(`a record of ${table} is damaged; restore licences.mdb and licences.key from a backup`);
  }
}

/** The database of a sealed table: keys and values are bytes. */
export type BinaryDatabase = Database<Buffer, Buffer>;

/**
 * A table of JSON records with an authenticated checksum each: HMAC-SHA-256 over the name of the table, the key and the
 * record. A changed byte in key or record is detected when the record is read.
 */
export class SealedTable<Value> {
  readonly name: string;
  private readonly database: BinaryDatabase;
  private readonly sealKey: Buffer;
  private observer: ((key: Buffer, value: Value | undefined) => void) | undefined;

  constructor(name: string, database: BinaryDatabase, key: Buffer) {
    this.name = name;
    this.database = database;
    this.sealKey = createHmac('sha256', key).update(`sealed table\0${name}`).digest();
  }

  /** @throws DamagedRecordError */
  get(key: Buffer): Value | undefined {
    const bytes = this.database.getBinary(key);
    return bytes === undefined ? undefined : this.open(key, bytes);
  }

  /** All records in the order of their keys. @throws DamagedRecordError */
  *entries(): Generator<{ readonly key: Buffer; readonly value: Value }> {
    for (const { key, value } of this.database.getRange()) {
      // LMDB reuses the buffer of a key.
      const own = Buffer.from(key);
      yield { key: own, value: this.open(own, value) };
    }
  }

  /** Within a synchronous transaction. */
  put(key: Buffer, value: Value): void {
    this.observer?.(key, value);
    this.database.putSync(key, this.seal(key, value));
  }

  /** Within an asynchronous transaction, which waits for the write. */
  putLater(key: Buffer, value: Value): void {
    void this.database.put(key, this.seal(key, value));
  }

  /** Within an asynchronous transaction, which waits for the write. */
  removeLater(key: Buffer): void {
    void this.database.remove(key);
  }

  remove(key: Buffer): void {
    this.observer?.(key, undefined);
    this.database.removeSync(key);
  }

  /** Within a synchronous transaction. */
  clear(): void {
    this.database.clearSync();
  }

  /** Calls `observer` for each record that `run` puts, and with `undefined` for each one that it removes. */
  observe<T>(observer: (key: Buffer, value: Value | undefined) => void, run: () => T): T {
    this.observer = observer;
    try {
      return run();
    } finally {
      this.observer = undefined;
    }
  }

  private seal(key: Buffer, value: Value): Buffer {
    const record = Buffer.from(JSON.stringify(value));
    return Buffer.concat([this.checksum(key, record), record]);
  }

  private open(key: Buffer, bytes: Buffer): Value {
    const record = bytes.subarray(SEAL_BYTES);
    if (bytes.length <= SEAL_BYTES || !timingSafeEqual(bytes.subarray(0, SEAL_BYTES), this.checksum(key, record))) {
      throw new DamagedRecordError(this.name);
    }
    return JSON.parse(record.toString('utf8')) as Value;
  }

  private checksum(key: Buffer, record: Buffer): Buffer {
    const lengths = Buffer.alloc(4);
    lengths.writeUInt32LE(key.length);
    return createHmac('sha256', this.sealKey)
      .update(lengths)
      .update(key)
      .update(record)
      .digest()
      .subarray(0, SEAL_BYTES);
  }
}
