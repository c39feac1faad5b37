import { closeSync, constants, fdatasync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { MappedAppender } from '../storage/mapped-appender.ts';
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
 * Lines are written at once. A link follows when {@link MAX_UNLINKED_BYTES} are reached, or with the next call of `link`:
 * an HMAC costs as much as ten lines.
 */
export class JournalFile {
  private readonly file: number;
  /** `undefined` where lines are written by system calls. */
  private mapped: MappedAppender | undefined;
  private readonly key: Buffer;
  private lastLink: string;
  /** The lines after the last link, and what could not be written yet. */
  private buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  private end = 0;
  /** The end of what is in the file. */
  private written = 0;
  /** The end of the last link in the buffer. */
  private linked = 0;
  /** Where the links in the buffer begin. */
  private readonly links: number[] = [];
  /** The size of the file, unless it is mapped. */
  private size = 0;
  private isSyncing = false;
  private isSynced = true;
  private isOpen = true;

  private constructor(file: number, mapped: MappedAppender | undefined, { key, firstLink }: ChainStart) {
    this.file = file;
    this.mapped = mapped;
    this.key = key;
    this.lastLink = firstLink;
  }

  /** @param isMapped whether lines are stored in mapped memory where possible: only if `link` is called every second */
  static create(folder: string, name: string, start: ChainStart & { readonly isMapped: boolean }): JournalFile {
    const { O_CREAT, O_EXCL, O_RDWR } = constants;
    const file = openSync(join(folder, name), O_CREAT | O_EXCL | O_RDWR, 0o600);
    return new JournalFile(file, start.isMapped ? MappedAppender.open(file, folder) : undefined, start);
  }

  /** Bytes that `write` has to write. */
  get unwrittenBytes(): number {
    return this.end - this.written;
  }

  /** Adds a line, which `write` writes. */
  add(line: Uint8Array): void {
    if (this.end + line.length > this.buffer.length) this.grow(line.length);
    this.buffer.set(line, this.end);
    this.end += line.length;
    if (this.end - this.linked >= MAX_UNLINKED_BYTES) this.link();
  }

  /** Adds lines, which `write` writes. @param lines ASCII */
  addText(lines: string): void {
    this.put(lines);
    if (this.end - this.linked >= MAX_UNLINKED_BYTES) this.link();
  }

  /** Adds a link, unless no line was added since the last one. */
  link(): void {
    if (this.end === this.linked) return;
    this.lastLink = nextLink(this.key, this.lastLink, this.buffer.subarray(this.linked, this.end));
    this.links.push(this.end);
    this.put(`${LINK_MARK}${this.lastLink}\n`);
    this.linked = this.end;
  }

  private put(text: string): void {
    if (this.end + text.length > this.buffer.length) this.grow(text.length);
    this.buffer.write(text, this.end, 'latin1');
    this.end += text.length;
  }

  private grow(byteCount: number): void {
    const larger = Buffer.allocUnsafe(2 * (this.end + byteCount));
    this.buffer.copy(larger, 0, 0, this.end);
    this.buffer = larger;
  }

  /** Writes what was added. @throws the system's error; then the rest is written by the next call */
  write(): void {
    while (this.written < this.end) {
      this.written += this.writeSome();
      this.isSynced = false;
    }
    if (this.linked > 0) this.discardLinked();
  }

  private writeSome(): number {
    const { mapped, buffer, written } = this;
    if (mapped === undefined) {
      const count = writeSync(this.file, buffer, written, this.end - written, this.size);
      this.size += count;
      return count;
    }
    // A link is stored after the lines before it, so that all of them are there if the link is: see end-of-lines.ts.
    const end = this.links.find((link) => link > written) ?? this.end;
    const count = mapped.append(buffer.subarray(written, end));
    if (count === 0) this.stopMapping();
    return count;
  }

  private stopMapping(): void {
    this.size = this.mapped?.close() ?? this.size;
    this.mapped = undefined;
  }

  /** Removes what was written and has a link from the buffer. */
  private discardLinked(): void {
    const { buffer, linked, end } = this;
    const rest = end - linked;
    // It has grown while the disk was full.
    if (buffer.length > BUFFER_BYTES && rest < BUFFER_BYTES) this.buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    buffer.copy(this.buffer, 0, linked, end);
    this.end = rest;
    this.written = rest;
    this.linked = 0;
    this.links.length = 0;
  }

  /** The lines that are not in the file, or only in part; without links. */
  unwrittenLines(): string {
    const start = this.written === 0 ? 0 : this.buffer.lastIndexOf(LINE_END, this.written - 1) + 1;
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
      else if (error !== null) onError(error);
    });
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.stopMapping();
    if (this.isSyncing) return;
    try {
      if (!this.isSynced) fdatasyncSync(this.file);
    } finally {
      closeSync(this.file);
    }
  }
}
