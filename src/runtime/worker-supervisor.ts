import { Failure } from './errors.ts';
import type { Logger } from './logger.ts';
import { RESTART, RestartPolicy, type WorkerEnd } from './restart-policy.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** How a worker process ended. */
export interface ExitCause {
  readonly exitCode?: number;
  readonly signal?: string;
}

/** A worker process, as the supervisor sees it. */
export interface WorkerHandle<Settings, Ready> {
  readonly pid: number | undefined;
  onMessage(listener: (message: FromWorker<Ready>) => void): void;
  /** Calls `listener` once: when the process ended or could not be created. */
  onExit(listener: (cause: ExitCause) => void): void;
  /** Ignored if the worker has closed its channel. */
  send(message: ToWorker<Settings>): void;
  kill(): void;
}

export interface SupervisorOptions<Settings, Ready> {
  readonly workers: number;
  /** Sent to each worker. */
  readonly settings: Settings;
  readonly fork: () => WorkerHandle<Settings, Ready>;
  readonly logger: Logger;
  /** A worker that has not stopped after this time is killed. */
  readonly stopTimeoutMs: number;
}

/** Runs worker processes and replaces those that exit, until it is stopped. */
export class WorkerSupervisor<Settings, Ready> {
  private readonly options: SupervisorOptions<Settings, Ready>;
  private readonly running = new Set<WorkerHandle<Settings, Ready>>();
  private readonly ready = new Set<WorkerHandle<Settings, Ready>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly policy = new RestartPolicy();
  /** Whether workers that exit are replaced: from the end of `start` to the beginning of `stop`. */
  private isSupervising = false;
  private isLoopLogged = false;
  private lastFailure = '';
  private fail!: (reason: Failure) => void;
  /** Rejects with a Failure in a crash loop without any running worker; otherwise it stays pending. */
  readonly failed = new Promise<never>((_, reject) => {
    this.fail = reject;
  });

  constructor(options: SupervisorOptions<Settings, Ready>) {
    this.options = options;
    this.failed.catch(() => {});
  }

  /**
   * Starts all workers and resolves with what the first one reported.
   *
   * @throws Failure with the message of the worker if one cannot start; the others are killed
   */
  async start(): Promise<Ready> {
    try {
      const [first] = await Promise.all(Array.from({ length: this.options.workers }, () => this.startWorker()));
      this.isSupervising = true;
      // Workers that exited between their start and now were not replaced yet.
      for (let missing = this.options.workers - this.running.size; missing > 0; missing--) {
        this.replace({ ageMs: 0, wasReady: true });
      }
      return first!;
    } catch (error) {
      this.kill();
      throw error;
    }
  }

  private startWorker(): Promise<Ready> {
    const { fork, settings } = this.options;
    const worker = fork();
    const startedAt = performance.now();
    this.running.add(worker);
    return new Promise((resolve, reject) => {
      const fail = (message: string): void => {
        this.lastFailure = message;
        reject(new Failure(message));
      };
      worker.onMessage((message) => {
        if (message.type === 'waiting') worker.send({ type: 'start', settings });
        else if (message.type === 'failed') fail(message.message);
        else {
          this.recordReady(worker);
          resolve(message.value);
        }
      });
      worker.onExit((cause) => {
        reject(new Failure('a worker process exited before it could serve'));
        this.recordExit(worker, { cause, ageMs: performance.now() - startedAt });
      });
    });
  }

  private recordReady(worker: WorkerHandle<Settings, Ready>): void {
    this.ready.add(worker);
    this.policy.recordReady();
    this.later(RESTART.settledAfterMs, () => {
      if (!this.ready.has(worker)) return;
      this.policy.recordSettled();
      this.isLoopLogged = false;
    });
  }

  private recordExit(
    worker: WorkerHandle<Settings, Ready>,
    { cause, ageMs }: { readonly cause: ExitCause; readonly ageMs: number },
  ): void {
    this.running.delete(worker);
    const wasReady = this.ready.delete(worker);
    if (!this.isSupervising) return;
    const pid = worker.pid === undefined ? {} : { worker: worker.pid };
    this.options.logger.event('error', 'worker-exited', { ...pid, ...cause });
    this.replace({ ...cause, ageMs, wasReady });
  }

  /** In a crash loop the supervisor gives up only if no worker serves: the remaining ones are healthy. */
  private replace(end: WorkerEnd): void {
    const delayMs = this.policy.recordExit(end);
    if (this.policy.isCrashLoop) {
      if (!this.isLoopLogged) this.options.logger.event('error', 'worker-crash-loop');
      this.isLoopLogged = true;
      if (this.ready.size === 0) {
        const reason = this.lastFailure === '' ? '' : `: ${this.lastFailure}`;
        this.fail(new Failure(`the worker processes exit as soon as they start${reason}`));
        return;
      }
    }
    this.later(delayMs, () => this.startWorker().catch(() => {}));
  }

  private later(delayMs: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      run();
    }, delayMs);
    this.timers.add(timer);
  }

  /**
   * Stops all workers and resolves when they have exited. Workers finish their requests in flight first.
   *
   * @returns whether all of them exited with code 0
   */
  async stop(): Promise<boolean> {
    this.endSupervision();
    const limit = setTimeout(() => this.kill(), this.options.stopTimeoutMs);
    const causes = await Promise.all(
      Array.from(this.running, (worker) => {
        const exit = new Promise<ExitCause>((resolve) => worker.onExit(resolve));
        worker.send({ type: 'stop' });
        return exit;
      }),
    );
    clearTimeout(limit);
    return causes.every(({ exitCode }) => exitCode === 0);
  }

  /** Kills all workers at once. */
  kill(): void {
    this.endSupervision();
    for (const worker of this.running) worker.kill();
  }

  private endSupervision(): void {
    this.isSupervising = false;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
