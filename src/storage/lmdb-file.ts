import { getSystemErrorName } from 'node:util';
import { type Key, open, type RootDatabase, type RootDatabaseOptionsWithPath } from 'lmdb';

export type { Database, RootDatabase } from 'lmdb';

/**
 * Processes and threads that can read one file at once. LMDB's own figure, 126, is less than a large machine has workers;
 * each costs 64 bytes of the lock file.
 */
const MOST_READERS = 4096;

/** People, subscribers and licences are for the user alone who made the file, wherever it is copied to. */
const FILE_MODE = 0o600;

/** LMDB's options that its own types leave out (source: `lmdb`'s src/env.cpp). */
interface FileOptions extends RootDatabaseOptionsWithPath {
  readonly permissionsMode: number;
}

/** Opens the LMDB file at `path`, not a folder of that name; where it is made, for its owner alone, as is its lock. */
export function openLmdbFile<Value, Name extends Key>(
  options: RootDatabaseOptionsWithPath & { readonly maxDbs: number },
): RootDatabase<Value, Name> {
  const all: FileOptions = { ...options, noSubdir: true, maxReaders: MOST_READERS, permissionsMode: FILE_MODE };
  return open<Value, Name>(all);
}

/**
 * The error of a transaction that found no room on its way to the disk, where a rejection that nobody caught is about
 * that; `undefined` for any other.
 *
 * Of such a transaction `lmdb` rejects two promises that it keeps to itself, beside the one that it gives away (source:
 * `lmdb`'s write.js, `rejectCommit`): one with `commitError`, and that itself, which has the system's number of the error.
 */
export function failedCommit(reason: unknown): Error | undefined {
  if (!(reason instanceof Error)) return undefined;
  const { code, commitError } = reason as { readonly code?: unknown; readonly commitError?: unknown };
  if (commitError instanceof Promise) return reason;
  if (typeof code !== 'number' || code <= 0) return undefined;
  return Object.assign(reason, { code: getSystemErrorName(-code) });
}
