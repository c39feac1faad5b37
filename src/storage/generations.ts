import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BaseError } from './base-error.ts';
import { syncPath } from './sync-path.ts';

/**
 * A folder whose content is replaced as a whole, by one rename:
 *
 *     CURRENT               JSON: the format, the generation in use and the size of its file
 *     generations/<name>/   one generation, never changed once it is current
 */
export interface GenerationKind {
  /** The version of the format that this program reads and writes. */
  readonly format: number;
  /** The file of a generation that is opened. */
  readonly file: string;
  /** What to do where a generation cannot be read: `import the people again with --replace`. */
  readonly remedy: string;
}

const POINTER = 'CURRENT';
/** The pointer before its rename. One import writes at a time, so that what a kill left is written over. */
const NEXT_POINTER = 'CURRENT.next';
const GENERATIONS = 'generations';

interface Pointer {
  readonly format: number;
  readonly generation: string;
  /** Size of the generation's file. Of one that was cut short, reading beyond the end would kill the process. */
  readonly bytes: number;
}

export function generationsFolder(folder: string): string {
  return join(folder, GENERATIONS);
}

/**
 * The generation in use, or `undefined` where there never was one.
 *
 * @throws BaseError if the folder is not ours, or another version's.
 */
export function currentGeneration(folder: string, kind: GenerationKind): string | undefined {
  return readPointer(folder, kind)?.generation;
}

function readPointer(folder: string, { format, remedy }: GenerationKind): Pointer | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, POINTER), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new BaseError(`the base ${folder} cannot be read: ${(error as Error).message}`);
  }
  const pointer = parsePointer(text);
  if (!pointer) throw new BaseError(`${join(folder, POINTER)} is damaged: ${remedy}`);
  if (pointer.format !== format) {
    throw new BaseError(
      `the base ${folder} was made by another version of Idem (format ${pointer.format}, here ${format}): ${remedy}`,
    );
  }
  return pointer;
}

function parsePointer(text: string): Pointer | undefined {
  try {
    const { format, generation, bytes } = JSON.parse(text) as Partial<Pointer>;
    if (typeof format !== 'number' || typeof generation !== 'string' || !/^[\w-]+$/.test(generation)) return undefined;
    return { format, generation, bytes: typeof bytes === 'number' ? bytes : 0 };
  } catch {
    return undefined;
  }
}

/** Makes a finished generation the one in use, in one rename, and removes the others. */
export function publishGeneration(folder: string, { format, file }: GenerationKind, generation: string): void {
  const generations = generationsFolder(folder);
  syncPath(join(generations, generation));
  syncPath(generations);
  const temporary = join(folder, NEXT_POINTER);
  const { size: bytes } = statSync(join(generations, generation, file));
  const pointer: Pointer = { format, generation, bytes };
  writeFileSync(temporary, `${JSON.stringify(pointer)}\n`, { mode: 0o600, flush: true });
  renameSync(temporary, join(folder, POINTER));
  syncPath(folder);
  removeOtherGenerations(folder, generation);
}

/** Removes every generation but the one in use: older ones, and what a killed import left. */
export function removeOtherGenerations(folder: string, current: string | undefined): void {
  const generations = generationsFolder(folder);
  if (!existsSync(generations)) return;
  for (const name of readdirSync(generations)) {
    if (name !== current) rmSync(join(generations, name), { recursive: true, force: true });
  }
}

/** Makes the folders where they are missing. @throws BaseError if that cannot be done. */
export function makeGenerationsFolder(folder: string): void {
  try {
    mkdirSync(generationsFolder(folder), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new BaseError(`the folder ${folder} cannot be made: ${(error as Error).message}`);
  }
}

/** An import may remove a generation between our reading its name and opening it; then there is a newer one. */
const ATTEMPTS = 5;

/**
 * Opens the file of the generation in use.
 *
 * @param known a generation that is open already
 * @returns `undefined` if there is none, or it is the known one
 * @throws BaseError if it is missing or cannot be used
 */
export function openGeneration<Store>(
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
      if (size < bytes) throw new BaseError(`${path} is cut short (${size} of ${bytes} bytes): ${kind.remedy}`);
      return { generation, store: kind.open(path) };
    } catch (error) {
      if (attempt === ATTEMPTS || currentGeneration(folder, kind) === generation) throw error;
    }
  }
}
