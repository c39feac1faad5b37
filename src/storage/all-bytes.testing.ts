import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The content of all files in a folder and its subfolders, as Latin-1. */
export function allBytes(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'latin1'))
    .join('');
}
