/** Times in milliseconds. */
export const RESTART = {
  /** A worker that ran this long did not fail because of its start. */
  settledAfterMs: 5000,
  /** The delay after the second early exit; the first exit is replaced at once. It doubles with each exit. */
  firstDelayMs: 100,
  maxDelayMs: 2000,
  /** Consecutive early crashes that count as a crash loop. */
  maxEarlyCrashes: 8,
} as const;

/**
 * Signals that other processes send. The kernel sends SIGKILL too, for lack of memory. A program that fails ends with an exit
 * code, or with SIGABRT, SIGBUS, SIGSEGV and the like.
 */
const OUTSIDE_SIGNALS: ReadonlySet<string> = new Set(['SIGHUP', 'SIGINT', 'SIGKILL', 'SIGQUIT', 'SIGTERM']);

/** How a worker process ended. */
export interface WorkerEnd {
  readonly ageMs: number;
  readonly signal?: string;
  /** Whether it served before. */
  readonly wasReady: boolean;
}

/** Decides when to replace workers that exit, and whether they are in a crash loop. */
export class RestartPolicy {
  /** Consecutive early exits that no signal from outside caused. */
  private crashes = 0;
  /** Consecutive workers that were killed before they served. */
  private killedStarts = 0;

  /** @returns how long to wait before the replacement starts, in milliseconds */
  recordExit({ ageMs, signal, wasReady }: WorkerEnd): number {
    if (signal !== undefined && OUTSIDE_SIGNALS.has(signal)) {
      if (wasReady) return 0;
      this.killedStarts++;
      return delayAfter(Math.max(this.crashes, this.killedStarts));
    }
    if (ageMs >= RESTART.settledAfterMs) this.crashes = 0;
    else this.crashes++;
    return delayAfter(this.crashes);
  }

  /** A worker serves. */
  recordReady(): void {
    this.killedStarts = 0;
  }

  /** A worker has run for {@link RESTART.settledAfterMs}: workers can start. */
  recordSettled(): void {
    this.crashes = 0;
  }

  get isCrashLoop(): boolean {
    return this.crashes >= RESTART.maxEarlyCrashes;
  }
}

function delayAfter(exits: number): number {
  if (exits <= 1) return 0;
  return Math.min(RESTART.maxDelayMs, RESTART.firstDelayMs * 2 ** (exits - 2));
}
