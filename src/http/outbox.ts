/** How long an answer may wait for others, in milliseconds. */
export const LONGEST_WAIT = 1;

/**
 * Answers that are ready, written one after the other at the end of a turn of the event loop.
 *
 * Writing to a socket takes the kernel, and often wakes whoever waits on the other side; between two checks that costs
 * twice as much as between two writes. Alone in its turn, an answer leaves as soon as it would have.
 */
export class Outbox {
  #ready: (() => void)[] = [];
  #since = 0;

  /** @param write is called soon, within {@link LONGEST_WAIT} and the time of whatever runs then */
  post(write: () => void): void {
    const now = performance.now();
    if (this.#ready.length === 0) {
      this.#since = now;
      setImmediate(() => this.#writeAll());
    }
    this.#ready.push(write);
    if (now - this.#since > LONGEST_WAIT) this.#writeAll();
  }

  #writeAll(): void {
    const ready = this.#ready;
    this.#ready = [];
    for (const write of ready) write();
  }
}
