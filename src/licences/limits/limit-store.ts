import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openLmdbFile, type RootDatabase } from '../../storage/lmdb-file.ts';
import { isDamaged } from '../../storage/lmdb-pages.ts';
import { withFileErrors } from '../open-licences.ts';

const FILE = 'limits.mdb';

/** A table is emptied when it is larger than this after its outdated records were removed. */
const MAX_RECORDS = 100_000;

/** The interval between two removals of outdated records, in changes. */
const PURGE_INTERVAL = 1000;

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
      return new LimitStore(openLmdbFile<unknown, string>({ path, maxDbs: 4, noSync: true, overlappingSync: false }));
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
    return decode(this.table.getBinary(key));
  }

  /** Changes a record in one transaction. @param change gets and returns its numbers; none at first */
  update(key: Buffer, change: (numbers: readonly number[]) => readonly number[]): void {
    this.table.transactionSync(() => {
      const bytes = encode(change(decode(this.table.getBinary(key))));
      this.table.putSync(key, bytes);
    });
  }

  /** Removes outdated records from time to time, and all records if there are too many. */
  purge(isOutdated: (numbers: readonly number[]) => boolean): void {
    if (++this.changes % PURGE_INTERVAL !== 0) return;
    this.table.transactionSync(() => {
      const outdated = Array.from(this.table.getRange())
        .filter(({ value }) => isOutdated(decode(value)))
        .map(({ key }) => Buffer.from(key));
      for (const key of outdated) this.table.removeSync(key);
      if (this.table.getKeysCount() > MAX_RECORDS) this.table.clearSync();
    });
  }
}

function encode(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 * numbers.length);
  for (const [at, number] of numbers.entries()) bytes.writeDoubleLE(number, 8 * at);
  return bytes;
}

function decode(bytes: Buffer | undefined): readonly number[] {
  if (bytes === undefined) return [];
  return Array.from({ length: Math.floor(bytes.length / 8) }, (_, at) => bytes.readDoubleLE(8 * at));
}
