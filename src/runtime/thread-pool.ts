import { extname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { MessageChannel, parentPort, Worker } from 'node:worker_threads';

/** Work that is shared by threads: an object whose methods are tasks, one such object in each thread. */

type TaskName<Tasks> = { [N in keyof Tasks]: Tasks[N] extends (...args: never[]) => unknown ? N : never }[keyof Tasks] &
  string;
type Arguments<Tasks, N extends keyof Tasks> = Tasks[N] extends (...args: infer A) => unknown ? A : never;
type Result<Tasks, N extends keyof Tasks> = Tasks[N] extends (...args: never[]) => infer R ? Awaited<R> : never;

interface TaskMessage {
  readonly name: string;
  readonly arguments: readonly unknown[];
}

/** What a thread answers: the result, or an error. A clone of an error has no `code`, which is why that comes beside it. */
type TaskAnswer = { readonly result: unknown } | { readonly error: unknown; readonly code: unknown };

interface Member {
  /** Tasks that were given to it and are not answered. */
  busy: number;
  run(task: TaskMessage): Promise<unknown>;
  dismiss(): Promise<void>;
}

export interface Hiring<Tasks> {
  readonly threads: number;
  /** `import.meta.url` of a file that has the threads' `worker.js` beside it. */
  readonly from: string;
  /** What the worker finds in its `workerData`, by its number from 0. */
  readonly workerData: (worker: number) => unknown;
  /** The tasks for the one thread that is this very one. */
  readonly here: () => Tasks;
}

/** Threads that do the same tasks; where there is one, it is this very thread. */
export class Crew<Tasks extends object> {
  private readonly members: readonly Member[];

  private constructor(members: readonly Member[]) {
    this.members = members;
  }

  static hire<Tasks extends object>({ threads, from, workerData, here }: Hiring<Tasks>): Crew<Tasks> {
    // Sources that run untranslated, as in unit tests, have no worker file that Node could load.
    if (threads === 1 || extname(from) === '.ts') return new Crew<Tasks>([inThisThread(here())]);
    const worker = new URL('./worker.js', from);
    return new Crew<Tasks>(Array.from({ length: threads }, (_, number) => inThread(worker, workerData(number))));
  }

  get size(): number {
    return this.members.length;
  }

  /** Gives a task to whoever has the least to do. Bytes among the arguments are the task's from then on. */
  run<N extends TaskName<Tasks>>(name: N, ...args: Arguments<Tasks, N>): Promise<Result<Tasks, N>> {
    const member = this.members.reduce((idlest, other) => (other.busy < idlest.busy ? other : idlest));
    return perform(member, { name, arguments: args }) as Promise<Result<Tasks, N>>;
  }

  /** Gives a task to everybody. */
  runAll<N extends TaskName<Tasks>>(name: N, ...args: Arguments<Tasks, N>): Promise<Result<Tasks, N>[]> {
    const task = { name, arguments: args };
    return Promise.all(this.members.map((member) => perform(member, task) as Promise<Result<Tasks, N>>));
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.members.map((member) => member.dismiss()));
  }
}

async function perform(member: Member, task: TaskMessage): Promise<unknown> {
  member.busy++;
  try {
    return await member.run(task);
  } finally {
    member.busy--;
  }
}

function inThisThread(tasks: object): Member {
  return {
    busy: 0,
    run: async (task) => {
      // Signals and timers have their turn.
      await nextTurn();
      return call(tasks, task);
    },
    dismiss: async () => {},
  };
}

/** The one place where the name of a task becomes a call. */
function call(tasks: object, { name, arguments: args }: TaskMessage): unknown {
  return (tasks as Record<string, (...args: readonly unknown[]) => unknown>)[name]!(...args);
}

