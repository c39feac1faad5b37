import { publicHouseholdId } from '../check/household-id.ts';
import type { CustomWeights } from '../matching/evidence/index.ts';
import type { PersonField } from '../reference/rows/index.ts';
import { Failure } from '../runtime/errors.ts';
import {
  type CsvLayout,
  createEncoder,
  type Encoding,
  formatCsvLine,
  type ImportSource,
  type OutputEncoding,
  safeCell,
} from '../tabular/index.ts';
import { type AnsweredRows, type BatchAnswers, openLocalAnswers } from './answers.ts';
import type { ExtraColumn } from './extra-columns.ts';
import { fileOutput } from './file-output.ts';
import { type BatchOutput, streamOutput } from './output.ts';
import { addedColumns, type BatchProduct } from './product.ts';
import { inputIdentity, type RunIdentity } from './run-identity.ts';
import { addTallies, type Tally } from './tally.ts';
import type { PartWork } from './tasks.ts';

export interface BatchRequest {
  /** CSV, opened with the schema of the product. */
  readonly source: ImportSource<PersonField>;
  /** The encoding given by the user; `undefined` if it was detected. */
  readonly encoding: Encoding | undefined;
  /** A path, or a function that writes to a stream. */
  readonly output: string | ((bytes: Uint8Array) => Promise<void>);
  readonly product: BatchProduct;
  /** Prefix of the names of the added columns. */
  readonly prefix: string;
  /** Delimiter of the output: one character. */
  readonly separator: string;
  /** Columns beside DQE's; only of ID Check. */
  readonly extras?: readonly ExtraColumn[];
  /** UTF-8 by default. */
  readonly outputEncoding?: OutputEncoding;
  /** Whether the output starts with a byte order mark. */
  readonly hasMark?: boolean;
  /** Whether values that spreadsheet programs take for formulas are neutralised. */
  readonly areCellsSafe?: boolean;
  /** The folder of the reference base. */
  readonly base: string;
  /** ISO 3166-1 alpha-2; the country of rows that name none. */
  readonly country: string;
  readonly householdKey: string | undefined;
  /** Smallest probability of a match, 0 to 1. */
  readonly threshold: number;
  /** Learned weights, instead of those of the base. */
  readonly weights?: CustomWeights | undefined;
  /** How many of the most likely persons a match lists, the match included; 1 by default. */
  readonly candidates?: number;
  readonly threads: number;
  /** Version of Idem. */
  readonly program: string;
  readonly force: boolean;
  readonly restart: boolean;
  readonly signal?: AbortSignal;
  /**
   * Called when all rows are answered, before the output gets its name. If the process is killed in between, the run that
   * resumes calls it again.
   */
  readonly onAnswered?: (run: AnsweredRun) => Promise<void>;
  /** Called when the run fails or is stopped after some rows were answered. */
  readonly onStopped?: (run: AnsweredRun) => Promise<void>;
  /** Called before the first row is answered. */
  readonly onStart?: (start: BatchStart) => void;
  readonly onProgress?: (progress: BatchProgress) => void;
  readonly checkpointIntervalMs?: number;
}

export interface BatchStart {
  /** Rows that an earlier run answered. */
  readonly rowsBefore: number;
  /** Why this run does not resume an earlier one; `undefined` if it does, or if there is none. */
  readonly restartReason: string | undefined;
}

export interface AnsweredRun {
  readonly rows: number;
  /** Digests of those that the rows are about, in pieces, for the journal. */
  readonly subjects: AsyncIterable<Uint8Array>;
}

export interface BatchProgress {
  /** Rows answered, including those of an earlier run. */
  readonly rows: number;
  /** Bytes of the input, as on disk, that are answered. */
  readonly bytes: number;
}

export interface BatchSummary extends Tally {
  /** Rows that an earlier run answered. */
  readonly rowsBefore: number;
  readonly generation: string;
}

export class BatchAbortedError extends Error {
  override readonly name = 'BatchAbortedError';
  /** Whether the same command resumes the batch. */
  readonly isResumable: boolean;

  constructor(isResumable: boolean) {
    super('the batch was stopped');
    this.isResumable = isResumable;
  }
}

/** Everything but the version of the base that the output of a batch depends on. */
export type RunSettings = Omit<RunIdentity, 'base'>;

/** A batch whose request was checked. */
export interface PreparedBatch {
  readonly request: BatchRequest;
  readonly work: PartWork;
  readonly run: RunSettings;
}

/** Opens what answers the rows of a batch. */
export type OpenAnswers = (batch: PreparedBatch) => Promise<BatchAnswers>;

/**
 * Answers every row of a file in order. All rows are answered by one version of the base.
 *
 * @param open by default, the threads of this process answer
 * @throws BaseError if the base cannot be used; Failure if the input or the output fails; BatchAbortedError by `signal`
 */
export async function runBatch(
  request: BatchRequest,
  open: OpenAnswers = ({ work }) => openLocalAnswers(request, work),
): Promise<BatchSummary> {
  const layout = requireCsv(request.source);
  const header = headerLine(request, layout);
  const answers = await open({ request, work: workOf(request, layout), run: runSettings(request, layout) });
  try {
    return await answerWith(answers, request, { layout, header });
  } finally {
    await answers.close();
  }
}

