import { copyFileSync, existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { BaseError } from './base-error.ts';
import { type FileLock, LockedError, lockFile } from './file-lock.ts';
import { createGenerationKey, GENERATION_KEY_FILE, isEncryptedFolder } from './generation-key.ts';
import {
  assertOwnFolder,
  currentGeneration,
  type GenerationKind,
  generationsFolder,
  newGenerationName,
  publishGeneration,
  removeGeneration,
  removeLeftovers,
} from './generations.ts';
import { operatorKey } from './operator-key.ts';

/** A generation that is being built. */
export interface NewGeneration {
  readonly name: string;
  /** The folder of its files. */
  readonly folder: string;
  /** A folder for temporary files. */
  readonly scratch: string;
  /** Makes it the current generation. Its files must not change any more. */
  publish(): void;
}

const { ENOSPC, EDQUOT, EFBIG, EIO } = constants.errno;

/** The errors of a full or failing disk. LMDB reports the number, and EIO for a page that was written in part. */
const DISK_ERRORS: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', ENOSPC, EDQUOT, EFBIG, EIO]);

/** The lock of a folder, held by the process that writes a generation. */
const LOCK = 'import.lock';

export interface BuildSettings extends GenerationKind {
  /** Whether to replace a current generation that cannot be read. */
  readonly replace: boolean;
  /** The name of the generation; by default a new one. */
  readonly name?: string;
  /** Whether to encrypt it with a key of its own, if the operator has set a key; by default true. */
  readonly isEncrypted?: boolean;
}

/**
 * Builds a generation beside the current one and publishes it by one rename. If `build` fails or the process dies before
 * `publish`, the current generation is unchanged. Files of other programs are never changed.
 *
 * @throws BaseError if the folder cannot be used, or another import is writing to it; the error of `build`
 */
export async function buildGeneration<T>(
  folder: string,
  settings: BuildSettings,
  build: (generation: NewGeneration) => Promise<T>,
): Promise<T> {
  assertOwnFolder(folder);
  const created = createFolders(folder);
  try {
    const lock = lockFolder(folder);
    try {
      assertOwnFolder(folder);
      return await buildLocked(folder, settings, build);
    } finally {
      lock.release();
    }
  } finally {
    removeEmptyFolders(generationsFolder(folder), created);
  }
}

async function buildLocked<T>(
  folder: string,
  { replace, name = newGenerationName(folder), isEncrypted = true, ...kind }: BuildSettings,
  build: (generation: NewGeneration) => Promise<T>,
): Promise<T> {
  const own = join(generationsFolder(folder), name);
  const scratch = `${own}-scratch`;
  const publish = () => {
    removeGeneration(scratch);
    publishGeneration(folder, kind, name);
  };
  try {
    const current = prepare(folder, kind, replace);
    if (isEncrypted) assertStaysEncrypted(folder, current);
    mkdirSync(own, { mode: 0o700 });
    mkdirSync(scratch, { mode: 0o700 });
    if (isEncrypted && createGenerationKey(own))
      copyFileSync(join(own, GENERATION_KEY_FILE), join(scratch, GENERATION_KEY_FILE));
    return await build({ name, folder: own, scratch, publish });
  } catch (error) {
    throw describeDiskError(error, folder);
  } finally {
    removeGeneration(scratch);
    if (!isCurrent(folder, kind, name)) removeGeneration(own);
  }
}

/** @returns the first folder that had to be created */
function createFolders(folder: string): string | undefined {
  try {
    return mkdirSync(generationsFolder(folder), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new BaseError(`the folder ${folder} cannot be created: ${(error as Error).message}`);
  }
}

/** Removes a folder and its parents up to `created` as far as they are empty, after an import that published nothing. */
function removeEmptyFolders(folder: string, created: string | undefined): void {
  if (created === undefined) return;
  try {
    for (let path = resolve(folder); ; path = dirname(path)) {
      rmdirSync(path);
      if (path === resolve(created)) return;
    }
  } catch {
    // It is not empty.
  }
}

/** Whether another process writes a generation to a folder. */
export function isBeingBuilt(folder: string): boolean {
  if (!existsSync(join(folder, LOCK))) return false;
  try {
    lockFile(join(folder, LOCK)).release();
    return false;
  } catch {
    return true;
  }
}

function lockFolder(folder: string): FileLock {
  const path = join(folder, LOCK);
  try {
    return lockFile(path);
  } catch (error) {
    if (error instanceof LockedError) {
      throw new BaseError(
        `another import (${error.owner}) is writing to ${folder}: wait until it ends, or stop it first`,
      );
    }
    throw new BaseError(`the base ${folder} cannot be locked: ${(error as Error).message}`);
  }
}

function describeDiskError(error: unknown, folder: string): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (!DISK_ERRORS.has(code)) return error;
  return new BaseError(
    `the disk of ${folder} is full or failing (${message}): the base is unchanged; free some space and import again`,
  );
}

function isCurrent(folder: string, kind: GenerationKind, name: string): boolean {
  try {
    return currentGeneration(folder, kind) === name;
  } catch {
    return false;
  }
}

/** @throws BaseError if no key is set and the current generation is encrypted: the new one would not be */
function assertStaysEncrypted(folder: string, current: string | undefined): void {
  if (current === undefined || operatorKey() !== undefined) return;
  if (!isEncryptedFolder(join(generationsFolder(folder), current))) return;
  throw new BaseError(
    `the base ${folder} is encrypted, and no key is set: set IDEM_BASE_KEY_FILE or IDEM_BASE_KEY; the base is unchanged`,
  );
}

/**
 * Removes what killed imports left. The files of a base that cannot be read are kept until it is replaced.
 *
 * @returns the current generation
 */
function prepare(folder: string, kind: GenerationKind, replace: boolean): string | undefined {
  let current: string | undefined;
  try {
    current = currentGeneration(folder, kind);
  } catch (error) {
    if (replace) return undefined;
    throw error;
  }
  removeLeftovers(folder, current);
  return current;
}
