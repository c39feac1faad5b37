/** Times in milliseconds. */
export const RESTART = {
  /** A worker that ran this long did not fail because of its start. */
  settledAfterMs: 5000,
  /** The delay after the second early exit; the first exit is replaced at once. It doubles with each exit. */
  firstDelayMs: 100,
  maxDelayMs: 2000,
  /** Consecutive early exits that count as a crash loop. */
  maxEarlyExits: 8,
} as const;

/** Decides when to replace workers that exit, and whether they are in a crash loop. */
export class RestartPolicy {
  private earlyExits = 0;

  /** @returns how long to wait before the replacement starts, in milliseconds */
  recordExit(ageMs: number): number {
    if (ageMs >= RESTART.settledAfterMs) this.earlyExits = 0;
    else this.earlyExits++;
    if (this.earlyExits <= 1) return 0;
    return Math.min(RESTART.maxDelayMs, RESTART.firstDelayMs * 2 ** (this.earlyExits - 2));
  }

  /** A worker has run for {@link RESTART.settledAfterMs}: workers can start. */
  recordSettled(): void {
    this.earlyExits = 0;
  }

  get isCrashLoop(): boolean {
    return this.earlyExits >= RESTART.maxEarlyExits;
  }
}