function workOf(request: BatchRequest, layout: CsvLayout<PersonField>): PartWork {
  const { product, country, householdKey, threshold, weights, separator, candidates = 1 } = request;
  const { extras = [], outputEncoding = 'utf-8', areCellsSafe = false } = request;
  return {
    layout,
    product,
    country,
    householdKey,
    threshold,
    weights,
    separator,
    extras,
    candidates,
    outputEncoding,
    areCellsSafe,
    keepsSubjects: request.onAnswered !== undefined,
  };
}

function requireCsv({ layout, name }: ImportSource<PersonField>): CsvLayout<PersonField> {
  if (layout.format === 'csv') return layout;
  throw new Failure(`cannot process ${name}: "idem batch" reads CSV, not NDJSON`);
}

/** @throws Failure if the input already has one of the added columns */
function headerLine(
  { source, product, prefix, separator, extras = [], candidates = 1, areCellsSafe }: BatchRequest,
  { maxColumns }: CsvLayout,
): string {
  const added = addedColumns(product, prefix, { extras, candidates });
  const existing = added.find((name) => source.header.some((column) => column.trim() === name));
  if (existing !== undefined)
    throw new Failure(`the input ${source.name} already has a column ${existing}; choose another --prefix`);
  const names = [...source.header.slice(0, maxColumns), ...added];
  return `${formatCsvLine(areCellsSafe ? names.map(safeCell) : names, separator)}\n`;
}

async function answerWith(
  answers: BatchAnswers,
  request: BatchRequest,
  { layout, header }: { readonly layout: CsvLayout<PersonField>; readonly header: string },
): Promise<BatchSummary> {
  const { version, generation } = answers;
  const output = await openOutput(request, { ...runSettings(request, layout, answers), base: version });
  const { resumedFrom, restartReason } = output;
  const rowsBefore = resumedFrom.tally.rows;
  request.onStart?.({ rowsBefore, restartReason });
  try {
    const tally = output.isComplete ? resumedFrom.tally : await writeAnswers(request, { answers, output, header });
    return { ...tally, rowsBefore, generation };
  } finally {
    await output.close();
  }
}

async function openOutput({ output, force, restart }: BatchRequest, run: RunIdentity): Promise<BatchOutput> {
  return typeof output === 'string' ? fileOutput(output, { run, force, restart }) : streamOutput(output);
}

function runSettings(
  request: BatchRequest,
  layout: CsvLayout<PersonField>,
  { batchesPerPart, batchBytes }: Pick<BatchAnswers, 'batchesPerPart' | 'batchBytes'> = {},
): RunSettings {
  const { source, encoding, product, prefix, separator, country, householdKey, threshold, program } = request;
  const { extras, candidates, weights, outputEncoding, hasMark, areCellsSafe } = request;
  const { source: _, ...format } = layout;
  // Of the key only its effect: the journal must not contain it.
  const household = publicHouseholdId(householdKey)(0n);
  const { header } = source;
  const options = {
    product,
    prefix,
    separator,
    country,
    household,
    threshold,
    encoding,
    format,
    header,
    extras,
    candidates,
    weights,
    outputEncoding,
    hasMark,
    areCellsSafe,
    batchesPerPart,
    batchBytes,
  };
  return { input: inputIdentity(source), options: JSON.stringify(options), program };
}

const CHECKPOINT_INTERVAL_MS = 1000;

async function writeAnswers(
  request: BatchRequest,
  {
    answers,
    output,
    header,
  }: { readonly answers: BatchAnswers; readonly output: BatchOutput; readonly header: string },
): Promise<Tally> {
  const { signal, onProgress, checkpointIntervalMs = CHECKPOINT_INTERVAL_MS } = request;
  const { outputEncoding = 'utf-8', hasMark = false } = request;
  const firstBytes = createEncoder(outputEncoding)((hasMark ? '\uFEFF' : '') + header);
  let { batches, tally } = output.resumedFrom;
  let savedAtMs = Number.NEGATIVE_INFINITY;
  const use = async (answered: AnsweredRows) => {
    signal?.throwIfAborted();
    await output.write(answered.bytes, answered.subjects);
    batches++;
    tally = addTallies(tally, answered.tally);
    onProgress?.({ rows: tally.rows, bytes: answered.inputBytes });
    if (Date.now() - savedAtMs < checkpointIntervalMs) return;
    await output.saveCheckpoint(batches, tally);
    savedAtMs = Date.now();
  };
  try {
    if (output.resumedFrom.bytes === 0) await output.write(firstBytes);
    await answers.forEach(batches, use);
    await request.onAnswered?.({ rows: tally.rows, subjects: output.subjects.digests() });
    await output.finish(batches, tally);
    return tally;
  } catch (error) {
    await output.saveCheckpoint(batches, tally).catch(() => {});
    if (tally.rows > 0) await request.onStopped?.({ rows: tally.rows, subjects: output.subjects.digests() });
    throw signal?.aborted ? new BatchAbortedError(output.isResumable) : error;
  }
}
