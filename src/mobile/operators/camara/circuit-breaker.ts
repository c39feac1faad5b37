/** Consecutive failures that open a circuit breaker. */
export const MAX_FAILURES = 5;
/** How long a circuit breaker stays open before it admits one trial request. */
export const OPEN_MS = 10_000;

export type CircuitChange = 'opened' | 'closed';

/** Permission for one request. Its outcome counts only while the breaker is in the state that admitted the request. */
export interface Admission {
  readonly epoch: number;
}

/**
 * Stops requests to an operator that fails (source: M. Nygard, "Release It!", circuit breaker).
 *
 * - Closed: every request is admitted. {@link MAX_FAILURES} failures in a row open the breaker.
 * - Open: no request is admitted for {@link OPEN_MS}. Then one trial request is. Its success closes the breaker, its
 *   failure keeps it open.
 */
export class CircuitBreaker {
  private failures = 0;
  /** `undefined` while the breaker is closed. */
  private openUntil: number | undefined;
  private isTrying = false;
  /** Counts changes of state. An outcome of an earlier epoch is ignored: it says nothing about the present state. */
  private epoch = 0;
  private readonly now: () => number;

  /** @param now in milliseconds */
  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  /**
   * @returns an admission that must be given back to {@link succeeded} or {@link failed}; `undefined` if the request must
   * not be sent
   */
  admit(): Admission | undefined {
    if (this.openUntil !== undefined) {
      if (this.isTrying || this.now() < this.openUntil) return undefined;
      this.isTrying = true;
      this.epoch++;
    }
    return { epoch: this.epoch };
  }

  /** @returns `closed` if this success closed the breaker */
  succeeded({ epoch }: Admission): CircuitChange | undefined {
    if (epoch !== this.epoch) return undefined;
    this.failures = 0;
    if (this.openUntil === undefined) return undefined;
    this.openUntil = undefined;
    this.isTrying = false;
    this.epoch++;
    return 'closed';
  }

  /** @returns `opened` if this failure opened a closed breaker */
  failed({ epoch }: Admission): CircuitChange | undefined {
    if (epoch !== this.epoch) return undefined;
    const wasClosed = this.openUntil === undefined;
    this.failures++;
    if (wasClosed && this.failures < MAX_FAILURES) return undefined;
    this.openUntil = this.now() + OPEN_MS;
    this.isTrying = false;
    this.epoch++;
    return wasClosed ? 'opened' : undefined;
  }
}
