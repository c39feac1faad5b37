import type { Database, RootDatabase } from '../../storage/lmdb-file.ts';

/** Entries removed per transaction, so that no transaction takes long. */
const MAX_PURGED = 100;

const TIME_BYTES = 6;

type Bytes = Database<Buffer, Buffer>;

/** A table of values that expire. All changes belong into a transaction of the environment. */
export class ExpiringTable<Value> {
  /** Id to time of expiry and value. */
  private readonly entries: Bytes;
  /** Time of expiry and id, in order of time. */
  private readonly byTime: Bytes;

  constructor(environment: RootDatabase<unknown, string>, name: string) {
    const open = (part: string): Bytes =>
      environment.openDB<Buffer, Buffer>({ name: `${name}-${part}`, encoding: 'binary', keyEncoding: 'binary' });
    this.entries = open('entries');
    this.byTime = open('times');
  }

  /** The value of an id, unless it has expired. @param now milliseconds since 1970 */
  get(id: Buffer, now: number): Value | undefined {
    const entry = this.entries.getBinary(id);
    if (entry === undefined || entry.readUIntBE(0, TIME_BYTES) <= now) return undefined;
    return JSON.parse(entry.toString('utf8', TIME_BYTES)) as Value;
  }

  put(id: Buffer, value: Value, expiresAt: number): void {
    this.remove(id);
    const time = timeBytes(expiresAt);
    void this.entries.put(id, Buffer.concat([time, Buffer.from(JSON.stringify(value))]));
    void this.byTime.put(Buffer.concat([time, id]), Buffer.alloc(0));
  }

  remove(id: Buffer): void {
    const entry = this.entries.getBinary(id);
    if (entry === undefined) return;
    void this.byTime.remove(Buffer.concat([entry.subarray(0, TIME_BYTES), id]));
    void this.entries.remove(id);
  }

  /** Removes expired entries, the oldest first. @returns whether there were any */
  purge(now: number): boolean {
    const expired = Array.from(this.byTime.getKeys({ end: timeBytes(now + 1), limit: MAX_PURGED }), (key) =>
      Buffer.from(key),
    );
    for (const key of expired) {
      void this.byTime.remove(key);
      void this.entries.remove(key.subarray(TIME_BYTES));
    }
    return expired.length > 0;
  }

  get size(): number {
    return this.entries.getKeysCount();
  }

  clear(): void {
    this.entries.clearSync();
    this.byTime.clearSync();
  }
}

function timeBytes(time: number): Buffer {
  const bytes = Buffer.alloc(TIME_BYTES);
  bytes.writeUIntBE(time, 0, TIME_BYTES);
  return bytes;
}
