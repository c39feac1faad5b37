import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Mapping, mapFile } from './memory-map.ts';

/**
 * A file whose bytes are read at random places. {@link locate} makes a range readable: its bytes are then
 * `bytes[at]` to `bytes[at + end - start - 1]`, until the next call. Returning a range this way allocates nothing.
 */
export interface ReadOnlyFile {
  /** Bytes when the file was opened. */
  readonly size: number;
  readonly bytes: Buffer;
  readonly at: number;
  /** Whether {@link bytes} stay as they are after the next call of {@link locate}, until the file is closed. */
  readonly keepsBytes: boolean;
  /** @throws RangeError if the range is not within the file or longer than {@link MAX_RANGE_BYTES} */
  locate(start: number, end: number): void;
  /**
   * Prepares the next calls of {@link locate}, which will ask for these ranges or some of them, in their order. A processor waits
   * for memory once for all reads whose positions it knows, but again for each read whose position depends on the one before.
   */
  announce(ranges: FileRanges): void;
  /** Size of the file on disk now: smaller than {@link size} if somebody truncated it. */
  currentSize(): number;
  /** Afterwards every call of {@link locate} throws. */
  close(): void;
}

/** Ranges of a file. Those outside of it are ignored. */
export interface FileRanges {
  starts: Float64Array;
  ends: Float64Array;
  /** The number of ranges. */
  count: number;
  /** How many of the first bytes of a range are always read. */
  readonly headBytes: number;
}

/** A view of a mapping starts every 2^30 bytes and is twice as long, so that every range lies within one view. */
const VIEW_STEP_BYTES = 2 ** 30;

/** The longest range that can be located at once. */
const MAX_RANGE_BYTES = VIEW_STEP_BYTES;

const NO_BYTES = Buffer.alloc(0);

/** Opens a file, memory-mapped if the platform allows it, else with plain reads. Both return the same bytes. */
export function openReadOnlyFile(path: string, mode: 'mapped' | 'plain' = 'mapped'): ReadOnlyFile {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const mapping = mode === 'mapped' && size > 0 ? mapFile(file, size, 'read') : undefined;
    return mapping === undefined ? new PlainFile(file, size) : new MappedFile(file, size, mapping);
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function outOfRange(start: number, end: number, size: number): RangeError {
  if (size < 0) return new RangeError('the file is closed');
  return new RangeError(`bytes ${start} to ${end} are not within the file of ${size} bytes`);
}

/** The bytes that a processor loads into its cache at once. */
const CACHE_LINE_BYTES = 64;

class MappedFile implements ReadOnlyFile {
  readonly keepsBytes = true;
  /** What {@link announce} read, so that the compiler does not leave it out. */
  ahead = 0;
  bytes: Buffer = NO_BYTES;
  at = 0;
  size: number;
  private readonly file: number;
  private views: readonly Buffer[];
  private readonly mapping: Mapping;

  constructor(file: number, size: number, mapping: Mapping) {
    this.file = file;
    this.size = size;
    this.mapping = mapping;
    this.views = Array.from({ length: Math.ceil(size / VIEW_STEP_BYTES) }, (_, i) => {
      const start = i * VIEW_STEP_BYTES;
      return Buffer.from(mapping.view(start, Math.min(2 * VIEW_STEP_BYTES, size - start)));
    });
  }

  locate(start: number, end: number): void {
    if (!(start >= 0 && start <= end && end <= this.size && end - start <= MAX_RANGE_BYTES)) {
      throw outOfRange(start, end, this.size);
    }
    const view = Math.floor(start / VIEW_STEP_BYTES);
    this.bytes = this.views[view] ?? NO_BYTES;
    this.at = start - view * VIEW_STEP_BYTES;
  }

  /** Loads the heads of the ranges into the cache of the processor. */
  announce({ starts, count, headBytes }: FileRanges): void {
    for (let i = 0; i < count; i++) this.readAhead(starts[i]!, starts[i]! + headBytes);
  }

  private readAhead(start: number, end: number): void {
    const index = Math.floor(start / VIEW_STEP_BYTES);
    const view = this.views[index];
    if (view === undefined) return;
    const first = start - index * VIEW_STEP_BYTES;
    const last = Math.min(first + end - start, view.length) - 1;
    let sum = 0;
    for (let at = first; at < last; at += CACHE_LINE_BYTES) sum += view[at]!;
    this.ahead = last < first ? sum : sum + view[last]!;
  }

  currentSize(): number {
    return fstatSync(this.file).size;
  }

  close(): void {
    if (this.size < 0) return;
    this.size = -1;
    this.views = [];
    this.bytes = NO_BYTES;
    this.mapping.unmap();
    closeSync(this.file);
  }
}

class PlainFile implements ReadOnlyFile {
  readonly keepsBytes = false;
  bytes: Buffer = NO_BYTES;
  readonly at = 0;
  size: number;
  private readonly file: number;

  constructor(file: number, size: number) {
    this.file = file;
    this.size = size;
  }

  locate(start: number, end: number): void {
    if (!(start >= 0 && start <= end && end <= this.size && end - start <= MAX_RANGE_BYTES)) {
      throw outOfRange(start, end, this.size);
    }
    const length = end - start;
    if (this.bytes.length < length) this.bytes = Buffer.allocUnsafe(Math.max(4096, length));
    let done = 0;
    while (done < length) {
      const count = readSync(this.file, this.bytes, done, length - done, start + done);
      if (count === 0) throw outOfRange(start, end, start + done);
      done += count;
    }
  }

  /** Reading a range twice would not be faster. */
  announce(): void {}

  currentSize(): number {
    return fstatSync(this.file).size;
  }

  close(): void {
    if (this.size < 0) return;
    this.size = -1;
    closeSync(this.file);
  }
}
