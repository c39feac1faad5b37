/** How patient we are with an operator that fails. */
export const PATIENCE = {
  /** So many failures in a row, and it is left alone. */
  failures: 5,
  /** For so long, in milliseconds; then one question tries it again. */
  rest: 10_000,
} as const;

export type CircuitChange = 'opened' | 'closed';

/**
 * Spares an operator that fails, and those who would wait for it in vain (source: M. Nygard, "Release It!", circuit
 * breaker). Closed: everything passes. Open: nothing does, until the rest is over; then one question passes, and its
 * outcome decides.
 */
export class CircuitBreaker {
  #failures = 0;
  #closedUntil = 0;
  #isTrying = false;
  readonly #now: () => number;

  /** @param now milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Whether a question may pass now; whoever is let pass must report with {@link succeeded} or {@link failed}. */
  lets(): boolean {
    if (this.#failures < PATIENCE.failures) return true;
    if (this.#isTrying || this.#now() < this.#closedUntil) return false;
    this.#isTrying = true;
    return true;
  }

  /** @returns `closed` where it was open before */
  succeeded(): CircuitChange | undefined {
    const wasOpen = this.#failures >= PATIENCE.failures;
    this.#failures = 0;
    this.#isTrying = false;
    return wasOpen ? 'closed' : undefined;
  }

  /** @returns `opened` where this failure was the one too many */
  failed(): CircuitChange | undefined {
    this.#failures++;
    this.#isTrying = false;
    if (this.#failures < PATIENCE.failures) return undefined;
    this.#closedUntil = this.#now() + PATIENCE.rest;
    return this.#failures === PATIENCE.failures ? 'opened' : undefined;
  }
}
