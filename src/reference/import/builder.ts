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
import {
  appendRecord,
  BuildTasks,
  type HouseholdBlocks,
  IDENTITY_FILES,
  type Slices,
  type WorkerData,
} from './build-tasks.ts';
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

type Memory = Slices['memory'];

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
    const written = await this.writeHouseholds(this.writer, emailDomains, onProgress);
    const bits = bucketBits(written.entries);
    await this.writeIndex(this.writer, { written, bits }, onProgress);
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

  private async writeHouseholds(writer: GenerationWriter, domains: EmailDomains, onProgress: OnProgress) {
    const { pool } = this;
    const written = new WrittenHouseholds();
    const group = (partition: number, memory: Memory) => {
      return pool.run('groupPartition', partition, { workers: pool.size, memory, domains });
    };
    await this.eachWritten('households', onProgress, group, (blocks, partition) => {
      written.add(partition, writer.blocks * BLOCK_HOUSEHOLDS, blocks);
      writer.addBlocks(blocks.memory, blocks.ends);
    });
    writer.endBlocks();
    await pool.runAll('flushKeys');
    return written;
  }

  private writeIndex(
    writer: GenerationWriter,
    { written, bits }: { readonly written: WrittenHouseholds; readonly bits: number },
    onProgress: OnProgress,
  ): Promise<void> {
    const { pool } = this;
    const { firstOrdinals, threads } = written;
    const width = ordinalWidth(writer.blocks * BLOCK_HOUSEHOLDS);
    const layout = { workers: pool.size, firstOrdinals, threads, bits, width };
    const index = (partition: number, memory: Memory) => {
      return pool.run('indexPartition', partition, { ...layout, memory, counts: written.countsOf(partition) });
    };
    return this.eachWritten('index', onProgress, index, ({ memory, ends }) => writer.addBuckets(memory, ends));
  }

  async close(): Promise<void> {
    await this.pool.close();
    this.writer?.close();
    this.writer = undefined;
  }

  /** As {@link eachPartition}, for tasks that return their results in the memory of earlier ones. */
  private eachWritten<R extends Slices>(
    stage: PeopleStage,
    onProgress: OnProgress,
    start: (partition: number, memory: Memory) => Promise<R>,
    use: (result: R, partition: number) => void,
  ): Promise<void> {
    const free: Memory[] = [];
    const begin = (partition: number) => start(partition, free.pop() ?? new Uint8Array(0));
    return this.eachPartition(stage, onProgress, begin, (result, partition) => {
      use(result, partition);
      const { memory, ...rest } = result;
      free.push(memory);
      freeBuffers(rest);
    });
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
      onProgress({ stage, done: partition + 1, total: PARTITIONS });
    });
  }
}

/** What the index needs to know of the partitions of households. */
class WrittenHouseholds {
  /** Of all partitions. */
  entries = 0;
  /** The ordinal of the first household of each partition. */
  readonly firstOrdinals = new Float64Array(PARTITIONS);
  /** The thread that grouped each partition. */
  readonly threads = new Uint16Array(PARTITIONS);
  /** Entries by partition of households and partition by key. */
  private readonly counts = new Uint32Array(PARTITIONS * PARTITIONS);

  add(partition: number, firstOrdinal: number, { entries, worker }: HouseholdBlocks): void {
    this.firstOrdinals[partition] = firstOrdinal;
    this.threads[partition] = worker;
    this.counts.set(entries, partition * PARTITIONS);
    for (const count of entries) this.entries += count;
  }

  /** The number of entries in a partition by key from each partition of households. */
  countsOf(key: number): Uint32Array {
    return Uint32Array.from({ length: PARTITIONS }, (_, partition) => this.counts[partition * PARTITIONS + key]!);
  }
}
