/** Prints the progress of a run, and reports once when there is none. */
export class Progress {
  private timer: NodeJS.Timeout | undefined;
  private last = 'the start';

  /** @param onStalled called with the last line when there was no progress for `limitSeconds` */
  constructor(limitSeconds: number, onStalled: (last: string) => void) {
    this.timer = setTimeout(() => onStalled(this.last), 1000 * limitSeconds);
  }

  /** Prints a line. */
  report(line: string): void {
    console.log(line);
    this.last = line;
    this.advance();
  }

  /** Records progress without printing anything. */
  advance(): void {
    this.timer?.refresh();
  }

  /** Ends the watch. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
