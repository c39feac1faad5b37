/** The longest time that a response may wait for others, in milliseconds. */
export const MAX_WAIT_MS = 1;

/** A response that is complete. */
export interface PendingResponse {
  /** @param now `performance.now()` when the responses of the turn are written */
  write(now: number): void;
}

/**
 * Writes responses together at the end of a turn of the event loop.
 *
 * A write to a socket enters the kernel and often wakes the client. Between two checks this costs twice as much as
 * between two writes. A response that is alone in its turn is not delayed.
 */
export class ResponseBatcher {
  private pending: PendingResponse[] = [];
  private oldestAt = 0;
  private readonly beforeWrites: () => void;
  private readonly flushLater = () => this.flush(performance.now());

  /** @param beforeWrites called before responses are written */
  constructor(beforeWrites: () => void = () => {}) {
    this.beforeWrites = beforeWrites;
  }

  /** @param response written within {@link MAX_WAIT_MS}, unless other work blocks the event loop */
  add(response: PendingResponse): void {
    const now = performance.now();
    if (this.pending.length === 0) {
      this.oldestAt = now;
      setImmediate(this.flushLater);
    }
    this.pending.push(response);
    if (now - this.oldestAt > MAX_WAIT_MS) this.flush(now);
  }

  private flush(now: number): void {
    const { pending } = this;
    if (pending.length === 0) return;
    this.pending = [];
    this.beforeWrites();
    for (const response of pending) response.write(now);
  }
}
