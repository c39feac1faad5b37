import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes on disk of the files in a folder and its subfolders; `undefined` if there is no such folder. */
export function folderBytes(folder: string): number | undefined {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return undefined;
  }
  return names.reduce((sum, name) => sum + bytesOnDisk(join(folder, name)), 0);
}

/** POSIX counts blocks of 512 bytes on every file system. */
const BLOCK = 512;

function bytesOnDisk(file: string): number {
  // The file may have been removed since the listing.
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.blocks * BLOCK : 0;
}
