import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NoteCounts } from '../../../matching/normalize/index.ts';
import type { ImportedSource } from '../../../reference/import/index.ts';
import { countRowNotes, importRowOf } from '../../../reference/rows/index.ts';
import type { MaybePromise } from '../../../runtime/maybe-promise.ts';
import { ByteReader } from '../../../storage/bytes.ts';
import type { BatchResult, BuildProgress, GenerationBuilder } from '../../../storage/import-files.ts';
import { PARTITIONS, Partitions, takePartition } from '../../../storage/partitions.ts';
import { ENTRY_HEAD, mergeRuns, writeRun } from '../../../storage/sorted-runs.ts';
import { readRows, type SourceBatch, type SourceLayout } from '../../../tabular/index.ts';
import { foldOperator } from '../operator-name.ts';
import type { OperatorMeta, SubscriberMeta, SubscriberSource } from './format.ts';
import { parseSubscriberRow, type RowDefaults, type SetAsideField } from './parse-row.ts';
import { encodeSubscriber, keyOf, type RecordHead, readHead, type SubscriberRecord } from './record.ts';
import type { SubscriberField } from './subscriber-schema.ts';
import { SubscriberWriter } from './writer.ts';

export type SubscriberStage = 'sort' | 'write';

export interface BuiltSubscribers {
  readonly numbers: number;
  readonly subscribers: number;
  readonly operators: readonly OperatorMeta[];
  /** Records that a newer one of the same number and operator replaced. */
  readonly replaced: number;
  /** Size of the file. */
  readonly bytes: number;
}

export interface SubscriberBuilderOptions {
  /** The file to write. */
  readonly path: string;
  /** An empty folder that the caller removes. */
  readonly scratch: string;
  readonly defaults: RowDefaults;
  /** How many days the SIM changes of the new rows go back. */
  readonly monitoredDays?: number | undefined;
  /** When the build began. */
  readonly createdAt: Date;
  /** The operators and sources whose records are kept. Called after these records were added. */
  readonly held: () => HeldSubscribers;
  /** The files that are imported, in their order. Called after they were read. */
  readonly describeSources: () => Promise<readonly ImportedSource[]>;
}

/** What a generation says about the records that are kept. */
export interface HeldSubscribers {
  readonly operators: readonly OperatorMeta[];
  /** By the numbers that the origins of the records have. */
  readonly sources: readonly SubscriberSource[];
}

type OnProgress = (progress: BuildProgress<SubscriberStage>) => void;

/** Numbers between two reports of progress. */
const NUMBERS_PER_TURN = 4000;

const PARTITION_FILES = 'rows';

/**
 * Builds a generation of subscribers: partitions the records on disk by number, sorts each partition in memory into a run,
 * and merges the runs into one file in key order. The newest record of a number and operator is kept; the records of a
 * number are stored newest first.
 */
