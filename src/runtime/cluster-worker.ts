import cluster from 'node:cluster';
import { describeError } from './errors.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';
import type { ExitCause, WorkerHandle } from './worker-supervisor.ts';

/** libuv pauses between two accepted connections, so that one worker does not accept all connections of a burst. */
const WORKER_ENVIRONMENT = { UV_TCP_SINGLE_ACCEPT: '1' };

/**
 * Prepares `fork`, which starts worker processes that run `program` and share the ports they listen on.
 *
 * The kernel distributes the connections. With Node's own distribution, connections that were handed to a worker that is
 * about to exit hang until the client gives up.
 */
export function setUpCluster<Settings, Ready>(program: string): () => WorkerHandle<Settings, Ready> {
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: program, args: [] });
  return forkWorker;
}

function forkWorker<Settings, Ready>(): WorkerHandle<Settings, Ready> {
  const worker = cluster.fork(WORKER_ENVIRONMENT);
  return {
    pid: worker.process.pid,
    onMessage: (listener) => void worker.on('message', listener),
    onExit(listener) {
      let isOver = false;
      const end = (cause: ExitCause): void => {
        if (!isOver) listener(cause);
        isOver = true;
      };
      worker.once('exit', (exitCode, signal) => end(toCause(exitCode, signal)));
      // Emitted instead of `exit` if the process could not be created.
      worker.on('error', () => {
        if (worker.process.pid === undefined) end({});
      });
    },
    send(message) {
      // The callback receives the error of a channel that closes meanwhile.
      if (worker.isConnected()) worker.process.send(message, () => {});
    },
    kill: () => void worker.process.kill('SIGKILL'),
  };
}

function toCause(exitCode: number | null, signal: string | null): ExitCause {
  return { ...(exitCode !== null && { exitCode }), ...(signal !== null && { signal }) };
}

/** What a worker process runs. */
export interface WorkerProgram<Settings, Ready> {
  /**
   * `stop` returns whether all was well to the end; otherwise the exit code is 1.
   *
   * @throws if it cannot start; the message reaches the primary process
   */
  start(settings: Settings): Promise<{ readonly ready: Ready; stop(): Promise<boolean> }>;
  /** Called before the process exits. */
  beforeExit(): void;
}

/**
 * Runs a program in a worker process. The primary process decides when it stops: Ctrl-C and a closed terminal signal all
 * processes at once, and requests in flight are to be finished. The worker stops when the primary process has exited.
 */
export function runWorker<Settings, Ready>(program: WorkerProgram<Settings, Ready>): void {
  let stopProgram: (() => Promise<boolean>) | undefined;
  let isStopping = false;
  const exit = (): never => {
    program.beforeExit();
    process.exit();
  };
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void Promise.resolve(stopProgram?.() ?? true).then((isClean) => {
      if (!isClean) process.exitCode = 1;
      exit();
    });
  };
  const start = async (settings: Settings): Promise<void> => {
    try {
      const started = await program.start(settings);
      stopProgram = started.stop;
      tell({ type: 'ready', value: started.ready });
    } catch (error) {
      process.exitCode = 1;
      tell({ type: 'failed', message: describeError(error) }, exit);
    }
  };
  process.on('SIGINT', () => {});
  process.on('SIGHUP', () => {});
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  process.on('message', (message: ToWorker<Settings>) => {
    if (message.type === 'start') void start(message.settings);
    else stop();
  });
  tell({ type: 'waiting' });
}

/** The callback receives the error of a closed channel, which would be thrown without it. */
function tell<Ready>(message: FromWorker<Ready>, done: () => void = () => {}): void {
  process.send?.(message, undefined, undefined, done);
}
