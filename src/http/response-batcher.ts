/** The longest time that a response may wait for others, in milliseconds. */
export const MAX_WAIT_MS = 1;

/**
 * Writes responses together at the end of a turn of the event loop.
 *
 * A write to a socket enters the kernel and often wakes the client. Between two checks this costs twice as much as
 * between two writes. A response that is alone in its turn is not delayed.
 */
export class ResponseBatcher {
  private pending: (() => void)[] = [];
  private oldestAt = 0;
  private readonly beforeWrites: () => void;

  /** @param beforeWrites called before responses are written */
  constructor(beforeWrites: () => void = () => {}) {
    this.beforeWrites = beforeWrites;
  }

  /** @param write called within {@link MAX_WAIT_MS}, unless other work blocks the event loop */
  add(write: () => void): void {
    const now = performance.now();
    if (this.pending.length === 0) {
      this.oldestAt = now;
      setImmediate(() => this.flush());
    }
    this.pending.push(write);
    if (now - this.oldestAt > MAX_WAIT_MS) this.flush();
  }

  private flush(): void {
    const { pending } = this;
    this.pending = [];
    this.beforeWrites();
    for (const write of pending) write();
  }
}
