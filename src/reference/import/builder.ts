import { Crew, inOrder } from '../../runtime/thread-pool.ts';
import { PARTITIONS, Partitions } from '../../storage/partitions.ts';
import type { SourceBatch, SourceLayout } from '../../tabular/index.ts';
import { BLOCK_HOUSEHOLDS } from '../mapped/household.ts';
import { bucketBits } from '../mapped/postings.ts';
import { GenerationWriter } from '../mapped/writer.ts';
import { StatisticsBuilder } from '../statistics.ts';
import { appendRecord, BuildTasks, IDENTITY_FILES, type TakenRows, type WorkerData } from './build-tasks.ts';
import type { PersonRecord } from './record.ts';

/** What a pass over the partitions reports, and may be stopped by. */
export interface Pass {
  readonly stage: 'merge' | 'households' | 'index';
  /** Partitions done, of {@link PARTITIONS}. */
  readonly done: number;
}

export interface BuiltGeneration {
  readonly people: number;
  readonly households: number;
  /** Records left behind because a newer one of the same person came. */
  readonly replaced: number;
  readonly bytes: number;
}

/** Tasks under way or done and waiting for their turn, by worker. */
const AHEAD = 2;

/**
 * Builds a generation out of person records in any order: sorts them outside memory, groups them into households,
 * writes these and then the index, all in key order. The newest record of a person is the one that was added last.
 *
 * Memory holds a few partitions of {@link PARTITIONS} at a time, whatever the size of the base.
 */
export class PeopleBuilder {
  private readonly path: string;
  private readonly crew: Crew<BuildTasks>;
  private readonly byIdentity: Partitions;
  private writer: GenerationWriter | undefined;
  /** Of the batch of rows added last. */
  private turn = 0;

  /** @param path the LMDB file to write. @param scratch an empty folder that the caller removes. */
  constructor(path: string, scratch: string, threads = 1) {
    this.path = path;
    this.crew = Crew.hire({
      threads,
      from: import.meta.url,
      workerData: (worker): WorkerData => ({ scratch, worker }),
      here: () => new BuildTasks(scratch, 0),
    });
    this.byIdentity = new Partitions(scratch, IDENTITY_FILES);
  }

  /** Adds a person of the base so far: any row of the same one is newer. */
  add(record: PersonRecord): void {
    appendRecord(this.byIdentity, record, 0);
  }

  /** Adds the rows of batch after batch, and tells what came of each in their order. */
  async addRows(
    batches: AsyncIterable<SourceBatch>,
    { layout, country }: { layout: SourceLayout; country: string },
    onTaken: (rows: TakenRows) => void | Promise<void>,
  ): Promise<void> {
    const start = (batch: SourceBatch) => this.crew.run('takeRows', { batch, layout, country, turn: ++this.turn });
    await inOrder(batches, { ahead: AHEAD * this.crew.size, start }, onTaken);
  }

  /** @param onPass is called after each partition of each pass; what it throws stops the build. */
  async finish(onPass: (pass: Pass) => void): Promise<BuiltGeneration> {
    const { crew } = this;
    this.byIdentity.flush();
    await crew.runAll('flushIdentities');

    let replaced = 0;
    await this.eachPartition(
      'merge',
      onPass,
      (partition) => crew.run('mergePartition', partition, crew.size),
      (older) => {
        replaced += older;
      },
    );
    await crew.runAll('flushPlaces');

    const writer = new GenerationWriter(this.path);
    this.writer = writer;
    const firstOrdinals = new Float64Array(PARTITIONS);
    let entries = 0;
    await this.eachPartition(
      'households',
      onPass,
      (partition) => crew.run('groupPartition', partition, crew.size),
      (blocks, partition) => {
        firstOrdinals[partition] = writer.blocks * BLOCK_HOUSEHOLDS;
        entries += blocks.entries;
        eachSlice(blocks, (block) => writer.addBlock(block));
      },
    );
    writer.endBlocks();
    await crew.runAll('flushKeys');
    const statistics = new StatisticsBuilder();
    for (const counted of await crew.runAll('counted')) statistics.merge(counted);

    const index = { workers: crew.size, firstOrdinals, bits: bucketBits(entries) };
    await this.eachPartition(
      'index',
      onPass,
      (partition) => crew.run('indexPartition', partition, index),
      (buckets) => {
        eachSlice(buckets, (bucket, i) => writer.addBucket(buckets.numbers[i]!, bucket));
      },
    );
    const bytes = writer.finish(statistics, index.bits);
    this.writer = undefined;
    await crew.dismiss();
    return { people: statistics.people, households: statistics.households, replaced, bytes };
  }

  /** Closes whatever is open: after an error or a stop. */
  async close(): Promise<void> {
    await this.crew.dismiss();
    this.writer?.close();
  }

  private eachPartition<R>(
    stage: Pass['stage'],
    onPass: (pass: Pass) => void,
    start: (partition: number) => Promise<R>,
    use: (result: R, partition: number) => void,
  ): Promise<void> {
    const partitions = Array.from({ length: PARTITIONS }, (_, partition) => partition);
    return inOrder(partitions, { ahead: AHEAD * this.crew.size, start }, (result, partition) => {
      use(result, partition);
      onPass({ stage, done: partition + 1 });
    });
  }
}

function eachSlice(
  { bytes, ends }: { bytes: Uint8Array<ArrayBuffer>; ends: Uint32Array },
  use: (slice: Buffer, index: number) => void,
): void {
  let start = 0;
  ends.forEach((end, i) => {
    use(Buffer.from(bytes.buffer, start, end - start), i);
    start = end;
  });
}
