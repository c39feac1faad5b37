import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import { freeBuffers, runInOrder, ThreadPool } from '../../runtime/thread-pool.ts';
import type { BatchResult, BuildProgress, GenerationBuilder } from '../../storage/import-files.ts';
import { PARTITIONS, Partitions } from '../../storage/partitions.ts';
import type { SourceBatch, SourceLayout } from '../../tabular/index.ts';
import { DomainCounter, type EmailDomains } from '../mapped/email-domains.ts';
import type { BaseSettings } from '../mapped/format.ts';
import { BLOCK_HOUSEHOLDS } from '../mapped/household.ts';
import { bucketBits, ordinalWidth } from '../mapped/postings.ts';
import { GenerationWriter } from '../mapped/writer.ts';
import type { PersonRecord } from '../person-record.ts';
import type { RowOptions, SetAsideField } from '../rows/parse-row.ts';
import type { PersonField } from '../rows/people-schema.ts';
import { StatisticsBuilder } from '../statistics.ts';
import { appendRecord, BuildTasks, IDENTITY_FILES, type Slices, type WorkerData } from './build-tasks.ts';
import type { Deduplicated } from './deduplicate.ts';

/** The passes over the partitions, in their order. */
export type PeopleStage = 'merge' | 'households' | 'index';

export interface BuiltPeople {
  /** People and households of the whole generation. */
  readonly people: number;
  readonly households: number;
  /** Records that a newer one of the same person replaced. */
  readonly replaced: number;
  /** People whom a row marked as deleted has removed. */
  readonly deleted: number;
  /** Size of the file. */
  readonly bytes: number;
}

export interface PeopleBuilderOptions {
  /** The file to write. */
  readonly path: string;
  /** An empty folder that the caller removes. */
  readonly scratch: string;
  readonly rows: RowOptions;
  /** The keys of the ids of restricted people, in hexadecimal digits. */
  readonly restricted?: ReadonlySet<string>;
  readonly threads: number;
  /** The number of the first source; by default 0. Called with the first rows. */
  readonly firstSource?: () => number;
  /** What the base keeps; called when it is complete. */
  readonly settingsOf?: () => BaseSettings;
}

/** Tasks per thread that run or wait for their result to be used. */
const MAX_AHEAD = 2;

type OnProgress = (progress: BuildProgress<PeopleStage>) => void;

/**
 * Builds a generation of people: partitions the records on disk by identity, keeps the newest of each person, partitions
 * these by street, groups them into households and writes them, then writes the index, all in key order.
 *
 * Memory holds a few of the {@link PARTITIONS} at a time, whatever the size of the base.
 */
export class PeopleBuilder implements GenerationBuilder<PersonRecord, PeopleStage, SetAsideField, BuiltPeople> {
  private readonly path: string;
  private readonly pool: ThreadPool<BuildTasks>;
  private readonly byIdentity: Partitions;
  private readonly settingsOf: PeopleBuilderOptions['settingsOf'];
  private writer: GenerationWriter | undefined;
  /** The number of the last batch of rows. */
  private batches = 0;
  private readonly firstSource: () => number;
  /** Sources whose rows were added. */
  private sources = 0;
  /** Of the records that {@link add} was given. */
  private readonly domains = new DomainCounter();

  constructor(options: PeopleBuilderOptions) {
    const { path, scratch, rows, restricted, threads, firstSource = () => 0, settingsOf } = options;
    const data = { scratch, rows, ...(restricted && { restricted }) };
    this.path = path;
    this.firstSource = firstSource;
    this.settingsOf = settingsOf;
    this.pool = ThreadPool.create({
      threads,
      moduleUrl: import.meta.url,
      workerData: (worker): WorkerData => ({ ...data, worker }),
      createTasks: () => new BuildTasks({ ...data, worker: 0 }),
    });
    this.byIdentity = new Partitions(scratch, IDENTITY_FILES);
  }

  /** Adds a person of the current generation: every row counts as newer. */
  add(record: PersonRecord): void {
    appendRecord(this.byIdentity, record, 0);
    this.domains.add(record.person.email);
  }

  addRows(
    batches: AsyncIterable<SourceBatch>,
    layout: SourceLayout<PersonField>,
    onBatch: (result: BatchResult<SetAsideField>) => MaybePromise<void>,
  ): Promise<void> {
    const source = this.firstSource() + this.sources++;
    const start = (batch: SourceBatch) => this.pool.run('addRows', { batch, layout, sequence: ++this.batches, source });
    return runInOrder(batches, { maxAhead: MAX_AHEAD * this.pool.size, start }, onBatch);
  }

