import { statSync } from 'node:fs';
import type { Household } from '../../matching/model.ts';
import { StatisticsBuilder } from '../statistics.ts';
import { syncPath } from '../sync-path.ts';
import { ByteWriter } from './codec/bytes.ts';
import { BLOCK_HOUSEHOLDS, writeBlock } from './codec/household.ts';
import {
  FORMAT_VERSION,
  type GenerationMeta,
  type GenerationTables,
  META_KEY,
  openTables,
  SKETCHES_KEY,
} from './format.ts';

/** Records of one transaction: enough that its cost does not show, few enough to stay in memory. */
const TRANSACTION_RECORDS = 4000;

/** Writes one generation's file in key order: first households, then buckets, then {@link finish}. */
export class GenerationWriter {
  /** Households so far: the ordinal of the next. */
  households = 0;
  private readonly path: string;
  private readonly tables: GenerationTables;
  private readonly statistics = new StatisticsBuilder();
  private readonly block: Household[] = [];
  private readonly bytes = new ByteWriter(64 * 1024);
  private pending: [table: 'households' | 'postings', key: number, value: Buffer][] = [];

  constructor(path: string) {
    this.path = path;
    this.tables = openTables(path, 'write');
  }

  /** Adds a household and answers its ordinal. */
  addHousehold(household: Household): number {
    this.statistics.add(household);
    this.block.push(household);
    const ordinal = this.households++;
    if (this.block.length === BLOCK_HOUSEHOLDS) this.writeBlock(ordinal);
    return ordinal;
  }

  private writeBlock(lastOrdinal: number): void {
    this.bytes.reset();
    writeBlock(this.bytes, this.block);
    this.block.length = 0;
    this.put('households', Math.floor(lastOrdinal / BLOCK_HOUSEHOLDS), Buffer.from(this.bytes.view()));
  }

  /** Adds a bucket of the index; in ascending order, after the last household. */
  addBucket(number: number, bucket: Buffer): void {
    this.put('postings', number, bucket);
  }

  private put(table: 'households' | 'postings', key: number, value: Buffer): void {
    this.pending.push([table, key, value]);
    if (this.pending.length >= TRANSACTION_RECORDS) this.commit();
  }

  private commit(): void {
    const { tables, pending } = this;
    tables.root.transactionSync(() => {
      for (const [table, key, value] of pending) tables[table].putSync(key, value, { append: true });
    });
    this.pending = [];
  }

  /** Writes what is left, syncs the file to disk and closes it. @returns its size in bytes. */
  async finish(bucketBits: number): Promise<{ people: number; bytes: number }> {
    if (this.block.length > 0) this.writeBlock(this.households - 1);
    this.commit();
    const { people } = this.statistics;
    const meta: GenerationMeta = {
      format: FORMAT_VERSION,
      households: this.households,
      people,
      bucketBits,
      createdAt: new Date().toISOString(),
    };
    this.tables.root.transactionSync(() => {
      this.tables.meta.putSync(SKETCHES_KEY, Buffer.from(this.statistics.toBytes()));
      this.tables.meta.putSync(META_KEY, Buffer.from(JSON.stringify(meta)));
    });
    await this.close();
    syncPath(this.path);
    return { people, bytes: statSync(this.path).size };
  }

  /** Closes the file as it is. */
  async close(): Promise<void> {
    await this.tables.root.close();
  }
}
