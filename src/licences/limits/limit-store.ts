import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Database, openLmdbFile, type RootDatabase } from '../../storage/lmdb-file.ts';
import { isDamaged } from '../../storage/lmdb-pages.ts';
import { otherFormat, recordFormat } from '../../storage/stored-format.ts';
import { withFileErrors } from '../open-licences.ts';

const FILE = 'limits.mdb';

/** The version of the stored format. Counters are short-lived: a file of another version is replaced. */
const FORMAT = 1;

/** A table is emptied when it is larger than this after its outdated records were removed. */
const MAX_RECORDS = 100_000;

/** The interval between two removals of outdated records, in changes. */
const PURGE_INTERVAL = 1000;

const CHECKSUM_BYTES = 4;

type Table = Database<Buffer, Buffer>;

/**
 * Counters that all processes of a data folder share. They are not synced to disk: a power failure may reset them, the end
 * of a process does not. A damaged file is replaced.
 */
export class LimitStore {
  private readonly environment: RootDatabase<unknown, string>;

  private constructor(environment: RootDatabase<unknown, string>) {
    this.environment = environment;
  }

  /** @throws Failure if the folder cannot be written */
  static open(folder: string): LimitStore {
    const path = join(folder, FILE);
    return withFileErrors(path, () => {
      if (isDamaged(path)) rmSync(path, { force: true });
      const open = () => openLmdbFile<unknown, string>({ path, maxDbs: 5, noSync: true, overlappingSync: false });
      const environment = open();
      if (otherFormat(environment, FORMAT) === undefined) return new LimitStore(environment);
      void environment.close();
      rmSync(path, { force: true });
      const replaced = open();
      recordFormat(replaced, FORMAT);
      return new LimitStore(replaced);
    });
  }

  table(name: string): CounterTable {
    return new CounterTable(
      this.environment.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' }),
    );
  }

  async close(): Promise<void> {
    await this.environment.close();
  }
}

/** Records of numbers, by key. */
export class CounterTable {
  private readonly table: Table;
  private changes = 0;

  constructor(table: Table) {
    this.table = table;
  }

  get(key: Buffer): readonly number[] {
    return decode(key, this.table.getBinary(key));
  }

  /** Changes a record in one transaction. @param change gets and returns its numbers; none at first */
  update(key: Buffer, change: (numbers: readonly number[]) => readonly number[]): void {
    this.table.transactionSync(() => {
      const bytes = encode(key, change(decode(key, this.table.getBinary(key))));
      this.table.putSync(key, bytes);
    });
  }

  /** Removes outdated records from time to time, and all records if there are too many. */
  purge(isOutdated: (numbers: readonly number[]) => boolean): void {
    if (++this.changes % PURGE_INTERVAL !== 0) return;
    this.table.transactionSync(() => {
      const outdated = Array.from(this.table.getRange())
        .filter(({ key, value }) => isOutdated(decode(key, value)))
        .map(({ key }) => Buffer.from(key));
      for (const key of outdated) this.table.removeSync(key);
      if (this.table.getKeysCount() > MAX_RECORDS) this.table.clearSync();
    });
  }
}

/** Numbers of 8 bytes and a CRC-32 over the key and the numbers. */
function encode(key: Buffer, numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 * numbers.length + CHECKSUM_BYTES);
  for (const [at, number] of numbers.entries()) bytes.writeDoubleLE(number, 8 * at);
  bytes.writeUInt32LE(checksumOf(key, bytes), 8 * numbers.length);
  return bytes;
}

/** A damaged record counts as missing: its limit starts again. */
function decode(key: Buffer, bytes: Buffer | undefined): readonly number[] {
  if (bytes === undefined || bytes.length < CHECKSUM_BYTES) return [];
  const end = bytes.length - CHECKSUM_BYTES;
  if (bytes.readUInt32LE(end) !== checksumOf(key, bytes)) return [];
  return Array.from({ length: Math.floor(end / 8) }, (_, at) => bytes.readDoubleLE(8 * at));
}

function checksumOf(key: Buffer, bytes: Buffer): number {
  return crc32(bytes.subarray(0, -CHECKSUM_BYTES), crc32(key));
}
