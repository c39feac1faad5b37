import { currentGeneration, generationPath, openBase } from '../reference/base.ts';
import { ThreadPool } from '../runtime/thread-pool.ts';
import { BatchTasks, type BatchWork } from './tasks.ts';

/** Threads that have the same generation open. */
export interface AnswerThreads {
  readonly pool: ThreadPool<BatchTasks>;
  readonly generation: string;
  close(): Promise<void>;
}

/** A thread compiles the engine again, which costs as much CPU time as answering several thousand rows. */
const MIN_BYTES_PER_THREAD = 1_000_000;

/** The number of threads, at most `max`, that a file of `size` bytes pays for. @param size `undefined` if not known */
export function threadsFor(size: number | undefined, max: number): number {
  if (size === undefined) return max;
  return Math.max(1, Math.min(max, Math.floor(size / MIN_BYTES_PER_THREAD)));
}

/** How often to try again if an import removes the generation while the threads open it. */
const MAX_ATTEMPTS = 5;

/**
 * Opens the current generation in all threads. It stays readable until they are closed, even if an import removes it.
 *
 * @throws BaseError if the base cannot be used
 */
export async function openAnswerThreads(
  folder: string,
  work: Omit<BatchWork, 'generation'>,
  threads: number,
): Promise<AnswerThreads> {
  for (let attempt = 1; ; attempt++) {
    const base = openBase(folder);
    const { generation } = base;
    const path = generationPath(folder, generation);
    try {
      const pool = await createPool({ ...work, generation: path }, threads);
      return { pool, generation, close: () => closeAll(pool, base) };
    } catch (error) {
      await base.close();
      if (attempt === MAX_ATTEMPTS || currentGeneration(folder) === generation) throw error;
    }
  }
}

async function createPool(work: BatchWork, threads: number): Promise<ThreadPool<BatchTasks>> {
  const pool = ThreadPool.create({
    threads,
    moduleUrl: import.meta.url,
    workerData: () => work,
    createTasks: () => new BatchTasks(work),
  });
  try {
    await pool.runAll('open');
    return pool;
  } catch (error) {
    await pool.close();
    throw error;
  }
}

async function closeAll(pool: ThreadPool<BatchTasks>, base: { close(): Promise<void> }): Promise<void> {
  await pool.runAll('close').catch(() => {});
  await pool.close();
  await base.close();
}
