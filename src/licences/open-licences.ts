import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { readKey, readOrCreateKey } from '../storage/key-file.ts';
import { isDamaged } from '../storage/lmdb-pages.ts';
import { LicenceTables } from './licence-tables.ts';
import { type LicenceStore, LmdbLicenceStore } from './store.ts';

const FILE = 'licences.mdb';
const KEY_FILE = 'licences.key';

/** Whether a data folder has a file of licences. */
export function hasLicences(folder: string): boolean {
  return existsSync(join(folder, FILE));
}

/**
 * Opens the licences of a data folder. Creates folder, key and file if they are missing.
 *
 * @param now milliseconds since 1970
 * @throws Failure if the key is missing or does not belong to the licences, the licences are damaged, another version
 * wrote them, or the folder cannot be written
 */
export function openLicences(folder: string, now: () => number = Date.now): LicenceStore {
  const path = join(folder, FILE);
  const keyPath = join(folder, KEY_FILE);
  return withFileErrors(path, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (existsSync(path) && readKey(keyPath) === undefined) {
      throw new Failure(
        `${keyPath} is missing: without it no licence of ${path} can be recognised; restore it from a backup, or ` +
          'remove both files and issue the licences again',
      );
    }
    if (isDamaged(path)) {
      throw new Failure(
        `${path} is damaged; restore it from a backup, or remove it with licences.key and issue the licences again`,
      );
    }
    const key = readOrCreateKey(keyPath);
    return new LmdbLicenceStore(LicenceTables.open(path, key), key, now);
  });
}

/** Error codes of files that cannot be written, by the system and by LMDB. */
const NOT_WRITABLE = /EACCES|EPERM|EROFS|permission denied|read-only file system|operation not permitted/i;

/** Explains the system's errors: they name neither the file nor what to do. */
export function withFileErrors<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof Failure) && NOT_WRITABLE.test(`${code} ${message}`)) {
      throw new Failure(
        `cannot write ${path}; run Idem as the owner of the folder, and on a file system that is not read-only`,
      );
    }
    throw error;
  }
}
