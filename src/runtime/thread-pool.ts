import { extname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { MessageChannel, parentPort, Worker } from 'node:worker_threads';
import type { MaybePromise } from './maybe-promise.ts';

/** A pool of threads that run the methods of an object as tasks; each thread has such an object (decision 0013). */

type TaskName<Tasks> = { [N in keyof Tasks]: Tasks[N] extends (...args: never[]) => unknown ? N : never }[keyof Tasks] &
  string;
type Arguments<Tasks, N extends keyof Tasks> = Tasks[N] extends (...args: infer A) => unknown ? A : never;
type Result<Tasks, N extends keyof Tasks> = Tasks[N] extends (...args: never[]) => infer R ? Awaited<R> : never;

interface TaskMessage {
  readonly name: string;
  readonly arguments: readonly unknown[];
}

/** The structured clone of an error has no `code`, so that it is sent beside the error. */
type ResultMessage = { readonly result: unknown } | { readonly error: unknown; readonly code: unknown };

interface PoolThread {
  /** Tasks without a result yet. */
  pending: number;
  run(task: TaskMessage): Promise<unknown>;
  close(): Promise<void>;
}

export interface ThreadPoolOptions<Tasks> {
  readonly threads: number;
  /** Creates a thread even if it is the only one, so that the calling thread stays free. */
  readonly alwaysThreads?: boolean;
  /** `import.meta.url` of a file in the folder of the threads' `worker.js`. */
  readonly moduleUrl: string;
  /** The `workerData` of a thread. @param thread its number, from 0 */
  readonly workerData: (thread: number) => unknown;
  /** Creates the tasks of the calling thread, for a pool of one. */
  readonly createTasks: () => Tasks;
}

/** A pool of one thread runs its tasks in the calling thread, unless it is told otherwise. */
export class ThreadPool<Tasks extends object> {
  private readonly threads: readonly PoolThread[];

  private constructor(threads: readonly PoolThread[]) {
    this.threads = threads;
  }

  static create<Tasks extends object>(options: ThreadPoolOptions<Tasks>): ThreadPool<Tasks> {
    const { threads, alwaysThreads = false, moduleUrl, workerData, createTasks } = options;
    // Node cannot load the worker file of sources that were not compiled, as in unit tests.
    if ((threads === 1 && !alwaysThreads) || extname(moduleUrl) === '.ts')
      return new ThreadPool<Tasks>([callingThread(createTasks())]);
    const worker = new URL('./worker.js', moduleUrl);
    return new ThreadPool<Tasks>(
      Array.from({ length: threads }, (_, thread) => startThread(worker, workerData(thread))),
    );
  }

  get size(): number {
    return this.threads.length;
  }

  /** Runs a task in the thread with the fewest pending tasks. Byte arrays among the arguments are transferred. */
  run<N extends TaskName<Tasks>>(name: N, ...args: Arguments<Tasks, N>): Promise<Result<Tasks, N>> {
    const thread = this.threads.reduce((least, other) => (other.pending < least.pending ? other : least));
    return runIn(thread, { name, arguments: args }) as Promise<Result<Tasks, N>>;
  }

  /** Runs a task in every thread, after the tasks that the thread was given before. */
  runAll<N extends TaskName<Tasks>>(name: N, ...args: Arguments<Tasks, N>): Promise<Result<Tasks, N>[]> {
    const task = { name, arguments: args };
    return Promise.all(this.threads.map((thread) => runIn(thread, task) as Promise<Result<Tasks, N>>));
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}

async function runIn(thread: PoolThread, task: TaskMessage): Promise<unknown> {
  thread.pending++;
  try {
    return await thread.run(task);
  } finally {
    thread.pending--;
  }
}

function callingThread(tasks: object): PoolThread {
  return {
    pending: 0,
    run: async (task) => {
      // Lets signals and timers run between tasks.
      await nextTurn();
      return call(tasks, task);
    },
    close: async () => {},
  };
}

function call(tasks: object, { name, arguments: args }: TaskMessage): unknown {
  return (tasks as Record<string, (...args: readonly unknown[]) => unknown>)[name]!(...args);
}

/** A thread returns results in the order of its tasks. */
function startThread(worker: URL, workerData: unknown): PoolThread {
  const thread = new Worker(worker, { workerData });
  const waiting: { resolve(result: unknown): void; reject(error: unknown): void }[] = [];
  let failure: Error | undefined;
  thread.on('message', (message: ResultMessage) => {
    const task = waiting.shift();
    if ('error' in message) task?.reject(withCode(message.error, message.code));
    else task?.resolve(message.result);
  });
  const fail = (error: Error) => {
    failure ??= error;
    for (const task of waiting.splice(0)) task.reject(failure);
  };
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('a thread ended unexpectedly')));
  return {
    pending: 0,
    run: (task) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting.push({ resolve, reject });
        // Only bytes are transferred: the caller may use other arrays again.
        const bytes = viewsIn(task.arguments).filter((view) => view instanceof Uint8Array);
        thread.postMessage(task, [...new Set(bytes.map(({ buffer }) => buffer))]);
      }),
    close: async () => {
      await thread.terminate();
    },
  };
}

