import fs from 'node:fs';

/** The system calls that it makes. */
type Calls = Pick<typeof fs, 'write' | 'writeSync'>;

/** How long to wait for a reader who is slow, in milliseconds: between two tries, and in all where nothing else can wait. */
const PAUSE = 20;
const LONGEST_FLUSH = 1000;

/** UTF-16 units that wait for a slow reader at most; what comes beyond is dropped. */
const MOST_WAITING = 8 * 1024 * 1024;

const SLEEP = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes texts to a file descriptor one after the other, in the background. Where nobody reads it any more what is written
 * is dropped: a log without a reader must not keep a server from working, nor from ending.
 */
export class BackgroundWriter {
  readonly #file: number;
  readonly #calls: Calls;
  #waiting = '';
  #isWriting = false;
  #isBroken = false;

  constructor(file: number, calls: Calls = fs) {
    this.#file = file;
    this.#calls = calls;
  }

  write(text: string): void {
    if (this.#isBroken || this.#waiting.length + text.length > MOST_WAITING) return;
    this.#waiting += text;
    if (!this.#isWriting) this.#writeWaiting();
  }

  #writeWaiting(): void {
    if (this.#waiting === '') return;
    this.#isWriting = true;
    this.#writeFrom(Buffer.from(this.#take()), 0);
  }

  #writeFrom(bytes: Buffer, start: number): void {
    this.#calls.write(this.#file, bytes, start, bytes.length - start, null, (error, written) => {
      if (error !== null && isBusy(error)) setTimeout(() => this.#writeFrom(bytes, start), PAUSE).unref();
      else if (error !== null) this.#break();
      else if (start + written < bytes.length) this.#writeFrom(bytes, start + written);
      else {
        this.#isWriting = false;
        this.#writeWaiting();
      }
    });
  }

  #take(): string {
    const text = this.#waiting;
    this.#waiting = '';
    return text;
  }

  #break(): void {
    this.#isBroken = true;
    this.#isWriting = false;
    this.#waiting = '';
  }

  /** Writes what waits, and `text` behind it, before it returns; what is on its way already is not waited for. */
  flushSync(text = ''): void {
    const bytes = Buffer.from(this.#take() + text);
    const deadline = performance.now() + LONGEST_FLUSH;
    for (let start = 0; start < bytes.length && !this.#isBroken; ) {
      try {
        start += this.#calls.writeSync(this.#file, bytes, start);
      } catch (error) {
        if (!isBusy(error as NodeJS.ErrnoException) || performance.now() > deadline) this.#break();
        else Atomics.wait(SLEEP, 0, 0, PAUSE);
      }
    }
  }
}

function isBusy({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EAGAIN' || code === 'EBUSY';
}