  async finish(onProgress: OnProgress): Promise<BuiltPeople> {
    const { replaced, deleted } = await this.mergeIdentities(onProgress);
    this.writer = new GenerationWriter(this.path);
    const emailDomains = await this.emailDomains();
    const { firstOrdinals, entries } = await this.writeHouseholds(this.writer, emailDomains, onProgress);
    const bits = bucketBits(entries);
    await this.writeIndex(this.writer, { firstOrdinals, bits }, onProgress);
    const statistics = new StatisticsBuilder();
    for (const counted of await this.pool.runAll('counted')) statistics.merge(counted);
    const bytes = this.writer.finish(statistics, { bucketBits: bits, emailDomains }, this.settingsOf?.());
    this.writer = undefined;
    return { people: statistics.people, households: statistics.households, replaced, deleted, bytes };
  }

  /** Keeps the newest record of each person. */
  private async mergeIdentities(onProgress: OnProgress): Promise<Deduplicated> {
    const { pool } = this;
    this.byIdentity.flush();
    await pool.runAll('flushIdentities');
    let replaced = 0;
    let deleted = 0;
    const merge = (partition: number) => pool.run('mergePartition', partition, pool.size);
    await this.eachPartition('merge', onProgress, merge, (merged) => {
      replaced += merged.replaced;
      deleted += merged.deleted;
    });
    await pool.runAll('flushPlaces');
    return { replaced, deleted };
  }

  /** The frequent domains of all records. */
  private async emailDomains(): Promise<EmailDomains> {
    for (const counts of await this.pool.runAll('countedDomains')) this.domains.merge(counts);
    return this.domains.mostFrequent();
  }

  /** @returns the ordinal of the first household of each partition, and the number of index entries */
  private async writeHouseholds(writer: GenerationWriter, domains: EmailDomains, onProgress: OnProgress) {
    const { pool } = this;
    const firstOrdinals = new Float64Array(PARTITIONS);
    let entries = 0;
    const group = (partition: number) => pool.run('groupPartition', partition, { workers: pool.size, domains });
    await this.eachPartition('households', onProgress, group, (blocks, partition) => {
      firstOrdinals[partition] = writer.blocks * BLOCK_HOUSEHOLDS;
      entries += blocks.entries;
      eachSlice(blocks, (block) => writer.addBlock(block));
    });
    writer.endBlocks();
    await pool.runAll('flushKeys');
    return { firstOrdinals, entries };
  }

  private writeIndex(
    writer: GenerationWriter,
    { firstOrdinals, bits }: { readonly firstOrdinals: Float64Array; readonly bits: number },
    onProgress: OnProgress,
  ): Promise<void> {
    const { pool } = this;
    const width = ordinalWidth(writer.blocks * BLOCK_HOUSEHOLDS);
    const layout = { workers: pool.size, firstOrdinals, bits, width };
    const index = (partition: number) => pool.run('indexPartition', partition, layout);
    return this.eachPartition('index', onProgress, index, (buckets) => {
      eachSlice(buckets, (bucket, i) => writer.addBucket(buckets.numbers[i]!, bucket));
    });
  }

  async close(): Promise<void> {
    await this.pool.close();
    this.writer?.close();
    this.writer = undefined;
  }

  /** Runs a task for every partition and uses the results in the order of the partitions. */
  private eachPartition<R>(
    stage: PeopleStage,
    onProgress: OnProgress,
    start: (partition: number) => Promise<R>,
    use: (result: R, partition: number) => void,
  ): Promise<void> {
    const partitions = Array.from({ length: PARTITIONS }, (_, partition) => partition);
    return runInOrder(partitions, { maxAhead: MAX_AHEAD * this.pool.size, start }, (result, partition) => {
      use(result, partition);
      freeBuffers(result);
      onProgress({ stage, done: partition + 1, total: PARTITIONS });
    });
  }
}

function eachSlice({ bytes, ends }: Slices, use: (slice: Buffer, index: number) => void): void {
  let start = 0;
  ends.forEach((end, i) => {
    use(Buffer.from(bytes.buffer, start, end - start), i);
    start = end;
  });
}
