/** A rate with a burst. */
export interface Rate {
  /** The average time per event, in milliseconds. */
  readonly intervalMs: number;
  /** Events that are allowed at once after a pause. */
  readonly burst: number;
}

export interface RateDecision {
  /** The state to store for the next call. */
  readonly nextAt: number;
  /** 0 if the event is allowed; otherwise the time until it would be, in milliseconds. */
  readonly waitMs: number;
}

/**
 * Decides whether an event is allowed, by the generic cell rate algorithm (ITU-T I.371): `nextAt` is the time at which
 * the next event would be due at the average rate, and it may lie ahead of the clock by the burst.
 *
 * @param nextAt the stored state; 0 at first
 */
export function applyRate(nextAt: number, now: number, { intervalMs, burst }: Rate): RateDecision {
  // A later state can only result from a clock that was set back.
  const due = Math.min(Math.max(nextAt, now), now + intervalMs * burst);
  const waitMs = due + intervalMs - (now + intervalMs * burst);
  return waitMs > 0 ? { nextAt: due, waitMs } : { nextAt: due + intervalMs, waitMs: 0 };
}

/** The share of the burst that is used, 0 to 1. */
export function usedShare(nextAt: number, now: number, { intervalMs, burst }: Rate): number {
  return Math.min(1, Math.max(0, (nextAt - now) / (intervalMs * burst)));
}
