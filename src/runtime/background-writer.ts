import fs from 'node:fs';

/** The system calls that the writer uses. */
type Calls = Pick<typeof fs, 'write' | 'writeSync'>;

/** Pause between two attempts to write to a full pipe, in milliseconds. */
const RETRY_MS = 20;
/** How long a synchronous flush waits for a full pipe before it gives up, in milliseconds. */
const MAX_FLUSH_MS = 1000;

/** Text that may wait for a slow reader, in UTF-16 units. Text beyond it is dropped. */
const MAX_WAITING_UNITS = 8 * 1024 * 1024;

const SLEEP = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes text to a file descriptor in the background, in order. Once the descriptor fails (for example because the
 * reader closed the pipe), all text is dropped: a log that nobody reads must neither stop a server nor delay its end.
 */
export class BackgroundWriter {
  private readonly file: number;
  private readonly calls: Calls;
  private waiting = '';
  private isWriting = false;
  private isBroken = false;

  constructor(file: number, calls: Calls = fs) {
    this.file = file;
    this.calls = calls;
  }

  write(text: string): void {
    if (this.isBroken || this.waiting.length + text.length > MAX_WAITING_UNITS) return;
    this.waiting += text;
    if (!this.isWriting) this.writeWaiting();
  }

  private writeWaiting(): void {
    if (this.waiting === '') return;
    this.isWriting = true;
    this.writeFrom(Buffer.from(this.takeWaiting()), 0);
  }

  private writeFrom(bytes: Buffer, start: number): void {
    this.calls.write(this.file, bytes, start, bytes.length - start, null, (error, written) => {
      if (error !== null && isBusy(error)) setTimeout(() => this.writeFrom(bytes, start), RETRY_MS).unref();
      else if (error !== null) this.giveUp();
      else if (start + written < bytes.length) this.writeFrom(bytes, start + written);
      else {
        this.isWriting = false;
        this.writeWaiting();
      }
    });
  }

  private takeWaiting(): string {
    const text = this.waiting;
    this.waiting = '';
    return text;
  }

  private giveUp(): void {
    this.isBroken = true;
    this.isWriting = false;
    this.waiting = '';
  }

  /** Writes the waiting text, followed by `text`, before it returns. Does not wait for a write in progress. */
  flushSync(text = ''): void {
    const bytes = Buffer.from(this.takeWaiting() + text);
    const deadline = performance.now() + MAX_FLUSH_MS;
    for (let start = 0; start < bytes.length && !this.isBroken; ) {
      try {
        start += this.calls.writeSync(this.file, bytes, start);
      } catch (error) {
        if (!isBusy(error as NodeJS.ErrnoException) || performance.now() > deadline) this.giveUp();
        else Atomics.wait(SLEEP, 0, 0, RETRY_MS);
      }
    }
  }
}

function isBusy({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EAGAIN' || code === 'EBUSY';
}
