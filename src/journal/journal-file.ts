import { closeSync, constants, fdatasync, fdatasyncSync, fstatSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { MappedTail } from '../storage/mapped-tail.ts';
import type { RepeatableLine } from '../storage/repeated-lines.ts';
import { LINK_MARK, nextLink } from './chain.ts';

/** A link covers the lines of at most about this many bytes. */
const MAX_UNLINKED_BYTES = 64 * 1024;

/** Room for the lines up to a link, the lines of one turn of the event loop, and the link. */
const BUFFER_BYTES = 2 * MAX_UNLINKED_BYTES;

const LINE_END = 0x0a;

/** The start of the chain of links. */
interface ChainStart {
  readonly key: Buffer;
  readonly firstLink: string;
}

/**
 * A file of the journal that is being written: lines, and links that cover the lines before them.
 *
 * Lines are stored at once, so that they survive the process: in the tail of the file, or where there is none in the file itself.
 * The tail is written to the file when it has {@link MAX_UNLINKED_BYTES} of text or is full, or with the next call of `persist`.
 * A link follows then, or with the next call of `link`: an HMAC costs as much as ten lines.
 */
export class JournalFile {
  private readonly file: number;
  /** `undefined` where lines are written by system calls. */
  private tail: MappedTail | undefined;
  private readonly key: Buffer;
  private lastLink: string;
  /** The lines after the last link, and what is not in the file yet, except what is only in the tail. */
  private buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  private end = 0;
  /** The end of what is in the file or in its tail. While later lines are in the buffer, none are added to the tail. */
  private stored = 0;
  /** The end of what is in the file. */
  private written = 0;
  /** The end of the last link in the buffer. */
  private linked = 0;
  /** The position in the file of the end of what is in it. */
  private size = 0;
  private isSyncing = false;
  private isSynced = true;
  private isOpen = true;

  private constructor(file: number, tail: MappedTail | undefined, { key, firstLink }: ChainStart) {
    this.file = file;
    this.tail = tail;
    this.key = key;
    this.lastLink = firstLink;
  }

  /** @param isMapped whether lines are stored in mapped memory where possible: only if `persist` is called every second */
  static create(folder: string, name: string, start: ChainStart & { readonly isMapped: boolean }): JournalFile {
    const { O_CREAT, O_EXCL, O_WRONLY } = constants;
    const path = join(folder, name);
    const file = openSync(path, O_CREAT | O_EXCL | O_WRONLY, 0o600);
    return new JournalFile(file, start.isMapped ? MappedTail.create(path) : undefined, start);
  }

  /** Bytes that `write` has to store, besides what is in the tail. */
  get unstoredBytes(): number {
    return this.end - this.stored;
  }

  /** Adds a line, which `write` stores. */
  add(line: Uint8Array): void {
    this.store(line);
    if (this.end - this.linked >= MAX_UNLINKED_BYTES) this.link();
  }

  private store(text: Uint8Array): void {
    if (this.canUseTail() && this.tail?.append(text)) return;
    this.collect();
    if (this.end + text.length > this.buffer.length) this.grow(text.length);
    this.buffer.set(text, this.end);
    this.end += text.length;
  }

  /** Adds a line, which `write` stores. It may be repeated afterwards. */
  addLine(line: RepeatableLine): void {
    if (!this.canUseTail() || !this.tail?.appendLine(line)) this.add(line.text);
  }

  /** Adds a line again with another time and hash. @returns whether this is possible; otherwise nothing is added */
  repeat(line: RepeatableLine, timeMs: number, hash: Int32Array): boolean {
    return this.canUseTail() && this.tail?.repeat(line, timeMs, hash) === true;
  }

  /** Adds lines, which `write` stores. @param lines ASCII */
  addText(lines: string): void {
    this.add(Buffer.from(lines, 'latin1'));
  }

  /** Adds a link, unless no line was added since the last one. */
  link(): void {
    this.collect();
    if (this.end === this.linked) return;
    this.lastLink = nextLink(this.key, this.lastLink, this.buffer.subarray(this.linked, this.end));
    this.store(Buffer.from(`${LINK_MARK}${this.lastLink}\n`, 'latin1'));
    this.collect();
    this.linked = this.end;
  }

  private canUseTail(): boolean {
    return this.stored === this.end;
  }

  /** Adds the lines to the buffer that are only in the tail, as text. */
  private collect(): void {
    const { tail } = this;
    if (tail === undefined || tail.unreadBytes === 0) return;
    if (this.end + tail.unreadBytes > this.buffer.length) this.grow(tail.unreadBytes);
    this.end = tail.read(this.buffer, this.end);
    this.stored = this.end;
  }

  private grow(byteCount: number): void {
    const larger = Buffer.allocUnsafe(2 * (this.end + byteCount));
    this.buffer.copy(larger, 0, 0, this.end);
    this.buffer = larger;
  }

  /** Stores what was added. @throws the system's error; then the rest is stored by the next call */
  write(): void {
    this.tail?.store();
    if (this.stored < this.end || this.uncollectedBytes() >= MAX_UNLINKED_BYTES) this.persist();
  }

  private uncollectedBytes(): number {
    return this.tail === undefined ? 0 : this.tail.unreadBytes + this.end - this.linked;
  }

  /** Writes everything to the file. @throws the system's error; then the rest is written by the next call */
  persist(): void {
    this.collect();
    if (this.written === this.end) return;
    // Nothing remains in the buffer then.
    if (this.tail !== undefined) this.link();
    while (this.written < this.end) {
      const count = writeSync(this.file, this.buffer, this.written, this.end - this.written, this.size);
      this.size += count;
      this.written += count;
      this.stored = Math.max(this.stored, this.written);
      this.isSynced = false;
    }
    this.tail?.restart(this.size);
    this.discardLinked();
  }

  /** Removes what is in the file and has a link from the buffer. */
  private discardLinked(): void {
    const { buffer, linked, end } = this;
    const rest = end - linked;
    // It has grown while the disk was full.
    if (buffer.length > BUFFER_BYTES && rest < BUFFER_BYTES) this.buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    buffer.copy(this.buffer, 0, linked, end);
    this.end = rest;
    this.written = rest;
    this.stored = rest;
    this.linked = 0;
  }

  /** The lines that are neither in the file nor in its tail, or only in part; without links. */
  unstoredLines(): string {
    this.collect();
    return this.linesFrom(this.stored);
  }

  /** The lines that are not in the file, or only in part; without links. Another process may have written the tail to it. */
  unwrittenLines(): string {
    this.collect();
    return this.linesFrom(Math.min(this.end, this.written + fstatSync(this.file).size - this.size));
  }

  private linesFrom(position: number): string {
    const start = position === 0 ? 0 : this.buffer.lastIndexOf(LINE_END, position - 1) + 1;
    const lines = this.buffer.toString('latin1', start, this.end).split('\n').slice(0, -1);
    return lines
      .filter((line) => !line.startsWith(LINK_MARK))
      .map((line) => `${line}\n`)
      .join('');
  }

  /** Starts to sync the file to disk, unless nothing was written. */
  sync(onError: (error: unknown) => void): void {
    if (this.isSynced || this.isSyncing || !this.isOpen) return;
    this.isSyncing = true;
    this.isSynced = true;
    fdatasync(this.file, (error) => {
      this.isSyncing = false;
      if (!this.isOpen) closeSync(this.file);
      if (error === null) return;
      this.isSynced = false;
      onError(error);
    });
  }

  /**
   * Syncs what no sync covers that was started. Keeps the tail if it has lines that could not be written to the file: readers do
   * it later.
   */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.collect();
    this.tail?.close(this.written < this.stored);
    this.tail = undefined;
    try {
      if (!this.isSynced) fdatasyncSync(this.file);
    } finally {
      // Otherwise the file is closed when the sync has ended.
      if (!this.isSyncing) closeSync(this.file);
    }
  }
}
