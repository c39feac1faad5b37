import { statSync } from 'node:fs';
import { syncPath } from '../../storage/sync-path.ts';
import type { StatisticsBuilder } from '../statistics.ts';
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

/** Writes one generation's file in key order: first blocks of households, then buckets, then {@link finish}. */
export class GenerationWriter {
  /** Blocks so far: the number of the next. */
  blocks = 0;
  private readonly path: string;
  private readonly tables: GenerationTables;
  private pending: [table: 'households' | 'postings', key: number, value: Buffer][] = [];

  constructor(path: string) {
    this.path = path;
    this.tables = openTables(path, 'write');
  }

  /** Adds a block as codec/household.ts writes it. */
  addBlock(block: Buffer): void {
    this.put('households', this.blocks++, block);
  }

  /** Adds a bucket of the index; in ascending order, after the last block. */
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
  async finish(statistics: StatisticsBuilder, bucketBits: number): Promise<number> {
    this.commit();
    const { people, households } = statistics;
    const createdAt = new Date().toISOString();
    const meta: GenerationMeta = { format: FORMAT_VERSION, households, people, bucketBits, createdAt };
    this.tables.root.transactionSync(() => {
      this.tables.meta.putSync(SKETCHES_KEY, Buffer.from(statistics.toBytes()));
      this.tables.meta.putSync(META_KEY, Buffer.from(JSON.stringify(meta)));
    });
    await this.close();
    syncPath(this.path);
    return statSync(this.path).size;
  }

  /** Closes the file as it is. */
  async close(): Promise<void> {
    await this.tables.root.close();
  }
}
