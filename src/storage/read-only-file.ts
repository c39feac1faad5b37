import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * A file whose bytes are read at random places. {@link locate} makes a range readable: its bytes are then
 * `bytes[at]` to `bytes[at + end - start - 1]`, until the next call. Returning a range this way allocates nothing.
 */
export interface ReadOnlyFile {
  /** Bytes when the file was opened. */
  readonly size: number;
  readonly bytes: Buffer;
  readonly at: number;
  /** @throws RangeError if the range is not within the file or longer than {@link MAX_RANGE_BYTES} */
  locate(start: number, end: number): void;
  /** Size of the file on disk now: smaller than {@link size} if somebody truncated it. */
  currentSize(): number;
  /** Afterwards every call of {@link locate} throws. */
  close(): void;
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
    const mapping = mode === 'mapped' && size > 0 ? map(file, size) : undefined;
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

class MappedFile implements ReadOnlyFile {
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

  currentSize(): number {
    return fstatSync(this.file).size;
  }

  close(): void {
    if (this.size < 0) return;
    this.size = -1;
    closeSync(this.file);
  }
}

interface Mapping {
  view(offset: number, length: number): ArrayBuffer;
  unmap(): void;
}

type Koffi = typeof import('koffi');

interface MemoryMapping {
  map(address: null, length: number, protection: number, flags: number, file: number, offset: number): bigint;
  unmap(address: bigint, length: number): number;
  view: Koffi['view'];
}

/** The same numbers on Linux, macOS and the BSDs (`sys/mman.h`). */
const PROT_READ = 1;
const MAP_SHARED = 1;
const MAP_FAILED = 2n ** 64n - 1n;

let functions: MemoryMapping | false | undefined;

/** `undefined` if the platform has no `mmap` or it fails: a file system may not support it. */
function map(file: number, size: number): Mapping | undefined {
  functions ??= loadFunctions() ?? false;
  if (functions === false) return undefined;
  const { map: mmap, unmap: munmap, view } = functions;
  const address = mmap(null, size, PROT_READ, MAP_SHARED, file, 0);
  if (BigInt.asUintN(64, BigInt(address)) === MAP_FAILED) return undefined;
  return {
    view: (offset, length) => view(address + BigInt(offset), length),
    unmap: () => {
      munmap(address, size);
    },
  };
}

/** `undefined` where koffi has no binary for the platform, or the platform no `mmap`. */
function loadFunctions(): MemoryMapping | undefined {
  try {
    const koffi = createRequire(import.meta.url)('koffi') as Koffi;
    const process = koffi.load(null);
    return {
      map: process.func(
        'void *mmap(void *address, size_t length, int protection, int flags, int file, int64_t offset)',
      ),
      unmap: process.func('int munmap(void *address, size_t length)'),
      view: koffi.view,
    };
  } catch {
    return undefined;
  }
}
