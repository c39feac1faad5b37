/** Of UTF-16 units, before lines are handed over: some sixty requests. */
const HELD_UNITS = 12 * 1024;

/** How long a line is held back at most, in milliseconds. */
const HELD_TIME = 100;

/** Where lines go. */
export interface LineWriter {
  /** May go on writing after it returned. */
  write(text: string): void;
  /** Writes everything that it was given, and `text` last, before it returns. */
  flushSync(text: string): void;
}

/** Hands lines over many at a time: a write for each would cost a fifth of answering a request. */
export class HeldLines {
  readonly #writer: LineWriter;
  #lines = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(writer: LineWriter) {
    this.#writer = writer;
  }

  write(line: string): void {
    this.#lines += line;
    if (this.#lines.length >= HELD_UNITS) this.#writer.write(this.#take());
    // The timer keeps the process alive: one that comes to its end writes its last lines first.
    else this.#timer ??= setTimeout(() => this.#handOver(), HELD_TIME);
  }

  #handOver(): void {
    this.#timer = undefined;
    if (this.#lines !== '') this.#writer.write(this.#take());
  }

  #take(): string {
    const lines = this.#lines;
    this.#lines = '';
    return lines;
  }

  /** Writes everything before it returns. */
  flushSync(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writer.flushSync(this.#take());
  }
}
