import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that the files in a folder and below take on the disk; `undefined` if there is no such folder. */
export function folderBytes(folder: string): number | undefined {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return undefined;
  }
  return names.reduce((sum, name) => sum + bytesOnDisk(join(folder, name)), 0);
}

/** POSIX counts blocks of 512 bytes, whatever the file system's own are. */
const BLOCK = 512;

function bytesOnDisk(file: string): number {
  // A file may be gone between the listing and this.
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.blocks * BLOCK : 0;
}
