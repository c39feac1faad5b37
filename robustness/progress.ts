/** Prints what a run has done, and tells when it makes no more progress. */
export class Progress {
  private readonly limitMs: number;
  private readonly onStalled: (last: string) => void;
  private timer: NodeJS.Timeout | undefined;
  private last = 'the start';

  /** @param onStalled called with the last line when nothing was reported for `limitSeconds` */
  constructor(limitSeconds: number, onStalled: (last: string) => void) {
    this.limitMs = 1000 * limitSeconds;
    this.onStalled = onStalled;
    this.restart();
  }

  /** Prints a line. */
  report(line: string): void {
    console.log(line);
    this.last = line;
    this.restart();
  }

  /** Records progress without printing anything. */
  advance(): void {
    this.timer?.refresh();
  }

  private restart(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.onStalled(this.last), this.limitMs);
  }

  /** Ends the watch. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
