import { closeSync, constants, fstatSync, openSync, rmSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { type Mapping, mapFile } from './memory-map.ts';
import { readAt } from './read-at.ts';
import {
  LineExpander,
  MAX_REPEATED_LENGTH,
  REPETITION_BYTES,
  type RepeatableLine,
  writeRepetition,
} from './repeated-lines.ts';
import { writeFully } from './write-fully.ts';

/** A page is written to disk as a whole, so that each of them is right by itself after a power failure. */
const PAGE_BYTES = 4096;

/** A page begins with the position of its bytes in the file (float64), their number (int32), and {@link MAGIC} with the format. */
const HEAD_BYTES = 16;
const LENGTH_AT = 8;
const MAGIC_AT = 12;
const MAGIC = Buffer.from('IDT', 'latin1');
const FORMAT_AT = MAGIC_AT + MAGIC.length;

/** The format of pages. Format 1 has no magic, and was never released; its pages are read in the same way. */
const FORMAT = 2;

/** The bytes of one page. */
const MAX_PAGE_LENGTH = PAGE_BYTES - HEAD_BYTES;

const PAGES = 16;
const TAIL_BYTES = PAGES * PAGE_BYTES;

/** The most bytes of text that a tail has room for, if none of its lines are repeated. */
export const MAX_TAIL_LENGTH = PAGES * MAX_PAGE_LENGTH;

/** The most bytes of text of a page. */
const MAX_PAGE_TEXT = MAX_PAGE_LENGTH + Math.floor(MAX_PAGE_LENGTH / REPETITION_BYTES) * MAX_REPEATED_LENGTH;

/**
 * File systems on which storing bytes in a mapped block that was written before needs no further space (source:
 * `linux/magic.h`): ext2 to ext4, tmpfs. On one that copies blocks when they change, a full disk would end the process.
 */
const FILE_SYSTEMS: ReadonlySet<number> = new Set([0xef53, 0x01021994]);

/**
 * The last lines of a growing file, in mapped memory: stored without a system call, they survive the process like bytes that
 * were written. The file gets them later, many at a time. {@link completeFile} does it for a process that was killed.
 *
 * The pages of the memory stay the same. Storing the bytes in the mapped file itself would touch a new page for each 4 KiB,
 * and remove it from memory whenever the file is synced: a page costs up to 40 µs of CPU time in a virtual machine.
 *
 * A line like an earlier one of its page takes 28 bytes. It becomes text when it is read, together with many others. Between
 * two checks, when caches are cold, this would take several times as long.
 */
export class MappedTail {
  private readonly path: string;
  private readonly mapping: Mapping;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly positions: Float64Array;
  private readonly lengths: Int32Array;
  private readonly expander = new LineExpander();
  private page = 0;
  /** Counts the pages that were begun. */
  private pageNumber = 0;
  private length = 0;
  /** The position in the file of the end of the lines. */
  private position = 0;
  /** Where `read` continues: a page, a position in it, and in the file. */
  private readPage = 0;
  private readLength = 0;
  private readPosition = 0;

  private constructor(path: string, mapping: Mapping) {
    const memory = mapping.view(0, TAIL_BYTES);
    this.path = path;
    this.mapping = mapping;
    this.bytes = new Uint8Array(memory);
    this.view = new DataView(memory);
    this.positions = new Float64Array(memory);
    this.lengths = new Int32Array(memory);
    this.beginPage(0);
  }

  /**
   * Creates the tail of an empty file, beside it.
   *
   * @returns `undefined` where files cannot be mapped, or a full disk would end the process
   */
  static create(filePath: string): MappedTail | undefined {
    if (!canMap(dirname(filePath))) return undefined;
    const path = tailPath(filePath);
    const file = createTail(path);
    if (file === undefined) return undefined;
    const mapping = mapFile(file, TAIL_BYTES, 'write');
    closeSync(file);
    if (mapping !== undefined) return new MappedTail(path, mapping);
    rmSync(path, { force: true });
    return undefined;
  }

  /** Bytes of text that `read` has not returned yet. */
  get unreadBytes(): number {
    return this.position - this.readPosition;
  }

  /** Adds text, which `store` stores. @param text ASCII @returns whether there was room for all of it; otherwise none is added */
  append(text: Uint8Array): boolean {
    const { length } = text;
    if (length > MAX_TAIL_LENGTH - this.page * MAX_PAGE_LENGTH - this.length) return false;
    for (let at = 0; at < length; ) {
      if (this.length === MAX_PAGE_LENGTH) {
        this.store();
        this.beginPage(this.page + 1);
      }
      const count = Math.min(length - at, MAX_PAGE_LENGTH - this.length);
      this.bytes.set(count === length ? text : text.subarray(at, at + count), this.end());
      at += count;
      this.length += count;
      this.position += count;
    }
    return true;
  }

  /** Adds a line, which may be repeated afterwards. @returns as `append` */
  appendLine(line: RepeatableLine): boolean {
    const { pageNumber, length } = this;
    if (!this.append(line.text)) return false;
    const isRepeatable = this.pageNumber === pageNumber && line.hashAt >= 0;
    line.pageNumber = isRepeatable ? pageNumber : -1;
    line.lineAt = length;
    return true;
  }

  /**
   * Adds a line again, with another number and hash, which `store` stores.
   *
   * @param number has 13 digits
   * @param hash four words
   * @returns whether the page has the line, and room; otherwise nothing is added
   */
  repeat(line: RepeatableLine, number: number, hash: Int32Array): boolean {
    if (line.pageNumber !== this.pageNumber || this.length > MAX_PAGE_LENGTH - REPETITION_BYTES) return false;
    writeRepetition(this.view, this.end(), line, number, hash);
    this.length += REPETITION_BYTES;
    this.position += line.text.length;
    return true;
  }

  /** Stores what was added. Readers see the bytes of a page as soon as its length counts them. */
  store(): void {
    Atomics.store(this.lengths, this.lengthIndex(), this.length);
  }

  /**
   * Writes the text that was added since the last call.
   *
   * @param target has room for {@link unreadBytes}
   * @returns the end of the text in `target`
   */
  read(target: Uint8Array, targetAt: number): number {
    let to = targetAt;
    for (; this.readPage <= this.page; this.readPage++, this.readLength = 0) {
      const start = this.readPage * PAGE_BYTES + HEAD_BYTES;
      const end = this.readPage === this.page ? this.length : MAX_PAGE_LENGTH;
      const page = this.bytes.subarray(start, start + MAX_PAGE_LENGTH);
      to = this.expander.expand(page, [this.readLength, end], target, to);
    }
    this.readPage = this.page;
    this.readLength = this.length;
    this.readPosition = this.position;
    return to;
  }

  /** Starts over when the file has all lines. @param position its size */
  restart(position: number): void {
    this.position = position;
    this.beginPage(0);
    this.readPage = 0;
    this.readLength = 0;
    this.readPosition = position;
  }

  /** A reader that has seen a byte of the new page sees its new position or no length at all. */
  private beginPage(page: number): void {
    this.page = page;
    this.pageNumber++;
    this.length = 0;
    Atomics.exchange(this.lengths, this.lengthIndex(), 0);
    this.positions[(page * PAGE_BYTES) / Float64Array.BYTES_PER_ELEMENT] = this.position;
  }

  private end(): number {
    return this.page * PAGE_BYTES + HEAD_BYTES + this.length;
  }

  private lengthIndex(): number {
    return (this.page * PAGE_BYTES + LENGTH_AT) / Int32Array.BYTES_PER_ELEMENT;
  }

  /** @param isKept whether the lines remain for {@link completeFile} */
  close(isKept: boolean): void {
    this.mapping.unmap();
    if (!isKept) rmSync(this.path, { force: true });
  }
}

function tailPath(filePath: string): string {
  return `${filePath}.tail`;
}

function canMap(folder: string): boolean {
  try {
    return process.platform === 'linux' && FILE_SYSTEMS.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}

/** A file of empty pages; `undefined` if it cannot be created. */
function createTail(path: string): number | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'wx+', 0o600);
    writeFully(file, emptyPages(), 0);
    return file;
  } catch {
    if (file === undefined) return undefined;
    closeSync(file);
    rmSync(path, { force: true });
    return undefined;
  }
}

