import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BaseError } from './base-error.ts';
import { FORMAT_VERSION, GENERATION_FILE } from './lmdb/format.ts';
import { LmdbStore } from './lmdb/store.ts';
import { syncPath } from './sync-path.ts';

/**
 * A data folder:
 *
 *     CURRENT                       JSON: the format and the generation in use
 *     generations/<name>/base.mdb   one generation, never changed once it is current
 *     import.lock                   while an import runs: its process number
 */
const POINTER = 'CURRENT';
const GENERATIONS = 'generations';

interface Pointer {
  readonly format: number;
  readonly generation: string;
}

export function generationsFolder(base: string): string {
  return join(base, GENERATIONS);
}

/** The generation in use, or `undefined` where nothing was imported yet. @throws BaseError if the folder is not ours. */
export function currentGeneration(base: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(base, POINTER), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new BaseError(`the base ${base} cannot be read: ${(error as Error).message}`);
  }
  const pointer = parsePointer(text);
  if (!pointer) throw new BaseError(`${join(base, POINTER)} is damaged: import the people again with --replace`);
  if (pointer.format !== FORMAT_VERSION) {
    throw new BaseError(
      `the base ${base} was made by another version of Idem (format ${pointer.format}, here ${FORMAT_VERSION}): import the people again with --replace`,
    );
  }
  return pointer.generation;
}

function parsePointer(text: string): Pointer | undefined {
  try {
    const { format, generation } = JSON.parse(text) as Partial<Pointer>;
    if (typeof format !== 'number' || typeof generation !== 'string' || !/^[\w-]+$/.test(generation)) return undefined;
    return { format, generation };
  } catch {
    return undefined;
  }
}

/** Makes a finished generation the one in use, in one rename, and removes the others. */
export function publishGeneration(base: string, generation: string): void {
  const folder = generationsFolder(base);
  syncPath(join(folder, generation));
  syncPath(folder);
  const temporary = join(base, `${POINTER}.${process.pid}`);
  const pointer: Pointer = { format: FORMAT_VERSION, generation };
  writeFileSync(temporary, `${JSON.stringify(pointer)}\n`, { mode: 0o600, flush: true });
  renameSync(temporary, join(base, POINTER));
  syncPath(base);
  removeOtherGenerations(base, generation);
}

/** Removes every generation but the one in use: older ones, and what a killed import left. */
export function removeOtherGenerations(base: string, current: string | undefined): void {
  const folder = generationsFolder(base);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== current) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Makes the folders of a base where they are missing. @throws BaseError if that cannot be done. */
export function makeBase(base: string): void {
  try {
    mkdirSync(generationsFolder(base), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new BaseError(`the folder ${base} cannot be made: ${(error as Error).message}`);
  }
}

/** A base that is open for checks. A newer generation is taken up by {@link refresh}. */
export class ReferenceBase {
  readonly folder: string;
  generation: string;
  store: LmdbStore;

  constructor(folder: string, generation: string, store: LmdbStore) {
    this.folder = folder;
    this.generation = generation;
    this.store = store;
  }

  /**
   * Takes up the generation in use if it is another one. Call it between checks, not within one.
   * @returns whether it was another one.
   */
  refresh(): boolean {
    const opened = openCurrent(this.folder, this.generation);
    if (!opened) return false;
    const old = this.store;
    this.generation = opened.generation;
    this.store = opened.store;
    void old.close();
    return true;
  }

  async close(): Promise<void> {
    await this.store.close();
  }
}

/** @throws BaseError with what to do, if there is no base in the folder or it cannot be used. */
export function openBase(folder: string): ReferenceBase {
  const opened = openCurrent(folder, undefined);
  if (!opened)
    throw new BaseError(`there is no base in ${folder} yet: make one with "idem import FILE --base ${folder}"`);
  return new ReferenceBase(folder, opened.generation, opened.store);
}

/** An import may remove a generation between our reading its name and opening it; then there is a newer one. */
const ATTEMPTS = 5;

function openCurrent(folder: string, known: string | undefined): { generation: string; store: LmdbStore } | undefined {
  for (let attempt = 1; ; attempt++) {
    const generation = currentGeneration(folder);
    if (generation === undefined || generation === known) return undefined;
    const path = join(generationsFolder(folder), generation, GENERATION_FILE);
    try {
      if (!existsSync(path)) throw new BaseError(`${path} is missing: import the people again with --replace`);
      return { generation, store: LmdbStore.open(path) };
    } catch (error) {
      if (attempt === ATTEMPTS || currentGeneration(folder) === generation) throw error;
    }
  }
}
