import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from './errors.ts';
import { createLogger } from './logger.ts';
import { RESTART } from './restart-policy.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';
import { type ExitCause, type WorkerHandle, WorkerSupervisor } from './worker-supervisor.ts';

/** A worker process without a process. */
class FakeWorker implements WorkerHandle<string, string> {
  readonly pid: number | undefined;
  readonly received: ToWorker<string>[] = [];
  isKilled = false;
  private readonly messageListeners: ((message: FromWorker<string>) => void)[] = [];
  private readonly exitListeners: ((cause: ExitCause) => void)[] = [];

  constructor(pid: number | undefined) {
    this.pid = pid;
  }

  onMessage(listener: (message: FromWorker<string>) => void): void {
    this.messageListeners.push(listener);
  }

  onExit(listener: (cause: ExitCause) => void): void {
    this.exitListeners.push(listener);
  }

  send(message: ToWorker<string>): void {
    this.received.push(message);
  }

  kill(): void {
    this.isKilled = true;
    this.exit({ signal: 'SIGKILL' });
  }

  tell(message: FromWorker<string>): void {
    for (const listener of this.messageListeners) listener(message);
  }

  exit(cause: ExitCause = { exitCode: 1 }): void {
    for (const listener of this.exitListeners) listener(cause);
  }
}

let workers: FakeWorker[];
let logged: Record<string, unknown>[];
let hasPid: boolean;
let supervisor: WorkerSupervisor<string, string>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  workers = [];
  logged = [];
  hasPid = true;
  supervisor = new WorkerSupervisor({
    workers: 2,
    settings: 'the settings',
    fork: () => {
      const worker = new FakeWorker(hasPid ? 100 + workers.length : undefined);
      workers.push(worker);
      return worker;
    },
    logger: createLogger('info', { write: (line) => void logged.push(JSON.parse(line)) }),
    stopTimeoutMs: 3000,
  });
});

afterEach(() => vi.useRealTimers());

const events = () => logged.map(({ event }) => event);
const becomeReady = (from = 0) => {
  for (const [at, worker] of workers.slice(from).entries()) worker.tell({ type: 'ready', value: `ready ${from + at}` });
};

async function startAll(): Promise<string> {
  const started = supervisor.start();
  becomeReady();
  return started;
}

/** The workers that run now. */
const last = () => workers.at(-1)!;

/** Lets the newest worker exit `count` times as soon as it has started. */
function crash(count: number): void {
  for (let i = 0; i < count; i++) {
    last().exit();
    vi.advanceTimersByTime(RESTART.maxDelayMs);
  }
}

