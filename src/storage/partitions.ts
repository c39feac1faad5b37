import { closeSync, existsSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { ByteWriter } from './bytes.ts';
import { partSize, takePart, writeBundle } from './partition-bundle.ts';
import { ScratchKey, scratchStream } from './scratch-key.ts';
import { writeFully } from './write-fully.ts';

/** The number of partitions that records are distributed over. One at a time is held in memory. */
export const PARTITIONS = 256;

/** Bytes buffered per partition. */
export const PARTITION_BUFFER_BYTES = 64 * 1024;

/**
 * Distributes records over {@link PARTITIONS} partitions, for sorting and grouping outside memory. Each keeps the order in which
 * its records were appended. A partition is a file; if none exceeds its buffer, all share one file, the bundle. No file is
 * held open. In a folder with a key the bytes are encrypted.
 */
export class Partitions {
  private readonly folder: string;
  private readonly name: string;
  private readonly buffers: Buffer[] = [];
  private readonly filled = new Uint32Array(PARTITIONS);
  private readonly key: ScratchKey | undefined;
  /** Where the bytes of the last {@link reserve} begin. */
  at = 0;
  /** Encrypt the partitions of which something was written. */
  private readonly streams: ((bytes: Buffer) => Buffer)[] = [];

  /** @param name the prefix of the file names, unique for each pass and thread */
  constructor(folder: string, name: string) {
    this.folder = folder;
    this.name = name;
    this.key = ScratchKey.of(folder);
  }

  append(partition: number, record: Uint8Array): void {
    if (record.length < PARTITION_BUFFER_BYTES) this.reserve(partition, record.length).set(record, this.at);
    else {
      this.write(partition);
      this.appendToFile(partition, Buffer.from(record.buffer, record.byteOffset, record.length));
    }
  }

  /**
   * Adds `length` bytes to a partition, at most {@link PARTITION_BUFFER_BYTES}. The caller writes them before its next call.
   * @returns a buffer, in which they begin at {@link at}
   */
  reserve(partition: number, length: number): Buffer {
    if (this.filled[partition]! + length > PARTITION_BUFFER_BYTES) this.write(partition);
    this.buffers[partition] ??= Buffer.allocUnsafe(PARTITION_BUFFER_BYTES);
    this.at = this.filled[partition]!;
    this.filled[partition] = this.at + length;
    return this.buffers[partition];
  }

  /**
   * As {@link reserve}, for a record that has at most `maxLength` bytes; {@link end} tells how many.
   * @returns a buffer, in which it begins at {@link at}
   */
  begin(partition: number, maxLength: number): Buffer {
    const bytes = this.reserve(partition, maxLength);
    this.filled[partition] = this.at;
    return bytes;
  }

  /** Ends the record that was begun last. */
  end(partition: number, length: number): void {
    this.filled[partition] = this.at + length;
  }

  private write(partition: number): void {
    if (this.filled[partition] === 0) return;
    this.appendToFile(partition, this.takeBuffered(partition));
  }

  private takeBuffered(partition: number): Buffer {
    const bytes = this.buffers[partition]!.subarray(0, this.filled[partition]!);
    this.filled[partition] = 0;
    return bytes;
  }

  private appendToFile(partition: number, bytes: Buffer): void {
    const encrypted = this.encrypt(partition, bytes);
    const file = openSync(partitionPath(this.folder, this.name, partition), 'a', 0o600);
    try {
      writeFully(file, encrypted);
    } finally {
      closeSync(file);
    }
  }

  private encrypt(partition: number, bytes: Buffer): Buffer {
    this.streams[partition] ??= scratchStream(this.key, partitionPath(this.folder, this.name, partition));
    return this.streams[partition](bytes);
  }

  /** Writes the buffers and frees their memory. */
  flush(): void {
    const bundle = bundlePath(this.folder, this.name);
    if (this.streams.length === 0 && !existsSync(bundle)) this.flushTo(bundle);
    else for (let partition = 0; partition < PARTITIONS; partition++) this.write(partition);
    this.buffers.length = 0;
  }

  private flushTo(bundle: string): void {
    if (this.filled.every((length) => length === 0)) return;
    const bytesOf = (partition: number) =>
      this.filled[partition] === 0 ? Buffer.alloc(0) : this.encrypt(partition, this.takeBuffered(partition));
    writeBundle(
      bundle,
      Array.from({ length: PARTITIONS }, (_, partition) => bytesOf(partition)),
    );
  }
}

function partitionPath(folder: string, name: string, partition: number): string {
  return join(folder, `${name}-${partition}`);
}

function bundlePath(folder: string, name: string): string {
  return join(folder, `${name}-all`);
}

/**
 * Frees the disk space of a file. The file itself is removed with its folder: on ext4, creating a file takes almost a
 * millisecond shortly after others were removed.
 */
function emptyFile(path: string): void {
  truncateSync(path, 0);
}

/** Reads and empties a partition. @param names the prefixes of all its writers */
export function takePartition(folder: string, names: readonly string[], partition: number): Buffer {
  const pieces = [...takePieces(folder, names, { partition, maxBytes: Number.POSITIVE_INFINITY })];
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

/** Bytes that {@link takePartitionInto} reads at once. */
const PIECE_BYTES = 64 * 1024;

/**
 * As {@link takePartition}, to memory that was used before: the system takes up to 15 µs to provide each page of new memory.
 * @returns a view of the bytes that were appended to `out`, valid until the next write
 */
export function takePartitionInto(
  out: ByteWriter,
  folder: string,
  names: readonly string[],
  partition: number,
): Buffer {
  const start = out.length;
  for (const piece of takePieces(folder, names, { partition, maxBytes: PIECE_BYTES })) out.raw(piece);
  return out.view().subarray(start);
}

/** The size of a partition, in bytes. */
export function partitionSize(folder: string, names: readonly string[], partition: number): number {
  const sizeOf = (name: string) =>
    partSize(bundlePath(folder, name), partition) +
    (statSync(partitionPath(folder, name, partition), { throwIfNoEntry: false })?.size ?? 0);
  return names.map(sizeOf).reduce((sum, size) => sum + size, 0);
}

/** As {@link takePartition}, but at most `maxBytes` at a time. A piece can end within a record. */
export function* takePieces(
  folder: string,
  names: readonly string[],
  { partition, maxBytes }: { readonly partition: number; readonly maxBytes: number },
): Generator<Buffer> {
  const key = ScratchKey.of(folder);
  for (const name of names) {
    const path = partitionPath(folder, name, partition);
    const decrypt = scratchStream(key, path);
    // The bytes of the bundle were appended before those of the file.
    const bundled = decrypt(takePart(bundlePath(folder, name), partition, PARTITIONS));
    for (let at = 0; at < bundled.length; at += maxBytes) yield bundled.subarray(at, at + maxBytes);
    if (existsSync(path)) yield* takeFile(path, maxBytes, decrypt);
  }
}

function* takeFile(path: string, maxBytes: number, decrypt: (bytes: Buffer) => Buffer): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    let left = fstatSync(file).size;
    while (left > 0) {
      const piece = Buffer.allocUnsafe(Math.min(maxBytes, left));
      const count = readSync(file, piece);
      left -= count;
      yield decrypt(piece.subarray(0, count));
    }
  } finally {
    closeSync(file);
  }
  emptyFile(path);
}

/** The partition of a 32-bit hash: its upper eight bits. */
export function partitionOf(hash: number): number {
  return hash >>> 24;
}
