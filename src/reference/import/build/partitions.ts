import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** So many files share a pass over the data, and one of them at a time is held in memory. */
export const PARTITIONS = 256;

/** Bytes gathered for a partition before they are written. */
const BUFFER_BYTES = 64 * 1024;

/**
 * Records spread over {@link PARTITIONS} files by a hash, in the order in which they came: the external half of every
 * sort and every grouping of the import.
 */
export class Partitions {
  private readonly paths: string[];
  private readonly files: number[];
  private readonly buffers: Buffer[];
  private readonly filled = new Uint32Array(PARTITIONS);
  /** Records in each partition. */
  readonly counts = new Uint32Array(PARTITIONS);

  constructor(folder: string, name: string) {
    this.paths = Array.from({ length: PARTITIONS }, (_, i) => join(folder, `${name}-${i}`));
    this.files = this.paths.map((path) => openSync(path, 'w+', 0o600));
    this.buffers = this.paths.map(() => Buffer.allocUnsafe(BUFFER_BYTES));
  }

  append(partition: number, record: Uint8Array): void {
    this.counts[partition]!++;
    if (this.filled[partition]! + record.length > BUFFER_BYTES) this.flush(partition);
    if (record.length > BUFFER_BYTES) {
      writeAll(this.files[partition]!, record);
      return;
    }
    this.buffers[partition]!.set(record, this.filled[partition]!);
    this.filled[partition]! += record.length;
  }

  private flush(partition: number): void {
    writeAll(this.files[partition]!, this.buffers[partition]!.subarray(0, this.filled[partition]!));
    this.filled[partition] = 0;
  }

  /** A partition's bytes; its file is gone afterwards. */
  take(partition: number): Buffer {
    this.flush(partition);
    closeSync(this.files[partition]!);
    this.files[partition] = -1;
    const bytes = readFileSync(this.paths[partition]!);
    rmSync(this.paths[partition]!);
    return bytes;
  }

  /** Closes what was not taken. The files go with their folder. */
  close(): void {
    for (const file of this.files) if (file !== -1) closeSync(file);
    this.files.fill(-1);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** The partition of a 32-bit hash: its top eight bits. */
export function partitionOf(hash: number): number {
  return hash >>> 24;
}