function withCode(error: unknown, code: unknown): unknown {
  return error instanceof Error && code !== undefined ? Object.assign(error, { code }) : error;
}

/**
 * Runs the tasks that the pool sends to this thread, one after the other: the body of a `worker.js`. Array buffers among
 * the arguments of a task are freed when it is done.
 */
export function serveTasks(tasks: object): void {
  const port = parentPort!;
  let previous: Promise<void> = Promise.resolve();
  port.on('message', (task: TaskMessage) => {
    previous = previous.then(async () => {
      const message = await resultOf(tasks, task);
      port.postMessage(message, 'result' in message ? buffersOf(message.result) : []);
      freeBuffers(task.arguments);
    });
  });
}

async function resultOf(tasks: object, task: TaskMessage): Promise<ResultMessage> {
  try {
    return { result: await call(tasks, task) };
  } catch (error) {
    return { error, code: error instanceof Error && 'code' in error ? error.code : undefined };
  }
}

/** Buffers transferred to a closed port are freed at once. */
const closedPort = new MessageChannel().port1;
closedPort.close();

/**
 * Frees the buffers of typed arrays within a value that is no longer needed, such as the arguments or the result of a task. V8
 * does not count buffers received from another thread as memory of this one and would keep them until its next collection: in
 * an import, the bytes of the whole file.
 */
export function freeBuffers(value: unknown): void {
  for (const { buffer } of viewsIn(value)) if (buffer.byteLength > 0) closedPort.postMessage(undefined, [buffer]);
}

/** The typed arrays within plain data. */
function viewsIn(value: unknown): (ArrayBufferView & { readonly buffer: ArrayBuffer })[] {
  if (typeof value !== 'object' || value === null) return [];
  if (ArrayBuffer.isView(value)) {
    return value.buffer instanceof ArrayBuffer ? [value as ArrayBufferView & { readonly buffer: ArrayBuffer }] : [];
  }
  return Object.values(value).flatMap(viewsIn);
}

/** The buffers of a result's own fields, which are transferred. */
function buffersOf(result: unknown): ArrayBuffer[] {
  if (typeof result !== 'object' || result === null) return [];
  return Object.values(result).flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}

/**
 * Starts a task for each item and uses the results in the order of the items. At most `maxAhead` tasks run or wait for
 * their result to be used, which bounds memory. An exception thrown by `use` stops it.
 */
export async function runInOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  { maxAhead, start }: { maxAhead: number; start: (item: T) => Promise<R> },
  use: (result: R, item: T) => MaybePromise<void>,
): Promise<void> {
  const running: { item: T; result: Promise<R> }[] = [];
  const useNext = async () => {
    const { item, result } = running.shift()!;
    await use(await result, item);
  };
  try {
    for await (const item of items) {
      const result = start(item);
      // Failures are thrown in order; until then they are not unhandled rejections.
      result.catch(() => {});
      running.push({ item, result });
      if (running.length >= maxAhead) await useNext();
    }
    while (running.length > 0) await useNext();
  } finally {
    await Promise.allSettled(running.map(({ result }) => result));
  }
}