function emptyPages(): Buffer {
  const pages = Buffer.alloc(TAIL_BYTES);
  for (let at = 0; at < TAIL_BYTES; at += PAGE_BYTES) {
    MAGIC.copy(pages, at + MAGIC_AT);
    pages[at + FORMAT_AT] = FORMAT;
  }
  return pages;
}

/** Bytes of a page, at a position of the file. */
interface StoredBytes {
  readonly position: number;
  readonly bytes: Buffer;
}

/**
 * Writes the bytes to a file that its tail has and the file lacks. Any process may call it at any time: the byte at a position
 * of the file never changes.
 *
 * @throws Failure if another version wrote the tail, or it is damaged
 * @throws the system's error if the tail cannot be read, or the file cannot be written
 */
export function completeFile(path: string): void {
  const stored = readTail(path);
  if (stored.length === 0) return;
  const { O_WRONLY, O_NOFOLLOW = 0 } = constants;
  const file = openSync(path, O_WRONLY | O_NOFOLLOW);
  try {
    let { size } = fstatSync(file);
    for (const { position, bytes } of stored) {
      const known = size - position;
      if (known < 0 || known >= bytes.length) continue;
      writeFully(file, bytes.subarray(known), size);
      size = position + bytes.length;
    }
  } finally {
    closeSync(file);
  }
}

