import { dirname, join } from 'node:path';
import { BaseError } from '../storage/base-error.ts';
import { currentGeneration as currentOf, generationsFolder, openGeneration } from '../storage/generations.ts';
import { ChangesView } from './changes/changes-view.ts';
import { FORMAT_VERSION, GENERATION_FILE } from './mapped/format.ts';
import { MappedStore } from './mapped/store.ts';
import { type ImportedSource, readSources, SourcesCheck } from './sources.ts';

export { generationsFolder } from '../storage/generations.ts';
export { DamagedSourcesError } from './sources.ts';

/**
 * A data folder:
 *
 *     CURRENT                          JSON: the format and the current generation
 *     generations/<name>/people.idem   one generation, immutable once it is current
 *     import.lock                      locked while an import runs
 */
export const PEOPLE_GENERATIONS = {
  format: FORMAT_VERSION,
  file: GENERATION_FILE,
  remedy: 'import the people again with --replace',
} as const;

/** The current generation, or `undefined` if there is none. @throws BaseError if the folder cannot be used */
export function currentGeneration(base: string): string | undefined {
  return currentOf(base, PEOPLE_GENERATIONS);
}

/** The current generation; `undefined` also if it is damaged or of another version, and so can only be replaced. */
export function usableGeneration(base: string): string | undefined {
  try {
    return currentGeneration(base);
  } catch {
    return undefined;
  }
}

/** Share of a base whose pages are verified again after each refresh: all of it within a minute at two a second. */
const EXPIRED_SHARE = 1 / 120;

/** A base that is open for checks. A newer generation is taken up by {@link refresh}. */
export class ReferenceBase {
  readonly folder: string;
  generation: string;
  store: MappedStore;
  private readonly changesMode: 'read' | 'read-beside-writes';
  private changes: ChangesView | undefined;
  private readonly sourcesCheck = new SourcesCheck();
  /**
   * The generation and the position of its changes, such as `g20260131093000-0a1b2c3d/17`. In a cluster the position is that
   * of the cluster's log, so that equal versions of two nodes answer alike.
   */
  version = '';

  constructor(folder: string, { generation, store }: OpenedStore, isChanged: boolean) {
    this.folder = folder;
    this.generation = generation;
    this.store = store;
    this.changesMode = isChanged ? 'read-beside-writes' : 'read';
    this.followChanges();
  }

  /**
   * Takes up changes and, if there is one, a new generation, and lets part of the file be verified again on its next reads.
   * Call it between checks.
   * @returns whether there was a new generation
   */
  refresh(): boolean {
    const opened = openCurrent(this.folder, this.generation);
    if (!opened) {
      this.store.expire(EXPIRED_SHARE);
      this.followChangesIfCurrent();
      return false;
    }
    const old = this.store;
    this.generation = opened.generation;
    this.store = opened.store;
    this.changes = undefined;
    void old.close();
    this.followChanges();
    return true;
  }

  /** Ignores errors if the generation was replaced: some of its files may be removed already. */
  private followChangesIfCurrent(): void {
    try {
      this.followChanges();
    } catch (error) {
      if (currentGeneration(this.folder) === this.generation) throw error;
    }
  }

  /** Whether the list of sources can be read. Cheap: call it after each {@link refresh}. */
  checkSources(): boolean {
    return this.sourcesCheck.check(join(generationsFolder(this.folder), this.generation));
  }

  /** Where its people are from, by the number of the source. @throws DamagedSourcesError */
  get sources(): readonly ImportedSource[] {
    const built = readSources(join(generationsFolder(this.folder), this.generation));
    return [...built, ...(this.changes?.sources ?? [])];
  }

  /** The file of changes may be created at any time: looks for it until it exists. */
  private followChanges(): void {
    if (this.changes !== undefined) this.changes.refresh();
    else {
      this.changes = ChangesView.open(join(generationsFolder(this.folder), this.generation), this.changesMode);
      if (this.changes !== undefined) this.store.follow(this.changes);
    }
    this.version = `${this.generation}/${this.changes?.clusterPosition ?? this.position}`;
  }

  /** The number of changes since the generation was built. */
  get position(): number {
    return this.changes?.position ?? 0;
  }

  async close(): Promise<void> {
    await this.store.close();
  }
}

interface OpenedStore {
  readonly generation: string;
  readonly store: MappedStore;
}

/**
 * @param isChanged whether this process may also change the base, through a `ChangeableBase`
 * @throws BaseError if the folder contains no base, or the base cannot be used
 */
export function openBase(folder: string, { isChanged = false } = {}): ReferenceBase {
  const opened = openCurrent(folder);
  if (!opened) throw noBase(folder);
  return new ReferenceBase(folder, opened, isChanged);
}

/** Opens the file of a generation as it is now: with the changes since it was built. @throws BaseError */
export function openStore(path: string): { readonly store: MappedStore; readonly changes: ChangesView | undefined } {
  const store = MappedStore.open(path);
  const changes = ChangesView.open(dirname(path));
  if (changes !== undefined) store.follow(changes);
  return { store, changes };
}

/** The file of a generation. */
export function generationPath(folder: string, generation: string): string {
  return join(generationsFolder(folder), generation, GENERATION_FILE);
}

/** The error of a folder without a base. */
export function noBase(folder: string): BaseError {
  return new BaseError(`the folder ${folder} contains no base; create one with "idem import FILE --base ${folder}"`);
}

function openCurrent(folder: string, known?: string): OpenedStore | undefined {
  return openGeneration(folder, { ...PEOPLE_GENERATIONS, open: (path) => MappedStore.open(path) }, known);
}
