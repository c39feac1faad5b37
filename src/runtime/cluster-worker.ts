import cluster from 'node:cluster';
import { endProcess } from './end-process.ts';
import { describeError } from './errors.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';
import type { ExitCause, WorkerHandle } from './worker-supervisor.ts';

/** libuv pauses between two accepted connections, so that one worker does not accept all connections of a burst. */
const WORKER_ENVIRONMENT = { UV_TCP_SINGLE_ACCEPT: '1' };

/** The file descriptor of the log in a worker: the standard error of the primary process. */
export const WORKER_LOG = 4;

const STANDARD_ERROR = 2;

/**
 * Prepares `fork`, which starts worker processes that run `program` and share the ports they listen on.
 *
 * The kernel distributes the connections. With Node's own distribution, connections that were handed to a worker that is
 * about to exit hang until the client gives up.
 *
 * The standard error of a worker is a pipe: native code prints plain text there, for example on a full disk, which must
 * not get into the log.
 *
 * @param onPrinted called when a worker prints something
 */
export function setUpCluster<Settings, Ready>(
  program: string,
  onPrinted: (pid: number | undefined) => void,
): () => WorkerHandle<Settings, Ready> {
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  // Inherited in order: input, output, standard error, the channel to the primary process, the log.
  const stdio = ['ignore', 'inherit', 'pipe', 'ipc', STANDARD_ERROR] as const;
  cluster.setupPrimary({ exec: program, args: [], stdio: [...stdio] });
  return () => forkWorker(onPrinted);
}

function forkWorker<Settings, Ready>(onPrinted: (pid: number | undefined) => void): WorkerHandle<Settings, Ready> {
  const worker = cluster.fork(WORKER_ENVIRONMENT);
  worker.process.stderr?.on('error', () => {}).on('data', () => onPrinted(worker.process.pid));
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
    endProcess();
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
  // Without this Node would exit at once when the primary process has exited. An exit during a transaction of lmdb never
  // ends: Node waits for a thread that waits for the transaction.
  process.prependListener('disconnect', () => {
    if (cluster.worker) cluster.worker.exitedAfterDisconnect = true;
  });
  process.on('disconnect', stop);
  // Emitted if a message, including those of Node, cannot be sent because the primary process or the channel to it is gone.
  // Without a listener Node would throw the error. `disconnect` follows.
  cluster.worker?.on('error', () => {});
  process.on('message', (message: ToWorker<Settings>) => {
    if (message.type === 'start') void start(message.settings);
    else stop();
  });
  tell({ type: 'waiting' });
}

/** @param done called when the message has been sent or cannot be sent */
function tell<Ready>(message: FromWorker<Ready>, done?: () => void): void {
  process.send?.(message, undefined, undefined, done);
}
