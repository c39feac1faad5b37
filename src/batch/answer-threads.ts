import { currentGeneration, generationPath, noBase, openStore } from '../reference/base.ts';
import { pinGeneration } from '../reference/changes/index.ts';
import type { ThreadPool } from '../runtime/thread-pool.ts';

/** Tasks that open a generation when they are created. */
export interface AnswerTasks {
  /** Succeeds once the generation is open. */
  open(): void;
  close(): Promise<void>;
}

/** Threads that have the same version of the base open. */
export interface AnswerThreads<Tasks extends AnswerTasks> {
  readonly pool: ThreadPool<Tasks>;
  readonly generation: string;
  /** The generation and the position of its changes. */
  readonly version: string;
  close(): Promise<void>;
}

/** A thread compiles the engine again, which costs as much CPU time as answering about 150,000 rows. */
const MIN_BYTES_PER_THREAD = 16_000_000;

/** The number of threads, at most `max`, that a file of `size` bytes pays for. @param size `undefined` if not known */
export function threadsFor(size: number | undefined, max: number): number {
  if (size === undefined) return max;
  return Math.max(1, Math.min(max, Math.floor(size / MIN_BYTES_PER_THREAD)));
}

/** How often to try again if an import removes the generation while the threads open it. */
const MAX_ATTEMPTS = 5;

/**
 * Opens the base as it is now in all threads. They see neither later changes nor later imports.
 *
 * @param createPool creates threads that open the generation at a path
 * @throws BaseError if the base cannot be used
 */
export async function openAnswerThreads<Tasks extends AnswerTasks>(
  folder: string,
  createPool: (path: string, generation: string) => ThreadPool<Tasks>,
): Promise<AnswerThreads<Tasks>> {
  for (let attempt = 1; ; attempt++) {
    const generation = currentGeneration(folder);
    if (generation === undefined) throw noBase(folder);
    try {
      return await openVersion(folder, generation, createPool);
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || currentGeneration(folder) === generation) throw error;
    }
  }
}

async function openVersion<Tasks extends AnswerTasks>(
  folder: string,
  generation: string,
  createPool: (path: string, generation: string) => ThreadPool<Tasks>,
): Promise<AnswerThreads<Tasks>> {
  const pinned = await pinGeneration(generationPath(folder, generation));
  try {
    const { store, changes } = openStore(pinned.path);
    const version = `${generation}/${changes?.position ?? 0}`;
    try {
      const pool = await openAll(createPool(pinned.path, generation));
      return { pool, generation, version, close: () => closeAll(pool, store) };
    } catch (error) {
      await store.close();
      throw error;
    }
  } finally {
    pinned.remove();
  }
}

/** Tasks of a pool are named by the methods of its type, which the compiler cannot see in a generic one. */
const opened = (pool: ThreadPool<never>) => pool as unknown as ThreadPool<AnswerTasks>;

async function openAll<Tasks extends AnswerTasks>(pool: ThreadPool<Tasks>): Promise<ThreadPool<Tasks>> {
  try {
    await opened(pool as ThreadPool<never>).runAll('open');
    return pool;
  } catch (error) {
    await pool.close();
    throw error;
  }
}

async function closeAll<Tasks extends AnswerTasks>(
  pool: ThreadPool<Tasks>,
  base: { close(): Promise<void> },
): Promise<void> {
  await opened(pool as ThreadPool<never>)
    .runAll('close')
    .catch(() => {});
  await pool.close();
  await base.close();
}
