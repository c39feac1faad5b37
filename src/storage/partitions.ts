import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** So many files share a pass over the data, and one of them at a time is held in memory. */
export const PARTITIONS = 256;

/** Bytes gathered for a partition before they are written. */
const BUFFER_BYTES = 32 * 1024;

/**
 * Records spread over {@link PARTITIONS} files by a hash, in the order in which they came: the external half of every
 * sort and every grouping of the import. No file is held open.
 */
export class Partitions {
  private readonly folder: string;
  private readonly name: string;
  private readonly buffers: Buffer[] = [];
  private readonly filled = new Uint32Array(PARTITIONS);

  /** @param name of the pass and its writer, as the beginning of the file names. */
  constructor(folder: string, name: string) {
    this.folder = folder;
    this.name = name;
  }

  append(partition: number, record: Uint8Array): void {
    if (this.filled[partition]! + record.length > BUFFER_BYTES) this.write(partition);
    if (record.length > BUFFER_BYTES) {
      appendFileSync(this.path(partition), record, { mode: 0o600 });
      return;
    }
    this.buffers[partition] ??= Buffer.allocUnsafe(BUFFER_BYTES);
    copy(record, this.buffers[partition], this.filled[partition]!);
    this.filled[partition]! += record.length;
  }

  private write(partition: number): void {
    if (this.filled[partition] === 0) return;
    const bytes = this.buffers[partition]!.subarray(0, this.filled[partition]!);
    appendFileSync(this.path(partition), bytes, { mode: 0o600 });
    this.filled[partition] = 0;
  }

  private path(partition: number): string {
    return partitionPath(this.folder, this.name, partition);
  }

  /** Writes what is still gathered and lets go of its memory. */
  flush(): void {
    for (let partition = 0; partition < PARTITIONS; partition++) this.write(partition);
    this.buffers.length = 0;
  }
}

/** Of so few bytes a call costs more than they do. */
const FEW = 16;

function copy(bytes: Uint8Array, to: Uint8Array, at: number): void {
  if (bytes.length > FEW) to.set(bytes, at);
  else for (let i = 0; i < bytes.length; i++) to[at + i] = bytes[i]!;
}

function partitionPath(folder: string, name: string, partition: number): string {
  return join(folder, `${name}-${partition}`);
}

/** A partition's bytes, those of all its writers one after the other; its files are gone afterwards. */
export function takePartition(folder: string, names: readonly string[], partition: number): Buffer {
  const paths = names.map((name) => partitionPath(folder, name, partition)).filter((path) => existsSync(path));
  const parts = paths.map((path) => readFileSync(path));
  for (const path of paths) rmSync(path);
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** The partition of a 32-bit hash: its top eight bits. */
export function partitionOf(hash: number): number {
  return hash >>> 24;
}
