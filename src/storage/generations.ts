import { randomBytes } from 'node:crypto';
import {
  type Dirent,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describeReadError } from '../runtime/errors.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { BaseError } from './base-error.ts';
import { destroyKeyFile, GENERATION_KEY_FILE } from './generation-key.ts';
import { syncPath } from './sync-path.ts';
import { removeAbandonedEntries } from './temporary-entry.ts';

/**
 * A folder whose content is replaced as a whole, by one rename:
 *
 *     CURRENT               JSON: the format, the current generation and the size of its file
 *     generations/<name>/   one generation, immutable once it is current
 */
export interface GenerationKind {
  /** The version of the format that this program writes, and reads. */
  readonly format: number;
  /** Earlier versions that it reads, too; absent: none. */
  readonly earlierFormats?: readonly number[];
  /** The name of a generation's file. */
  readonly file: string;
  /** What to do if a generation cannot be read, such as `import the people again with --replace`. */
  readonly remedy: string;
}

const POINTER = 'CURRENT';
const GENERATIONS = 'generations';

/** `g20260131093000-0a1b2c3d`; with `-scratch`, the temporary files of its import. */
const GENERATION_NAME = /^g\d{14}-[0-9a-f]{8}(?:-scratch)?$/;

/** A pointer that was not yet renamed: the import that wrote it was killed. */
const NEXT_POINTER_NAME = /^CURRENT\.g\d{14}-[0-9a-f]{8}$/;

interface Pointer {
  readonly format: number;
  readonly generation: string;
  /** Size of the generation's file. */
  readonly bytes: number;
}

/**
 * A new name, unique among generations. Names sort by time: it is greater than all names in the folder, also if one of them was
 * made within the same second, or the clock was set back.
 */
export function newGenerationName(folder: string): string {
  const now = Number(new Date().toISOString().replace(/\D/g, '').slice(0, 14));
  const others = listGenerations(folder).filter(({ name }) => GENERATION_NAME.test(name));
  const time = others.reduce((latest, { name }) => Math.max(latest, Number(name.slice(1, 15)) + 1), now);
  return `g${time}-${randomBytes(4).toString('hex')}`;
}

export function generationsFolder(folder: string): string {
  return join(folder, GENERATIONS);
}

/**
 * The name of the current generation, or `undefined` if there is none.
 *
 * @throws BaseError if the folder cannot be read, belongs to another program or has another format
 */
export function currentGeneration(folder: string, kind: GenerationKind): string | undefined {
  return readPointer(folder, kind)?.generation;
}

function readPointer(folder: string, { format, earlierFormats = [], remedy }: GenerationKind): Pointer | undefined {
  const text = readPointerText(folder);
  if (text === undefined) return undefined;
  const pointer = parsePointer(text);
  if (!pointer) {
    if (!hasOnlyGenerations(folder))
      throw new BaseError(`${join(folder, POINTER)} was not created by Idem: ${OTHER_FOLDER}`);
    throw new BaseError(`${join(folder, POINTER)} is damaged: ${remedy}`);
  }
  if (pointer.format !== format && !earlierFormats.includes(pointer.format)) {
    throw new BaseError(
      `the base ${folder} was written by another version of Idem (format ${pointer.format}, expected ${format}): ${remedy}`,
    );
  }
  return pointer;
}

function readPointerText(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, POINTER), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    const reason = code === 'ENOTDIR' ? 'it is not a folder' : describeReadError(error);
    throw new BaseError(`the base ${folder} cannot be read: ${reason}`);
  }
}

function parsePointer(text: string): Pointer | undefined {
  try {
    const { format, generation, bytes } = JSON.parse(text) as Partial<Pointer>;
    if (typeof format !== 'number' || typeof generation !== 'string' || !GENERATION_NAME.test(generation)) {
      return undefined;
    }
    return { format, generation, bytes: typeof bytes === 'number' ? bytes : 0 };
  } catch {
    return undefined;
  }
}

const OTHER_FOLDER = 'choose another data folder with --base';

/**
 * Checks that generations can be written to a folder without changing files of another program: a folder that has none of
 * the names that generations use, or whose files of these names were written by Idem.
 *
 * @throws BaseError otherwise
 */
export function assertOwnFolder(folder: string): void {
  const pointer = lstatIfExists(join(folder, POINTER));
  if (pointer && !pointer.isFile()) throw new BaseError(`${join(folder, POINTER)} is not a file: ${OTHER_FOLDER}`);
  const generations = lstatIfExists(generationsFolder(folder));
  if (generations && !generations.isDirectory()) {
    throw new BaseError(`${generationsFolder(folder)} is not a folder, or a symbolic link: ${OTHER_FOLDER}`);
  }
  const text = pointer && readPointerText(folder);
  if (text !== undefined && parsePointer(text) !== undefined) return;
  const foreign = listGenerations(folder).find(({ name }) => !GENERATION_NAME.test(name));
  if (foreign) {
    throw new BaseError(`${join(generationsFolder(folder), foreign.name)} was not created by Idem: ${OTHER_FOLDER}`);
  }
  if (text !== undefined && !hasOnlyGenerations(folder)) {
    throw new BaseError(`${join(folder, POINTER)} was not created by Idem: ${OTHER_FOLDER}`);
  }
}

