import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { ScratchKey, scratchStream } from './scratch-key.ts';

/** An entry of a run, in the file as key f64 · length u32 · bytes. */
export interface RunEntry {
  readonly key: number;
  readonly bytes: Buffer;
}

export const ENTRY_HEAD = 12;

/** Bytes buffered per run: 16 MiB for 256 runs. */
const READ_BYTES = 64 * 1024;

/** Writes a run, encrypted in a folder with a key. */
export function writeRun(path: string, run: Buffer): void {
  writeFileSync(path, scratchStream(ScratchKey.ofFile(path), path)(run), { mode: 0o600 });
}

/** Reads a run entry by entry through a buffer. */
class RunReader {
  entry: RunEntry | undefined;
  private readonly file: number;
  private readonly decrypt: (bytes: Buffer) => Buffer;
  private held = Buffer.alloc(0);
  private at = 0;

  constructor(path: string, key: ScratchKey | undefined) {
    this.file = openSync(path, 'r');
    this.decrypt = scratchStream(key, path);
    this.next();
  }

  next(): void {
    this.need(ENTRY_HEAD);
    if (this.held.length - this.at < ENTRY_HEAD) {
      this.entry = undefined;
      return;
    }
    const key = this.held.readDoubleLE(this.at);
    const length = this.held.readUInt32LE(this.at + 8);
    this.need(ENTRY_HEAD + length);
    const start = this.at + ENTRY_HEAD;
    this.entry = { key, bytes: this.held.subarray(start, start + length) };
    this.at = start + length;
  }

  /** Fills the buffer with at least `count` bytes, if the run has them. */
  private need(count: number): void {
    const left = this.held.length - this.at;
    if (left >= count) return;
    // A new buffer each time: earlier entries are views of the old one.
    const buffer = Buffer.allocUnsafe(Math.max(READ_BYTES, count));
    this.held.copy(buffer, 0, this.at);
    const read = readSync(this.file, buffer, left, buffer.length - left, null);
    buffer.set(this.decrypt(buffer.subarray(left, left + read)), left);
    this.held = buffer.subarray(0, left + read);
    this.at = 0;
  }

  close(): void {
    closeSync(this.file);
  }
}

/** The entries of sorted runs in the order of their keys. A key must not be in two runs. */
export function* mergeRuns(paths: readonly string[]): Generator<RunEntry> {
  const key = paths[0] === undefined ? undefined : ScratchKey.ofFile(paths[0]);
  const readers = paths.map((path) => new RunReader(path, key));
  try {
    const heap = readers.filter(({ entry }) => entry !== undefined);
    for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(heap, at);
    while (heap.length > 0) {
      const first = heap[0]!;
      yield first.entry!;
      first.next();
      if (first.entry === undefined) {
        const last = heap.pop()!;
        if (heap.length === 0) return;
        if (last !== first) heap[0] = last;
      }
      sink(heap, 0);
    }
  } finally {
    for (const reader of readers) reader.close();
  }
}

function sink(heap: RunReader[], start: number): void {
  const moving = heap[start]!;
  let at = start;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.entry!.key < heap[child]!.entry!.key) child++;
    if (heap[child]!.entry!.key >= moving.entry!.key) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = moving;
}
