/**
 * Work is repeated at least this often, in milliseconds; usually a notification comes first. Also without notifications, which some
 * poolers do not deliver, nodes show a change within a second.
 */
export const POLL_MS = 500;

/** The delay after an error that is not about the connection, in milliseconds. */
export const RETRY_MS = 5000;

/** Repeats work until it is stopped: after a delay, or at once when it is woken. */
export class Loop {
  private readonly running: Promise<void>;
  private isStopped = false;
  private isWoken = false;
  private endSleep = () => {};

  /** @param work never rejects; returns the delay until it is repeated, in milliseconds */
  constructor(work: () => Promise<number>) {
    this.running = this.run(work);
  }

  private async run(work: () => Promise<number>): Promise<void> {
    // The owner is not set up before its constructor has returned.
    await Promise.resolve();
    while (!this.isStopped) {
      this.isWoken = false;
      const delayMs = await work();
      if (!this.isWoken) await this.sleep(delayMs);
    }
  }

  private sleep(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delayMs);
      this.endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  wake(): void {
    this.isWoken = true;
    this.endSleep();
  }

  /** Ends after the present round. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.running;
  }
}
