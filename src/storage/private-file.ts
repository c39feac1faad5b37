import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Failure } from '../runtime/errors.ts';

/**
 * Files that only this user may read and write. In a folder that others can write to, they could put a symbolic link or
 * a file of their own in the place of such a file; neither is ever followed, opened or overwritten.
 */

/** Undefined on Windows. */
const { O_NOFOLLOW = 0 } = constants;
const CREATE = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | O_NOFOLLOW;
const MODE = 0o600;

/** Creates a file. @throws an error with code EEXIST if there is any file or link of this name */
export function createPrivateFile(path: string): Promise<FileHandle> {
  return open(path, CREATE, MODE);
}

/**
 * Opens an existing file for reading and writing.
 *
 * @throws Failure if it is not a private file of this user
 */
export async function openPrivateFile(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDWR | O_NOFOLLOW).catch((error: unknown) => {
    throw isLink(error) ? notPrivate(path, 'it is a symbolic link') : error;
  });
  try {
    requirePrivate(path, await file.stat());
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** @returns `undefined` if the file does not exist @throws Failure if it is not a private file of this user */
export function readPrivateFile(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | O_NOFOLLOW);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw isLink(error) ? notPrivate(path, 'it is a symbolic link') : error;
  }
  try {
    requirePrivate(path, fstatSync(file));
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** Writes a file in one step: readers see the former content or the new one. Uses `${path}.new`. */
export function replacePrivateFile(path: string, content: string): void {
  const temporary = `${path}.new`;
  // Left by a process that was killed. If it is a link, only the link is removed.
  rmSync(temporary, { force: true });
  const file = openSync(temporary, CREATE, MODE);
  try {
    writeFileSync(file, content, { flush: true });
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

function requirePrivate(path: string, stats: Stats): void {
  if (!stats.isFile()) throw notPrivate(path, 'it is not a regular file');
  if (stats.nlink > 1) throw notPrivate(path, 'it has several hard links');
  if (process.geteuid === undefined) return;
  if (stats.uid !== process.geteuid()) throw notPrivate(path, 'it belongs to another user');
  if ((stats.mode & 0o077) !== 0) throw notPrivate(path, 'other users may read or write it');
}

function notPrivate(path: string, reason: string): Failure {
  return new Failure(`refusing to use ${path}: ${reason}; remove it, or choose another output name`);
}

function isLink(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ELOOP' || code === 'EMLINK';
}
