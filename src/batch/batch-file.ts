import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { publicHouseholdId } from '../check/household-id.ts';
import { currentGeneration, generationsFolder, openBase } from '../reference/base.ts';
import { GENERATION_FILE } from '../reference/mapped/format.ts';
import type { PersonField } from '../reference/rows/people-schema.ts';
import { Failure } from '../runtime/errors.ts';
import { runInOrder, ThreadPool } from '../runtime/thread-pool.ts';
import { type CsvLayout, type Encoding, formatCsvLine, type ImportSource, type SourceBatch } from '../tabular/index.ts';
import type { RunIdentity } from './journal.ts';
import { type BatchOutput, fileOutput, streamOutput } from './output.ts';
import { addedColumns, type BatchProduct } from './product.ts';
import { addTallies, type Tally } from './tally.ts';
import { type AnsweredBatch, BatchTasks, type BatchWork } from './tasks.ts';

export interface BatchRequest {
  /** CSV, opened with the schema of the product. */
  readonly source: ImportSource<PersonField>;
  /** As it was given; `undefined` where it was found out. */
  readonly encoding: Encoding | undefined;
  /** A path, or where the bytes go. */
  readonly output: string | ((bytes: Uint8Array) => Promise<void>);
  readonly product: BatchProduct;
  /** Of the added columns. */
  readonly prefix: string;
  /** Between the columns of the output: one character. */
  readonly separator: string;
  /** The folder of the reference base. */
  readonly base: string;
  /** ISO 3166-1 alpha-2: of rows that name no country. */
  readonly country: string;
  readonly householdKey: string | undefined;
  /** The least probability of a match, 0 to 1. */
  readonly threshold: number;
  readonly threads: number;
  /** The version of the program: another one may answer otherwise. */
  readonly program: string;
  readonly force: boolean;
  readonly restart: boolean;
  readonly signal?: AbortSignal;
  /** Called when it is clear from where it goes on. */
  readonly onStart?: (start: BatchStart) => void;
  readonly onProgress?: (progress: BatchProgress) => void;
  /** Milliseconds between two notes of how far it is. */
  readonly checkpointInterval?: number;
}

export interface BatchStart {
  /** Rows that an earlier run answered. */
  readonly rowsBefore: number;
  /** Why this run does not go on from an earlier one that there was. */
  readonly restartedBecause: string | undefined;
}

export interface BatchProgress {
  /** Rows answered, those of an earlier run counted. */
  readonly rows: number;
  /** Bytes of the input, as they lie on disk, that are answered. */
  readonly bytes: number;
}

export interface BatchSummary extends Tally {
  /** Rows that an earlier run answered. */
  readonly rowsBefore: number;
  readonly generation: string;
}

/** The work was stopped by its signal. */
export class BatchStopped extends Error {
  override name = 'BatchStopped';
  /** Whether the same command goes on where it was. */
  readonly canGoOn: boolean;

  constructor(canGoOn: boolean) {
    super('the batch was stopped');
    this.canGoOn = canGoOn;
  }
}

/**
 * Answers a file row by row, with every thread and in order. One generation of the base answers all of it.
 *
 * @throws BaseError without a usable base; Failure where input or output fail; BatchStopped by `signal`
 */
export async function answerFile(request: BatchRequest): Promise<BatchSummary> {
  const layout = csvLayoutOf(request.source);
  const header = headerLine(request, layout);
  const { pool, generation, release } = await openPool(request, layout);
  try {
    const output = await openOutput(request, layout, generation);
    const { reached, restartedBecause } = output;
    request.onStart?.({ rowsBefore: reached.tally.rows, restartedBecause });
    try {
      const tally = output.isFinished ? reached.tally : await answerAll(request, { pool, output, header });
      return { ...tally, rowsBefore: reached.tally.rows, generation };
    } finally {
      await output.close();
    }
  } finally {
    await pool.runAll('close').catch(() => {});
    await pool.close();
    await release();
  }
}

function csvLayoutOf({ layout, name }: ImportSource<PersonField>): CsvLayout<PersonField> {
  if (layout.format === 'csv') return layout;
  throw new Failure(`${name} is NDJSON; a batch reads CSV, whose rows get columns.`);
}

/** @throws Failure where a column is there already that is to be added. */
function headerLine({ source, product, prefix, separator }: BatchRequest, { maxColumns }: CsvLayout): string {
  const added = addedColumns(product, prefix);
  const taken = added.find((name) => source.header.some((column) => column.trim() === name));
  if (taken !== undefined) {
    throw new Failure(`${source.name} has a column ${taken} already; choose another beginning with --prefix.`);
  }
  return `${formatCsvLine([...source.header.slice(0, maxColumns), ...added], separator)}\n`;
}

