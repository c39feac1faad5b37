import type { Database, RootDatabase } from '../../storage/lmdb-file.ts';
import { type BinaryDatabase, DamagedRecordError, SealedTable } from '../sealed-table.ts';

/** Entries removed per transaction, so that no transaction takes long. */
const MAX_PURGED = 100;

const TIME_BYTES = 6;

interface Entry<Value> {
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly value: Value;
}

/** A table of values that expire. All changes belong into a transaction of the environment. */
export class ExpiringTable<Value> {
  private readonly database: BinaryDatabase;
  private readonly entries: SealedTable<Entry<Value>>;
  /** Time of expiry and id, in order of time. */
  private readonly byTime: Database<Buffer, Buffer>;

  /** @param key the key of the checksums of the records */
  constructor(environment: RootDatabase<unknown, string>, name: string, key: Buffer) {
    const open = (part: string): BinaryDatabase =>
      environment.openDB<Buffer, Buffer>({ name: `${name}-${part}`, encoding: 'binary', keyEncoding: 'binary' });
    this.database = open('entries');
    this.entries = new SealedTable(name, this.database, key);
    this.byTime = open('times');
  }

  /** The value of an id, unless it has expired. @param now milliseconds since 1970 @throws DamagedRecordError */
  get(id: Buffer, now: number): Value | undefined {
    const entry = this.entries.get(id);
    return entry === undefined || entry.expiresAt <= now ? undefined : entry.value;
  }

  put(id: Buffer, value: Value, expiresAt: number): void {
    this.remove(id);
    this.entries.putLater(id, { expiresAt, value });
    void this.byTime.put(Buffer.concat([timeBytes(expiresAt), id]), Buffer.alloc(0));
  }

  remove(id: Buffer): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    void this.byTime.remove(Buffer.concat([timeBytes(entry.expiresAt), id]));
    this.entries.removeLater(id);
  }

  /** Removes expired entries, the oldest first. @returns whether there were any */
  purge(now: number): boolean {
    const expired = Array.from(this.byTime.getKeys({ end: timeBytes(now + 1), limit: MAX_PURGED }), (key) =>
      Buffer.from(key),
    );
    for (const key of expired) {
      void this.byTime.remove(key);
      this.entries.removeLater(key.subarray(TIME_BYTES));
    }
    return expired.length > 0;
  }

  /** Whether every record matches its checksum, and the list by time has exactly the records. */
  isIntact(): boolean {
    let count = 0;
    try {
      for (const { key, value } of this.entries.entries()) {
        count++;
        if (!this.byTime.doesExist(Buffer.concat([timeBytes(value.expiresAt), key]))) return false;
      }
    } catch (error) {
      if (error instanceof DamagedRecordError) return false;
      throw error;
    }
    return this.byTime.getKeysCount() === count;
  }

  get size(): number {
    return this.database.getKeysCount();
  }

  clear(): void {
    this.database.clearSync();
    this.byTime.clearSync();
  }
}

function timeBytes(time: number): Buffer {
  const bytes = Buffer.alloc(TIME_BYTES);
  bytes.writeUIntBE(time, 0, TIME_BYTES);
  return bytes;
}
