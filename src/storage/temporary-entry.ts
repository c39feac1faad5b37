import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile } from './file-lock.ts';

/** A file or folder for the time of one piece of work, whose name is free. It may hold personal data. */
export interface TemporaryEntry {
  readonly path: string;
  /** Removes what was created at the path. */
  remove(): void;
}

/** The name of an entry, of the lock file that LMDB puts beside it, and of its own lock. */
const NAME = /^((?:backup|restore)-[0-9a-f]{16})(?:\.tmp|\.tmp-lock|\.lock)?$/;

/**
 * Reserves a name in a data folder. A lock tells other processes that the entry is in use; the operating system releases it
 * when the process is killed, and {@link removeAbandonedEntries} then removes the entry.
 */
export function reserveTemporaryEntry(folder: string, kind: 'backup' | 'restore'): TemporaryEntry {
  const name = `${kind}-${randomBytes(8).toString('hex')}`;
  const lock = lockFile(join(folder, `${name}.lock`));
  const path = join(folder, `${name}.tmp`);
  return {
    path,
    remove() {
      removeEntry(folder, name);
      lock.release();
    },
  };
}

function removeEntry(folder: string, name: string): void {
  for (const suffix of ['', '.tmp', '.tmp-lock']) {
    rmSync(join(folder, `${name}${suffix}`), { recursive: true, force: true });
  }
}

/** Removes the entries of a data folder that killed processes left. Those in use are kept. */
export function removeAbandonedEntries(folder: string): void {
  for (const name of temporaryEntries(folder)) {
    try {
      const lock = lockFile(join(folder, `${name}.lock`));
      removeEntry(folder, name);
      lock.release();
    } catch {
      // It is in use, or cannot be removed now.
    }
  }
}

/** Whether a data folder has temporary entries: copies of data that may be older than an erasure. */
export function hasTemporaryEntries(folder: string): boolean {
  return temporaryEntries(folder).size > 0;
}

function temporaryEntries(folder: string): ReadonlySet<string> {
  const names = readdirSync(folder).map((name) => NAME.exec(name)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}