/** The bytes of the tail of a file by position; none if there is no tail. */
function readTail(path: string): StoredBytes[] {
  let file: number;
  try {
    file = openSync(tailPath(path), 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  try {
    const first = readAt(file, 0, TAIL_BYTES);
    requireFormat(path, first);
    // A page whose head is still the same was not overwritten meanwhile.
    const second = readAt(file, 0, TAIL_BYTES);
    const expander = new LineExpander();
    const text = Buffer.allocUnsafe(MAX_PAGE_TEXT);
    const stored: StoredBytes[] = [];
    for (let at = 0; at + PAGE_BYTES <= Math.min(first.length, second.length); at += PAGE_BYTES) {
      const [position, length] = headOf(first, at);
      const [positionAfter, lengthAfter] = headOf(second, at);
      if (!isHead(position, length) || positionAfter !== position || lengthAfter < length) continue;
      const end = expander.expand(first.subarray(at + HEAD_BYTES, at + PAGE_BYTES), [0, length], text, 0);
      stored.push({ position, bytes: Buffer.from(text.subarray(0, end)) });
    }
    return stored.sort((left, right) => left.position - right.position);
  } finally {
    closeSync(file);
  }
}

/** @throws Failure if a page has another format */
function requireFormat(path: string, tail: Buffer): void {
  for (let at = 0; at + HEAD_BYTES <= tail.length; at += PAGE_BYTES) {
    // 0: format 1, or a page that was not written to disk before a power failure.
    if (tail.readUInt32LE(at + MAGIC_AT) === 0) continue;
    if (!tail.subarray(at + MAGIC_AT, at + FORMAT_AT).equals(MAGIC)) throw damagedTail(path);
    const found = tail[at + FORMAT_AT]!;
    if (found !== FORMAT) throw otherTail(path, found);
  }
}

function damagedTail(path: string): Failure {
  return new Failure(`${tailPath(path)} is damaged: move it away. Lines that are not in ${path} yet are lost`);
}

function otherTail(path: string, found: number): Failure {
  return new Failure(
    `${tailPath(path)} was written by another version of Idem (format ${found}; this version reads ${FORMAT}): run ` +
      `"idem journal verify" with that version, which writes the lines to ${path}, then remove ${tailPath(path)}`,
  );
}

/** In the byte order of this machine, like the writer. */
function headOf(tail: Buffer, at: number): [position: number, length: number] {
  const head = new Uint8Array(tail.subarray(at, at + HEAD_BYTES)).buffer;
  return [new Float64Array(head)[0]!, new Int32Array(head, LENGTH_AT)[0]!];
}

function isHead(position: number, length: number): boolean {
  return Number.isSafeInteger(position) && position >= 0 && length > 0 && length <= MAX_PAGE_LENGTH;
}

/**
 * Opens a file to read it, with the bytes that its tail has. They are missing where the reader cannot write to the file.
 *
 * @throws Failure if another version wrote the tail, or it is damaged
 * @throws the system's error if the file cannot be opened
 */
export function openCompleted(path: string): number {
  try {
    completeFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
  return openSync(path, 'r');
}

/** Removes the tail of a file that is complete. */
export function removeTail(filePath: string): void {
  rmSync(tailPath(filePath), { force: true });
}
