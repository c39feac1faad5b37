import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { hostname, constants as os } from 'node:os';

/** A lock that is held. */
export interface FileLock {
  /** Removes the file and releases the lock. Further calls have no effect. */
  release(): void;
}

/** Another process holds the lock. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  /** `process 123 on db1`, or `another process` if it is unknown. */
  readonly owner: string;

  constructor(path: string, owner: string) {
    super(`${path} is locked by ${owner}`);
    this.owner = owner;
  }
}

/** The file exists and is not a lock file. */
export class ForeignFileError extends Error {
  override readonly name = 'ForeignFileError';
}

/** The content of a lock file only tells people who holds it: the operating system keeps the lock itself. */
const CONTENT = /^idem lock: (process \d+ on \S+)\n$/;

const MAX_CONTENT_BYTES = 400;

/**
 * Locks a file exclusively, and creates it if it does not exist. The operating system releases the lock when the process
 * ends, however it ends, and knows it in all PID namespaces: containers that share a volume exclude each other.
 *
 * Where the system has no `flock`, the existence of the file is the lock: after a crash it has to be removed by hand.
 *
 * @throws LockedError if it is locked, ForeignFileError if the file is not a lock file, the system's error otherwise
 */
export function lockFile(path: string, flock: Flock | false = loadFlock()): FileLock {
  const file = flock === false ? createExclusively(path) : openLocked(path, flock);
  try {
    ftruncateSync(file);
    writeSync(file, `idem lock: process ${process.pid} on ${hostname()}\n`, 0);
  } catch (error) {
    closeSync(file);
    throw error;
  }
  let isHeld = true;
  return {
    release() {
      if (!isHeld) return;
      isHeld = false;
      // While it is locked: a process that has opened the removed file notices it in `openLocked`.
      rmSync(path, { force: true });
      closeSync(file);
    },
  };
}

function createExclusively(path: string): number {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = CONTENT.exec(readFileSync(path, 'latin1'))?.[1] ?? 'another process';
    throw new LockedError(path, `${owner} (if it has ended, remove ${path})`);
  }
}

function openLocked(path: string, flock: Flock): number {
  for (;;) {
    const file = openSync(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o600);
    try {
      const { size, ino } = fstatSync(file);
      const content = size > MAX_CONTENT_BYTES ? 'too long' : readFileSync(file, 'latin1');
      const owner = CONTENT.exec(content)?.[1];
      if (content !== '' && owner === undefined) throw new ForeignFileError(`${path} is not a lock file of Idem`);
      if (!flock(file)) throw new LockedError(path, owner ?? 'another process');
      // Otherwise its last owner removed it after it was opened here.
      if (statSync(path, { throwIfNoEntry: false })?.ino === ino) return file;
    } catch (error) {
      closeSync(file);
      throw error;
    }
    closeSync(file);
  }
}

/** Locks an open file exclusively, without waiting. @returns false if another open file has the lock */
export type Flock = (file: number) => boolean;

/** How long {@link withFolderLock} waits for another process, in milliseconds. */
const MAX_FOLDER_WAIT_MS = 2000;

const waiting = new Int32Array(new SharedArrayBuffer(4));

/**
 * Runs `work` while no other process or thread does so for the same folder. For short work that other processes should not
 * interrupt: after two seconds, or where folders cannot be locked, it runs without the lock.
 */
export function withFolderLock<T>(folder: string, work: () => T): T {
  const flock = loadFlock();
  const file = flock === false ? undefined : openFolder(folder);
  if (file === undefined) return work();
  try {
    waitForLock(file, flock as Flock);
    return work();
  } finally {
    closeSync(file);
  }
}

function openFolder(folder: string): number | undefined {
  try {
    return openSync(folder, 'r');
  } catch {
    return undefined;
  }
}

function waitForLock(file: number, flock: Flock): void {
  const deadline = performance.now() + MAX_FOLDER_WAIT_MS;
  try {
    while (!flock(file) && performance.now() < deadline) Atomics.wait(waiting, 0, 0, 1);
  } catch {
    // The file system has no locks.
  }
}

/** These values are the same on Linux, macOS and the BSDs (source: `sys/file.h`). */
const LOCK_EX = 2;
const LOCK_NB = 4;

type Koffi = typeof import('koffi');

let loaded: Flock | false | undefined;

/** `false` if the platform has no `flock`, or koffi no binary for it. */
function loadFlock(): Flock | false {
  loaded ??= createFlock();
  return loaded;
}

function createFlock(): Flock | false {
  let koffi: Koffi;
  let call: (file: number, operation: number) => number;
  try {
    koffi = createRequire(import.meta.url)('koffi') as Koffi;
    call = koffi.load(null).func('int flock(int file, int operation)');
  } catch {
    return false;
  }
  return (file) => {
    if (call(file, LOCK_EX | LOCK_NB) === 0) return true;
    const errno = koffi.errno();
    if (errno === os.errno.EWOULDBLOCK || errno === os.errno.EAGAIN) return false;
    const code = Object.entries(os.errno).find(([, number]) => number === errno)?.[0] ?? String(errno);
    throw Object.assign(new Error(`the file system does not support locks (${code})`), { code });
  };
}