/** Whether `generations/` has the names of generations and no other ones: then a damaged pointer beside it is Idem's. */
function hasOnlyGenerations(folder: string): boolean {
  const entries = listGenerations(folder);
  return entries.length > 0 && entries.every(({ name }) => GENERATION_NAME.test(name));
}

function listGenerations(folder: string): Dirent[] {
  const path = generationsFolder(folder);
  return lstatIfExists(path)?.isDirectory() ? readdirSync(path, { withFileTypes: true }) : [];
}

/**
 * Whether a folder holds generations other than the current one: while one is replaced, or if an old one could not be
 * removed.
 */
export function hasOtherGenerations(folder: string, current: string | undefined): boolean {
  return listGenerations(folder).some(({ name }) => GENERATION_NAME.test(name) && name !== current);
}

function lstatIfExists(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw new BaseError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

/** Makes a finished generation the current one by a rename, then removes the others. */
export function publishGeneration(folder: string, { format, file }: GenerationKind, generation: string): void {
  const generations = generationsFolder(folder);
  syncPath(join(generations, generation));
  syncPath(generations);
  const { size: bytes } = statSync(join(generations, generation, file));
  const pointer: Pointer = { format, generation, bytes };
  const next = join(folder, `${POINTER}.${generation}`);
  writeFileSync(next, `${JSON.stringify(pointer)}\n`, { mode: 0o600, flush: true, flag: 'wx' });
  renameSync(next, join(folder, POINTER));
  syncPath(folder);
  removeLeftovers(folder, generation);
}

/** Leaves a folder without a current generation. */
export function withdrawGeneration(folder: string): void {
  rmSync(join(folder, POINTER), { force: true });
  syncPath(folder);
}

/**
 * Removes all generations except one, and the files that killed imports, backups and restores left. Files that cannot be
 * removed, such as those that another host has open over NFS, are left for the next import. Call it under the lock of the
 * folder.
 */
export function removeLeftovers(folder: string, current: string | undefined): void {
  for (const { name } of listGenerations(folder)) {
    if (GENERATION_NAME.test(name) && name !== current) removeGeneration(join(generationsFolder(folder), name));
  }
  for (const name of readdirSync(folder)) {
    if (NEXT_POINTER_NAME.test(name)) removeIfPossible(join(folder, name));
  }
  removeAbandonedEntries(folder);
}

/**
 * Removes the folder of a generation, or of its temporary files. The key is overwritten and removed last, so that a process
 * that still finds a file of the generation also finds its key.
 */
export function removeGeneration(path: string): void {
  try {
    if (lstatSync(path).isDirectory()) {
      for (const name of readdirSync(path)) if (name !== GENERATION_KEY_FILE) removeIfPossible(join(path, name));
      destroyKeyFile(join(path, GENERATION_KEY_FILE));
    }
  } catch {
    // It is removed below as far as possible.
  }
  removeIfPossible(path);
}

/** Symbolic links are removed, not followed. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The import is complete without it.
  }
}

/** Attempts to open a generation: an import may remove it after its name was read, but then there is a newer one. */
const MAX_ATTEMPTS = 5;

/**
 * Opens the file of the current generation.
 *
 * @param known a generation that is already open
 * @returns `undefined` if there is no generation, or the known one is current
 * @throws BaseError if the file is missing, truncated or unusable
 */
export function openGeneration<Store extends { close(): MaybePromise<void> }>(
  folder: string,
  kind: GenerationKind & { readonly open: (path: string) => Store },
  known?: string,
): { readonly generation: string; readonly store: Store } | undefined {
  for (let attempt = 1; ; attempt++) {
    const pointer = readPointer(folder, kind);
    if (pointer === undefined || pointer.generation === known) return undefined;
    const { generation, bytes } = pointer;
    const path = join(generationsFolder(folder), generation, kind.file);
    try {
      const size = statSync(path, { throwIfNoEntry: false })?.size;
      if (size === undefined) throw new BaseError(`${path} is missing: ${kind.remedy}`);
      if (size < bytes) throw new BaseError(`${path} is truncated (${size} of ${bytes} bytes): ${kind.remedy}`);
      return { generation, store: kind.open(path) };
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || currentGeneration(folder, kind) === generation) throw error;
    }
  }
}
