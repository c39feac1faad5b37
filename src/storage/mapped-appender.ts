import { fstatSync, ftruncateSync, statfsSync, writeSync } from 'node:fs';
import { type Mapping, mapFile } from './memory-map.ts';
import { readAt } from './read-at.ts';

/** Bytes that are mapped at a time: a multiple of every page size. */
const WINDOW_BYTES = 1024 * 1024;

/** The most bytes that one call of {@link MappedAppender.append} stores. */
export const MAX_STORED_BYTES = 64 * 1024;

/** Zeros that are written ahead at a time. */
const AHEAD = Buffer.alloc(MAX_STORED_BYTES);

/**
 * File systems on which storing bytes in a mapped block that was written before needs no further space (source:
 * `linux/magic.h`): ext2 to ext4, tmpfs. On one that copies blocks when they change, a full disk would end the process.
 */
const FILE_SYSTEMS: ReadonlySet<number> = new Set([0xef53, 0x01021994]);

/**
 * Appends bytes without zeros to a file by storing them in mapped memory, without a system call: like bytes that were
 * written, they survive the process. Zeros are written ahead, so that a full disk is the error of a write. The last byte of the
 * file is always one of them, until {@link close} removes them; {@link writtenBytes} returns the number of other bytes.
 */
export class MappedAppender {
  private readonly file: number;
  private mapping: Mapping | undefined;
  private window = new Uint8Array(0);
  private windowStart = 0;
  private length = 0;
  /** The size of the file. */
  private size = 0;

  private constructor(file: number) {
    this.file = file;
  }

  /**
   * @param file an empty file, open for reading and writing
   * @returns `undefined` where files cannot be mapped, or a full disk would end the process
   */
  static open(file: number, folder: string): MappedAppender | undefined {
    if (!canMap(folder)) return undefined;
    const appender = new MappedAppender(file);
    return appender.moveWindow() ? appender : undefined;
  }

  /**
   * Appends the first of some bytes. If the process is killed meanwhile, any of them may be stored, and zeros between them.
   *
   * @returns how many; 0 if the file cannot be mapped any more @throws the system's error if the disk is full
   */
  append(bytes: Uint8Array): number {
    if (this.length === this.windowStart + WINDOW_BYTES && !this.moveWindow()) return 0;
    if (this.length + bytes.length >= this.size) this.writeAhead();
    const room = Math.min(this.size - 1 - this.length, this.windowStart + WINDOW_BYTES - this.length, MAX_STORED_BYTES);
    const stored = bytes.length > room ? bytes.subarray(0, room) : bytes;
    this.window.set(stored, this.length - this.windowStart);
    this.length += stored.length;
    return stored.length;
  }

  /** @throws the system's error if there is no room for a single byte */
  private writeAhead(): void {
    try {
      this.size += writeSync(this.file, AHEAD, 0, AHEAD.length, this.size);
    } catch (error) {
      if (this.size - 1 <= this.length) throw error;
    }
    if (this.size - 1 === this.length) this.writeAhead();
  }

  private moveWindow(): boolean {
    this.unmap();
    const mapping = mapFile(this.file, WINDOW_BYTES, 'write', this.length);
    if (mapping === undefined) return false;
    this.mapping = mapping;
    this.window = new Uint8Array(mapping.view(0, WINDOW_BYTES));
    this.windowStart = this.length;
    return true;
  }

  private unmap(): void {
    this.window = new Uint8Array(0);
    this.mapping?.unmap();
    this.mapping = undefined;
  }

  /** Removes the zeros at the end. @returns the number of bytes that were appended */
  close(): number {
    this.unmap();
    ftruncateSync(this.file, this.length);
    return this.length;
  }
}

function canMap(folder: string): boolean {
  try {
    return process.platform === 'linux' && FILE_SYSTEMS.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}

const CHUNK_BYTES = 256 * 1024;

/** The number of bytes before the zeros at the end of a file. */
export function writtenBytes(file: number): number {
  for (let end = fstatSync(file).size; end > 0; ) {
    const start = Math.max(0, end - CHUNK_BYTES);
    const chunk = readAt(file, start, end - start);
    let at = chunk.length - 1;
    while (at >= 0 && chunk[at] === 0) at--;
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}