interface OpenPool {
  readonly pool: ThreadPool<BatchTasks>;
  readonly generation: string;
  release(): Promise<void>;
}

/** An import may remove the generation between two threads' opening it; then there is a newer one. */
const ATTEMPTS = 5;

/** Threads that have one generation open; from then on it stays readable, whatever an import removes. */
async function openPool(request: BatchRequest, layout: CsvLayout<PersonField>): Promise<OpenPool> {
  const { base: folder, product, country, householdKey, threshold, separator, threads } = request;
  for (let attempt = 1; ; attempt++) {
    const base = openBase(folder);
    const { generation } = base;
    const path = join(generationsFolder(folder), generation, GENERATION_FILE);
    const work: BatchWork = { generation: path, layout, product, country, householdKey, threshold, separator };
    let pool: ThreadPool<BatchTasks> | undefined;
    try {
      pool = ThreadPool.create({
        threads,
        moduleUrl: import.meta.url,
        workerData: () => work,
        createTasks: () => new BatchTasks(work),
      });
      await pool.runAll('open');
      return { pool, generation, release: () => base.close() };
    } catch (error) {
      await pool?.close();
      await base.close();
      if (attempt === ATTEMPTS || currentGeneration(folder) === generation) throw error;
    }
  }
}

function openOutput(
  request: BatchRequest,
  layout: CsvLayout<PersonField>,
  generation: string,
): Promise<BatchOutput> | BatchOutput {
  const { output, force, restart } = request;
  if (typeof output !== 'string') return streamOutput(output);
  return fileOutput(output, { run: identityOf(request, layout, generation), force, restart });
}

/** Everything that the bytes of the output depend on. */
function identityOf(request: BatchRequest, layout: CsvLayout<PersonField>, generation: string): RunIdentity {
  const { source, encoding, product, prefix, separator, country, householdKey, threshold, program } = request;
  const { source: _, ...reading } = layout;
  const household = publicHouseholdId(householdKey)(0n);
  const options = {
    product,
    prefix,
    separator,
    country,
    household,
    threshold,
    encoding,
    reading,
    header: source.header,
  };
  return { input: identityOfInput(source), options: JSON.stringify(options), base: generation, program };
}

/** A pipe is never the same twice. */
function identityOfInput({ name, size }: ImportSource): string {
  if (size === undefined) return '';
  const { mtimeNs, size: bytes } = statSync(name, { bigint: true });
  return JSON.stringify([realpathSync(name), String(bytes), String(mtimeNs)]);
}

/** Batches under way or done and waiting for their turn, by thread. */
const AHEAD = 3;

/** Often enough to lose little work, seldom enough to cost nothing. Milliseconds. */
const CHECKPOINT_INTERVAL = 1000;

interface Work {
  readonly pool: ThreadPool<BatchTasks>;
  readonly output: BatchOutput;
  readonly header: string;
}

async function answerAll(request: BatchRequest, { pool, output, header }: Work): Promise<Tally> {
  const { source, signal, onProgress, checkpointInterval = CHECKPOINT_INTERVAL } = request;
  let { batches, tally } = output.reached;
  // The first batch at once: what is killed early goes on too.
  let noted = Number.NEGATIVE_INFINITY;
  const start = ({ batch }: ReadBatch) => pool.run('answer', batch);
  const use = async (answered: AnsweredBatch, { bytes }: ReadBatch) => {
    signal?.throwIfAborted();
    await output.write(answered.bytes);
    batches++;
    tally = addTallies(tally, answered.tally);
    onProgress?.({ rows: tally.rows, bytes });
    if (Date.now() - noted < checkpointInterval) return;
    await output.checkpoint(batches, tally);
    noted = Date.now();
  };
  try {
    if (output.reached.bytes === 0) await output.write(Buffer.from(header));
    await runInOrder(batchesAfter(source, batches, signal), { maxAhead: AHEAD * pool.size, start }, use);
    await output.finish(batches, tally);
    return tally;
  } catch (error) {
    await output.checkpoint(batches, tally).catch(() => {});
    throw signal?.aborted ? new BatchStopped(output.canGoOn) : error;
  }
}

interface ReadBatch {
  readonly batch: SourceBatch;
  /** Bytes of the input read when it came. */
  readonly bytes: number;
}

/** Where an input is cut into batches depends on its bytes alone, so that they can be counted again. */
async function* batchesAfter(
  source: ImportSource,
  count: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadBatch, void, undefined> {
  let number = 0;
  for await (const batch of source.batches(signal)) {
    if (number++ >= count) yield { batch, bytes: source.bytesRead };
  }
}
