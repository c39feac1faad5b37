import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { MaybePromise } from '../../src/runtime/maybe-promise.ts';
import type { Scope } from './scope.ts';

/** A process that answers requests one at a time, so that measurements have their own heap and core. */
export interface Task<Request, Answer> {
  readonly pid: number;
  /** @throws Error with the message of the process, or if it ends before it has answered */
  ask(request: Request): Promise<Answer>;
  stop(): Promise<void>;
}

type FromTask<Answer> = { readonly answer: Answer } | { readonly error: string };

export interface TaskSettings {
  /** The built module to run; it calls {@link answerRequests}. */
  readonly module: URL;
  readonly execArgv?: readonly string[];
  /** The Node.js binary (default: that of the benchmark). */
  readonly execPath?: string;
}

export function startTask<Request extends object, Answer>(settings: TaskSettings, scope: Scope): Task<Request, Answer> {
  const { module, execArgv = [], execPath } = settings;
  const child = fork(module, { execArgv: [...execArgv], ...(execPath && { execPath }), serialization: 'advanced' });
  const exit = once(child, 'exit');
  const stop = scope.hold(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  return { pid: child.pid!, ask: (request) => askChild(child, request), stop };
}

async function askChild<Answer>(child: ChildProcess, request: object): Promise<Answer> {
  const aborted = new AbortController();
  const { signal } = aborted;
  try {
    const answered = once(child, 'message', { signal });
    const ended = once(child, 'exit', { signal }).then(([code, name]) => {
      throw new Error(`${child.spawnargs.at(-1)} ended with ${name ?? code} before it answered`);
    });
    answered.catch(() => {});
    ended.catch(() => {});
    child.send(request, () => {});
    const [message] = (await Promise.race([answered, ended])) as [FromTask<Answer>];
    if ('error' in message) throw new Error(message.error);
    return message.answer;
  } finally {
    aborted.abort();
  }
}

/** Called in the process: answers each request. The process ends with its parent. */
export function answerRequests<Request, Answer>(answer: (request: Request) => MaybePromise<Answer>): void {
  process.on('message', (request: Request) => {
    Promise.resolve()
      .then(() => answer(request))
      .then(
        (given) => process.send!({ answer: given }),
        (error: Error) => process.send!({ error: error.stack ?? error.message }),
      );
  });
  process.on('disconnect', () => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
}
