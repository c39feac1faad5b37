import { Failure } from '../runtime/errors.ts';
import { type Database, dryRun, openLmdbFile, type RootDatabase } from '../storage/lmdb-file.ts';
import { hashCode, isSameHash } from './code.ts';
import type { Lease } from './lease.ts';
import { ReplicaPosition } from './replication.ts';
import { type BinaryDatabase, DamagedRecordError, SealedTable } from './sealed-table.ts';
import type { StoredLicence } from './stored-licence.ts';
import { dropFormat1, readFormat1 } from './upgrade-format-1.ts';

/** The version of the stored format. Version 1, which had no checksums, is upgraded when it is opened. */
const FORMAT = 2;

interface Meta {
  readonly format: number;
  /** Detects that the key file does not belong to the licences. */
  readonly keyCheck: Uint8Array;
}

interface Summary {
  /** Detects records that were lost. */
  readonly licences: number;
}

const SUMMARY_KEY = Buffer.from('summary');
const CHANGES_KEY = 'count';

/** The tables of `licences.mdb`. */
export class LicenceTables {
  readonly licences: SealedTable<StoredLicence>;
  /** Remaining credits of counted licences. */
  readonly balances: SealedTable<number>;
  /** The leases of a node of a cluster, which account for its balances. */
  readonly leases: SealedTable<Lease>;
  readonly position: ReplicaPosition;
  private readonly summary: SealedTable<Summary>;
  /** One value: the number of changes to licences so far, so that other processes notice them. */
  private readonly changes: Database<Buffer, string>;
  private readonly environment: RootDatabase<unknown, string>;

  private constructor(environment: RootDatabase<unknown, string>, key: Buffer) {
    const open = (name: string): BinaryDatabase =>
      environment.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' });
    this.environment = environment;
    this.licences = new SealedTable('licences', open('sealed-licences'), key);
    this.balances = new SealedTable('balances', open('sealed-balances'), key);
    this.leases = new SealedTable('leases', open('sealed-leases'), key);
    this.position = new ReplicaPosition(new SealedTable('replica', open('sealed-replica'), key), 'licences');
    this.summary = new SealedTable('summary', open('sealed-summary'), key);
    this.changes = environment.openDB<Buffer, string>({ name: 'changes', encoding: 'binary' });
  }

  /**
   * Opens the file, creating it if necessary, and verifies all records.
   *
   * @throws Failure if the key does not belong to the file, a record is damaged, or another version wrote the file
   */
  static open(path: string, key: Buffer): LicenceTables {
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: 12, overlappingSync: false });
    try {
      const tables = new LicenceTables(environment, key);
      environment.transactionSync(() => tables.prepare(path, key));
      tables.verify();
      return tables;
    } catch (error) {
      void environment.close();
      throw error;
    }
  }

  private prepare(path: string, key: Buffer): void {
    const meta = this.environment.openDB<Meta, string>({ name: 'meta' });
    const keyCheck = hashCode(key, 'idem licences').verifier;
    const stored = meta.get('meta');
    if (stored !== undefined && stored.format !== FORMAT && stored.format !== 1) {
      throw new Failure(
        `${path} was written by another version of Idem (format ${stored.format}; this version reads ${FORMAT}); ` +
          'use that version, or remove the file and licences.key and issue the licences again',
      );
    }
    if (stored !== undefined && !isSameHash(stored.keyCheck, keyCheck)) {
      throw new Failure(`licences.key does not belong to ${path}; restore both from the same backup`);
    }
    if (stored?.format === FORMAT) return;
    const { licences, balances } = readFormat1(this.environment);
    for (const [lookup, licence] of licences) this.licences.put(lookup, licence);
    for (const [lookup, credits] of balances) this.balances.put(lookup, credits);
    this.summary.put(SUMMARY_KEY, { licences: licences.length });
    dropFormat1(this.environment);
    meta.putSync('meta', { format: FORMAT, keyCheck });
  }

  /** @throws DamagedRecordError */
  private verify(): void {
    let count = 0;
    for (const { key, value } of this.licences.entries()) {
      count++;
      if (value.isCounted && this.balances.get(key) === undefined) throw new DamagedRecordError(this.balances.name);
    }
    if (this.summary.get(SUMMARY_KEY)?.licences !== count) throw new DamagedRecordError(this.licences.name);
  }

  /** Adds a licence that does not exist. Within a synchronous transaction. */
  addLicence(lookup: Buffer, licence: StoredLicence): void {
    const { licences } = this.summary.get(SUMMARY_KEY)!;
    this.licences.put(lookup, licence);
    this.summary.put(SUMMARY_KEY, { licences: licences + 1 });
  }

  /** Removes all licences. Within a synchronous transaction. */
  clear(): void {
    for (const table of [this.licences, this.balances, this.leases]) table.clear();
    this.summary.put(SUMMARY_KEY, { licences: 0 });
  }

  countChanges(): number {
    return this.changes.getBinaryFast(CHANGES_KEY)?.readUInt32LE(0) ?? 0;
  }

  /** Within the transaction that makes the change. */
  recordChange(): void {
    const count = Buffer.alloc(4);
    count.writeUInt32LE((this.countChanges() + 1) >>> 0);
    this.changes.putSync(CHANGES_KEY, count);
  }

  transactionSync<T>(run: () => T): T {
    return this.environment.transactionSync(run);
  }

  /** Runs a transaction and drops its changes. */
  dryRun<T>(run: () => T): T {
    return this.position.duringDryRun(() => dryRun(this.environment, run));
  }

  /** Resolves once the transaction is on disk. */
  transaction<T>(run: () => T): Promise<T> {
    return this.environment.transaction(run);
  }

  async close(): Promise<void> {
    await this.environment.close();
  }
}
