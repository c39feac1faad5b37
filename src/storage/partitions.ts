import { closeSync, existsSync, openSync, readFileSync, readSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { ScratchKey, scratchStream } from './scratch-key.ts';
import { writeFully } from './write-fully.ts';

/** The number of files that records are distributed over. One at a time is held in memory. */
export const PARTITIONS = 256;

/** Bytes buffered per partition. */
const BUFFER_BYTES = 64 * 1024;

/**
 * Distributes records over {@link PARTITIONS} files, for sorting and grouping outside memory. Each file keeps the order in
 * which its records were appended. No file is held open. In a folder with a key the files are encrypted.
 */
export class Partitions {
  private readonly folder: string;
  private readonly name: string;
  private readonly buffers: Buffer[] = [];
  private readonly filled = new Uint32Array(PARTITIONS);
  private readonly key: ScratchKey | undefined;
  /** Where the bytes of the last {@link reserve} begin. */
  at = 0;
  /** Encrypt the files that were begun. */
  private readonly streams: ((bytes: Buffer) => Buffer)[] = [];

  /** @param name the prefix of the file names, unique for each pass and thread */
  constructor(folder: string, name: string) {
    this.folder = folder;
    this.name = name;
    this.key = ScratchKey.of(folder);
  }

  append(partition: number, record: Uint8Array): void {
    if (record.length <= BUFFER_BYTES) this.reserve(partition, record.length).set(record, this.at);
    else {
      this.write(partition);
      this.appendToFile(partition, Buffer.from(record));
    }
  }

  /**
   * Adds `length` bytes to a partition, at most {@link BUFFER_BYTES}. The caller writes them before its next call.
   * @returns a buffer, in which they begin at {@link at}
   */
  reserve(partition: number, length: number): Buffer {
    if (this.filled[partition]! + length > BUFFER_BYTES) this.write(partition);
    this.buffers[partition] ??= Buffer.allocUnsafe(BUFFER_BYTES);
    this.at = this.filled[partition]!;
    this.filled[partition] = this.at + length;
    return this.buffers[partition];
  }

  private write(partition: number): void {
    if (this.filled[partition] === 0) return;
    const bytes = this.buffers[partition]!.subarray(0, this.filled[partition]!);
    this.appendToFile(partition, bytes);
    this.filled[partition] = 0;
  }

  private appendToFile(partition: number, bytes: Buffer): void {
    const path = partitionPath(this.folder, this.name, partition);
    this.streams[partition] ??= scratchStream(this.key, path);
    const file = openSync(path, 'a', 0o600);
    try {
      writeFully(file, this.streams[partition](bytes));
    } finally {
      closeSync(file);
    }
  }

  /** Writes the buffers and frees their memory. */
  flush(): void {
    for (let partition = 0; partition < PARTITIONS; partition++) this.write(partition);
    this.buffers.length = 0;
  }
}

function partitionPath(folder: string, name: string, partition: number): string {
  return join(folder, `${name}-${partition}`);
}

/**
 * Frees the disk space of a file. The file itself is removed with its folder: on ext4, creating a file takes almost a
 * millisecond shortly after others were removed.
 */
function emptyFile(path: string): void {
  truncateSync(path, 0);
}

/** Reads and empties the files of a partition. @param names the prefixes of all its writers */
export function takePartition(folder: string, names: readonly string[], partition: number): Buffer {
  const paths = names.map((name) => partitionPath(folder, name, partition)).filter((path) => existsSync(path));
  if (paths.length === 0) return Buffer.alloc(0);
  const key = ScratchKey.of(folder);
  const parts = paths.map((path) => scratchStream(key, path)(readFileSync(path)));
  for (const path of paths) emptyFile(path);
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** The size of the files of a partition, in bytes. */
export function partitionSize(folder: string, names: readonly string[], partition: number): number {
  return names
    .map((name) => statSync(partitionPath(folder, name, partition), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

/** As {@link takePartition}, but at most `maxBytes` at a time. A piece can end within a record. */
export function* takePieces(
  folder: string,
  names: readonly string[],
  { partition, maxBytes }: { readonly partition: number; readonly maxBytes: number },
): Generator<Buffer> {
  const key = ScratchKey.of(folder);
  for (const path of names.map((name) => partitionPath(folder, name, partition)).filter((each) => existsSync(each))) {
    const file = openSync(path, 'r');
    const decrypt = scratchStream(key, path);
    try {
      for (;;) {
        const piece = Buffer.allocUnsafe(maxBytes);
        const count = readSync(file, piece);
        if (count === 0) break;
        yield decrypt(piece.subarray(0, count));
      }
    } finally {
      closeSync(file);
    }
    emptyFile(path);
  }
}

/** The partition of a 32-bit hash: its upper eight bits. */
export function partitionOf(hash: number): number {
  return hash >>> 24;
}
