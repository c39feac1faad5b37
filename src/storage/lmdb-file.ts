import { rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { getSystemErrorName } from 'node:util';
import { ABORT, type Key, open, type RootDatabase, type RootDatabaseOptionsWithPath } from 'lmdb';
import { BaseError } from './base-error.ts';
import { withFolderLock } from './file-lock.ts';
import { isDamaged } from './lmdb-pages.ts';

export type { Database, RootDatabase, Transaction } from 'lmdb';

/**
 * Processes and threads that can read a file at the same time. LMDB's default of 126 is less than the workers of a large
 * machine; each costs 64 bytes of the lock file.
 */
const MAX_READERS = 4096;

/** Only the owner may read people, subscribers and licences. */
const FILE_MODE = 0o600;

/** Options that the types of `lmdb` lack (source: its src/env.cpp). */
interface FileOptions extends RootDatabaseOptionsWithPath {
  readonly path: string;
  readonly permissionsMode: number;
}

/** The files that this process has open for writing, by device and inode. */
const sharedFiles = new Map<string, { readonly root: RootDatabase<unknown, Key>; users: number }>();

/**
 * Opens the LMDB file at `path`, and creates it and its lock file for their owner only if they do not exist.
 *
 * A process opens a file for writing once: further calls return the same database, which is closed when every caller has
 * closed it.
 *
 * An asynchronous transaction of `lmdb` takes the write lock of the file in a thread of its own and waits there for the
 * JavaScript thread. A synchronous one of the same database takes the lock over; one of a second database would block the
 * JavaScript thread for ever (source: its `EnvWrap::beginTxn` and `WriteWorker::WaitForCallbacks`).
 *
 * @throws BaseError if a process of another PID namespace has the file open under the process id of this one
 */
export function openLmdbFile<Value, Name extends Key>(
  options: RootDatabaseOptionsWithPath & { readonly path: string; readonly maxDbs: number },
): RootDatabase<Value, Name> {
  if (options.readOnly) return openDatabase(options);
  const known = sharedFiles.get(fileId(options.path));
  if (known !== undefined) {
    known.users++;
    return known.root as RootDatabase<Value, Name>;
  }
  const root = openDatabase<Value, Name>(options);
  share(fileId(options.path), root as unknown as RootDatabase<unknown, Key>);
  return root;
}

/** Identifies a file that exists; another file at the same path is another one. */
function fileId(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.dev}:${stats.ino}`;
}

function share(id: string, root: RootDatabase<unknown, Key>): void {
  const file = { root, users: 1 };
  sharedFiles.set(id, file);
  const close = root.close.bind(root);
  root.close = async () => {
    if (--file.users > 0) return void (await root.committed);
    if (sharedFiles.get(id) === file) sharedFiles.delete(id);
    await close();
  };
}

function openDatabase<Value, Name extends Key>(
  options: RootDatabaseOptionsWithPath & { readonly path: string },
): RootDatabase<Value, Name> {
  const all: FileOptions = { ...options, noSubdir: true, maxReaders: MAX_READERS, permissionsMode: FILE_MODE };
  const root = openAlone<Value, Name>(all);
  try {
    root.get('any key' as Name);
  } catch (error) {
    void root.close();
    throw readerError(error, options.path);
  }
  return root;
}

/**
 * The last process that closes a file destroys the mutexes in its lock file. One that opens the file at this moment uses
 * them as they are, and every transaction fails: "No current read transaction available" (source: `mdb_env_close_active`
 * and `mdb_env_excl_lock` of lmdb's mdb.c). Files are therefore opened and closed by one process at a time.
 */
function openAlone<Value, Name extends Key>(options: FileOptions): RootDatabase<Value, Name> {
  const folder = dirname(options.path);
  const root = withFolderLock(folder, () => open<Value, Name>(options));
  const { env } = root as unknown as { readonly env: { close(): void } };
  const close = env.close.bind(env);
  Object.defineProperty(env, 'close', { value: () => withFolderLock(folder, close) });
  return root;
}

/** Runs a transaction and drops its changes. @returns the result of `run` */
export function dryRun<T>(root: RootDatabase<unknown, string>, run: () => T): T {
  let result: T | undefined;
  root.transactionSync(() => {
    result = run();
    return ABORT;
  });
  return result as T;
}

/** Whether a file is empty because its writer has just created it. LMDB crashes if it opens such a file for reading only. */
export function isEmptyLmdbFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === 0;
}

/**
 * The error of a first read, in words if it is a conflict of readers. LMDB identifies readers by process id and cannot
 * register a second one with the same id, as the first processes of two containers have. `lmdb` then tries for ten seconds
 * and fails with a TypeError (source: its read.js, `renewReadTxn`).
 */
export function readerError(error: unknown, path: string): unknown {
  const isConflict = error instanceof TypeError && error.message.includes("null (reading 'address')");
  if (!isConflict) return error;
  return new BaseError(
    `${path} is open in another container, in a process with the same id (${process.pid}): run the containers in one ` +
      'PID namespace, or give each its own data folder',
  );
}

/** Attempts to make a complete copy. */
const MAX_COPIES = 5;

/** Copies a file as of its last transaction, without its free pages. @throws BaseError if no complete copy can be made */
export async function copyLmdbFile(root: RootDatabase<unknown, string>, path: string): Promise<void> {
  for (let attempt = 1; attempt <= MAX_COPIES; attempt++) {
    rmSync(path, { force: true });
    await root.backup(path, true);
    if (!isDamaged(path)) return;
  }
  throw new BaseError(`cannot copy ${path}: the copy is not complete; check the disk`);
}

/**
 * The error of a transaction that could not be written to disk, if a rejection that nobody handles or a printed error is about
 * one; otherwise `undefined`. Its `code` is the name of the system's error.
 *
 * For such a transaction `lmdb` prints an error with the system's number. It also rejects two promises that it does not
 * return, beside the one that it does: one with an error that has `commitError`, and that with the printed error. It does not
 * reject the last one if the failure is noticed after the error was printed (source: its write.js, `startWriting` and
 * `rejectCommit`).
 */
export function failedCommit(reason: unknown): Error | undefined {
  if (!(reason instanceof Error)) return undefined;
  const { code, commitError } = reason as { readonly code?: unknown; readonly commitError?: unknown };
  if (commitError instanceof Promise) return reason;
  if (typeof code !== 'number' || code <= 0) return undefined;
  const { message, stack } = reason;
  return Object.assign(new Error(message), { code: getSystemErrorName(-code), stack });
}
