import { extname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { BuildTasks } from './tasks.ts';

type TaskName =
  | 'takeRows'
  | 'mergePartition'
  | 'flushPlaces'
  | 'groupPartition'
  | 'flushKeys'
  | 'counted'
  | 'indexPartition';
type Arguments<N extends TaskName> = Parameters<BuildTasks[N]>;
type Result<N extends TaskName> = ReturnType<BuildTasks[N]>;

/** One task on its way to a worker. */
export interface TaskMessage {
  readonly name: TaskName;
  readonly arguments: readonly unknown[];
}

/** What a worker answers: the result, or an error as far as it can be cloned. */
export type TaskAnswer = { readonly result: unknown } | { readonly error: unknown };

interface Member {
  /** Tasks that were given to it and are not answered. */
  busy: number;
  run(task: TaskMessage): Promise<unknown>;
  dismiss(): Promise<void>;
}

/** Threads that do {@link BuildTasks}, or with one thread this very one. */
export class Crew {
  private readonly members: readonly Member[];

  private constructor(members: readonly Member[]) {
    this.members = members;
  }

  static hire(scratch: string, threads: number): Crew {
    // Sources that run untranslated, as in unit tests, have no worker file that Node could load.
    if (threads === 1 || extname(import.meta.url) === '.ts') return new Crew([inThisThread(scratch)]);
    return new Crew(Array.from({ length: threads }, (_, worker) => inThread(scratch, worker)));
  }

  get size(): number {
    return this.members.length;
  }

  /** Gives a task to whoever has the least to do. */
  run<N extends TaskName>(name: N, ...args: Arguments<N>): Promise<Result<N>> {
    const member = this.members.reduce((idlest, other) => (other.busy < idlest.busy ? other : idlest));
    return perform(member, name, args);
  }

  /** Gives a task to everybody. */
  runAll<N extends TaskName>(name: N, ...args: Arguments<N>): Promise<Result<N>[]> {
    return Promise.all(this.members.map((member) => perform(member, name, args)));
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.members.map((member) => member.dismiss()));
  }
}

async function perform<N extends TaskName>(member: Member, name: N, args: Arguments<N>): Promise<Result<N>> {
  member.busy++;
  try {
    return (await member.run({ name, arguments: args })) as Result<N>;
  } finally {
    member.busy--;
  }
}

function inThisThread(scratch: string): Member {
  const tasks = new BuildTasks(scratch, 0);
  return {
    busy: 0,
    run: async (task) => {
      // Signals and timers have their turn.
      await nextTurn();
      return runTask(tasks, task);
    },
    dismiss: async () => {},
  };
}

/** Runs one task; the one place where its name becomes a call. */
export function runTask(tasks: BuildTasks, { name, arguments: args }: TaskMessage): unknown {
  return (tasks[name] as (...args: unknown[]) => unknown).apply(tasks, [...args]);
}

/** A thread answers its tasks in the order in which they came. */
function inThread(scratch: string, worker: number): Member {
  const thread = new Worker(new URL('./worker.js', import.meta.url), { workerData: { scratch, worker } });
  const waiting: { resolve(result: unknown): void; reject(error: unknown): void }[] = [];
  let ended: Error | undefined;
  thread.on('message', (answer: TaskAnswer) => {
    const task = waiting.shift();
    if ('error' in answer) task?.reject(answer.error);
    else task?.resolve(answer.result);
  });
  const end = (error: Error) => {
    ended ??= error;
    for (const task of waiting.splice(0)) task.reject(ended);
  };
  thread.on('error', end);
  thread.on('exit', () => end(new Error('a thread of the import ended early')));
  return {
    busy: 0,
    run: (task) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        waiting.push({ resolve, reject });
        thread.postMessage(task);
      }),
    dismiss: async () => {
      await thread.terminate();
    },
  };
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
