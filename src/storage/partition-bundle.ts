import { closeSync, existsSync, ftruncateSync, openSync } from 'node:fs';
import { readAt } from './read-at.ts';
import { writeFully } from './write-fully.ts';

/** The table of a bundle has the position and the length of each part, as 32-bit numbers. */
const ENTRY_BYTES = 8;

/**
 * Writes the parts of a pass to one file. In a small import, creating a file for each of them would take longer than
 * everything else: on ext4 almost a millisecond each.
 * @throws the system's error if the file exists
 */
export function writeBundle(path: string, parts: readonly Buffer[]): void {
  const table = Buffer.alloc(parts.length * ENTRY_BYTES);
  let position = table.length;
  for (const [index, part] of parts.entries()) {
    table.writeUInt32LE(position, index * ENTRY_BYTES);
    table.writeUInt32LE(part.length, index * ENTRY_BYTES + 4);
    position += part.length;
  }
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFully(file, Buffer.concat([table, ...parts]));
  } finally {
    closeSync(file);
  }
}

/** The length of a part, in bytes; 0 without a bundle, and of a part that was taken. */
export function partSize(path: string, index: number): number {
  return withBundle(path, 'r', 0, (file) => entryOf(file, index).length);
}

/** Reads a part and marks it as taken. When no part is left, the disk space of the file is freed. @param parts their number */
export function takePart(path: string, index: number, parts: number): Buffer {
  return withBundle(path, 'r+', Buffer.alloc(0), (file) => {
    const { position, length } = entryOf(file, index);
    if (length === 0) return Buffer.alloc(0);
    const bytes = readAt(file, position, length);
    writeFully(file, Buffer.alloc(ENTRY_BYTES), index * ENTRY_BYTES);
    if (isTaken(readAt(file, 0, parts * ENTRY_BYTES))) ftruncateSync(file, 0);
    return bytes;
  });
}

function withBundle<T>(path: string, flags: string, without: T, use: (file: number) => T): T {
  if (!existsSync(path)) return without;
  const file = openSync(path, flags);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

function entryOf(file: number, index: number) {
  const entry = readAt(file, index * ENTRY_BYTES, ENTRY_BYTES);
  // The file of a bundle without remaining parts is empty.
  if (entry.length < ENTRY_BYTES) return { position: 0, length: 0 };
  return { position: entry.readUInt32LE(0), length: entry.readUInt32LE(4) };
}

function isTaken(table: Buffer): boolean {
  for (let at = 4; at < table.length; at += ENTRY_BYTES) if (table.readUInt32LE(at) !== 0) return false;
  return true;
}
