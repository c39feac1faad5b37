import { runInOrder, ThreadPool } from '../runtime/thread-pool.ts';
import type { ImportSource, SourceBatch } from '../tabular/index.ts';
import { openAnswerThreads, threadsFor } from './answer-threads.ts';
import { type AnsweredBatch, BatchTasks, type BatchWork, type PartWork } from './tasks.ts';

/** Consecutive answered rows. */
export interface AnsweredRows extends AnsweredBatch {
  /** Bytes of the input, as on disk, up to their end. */
  readonly inputBytes: number;
}

/** What answers the rows of one file, all from one version of the base. */
export interface BatchAnswers {
  readonly generation: string;
  /** The generation and the position of its changes. */
  readonly version: string;
  /** How many batches of the input are answered together; one if not given. */
  readonly batchesPerPart?: number;
  /** The size of a batch of the input, as `ImportSource.batches` takes it; its default if not given. */
  readonly batchBytes?: number;
  /** Calls `use` with all answers in order, except those that `use` was called with `done` times in an earlier run. */
  forEach(done: number, use: (answered: AnsweredRows) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Batches per thread that are being answered or wait to be written. */
const MAX_AHEAD = 3;

/** As in an import: the text of a batch above 128 KiB is a large object of V8, whose memory is mapped and unmapped each time. */
const BATCH_BYTES = 96 * 1024;

/** The part of a request that threads of this process need. */
interface LocalRequest {
  readonly base: string;
  readonly source: ImportSource;
  readonly threads: number;
  readonly signal?: AbortSignal;
}

/** Answers with threads of this process. @throws BaseError if the base cannot be used */
export async function openLocalAnswers(
  { base, source, threads, signal }: LocalRequest,
  work: PartWork,
): Promise<BatchAnswers> {
  const { pool, generation, version, close } = await openAnswerThreads(base, (path) =>
    createPool({ ...work, generation: path }, { threads: threadsFor(source.size, threads) }),
  );
  return {
    generation,
    version,
    close,
    batchBytes: BATCH_BYTES,
    forEach: (done, use) =>
      runInOrder(
        batchesAfter(source, done, { signal, batchBytes: BATCH_BYTES }),
        { maxAhead: MAX_AHEAD * pool.size, start: ({ batch }) => pool.run('answer', batch) },
        (answered, { inputBytes }) => use({ ...answered, inputBytes }),
      ),
  };
}

/** @param settings `alwaysThreads`: the calling thread stays free */
export function createPool(
  work: BatchWork,
  settings: { readonly threads: number; readonly alwaysThreads?: boolean },
): ThreadPool<BatchTasks> {
  return ThreadPool.create({
    ...settings,
    moduleUrl: import.meta.url,
    workerData: () => work,
    createTasks: () => new BatchTasks(work),
  });
}

export interface ReadBatch {
  readonly batch: SourceBatch;
  /** Bytes of the input that were read when the batch was. */
  readonly inputBytes: number;
}

/** Skips the first `count` batches. Where a file is cut into batches depends only on its bytes. */
export async function* batchesAfter(
  source: ImportSource,
  count: number,
  { signal, batchBytes }: { readonly signal: AbortSignal | undefined; readonly batchBytes?: number },
): AsyncGenerator<ReadBatch, void, undefined> {
  let skipped = 0;
  for await (const batch of source.batches(signal, batchBytes)) {
    if (skipped++ < count) continue;
    yield { batch, inputBytes: source.bytesRead };
  }
}