/** A thread answers its tasks in the order in which they came. */
function inThread(worker: URL, workerData: unknown): Member {
  const thread = new Worker(worker, { workerData });
  const waiting: { resolve(result: unknown): void; reject(error: unknown): void }[] = [];
  let ended: Error | undefined;
  thread.on('message', (answer: TaskAnswer) => {
    const task = waiting.shift();
    if ('error' in answer) task?.reject(withCode(answer.error, answer.code));
    else task?.resolve(answer.result);
  });
  const end = (error: Error) => {
    ended ??= error;
    for (const task of waiting.splice(0)) task.reject(ended);
  };
  thread.on('error', end);
  thread.on('exit', () => end(new Error('a thread ended early')));
  return {
    busy: 0,
    run: (task) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        waiting.push({ resolve, reject });
        // Bytes are handed over, not copied; numbers may be wanted again.
        const bytes = viewsIn(task.arguments).filter((view) => view instanceof Uint8Array);
        thread.postMessage(task, [...new Set(bytes.map(({ buffer }) => buffer))]);
      }),
    dismiss: async () => {
      await thread.terminate();
    },
  };
}

function withCode(error: unknown, code: unknown): unknown {
  return error instanceof Error && code !== undefined ? Object.assign(error, { code }) : error;
}

/**
 * What a `worker.js` does: the tasks that its thread is given, one after the other. Buffers among the arguments of a task
 * are gone when it is done.
 */
export function doTasks(tasks: object): void {
  const port = parentPort!;
  let before: Promise<void> = Promise.resolve();
  port.on('message', (task: TaskMessage) => {
    before = before.then(async () => {
      const answer = await answerTo(tasks, task);
      port.postMessage(answer, 'result' in answer ? buffersOf(answer.result) : []);
      letGo(task.arguments);
    });
  });
}

async function answerTo(tasks: object, task: TaskMessage): Promise<TaskAnswer> {
  try {
    return { result: await call(tasks, task) };
  } catch (error) {
    return { error, code: error instanceof Error && 'code' in error ? error.code : undefined };
  }
}

/** A closed port: what is transferred to it is freed at once. */
const nowhere = new MessageChannel().port1;
nowhere.close();

/**
 * Frees the buffers of arguments. V8 does not count those that came from another thread, so that they would pile up until it
 * collects for another reason: a whole file of people, read batch by batch.
 */
function letGo(args: unknown): void {
  for (const { buffer } of viewsIn(args)) if (buffer.byteLength > 0) nowhere.postMessage(undefined, [buffer]);
}

/** Arrays of numbers within plain data, which have a buffer of their own. */
function viewsIn(value: unknown): (ArrayBufferView & { readonly buffer: ArrayBuffer })[] {
  if (typeof value !== 'object' || value === null) return [];
  if (ArrayBuffer.isView(value)) {
    return value.buffer instanceof ArrayBuffer ? [value as ArrayBufferView & { readonly buffer: ArrayBuffer }] : [];
  }
  return Object.values(value).flatMap(viewsIn);
}

/** Large results are handed over, not copied. */
function buffersOf(result: unknown): ArrayBuffer[] {
  if (typeof result !== 'object' || result === null) return [];
  return Object.values(result).flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}

/**
 * Runs tasks side by side and uses their results in order: at most `ahead` are under way or waiting to be used, which is
 * what bounds memory. What `use` throws ends it.
 */
export async function inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  { ahead, start }: { ahead: number; start: (item: T) => Promise<R> },
  use: (result: R, item: T) => void | Promise<void>,
): Promise<void> {
  const running: { item: T; result: Promise<R> }[] = [];
  const useNext = async () => {
    const { item, result } = running.shift()!;
    await use(await result, item);
  };
  try {
    for await (const item of items) {
      const result = start(item);
      // A failure is seen when its turn comes; until then it is not unhandled.
      result.catch(() => {});
      running.push({ item, result });
      if (running.length >= ahead) await useNext();
    }
    while (running.length > 0) await useNext();
  } finally {
    await Promise.allSettled(running.map(({ result }) => result));
  }
}
