/** Buffered text is handed over at this size, in UTF-16 units: about sixty request lines. */
const MAX_BUFFERED_UNITS = 12 * 1024;

/** The longest time that a line stays in the buffer, in milliseconds. */
const MAX_BUFFERED_MS = 100;

/** The destination of the lines. */
export interface LineWriter {
  /** May finish writing after it returns. */
  write(text: string): void;
  /** Writes all text given so far, followed by `text`, before it returns. */
  flushSync(text: string): void;
}

/** Collects lines and hands them over together: one write per line costs a fifth of answering a request. */
export class LineBuffer {
  private readonly writer: LineWriter;
  private lines = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(writer: LineWriter) {
    this.writer = writer;
  }

  write(line: string): void {
    this.lines += line;
    if (this.lines.length >= MAX_BUFFERED_UNITS) this.writer.write(this.takeLines());
    // The timer is not unreferenced: a process that has nothing else to do writes its last lines before it exits.
    else this.timer ??= setTimeout(() => this.handOver(), MAX_BUFFERED_MS);
  }

  private handOver(): void {
    this.timer = undefined;
    if (this.lines !== '') this.writer.write(this.takeLines());
  }

  private takeLines(): string {
    const { lines } = this;
    this.lines = '';
    return lines;
  }

  /** Writes all lines before it returns. */
  flushSync(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writer.flushSync(this.takeLines());
  }
}
