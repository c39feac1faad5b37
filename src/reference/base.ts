import { BaseError } from '../storage/base-error.ts';
import { currentGeneration as currentOf, openGeneration } from '../storage/generations.ts';
import { FORMAT_VERSION, GENERATION_FILE } from './mapped/format.ts';
import { MappedStore } from './mapped/store.ts';

export { generationsFolder } from '../storage/generations.ts';

/**
 * A data folder:
 *
 *     CURRENT                       JSON: the format and the generation in use
 *     generations/<name>/people.idem   one generation, never changed once it is current
 *     import.lock.<process>.<start> while an import runs
 */
export const PEOPLE_GENERATIONS = {
  format: FORMAT_VERSION,
  file: GENERATION_FILE,
  remedy: 'import the people again with --replace',
} as const;

/** The generation in use, or `undefined` where nothing was imported yet. @throws BaseError if the folder is not ours. */
export function currentGeneration(base: string): string | undefined {
  return currentOf(base, PEOPLE_GENERATIONS);
}

/** Share of a base whose pages are verified again after each refresh: all of it within a minute at two a second. */
const EXPIRED_SHARE = 1 / 120;

/** A base that is open for checks. A newer generation is taken up by {@link refresh}. */
export class ReferenceBase {
  readonly folder: string;
  generation: string;
  store: MappedStore;

  constructor(folder: string, generation: string, store: MappedStore) {
    this.folder = folder;
    this.generation = generation;
    this.store = store;
  }

  /**
   * Verifies part of the file again on its next reads, and takes up the generation in use if it is another one. Call it between checks, not within one.
   * @returns whether it was another one.
   */
  refresh(): boolean {
    this.store.expire(EXPIRED_SHARE);
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
  const opened = openCurrent(folder);
  if (!opened)
    throw new BaseError(`there is no base in ${folder} yet: make one with "idem import FILE --base ${folder}"`);
  return new ReferenceBase(folder, opened.generation, opened.store);
}

function openCurrent(folder: string, known?: string): { generation: string; store: MappedStore } | undefined {
  return openGeneration(folder, { ...PEOPLE_GENERATIONS, open: (path) => MappedStore.open(path) }, known);
}
