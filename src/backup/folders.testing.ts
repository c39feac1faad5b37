import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBase } from '../reference/base.ts';
import { findPerson } from '../reference/changes/index.ts';

/** The last name that a data folder holds for the person with this `id`. */
export async function lastNameIn(dataFolder: string, id: string): Promise<string | undefined> {
  const opened = openBase(dataFolder);
  try {
    return findPerson(opened.store, id)?.member.lastName;
  } finally {
    await opened.close();
  }
}

/** The content of all files in a folder and its subfolders, as Latin-1. */
export function allBytes(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'latin1'))
    .join('');
}
