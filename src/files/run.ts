import { existsSync, rmSync, truncateSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { openAnswerThreads } from '../batch/index.ts';
import type { GuessableField, GuessLimit } from '../check/index.ts';
import { readWeights } from '../check/weights-file.ts';
import type { PersonField } from '../reference/rows/index.ts';
import { runInOrder, ThreadPool } from '../runtime/thread-pool.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import type { ByteFile, CsvLayout, ImportSource, SourceBatch } from '../tabular/index.ts';
import type { FileKey } from './file-key.ts';
import type { RunPaths, WrittenBytes } from './file-store.ts';
import { openQuestions } from './questions.ts';
import { addRejectedFields } from './row-guesses.ts';
import { RowIndex, sealBlock } from './row-index.ts';
import { openSealedContent } from './sealed-content.ts';
import { LINE_ENDS, type StoredFile, type StoredRun, type StoredTable } from './stored-file.ts';
import { type AnsweredRows, FileTasks, type FileWork } from './tasks.ts';
import { understand } from './understand.ts';

export interface RunRequest {
  readonly file: StoredFile;
  readonly run: StoredRun;
  readonly key: FileKey;
  /** The files of a run with this number, with everything that earlier attempts have stored. */
  readonly open: (number: number) => Promise<RunPaths>;
  /** The folder of the reference base. */
  readonly base: string;
  readonly country: string;
  readonly householdKey: string | undefined;
  /** A file of learned weights, instead of those of the base. */
  readonly weights?: string | undefined;
  /** The guessing budget of the key that uploaded the file; `undefined` if it has nothing to guess. */
  readonly limit: GuessLimit | undefined;
  readonly signal: AbortSignal;
  /** Called when all rows are answered, or when a run ends before. */
  readonly onAnswered?: (answered: AnsweredPart) => Promise<void>;
  /** Called about twice a second and at the end, with what the files of the run hold. */
  readonly onWritten: (number: number, written: WrittenBytes, isLast: boolean) => Promise<void>;
  /** Called at the start, about twice a second, and at the end. Returns whether the run continues. */
  readonly onProgress: (progress: Partial<StoredRun>) => Promise<boolean>;
}

/** The rows of a run that were answered. */
export interface AnsweredPart {
  readonly rows: number;
  /** Whether these are all rows. */
  readonly isComplete: boolean;
  /** Digests of the people in them, in pieces, for the journal. */
  readonly subjects: AsyncIterable<Uint8Array>;
}

/** The run was cancelled, or the server stops. */
export class RunStoppedError extends Error {
  override readonly name = 'RunStoppedError';
}

/** What a run's rows are sealed with, beside the key of the file. */
export const runName = ({ id }: Pick<StoredFile, 'id'>, { number }: Pick<StoredRun, 'number'>) => `${id} ${number}`;

/** Batches that are being answered or wait to be written: the next is ready when the thread has finished one. */
const MAX_AHEAD = 2;

const PROGRESS_INTERVAL_MS = 500;

/**
 * Answers all rows of a file in a thread of its own, by one generation of the base. Continues after the rows that an
 * earlier attempt has written, unless another generation answered them: then it begins a run with the next number.
 *
 * @throws RunStoppedError; FileError, Failure or BaseError if the file or the base cannot be used
 */
export async function runFile(request: RunRequest): Promise<RowIndex> {
  const { file, key, base, country, householdKey } = request;
  let { run } = request;
  let paths = await request.open(run.number);
  const content = openSealedContent(paths.content, key, file);
  const source = await openQuestions(content, file);
  const layout = requireTable(source);
  const { dateOrder } = await understand(content, file);
  const isLimited = request.limit !== undefined;
  const { product } = file;
  const weights = request.weights === undefined ? undefined : readWeights(request.weights);
  const threads = await openAnswerThreads(base, (path, generation) => {
    run = runOf(request.run, generation);
    const name = runName(file, run);
    const settings = { layout, product, dateOrder, country, householdKey, weights, isLimited };
    return createPool({ generation: path, key: key.bytes, run: name, ...settings });
  });
  try {
    if (run.number !== request.run.number) paths = await request.open(run.number);
    const table = await tableOf(source, layout, content);
    const written = { ...request, run, paths };
    const index = await readWritten(written);
    const { number, generation } = run;
    const attemptAt = new Date().toISOString();
    if (!(await request.onProgress({ number, generation, rows: index.rows, table, attemptAt })))
      throw new RunStoppedError();
    const { pool } = threads;
    const report = async (isComplete: boolean) =>
      request.onAnswered?.({ rows: index.rows, isComplete, subjects: subjectsOf(written, { pool, index }) });
    await answerRows(written, { source, pool, index }).catch(async (error: unknown) => {
      // People may read what was answered until then. If the server stops or the cluster is unavailable, the run continues later.
      const isContinuedLater = request.signal.aborted || error instanceof StoreUnavailableError;
      if (!isContinuedLater && index.rows > 0 && existsSync(paths.rows)) await report(false);
      throw error;
    });
    await report(true);
    // Text is UTF-8 until its first other character.
    await request.onProgress({ table: { ...table, encoding: source.encoding } });
    return index;
  } finally {
    await threads.close();
  }
}

/** The run that continues an earlier attempt, if that was answered by the same generation. */
function runOf(earlier: StoredRun, generation: string): StoredRun {
  const isOther = earlier.generation !== null && earlier.generation !== generation;
  return { ...earlier, generation, number: earlier.number + Number(isOther) };
}

/** A run whose files are open. */
type WrittenRun = RunRequest & { readonly paths: RunPaths };

const HEAD_BYTES = 64 * 1024;

async function tableOf(
  { header, preamble, format, encoding }: ImportSource<PersonField>,
  { delimiter }: CsvLayout<PersonField>,
  content: ByteFile,
): Promise<StoredTable> {
  const table = { header, delimiter, encoding };
  return format === 'csv' ? { ...table, preamble, ...styleOf(await content.read(0, HEAD_BYTES)) } : table;
}

/** First bytes in hexadecimal. Sources: RFC 1952; Unicode, byte order marks of UTF-8 and UTF-16. */
const GZIP = '1f8b';
const BYTE_ORDER_MARKS = ['efbbbf', 'fffe', 'feff'];

/** The byte order mark and the line ends of a CSV file. Those of a compressed file are not known. */
function styleOf(head: Uint8Array): Pick<StoredTable, 'hasMark' | 'lineEnd'> {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const start = bytes.toString('hex', 0, 3);
  if (start.startsWith(GZIP)) return {};
  const text = bytes.toString('latin1').replaceAll('\0', '');
  const lineEnd = LINE_ENDS.find((end) => text.includes(end));
  return {
    hasMark: BYTE_ORDER_MARKS.some((mark) => start.startsWith(mark)),
    ...(lineEnd !== undefined && { lineEnd }),
  };
}

function requireTable({ layout }: ImportSource<PersonField>): CsvLayout<PersonField> {
  if (layout.format !== 'csv') throw new Error('the source of a file is not a table');
  return layout;
}

function createPool(work: FileWork): ThreadPool<FileTasks> {
  return ThreadPool.create({
    threads: 1,
    alwaysThreads: true,
    moduleUrl: import.meta.url,
    workerData: () => work,
    createTasks: () => new FileTasks(work),
  });
}

export function removeRows({ rows, index }: RunPaths): void {
  rmSync(index, { force: true });
  rmSync(rows, { force: true });
}

/** The rows that earlier attempts have written. What was written only in part is cut off. */
async function readWritten({ file, run, key, paths }: WrittenRun): Promise<RowIndex> {
  const index = new RowIndex();
  index.readOn(paths.index, key, runName(file, run));
  if (!existsSync(paths.rows) || !existsSync(paths.index)) {
    removeRows(paths);
    return new RowIndex();
  }
  const rows = await open(paths.rows, 'r');
  const { size } = await rows.stat().finally(() => rows.close());
  if (size < index.rowBytes) {
    removeRows(paths);
    return new RowIndex();
  }
  truncateSync(paths.rows, index.rowBytes);
  truncateSync(paths.index, index.indexBytes);
  return index;
}

interface Answering {
  readonly source: ImportSource<PersonField>;
  readonly pool: ThreadPool<FileTasks>;
  readonly index: RowIndex;
}

async function answerRows(request: WrittenRun, { source, pool, index }: Answering): Promise<void> {
  const { file, run, key, paths, signal, onProgress, onWritten } = request;
  const rows = await open(paths.rows, 'a', 0o600);
  const blocks = await open(paths.index, 'a', 0o600);
  let reportedAt = Date.now();
  const use = async ({ bytes, block }: AnsweredRows, { share }: ReadBatch) => {
    if (signal.aborted) throw new RunStoppedError();
    await appendAll(rows, bytes);
    const sealed = sealBlock(key, block, { run: runName(file, run), number: index.blocks });
    await appendAll(blocks, sealed);
    index.add(block, sealed.length);
    if (Date.now() - reportedAt < PROGRESS_INTERVAL_MS) return;
    reportedAt = Date.now();
    await onWritten(run.number, index, false);
    if (!(await onProgress({ rows: index.rows, share }))) throw new RunStoppedError();
  };
  try {
    const start = ({ batch }: ReadBatch) => answerBatch(pool, batch, request.limit);
    await runInOrder(batchesAfter(source, index.blocks), { maxAhead: MAX_AHEAD, start }, use);
    await rows.datasync();
    await blocks.datasync();
    await onWritten(run.number, index, true);
  } finally {
    await rows.close();
    await blocks.close();
  }
}

/** Answers a batch, and again without the fields of rows that exceed the guessing budget, until none of them do. */
async function answerBatch(
  pool: ThreadPool<FileTasks>,
  batch: SourceBatch,
  limit: GuessLimit | undefined,
): Promise<AnsweredRows> {
  if (limit === undefined) return pool.run('answer', batch);
  const rejected = new Map<number, readonly GuessableField[]>();
  for (;;) {
    // The bytes of an argument belong to the thread from then on.
    const answered = await pool.run('answer', structuredClone(batch), rejected);
    // Without some fields, another one may lead to another household.
    if (!(await addRejectedFields(rejected, answered.guesses, limit))) return answered;
  }
}

/** Number of rows whose subjects are read at once. */
const ROWS_PER_PIECE = 500;

/** The digests of the subjects of all rows, also of those that earlier attempts have answered. @throws RunStoppedError */
async function* subjectsOf(
  { paths, signal }: WrittenRun,
  { pool, index }: Omit<Answering, 'source'>,
): AsyncGenerator<Uint8Array> {
  const rows = await open(paths.rows, 'r');
  try {
    for (let first = 0; first < index.rows; first += ROWS_PER_PIECE) {
      if (signal.aborted) throw new RunStoppedError();
      const lines = index.lines.slice(first, first + ROWS_PER_PIECE);
      const lengths = index.lengths.slice(first, first + ROWS_PER_PIECE);
      const sealed = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
      await rows.read(sealed, 0, sealed.length, index.offsets[first]!);
      yield await pool.run('subjectsOf', { lines, lengths, sealed });
    }
  } finally {
    await rows.close();
  }
}

async function appendAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}

interface ReadBatch {
  readonly batch: SourceBatch;
  /** Of the input that is read, 0 to 1. */
  readonly share: number;
}

/** Skips the first `count` batches. Where a file is cut into batches depends only on its bytes. */
async function* batchesAfter(
  source: ImportSource<PersonField>,
  count: number,
): AsyncGenerator<ReadBatch, void, undefined> {
  let skipped = 0;
  for await (const batch of source.batches()) {
    if (skipped++ < count) continue;
    yield { batch, share: source.size ? Math.min(1, source.bytesRead / source.size) : 0 };
  }
}