export class SubscriberBuilder
  implements GenerationBuilder<SubscriberRecord, SubscriberStage, SetAsideField, BuiltSubscribers>
{
  private readonly options: SubscriberBuilderOptions;
  private readonly rows: Partitions;
  /** By folded name. The spelling is that of the first record that was counted. */
  private readonly operators = new Map<string, { name: string; subscribers: number; simChanges: number }>();
  /** For each file, the folded names of the operators of its rows. */
  private readonly operatorsOfFiles: Set<string>[] = [];
  /** The number of records of each source. */
  private readonly recordsOfSources: number[] = [];

  constructor(options: SubscriberBuilderOptions) {
    this.options = options;
    this.rows = new Partitions(options.scratch, PARTITION_FILES);
  }

  add(record: SubscriberRecord): void {
    const key = keyOf(record.subscriber.phone);
    const bytes = encodeSubscriber(record);
    const row = Buffer.allocUnsafe(ENTRY_HEAD + bytes.length);
    row.writeDoubleLE(key, 0);
    row.writeUInt32LE(bytes.length, 8);
    bytes.copy(row, ENTRY_HEAD);
    this.rows.append(partitionOf(key), row);
  }

  async addRows(
    batches: AsyncIterable<SourceBatch>,
    layout: SourceLayout<SubscriberField>,
    onBatch: (result: BatchResult<SetAsideField>) => MaybePromise<void>,
  ): Promise<void> {
    const source = this.options.held().sources.length + this.operatorsOfFiles.length;
    this.operatorsOfFiles.push(new Set());
    for await (const batch of batches) await onBatch(this.addBatch(batch, layout, source));
  }

  private addBatch(batch: SourceBatch, layout: SourceLayout, source: number): BatchResult<SetAsideField> {
    const setAside = { birthDate: 0, email: 0 };
    const notes: NoteCounts = {};
    let taken = 0;
    const rejects = readRows(batch, layout, (values, line, isShort) => {
      const parsed = parseSubscriberRow(values, this.options.defaults);
      if (typeof parsed === 'string') return parsed;
      for (const field of parsed.setAside) setAside[field]++;
      countRowNotes(notes, importRowOf(values, isShort), parsed);
      this.add({ ...parsed.record, origin: { source, line } });
      this.operatorsOfFiles.at(-1)!.add(foldOperator(parsed.record.operator));
      taken++;
      return undefined;
    });
    return { taken, rejects, setAside, notes };
  }

  async finish(onProgress: OnProgress): Promise<BuiltSubscribers> {
    this.rows.flush();
    const { runs, numbers, replaced } = await this.sortPartitions(onProgress);
    const monitoredDays = this.monitoredDaysByOperator();
    const possibleSources = this.possibleSourcesByOperator();
    const operators = [...this.operators]
      .map(([folded, counts]) => ({ ...counts, ...monitoredDays.get(folded), ...possibleSources.get(folded) }))
      .sort((left, right) => left.name.localeCompare(right.name));
    const subscribers = operators.reduce((sum, operator) => sum + operator.subscribers, 0);
    const createdAt = this.options.createdAt.toISOString();
    const meta = { numbers, subscribers, operators, sources: await this.sources(), createdAt };
    const bytes = await writeGeneration(this.options.path, { runs, meta }, onProgress);
    return { numbers, subscribers, operators, replaced, bytes };
  }

  /** How far back the SIM changes of each operator go, by folded name. */
  private monitoredDaysByOperator(): Map<string, Pick<OperatorMeta, 'monitoredDays'>> {
    const { monitoredDays, held } = this.options;
    const days = new Map(
      held().operators.flatMap(({ name, monitoredDays: known }) =>
        known === undefined ? [] : [[foldOperator(name), { monitoredDays: known }] as const],
      ),
    );
    if (monitoredDays !== undefined)
      for (const folded of this.operatorsOfFiles.flatMap((operators) => [...operators]))
        days.set(folded, { monitoredDays });
    return days;
  }

  /** The possible origins of records whose origin was not recorded, by the folded name of the operator. */
  private possibleSourcesByOperator(): Map<string, Pick<OperatorMeta, 'sources'>> {
    return new Map(
      this.options
        .held()
        .operators.flatMap(({ name, sources }) => (sources ? [[foldOperator(name), { sources }] as const] : [])),
    );
  }

  private async sources(): Promise<SubscriberSource[]> {
    const { held, describeSources } = this.options;
    return [...held().sources, ...(await describeSources())].map((source, number) => ({
      ...source,
      subscribers: this.recordsOfSources[number] ?? 0,
    }));
  }

  /** Nothing stays open between calls. */
  async close(): Promise<void> {}

  /** @returns the paths of the runs, the numbers and the replaced records */
  private async sortPartitions(onProgress: OnProgress) {
    const runs: string[] = [];
    let numbers = 0;
    let replaced = 0;
    for (let partition = 0; partition < PARTITIONS; partition++) {
      const sorted = this.sortPartition(takePartition(this.options.scratch, [PARTITION_FILES], partition));
      numbers += sorted.numbers;
      replaced += sorted.replaced;
      const path = join(this.options.scratch, `run-${partition}`);
      writeRun(path, sorted.run);
      runs.push(path);
      onProgress({ stage: 'sort', done: partition + 1, total: PARTITIONS });
      await nextTurn();
    }
    return { runs, numbers, replaced };
  }

  /**
   * One partition as a run: its numbers ascending, the records of each newest first.
   *
   * Records are copied from one buffer to the other: a Buffer object per record costs more than everything else here.
   */
  private sortPartition(bytes: Buffer): { run: Buffer; numbers: number; replaced: number } {
    const { keys, starts, order } = sortRows(bytes);
    const run = Buffer.allocUnsafe(bytes.length);
    const reader = new ByteReader(bytes);
    let length = 0;
    let numbers = 0;
    let replaced = 0;
    for (let from = 0; from < order.length; numbers++) {
      const key = keys[order[from]!]!;
      const start = length;
      length += ENTRY_HEAD;
      const seen: string[] = [];
      let to = from;
      for (; to < order.length && keys[order[to]!] === key; to++) {
        const at = starts[order[to]!]!;
        reader.at = at;
        const head = readHead(reader);
        const folded = foldOperator(head.operator);
        if (seen.includes(folded)) {
          replaced++;
          continue;
        }
        seen.push(folded);
        this.count(folded, head);
        length += bytes.copy(run, length, at, at + bytes.readUInt32LE(at - 4));
      }
      run.writeDoubleLE(key, start);
      run.writeUInt32LE(length - start - ENTRY_HEAD, start + 8);
      from = to;
    }
    return { run: run.subarray(0, length), numbers, replaced };
  }

  private count(folded: string, { operator: name, simChangedAt, origin }: RecordHead): void {
    const counts = this.operators.get(folded) ?? { name, subscribers: 0, simChanges: 0 };
    counts.subscribers++;
    if (simChangedAt !== 0) counts.simChanges++;
    this.operators.set(folded, counts);
    if (origin !== undefined) this.recordsOfSources[origin.source] = (this.recordsOfSources[origin.source] ?? 0) + 1;
  }
}

/** @returns the size of the file */
async function writeGeneration(
  path: string,
  { runs, meta }: { readonly runs: readonly string[]; readonly meta: SubscriberMeta },
  onProgress: OnProgress,
): Promise<number> {
  const writer = new SubscriberWriter(path);
  try {
    for (const { key, bytes } of mergeRuns(runs)) {
      writer.add(key, bytes);
      if (writer.count % NUMBERS_PER_TURN !== 0) continue;
      onProgress({ stage: 'write', done: writer.count, total: meta.numbers });
      await nextTurn();
    }
    const size = writer.finish(meta);
    onProgress({ stage: 'write', done: meta.numbers, total: meta.numbers });
    return size;
  } finally {
    writer.close();
  }
}

/** The key and start of every record of a partition, and their order: by number, then newest first. */
function sortRows(bytes: Buffer): { keys: number[]; starts: number[]; order: Uint32Array } {
  const keys: number[] = [];
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at += ENTRY_HEAD + bytes.readUInt32LE(at + 8)) {
    keys.push(bytes.readDoubleLE(at));
    starts.push(at + ENTRY_HEAD);
  }
  const order = Uint32Array.from(keys, (_, at) => at);
  return { keys, starts, order: order.sort((left, right) => keys[left]! - keys[right]! || right - left) };
}

/** Numbers are allocated in blocks of consecutive ones, so that the remainder distributes them evenly. */
function partitionOf(key: number): number {
  return key % PARTITIONS;
}
