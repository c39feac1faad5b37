import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Failure } from '../runtime/errors.ts';
import type { Logger } from '../runtime/logger.ts';
import {
  listenFailure,
  listenHost,
  type Opened,
  type RunningServer,
  type ServerSettings,
  STOP_WITHIN,
} from './server.ts';

/** What the primary process tells a worker. */
export type ToWorker = { readonly type: 'start'; readonly settings: ServerSettings } | { readonly type: 'stop' };

/** What a worker tells the primary process. */
export type FromWorker =
  | { readonly type: 'waiting' }
  | { readonly type: 'listening'; readonly opened: Opened }
  | { readonly type: 'failed'; readonly sentence: string };

/** Times in milliseconds. */
export const RESTARTS = {
  /** A worker that lived this long died of something else than its start. */
  settled: 5000,
  /** Wait after the second early death; the first is replaced at once. It doubles with each. */
  firstWait: 100,
  longestWait: 2000,
  /** So many early deaths one after the other are a loop. */
  most: 8,
} as const;

/** How long to wait before the next start after so many early deaths in a row, or `undefined` to give up. */
export function waitBeforeRestart(earlyDeaths: number): number | undefined {
  if (earlyDeaths >= RESTARTS.most) return undefined;
  if (earlyDeaths <= 1) return 0;
  return Math.min(RESTARTS.longestWait, RESTARTS.firstWait * 2 ** (earlyDeaths - 2));
}

/**
 * Serves with worker processes over one port until `stop`; one that dies is replaced.
 *
 * @throws Failure with the worker's own sentence if one cannot start.
 */
export async function startWorkers(settings: ServerSettings, logger: Logger): Promise<RunningServer> {
  // The kernel hands out connections. Node's own way gives those that a dying worker was just handed to nobody: they
  // hang until the client gives up.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: fileURLToPath(new URL('./worker.js', import.meta.url)), args: [] });
  const supervisor = new Supervisor(await withPort(settings), logger);
  process.on('exit', () => supervisor.kill());
  try {
    const [opened] = await Promise.all(Array.from({ length: settings.config.workers }, () => supervisor.startOne()));
    supervisor.guard();
    return { opened: opened!, stop: () => supervisor.stop(), failed: supervisor.failed };
  } catch (error) {
    supervisor.kill();
    throw error;
  }
}

/** With a free port in place of 0: a worker that comes later has to listen where the first ones do. */
async function withPort(settings: ServerSettings): Promise<ServerSettings> {
  const { config } = settings;
  if (config.port !== 0) return settings;
  const probe = createServer().listen(0, listenHost(config));
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw listenFailure(error as NodeJS.ErrnoException, config);
  }
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return { ...settings, config: { ...config, port } };
}

/** Makes libuv leave a moment for others between two connections, so that no worker takes all of a burst. */
const FAIR_SHARE = { UV_TCP_SINGLE_ACCEPT: '1' };

class Supervisor {
  readonly #settings: ServerSettings;
  readonly #logger: Logger;
  readonly #alive = new Set<Worker>();
  /** Whether the dead are replaced: from when all have started until the end begins. */
  #guarding = false;
  #earlyDeaths = 0;
  /** Why the last one that could not start could not. */
  #lastWords = '';
  readonly #restarts = new Set<NodeJS.Timeout>();
  #giveUp!: (reason: Failure) => void;
  readonly failed = new Promise<never>((_, reject) => {
    this.#giveUp = reject;
  });

  constructor(settings: ServerSettings, logger: Logger) {
    this.#settings = settings;
    this.#logger = logger;
    this.failed.catch(() => {});
  }

  /** From now on the dead are replaced. */
  guard(): void {
    this.#guarding = true;
    for (let missing = this.#settings.config.workers - this.#alive.size; missing > 0; missing--) this.#replace(0);
  }

  /** Starts a worker and resolves when it listens; rejects if it ends before. */
  startOne(): Promise<Opened> {
    const worker = cluster.fork(FAIR_SHARE);
    this.#alive.add(worker);
    const startedAt = performance.now();
    worker.once('exit', (exitCode, signal) => {
      this.#alive.delete(worker);
      if (!this.#guarding) return;
      this.#logger.event('error', 'worker-died', { worker: worker.process.pid!, ...causeOf(exitCode, signal) });
      this.#replace(performance.now() - startedAt);
    });
    return new Promise((resolve, reject) => {
      const fail = (sentence: string) => {
        this.#lastWords = sentence;
        reject(new Failure(sentence));
      };
      worker.once('exit', () => fail('A worker process ended before it could listen.'));
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'waiting') send(worker, { type: 'start', settings: this.#settings });
        else if (message.type === 'failed') fail(message.sentence);
        else resolve(message.opened);
      });
    });
  }

  #replace(age: number): void {
    this.#earlyDeaths = age < RESTARTS.settled ? this.#earlyDeaths + 1 : 0;
    const wait = waitBeforeRestart(this.#earlyDeaths);
    if (wait === undefined) {
      this.#logger.event('error', 'workers-keep-dying');
      this.#giveUp(new Failure(`The worker processes die as soon as they start. ${this.#lastWords}`.trim()));
      return;
    }
    const restart = setTimeout(() => {
      this.#restarts.delete(restart);
      this.startOne().catch(() => {});
    }, wait);
    this.#restarts.add(restart);
  }

  /** Lets every worker end its requests in flight; one that does not is killed. */
  async stop(): Promise<void> {
    this.#guarding = false;
    for (const restart of this.#restarts) clearTimeout(restart);
    const limit = setTimeout(() => this.kill(), STOP_WITHIN + KILL_AFTER);
    await Promise.all(Array.from(this.#alive, stopOne));
    clearTimeout(limit);
  }

  kill(): void {
    this.#guarding = false;
    for (const worker of this.#alive) worker.process.kill('SIGKILL');
  }
}

/** What a worker has besides its own limit to end its requests, in milliseconds. */
const KILL_AFTER = 2000;

async function stopOne(worker: Worker): Promise<void> {
  const exit = once(worker, 'exit');
  send(worker, { type: 'stop' });
  await exit;
}

function send(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message);
}

function causeOf(exitCode: number | null, signal: string | null): { exitCode?: number; signal?: string } {
  return { ...(exitCode !== null && { exitCode }), ...(signal !== null && { signal }) };
}