describe('WorkerSupervisor', () => {
  it('sends the settings once a worker listens and resolves when all serve', async () => {
    const started = supervisor.start();
    expect(workers).toHaveLength(2);
    expect(workers[0]!.received).toEqual([]);
    workers[0]!.tell({ type: 'waiting' });
    expect(workers[0]!.received).toEqual([{ type: 'start', settings: 'the settings' }]);
    expect(workers[1]!.received).toEqual([]);
    becomeReady();
    expect(await started).toBe('ready 0');
  });

  it('rejects with the message of a worker that cannot start and kills the others', async () => {
    const started = supervisor.start();
    workers[0]!.tell({ type: 'ready', value: 'ready' });
    workers[1]!.tell({ type: 'failed', message: 'Port 80 is in use.' });
    await expect(started).rejects.toThrow(new Failure('Port 80 is in use.'));
    expect(workers[0]!.isKilled).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(2);
  });

  it('rejects if a worker exits before it serves', async () => {
    const started = supervisor.start();
    workers[1]!.exit();
    await expect(started).rejects.toThrow('a worker process exited before it could serve');
    expect(events()).toEqual([]);
  });

  it('replaces a worker that exits at once and logs its end', async () => {
    await startAll();
    workers[0]!.exit({ signal: 'SIGBUS' });
    vi.advanceTimersByTime(0);
    expect(workers).toHaveLength(3);
    expect(logged).toEqual([expect.objectContaining({ event: 'worker-exited', worker: 100, signal: 'SIGBUS' })]);
    hasPid = false;
    last().exit({ exitCode: 3 });
    vi.advanceTimersByTime(RESTART.maxDelayMs);
    last().exit({});
    expect(logged[1]).toMatchObject({ event: 'worker-exited', worker: 102, exitCode: 3 });
    expect(logged[2]).not.toHaveProperty('worker');
  });

  it('replaces a worker that exits while the others start', async () => {
    const started = supervisor.start();
    workers[0]!.tell({ type: 'ready', value: 'first' });
    workers[0]!.exit();
    workers[1]!.tell({ type: 'ready', value: 'second' });
    expect(await started).toBe('first');
    vi.advanceTimersByTime(0);
    expect(workers).toHaveLength(3);
  });

  it('waits longer before each replacement of workers that exit early', async () => {
    await startAll();
    last().exit();
    vi.advanceTimersByTime(0);
    expect(workers).toHaveLength(3);
    last().exit();
    vi.advanceTimersByTime(RESTART.firstDelayMs - 1);
    expect(workers).toHaveLength(3);
    vi.advanceTimersByTime(1);
    expect(workers).toHaveLength(4);
  });

  it('measures the age of a worker from its own start', async () => {
    await startAll();
    crash(7);
    vi.advanceTimersByTime(RESTART.settledAfterMs);
    last().exit();
    vi.advanceTimersByTime(0);
    expect(workers).toHaveLength(10);
    expect(events()).not.toContain('worker-crash-loop');
  });

  it('forgets early exits once a replacement serves long enough', async () => {
    await startAll();
    for (let round = 0; round < 3; round++) {
      crash(7);
      last().tell({ type: 'ready', value: 'again' });
      vi.advanceTimersByTime(RESTART.settledAfterMs);
    }
    expect(events()).not.toContain('worker-crash-loop');
    const count = workers.length;
    last().exit();
    vi.advanceTimersByTime(0);
    expect(workers).toHaveLength(count + 1);
  });

  it('keeps counting if a replacement served only for a short time', async () => {
    await startAll();
    vi.advanceTimersByTime(RESTART.settledAfterMs);
    crash(8);
    expect(events()).not.toContain('worker-crash-loop');
    last().tell({ type: 'ready', value: 'again' });
    vi.advanceTimersByTime(1000);
    last().exit();
    expect(events()).toContain('worker-crash-loop');
    vi.advanceTimersByTime(2 * RESTART.settledAfterMs);
  });

  it('keeps the healthy workers in a crash loop of the others and logs the loop once', async () => {
    await startAll();
    vi.advanceTimersByTime(RESTART.settledAfterMs);
    let isFailed = false;
    supervisor.failed.catch(() => {
      isFailed = true;
    });
    crash(20);
    await Promise.resolve();
    expect(isFailed).toBe(false);
    expect(workers[0]!.isKilled).toBe(false);
    expect(workers).toHaveLength(22);
    expect(events().filter((event) => event === 'worker-crash-loop')).toHaveLength(1);
    last().tell({ type: 'ready', value: 'at last' });
    vi.advanceTimersByTime(RESTART.settledAfterMs);
    crash(9);
    expect(events().filter((event) => event === 'worker-crash-loop')).toHaveLength(2);
  });

  it('restarts the count once another worker has settled', async () => {
    await startAll();
    workers[0]!.exit();
    vi.advanceTimersByTime(0);
    last().tell({ type: 'ready', value: 'ready' });
    let crashing = workers[1]!;
    // Six more early exits, before the replacement of the first worker has settled.
    for (let delayMs = RESTART.firstDelayMs; delayMs <= RESTART.firstDelayMs * 2 ** 4; delayMs *= 2) {
      crashing.exit();
      vi.advanceTimersByTime(delayMs);
      crashing = last();
    }
    crashing.exit();
    vi.advanceTimersByTime(RESTART.maxDelayMs);
    last().exit();
    expect(events()).toHaveLength(8);
    expect(events()).not.toContain('worker-crash-loop');
  });

  it('gives up in a crash loop without a healthy worker, with the last message', async () => {
    await startAll();
    workers[0]!.exit();
    workers[1]!.exit();
    vi.advanceTimersByTime(100);
    const [third, fourth] = workers.slice(2);
    fourth!.exit();
    third!.tell({ type: 'failed', message: 'The base is damaged.' });
    third!.exit();
    crash(4);
    await expect(supervisor.failed).rejects.toThrow(
      new Failure('the worker processes exit as soon as they start: The base is damaged.'),
    );
    const count = workers.length;
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(count);
  });

  it('replaces workers that are killed from outside, however often', async () => {
    await startAll();
    let isFailed = false;
    supervisor.failed.catch(() => {
      isFailed = true;
    });
    for (let kills = 0; kills < 100; kills++) {
      for (const worker of workers.slice(-2)) worker.exit({ signal: 'SIGKILL' });
      vi.advanceTimersByTime(0);
      becomeReady(workers.length - 2);
      vi.advanceTimersByTime(300);
    }
    await Promise.resolve();
    expect(isFailed).toBe(false);
    expect(workers).toHaveLength(202);
    expect(events()).not.toContain('worker-crash-loop');
  });

  it('gives up without a message if the workers report none', async () => {
    await startAll();
    workers[0]!.exit();
    crash(8);
    await expect(supervisor.failed).rejects.toThrow(/^the worker processes exit as soon as they start$/);
  });

  it('stops all workers and resolves when they have exited', async () => {
    await startAll();
    let isStopped = false;
    let wasClean: boolean | undefined;
    const stopped = supervisor.stop().then((clean) => {
      isStopped = true;
      wasClean = clean;
    });
    expect(workers.map(({ received }) => received.at(-1))).toEqual([{ type: 'stop' }, { type: 'stop' }]);
    workers[0]!.exit({ exitCode: 0 });
    await Promise.resolve();
    expect(isStopped).toBe(false);
    workers[1]!.exit({ exitCode: 0 });
    await stopped;
    expect(wasClean).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(2);
    expect(workers.some(({ isKilled }) => isKilled)).toBe(false);
    expect(events()).toEqual([]);
  });

  it('reports a worker that exits with another code than 0 at the stop', async () => {
    await startAll();
    const stopped = supervisor.stop();
    workers[0]!.exit({ exitCode: 1 });
    workers[1]!.exit({ exitCode: 0 });
    expect(await stopped).toBe(false);
  });

  it('kills workers that do not stop in time', async () => {
    await startAll();
    const stopped = supervisor.stop();
    workers[0]!.exit({ exitCode: 0 });
    vi.advanceTimersByTime(2999);
    expect(workers[1]!.isKilled).toBe(false);
    vi.advanceTimersByTime(1);
    expect(workers[1]!.isKilled).toBe(true);
    expect(await stopped).toBe(false);
  });

  it('starts no replacement after the stop began', async () => {
    await startAll();
    workers[0]!.exit();
    const stopped = supervisor.stop();
    workers[1]!.exit();
    await stopped;
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(2);
  });

  it('kills all workers and replaces none', async () => {
    await startAll();
    supervisor.kill();
    vi.advanceTimersByTime(60_000);
    expect(workers.every(({ isKilled }) => isKilled)).toBe(true);
    expect(workers).toHaveLength(2);
  });
});
