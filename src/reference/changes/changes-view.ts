import type { Transaction } from '../../storage/lmdb-file.ts';
import type { Hash } from '../hash.ts';
import type { ChangedHouseholds } from '../mapped/changed-households.ts';
import { BlockReader } from '../mapped/household.ts';
import type { ImportedSource } from '../sources.ts';
import type { StoredHousehold } from '../store.ts';
import { type ChangesMode, type ChangesTables, openChanges, readMeta } from './format.ts';
import { decodeEntry } from './log-entry.ts';
import { keyBytes, ordinalsIn } from './postings.ts';

const NO_CHANGES = { position: 0, countries: [], sources: [] } as const;

/** Bits of the filter of keys: 2 MiB. A million keys set 6 % of them. */
const FILTER_BITS = 2 ** 24;

/**
 * The changes of a generation, as checks read them. A filter in memory tells which keys and households were changed, so
 * that nearly all reads leave the file alone. Reads see the changes as of the last {@link refresh}: otherwise a household
 * could be missing under the keys that it left and not yet be found under those that it came to.
 */
export class ChangesView implements ChangedHouseholds {
  /** Position of the last change that is visible. */
  position = 0;
  /** Of the base of a cluster: see `ChangesMeta`. */
  clusterPosition: number | undefined;
  countries: readonly string[];
  /** Sources of changes, numbered after those of the generation. */
  sources: readonly ImportedSource[];
  private readonly tables: ChangesTables;
  /** The state of the file that is read. */
  private snapshot: Transaction;
  private readonly filter = new Uint8Array(FILTER_BITS / 8);
  private readonly changed = new Set<number>();
  private readonly block = new BlockReader();

  private constructor(tables: ChangesTables) {
    this.tables = tables;
    tables.readKey();
    this.snapshot = tables.root.useReadTransaction();
    const meta = readMeta(tables, this.snapshot);
    this.position = meta?.position ?? 0;
    this.clusterPosition = meta?.clusterPosition;
    this.countries = meta?.countries ?? [];
    this.sources = meta?.sources ?? [];
    const range = { transaction: this.snapshot };
    // All records were verified when the file was opened.
    for (const key of tables.postings.getKeys(range)) this.addToFilter(key.readUInt32BE(4));
    for (const key of tables.households.getKeys(range)) this.changed.add(key);
  }

  /** `undefined` if nothing has changed since the generation was built. @throws BaseError */
  static open(generationFolder: string, mode: Exclude<ChangesMode, 'write'> = 'read'): ChangesView | undefined {
    const tables = openChanges(generationFolder, mode);
    return tables === undefined ? undefined : new ChangesView(tables);
  }

  /** Makes the changes visible that were committed since the last call. Call it between checks. */
  refresh(): void {
    this.snapshot.done();
    // Reads of one turn of the event loop share a snapshot, which may be older than the last commit.
    this.tables.root.resetReadTxn();
    this.snapshot = this.tables.root.useReadTransaction();
    const transaction = this.snapshot;
    const meta = readMeta(this.tables, transaction);
    const { position, countries, sources } = meta ?? NO_CHANGES;
    this.clusterPosition = meta?.clusterPosition;
    if (position === this.position) return;
    this.countries = countries;
    this.sources = sources;
    for (const { value } of this.tables.log.getRange({ start: this.position + 1, end: position + 1, transaction })) {
      const { ordinals, keys } = decodeEntry(value).touched;
      for (const { low } of keys) this.addToFilter(low);
      for (const ordinal of ordinals) this.changed.add(ordinal);
    }
    this.position = position;
  }

  private addToFilter(low: number): void {
    const bit = low % FILTER_BITS;
    this.filter[bit >>> 3]! |= 1 << (bit & 7);
  }

  addOrdinals(key: Hash, ordinals: Uint32Array, count: number): number {
    const added = this.added(key);
    let total = count;
    for (let at = 0; added !== undefined && at < added.length && total < ordinals.length; at += 4) {
      const ordinal = added.readUInt32LE(at);
      if (!ordinals.subarray(0, count).includes(ordinal)) ordinals[total++] = ordinal;
    }
    return total;
  }

  ordinalsUnder(key: Hash): number[] {
    const added = this.added(key);
    return added === undefined ? [] : ordinalsIn(added);
  }

  private added(key: Hash): Buffer | undefined {
    const bit = key.low % FILTER_BITS;
    if ((this.filter[bit >>> 3]! & (1 << (bit & 7))) === 0) return undefined;
    return this.tables.postings.get(keyBytes(key), { transaction: this.snapshot });
  }

  has(ordinal: number): boolean {
    return this.changed.has(ordinal);
  }

  household(ordinal: number, hasOrigins = false): StoredHousehold | undefined {
    const bytes = this.tables.households.get(ordinal, { transaction: this.snapshot });
    if (bytes === undefined || bytes.length === 0) return undefined;
    this.block.open(bytes);
    return this.block.household(0, ordinal, hasOrigins);
  }

  ordinalsFrom(first: number): number[] {
    return [...this.tables.households.getKeys({ start: first, transaction: this.snapshot })];
  }

  async close(): Promise<void> {
    this.snapshot.done();
    await this.tables.root.close();
  }
}
