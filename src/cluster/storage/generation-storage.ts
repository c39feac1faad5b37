import { DAY_MS } from '../../runtime/days.ts';
import { describeError, Failure } from '../../runtime/errors.ts';
import { StoreUnavailableError } from '../../storage/base-error.ts';

/** A file in the storage. */
export interface StoredFile {
  /** Names and `/`, as in {@link GenerationStorage.put}. */
  readonly path: string;
  readonly bytes: number;
}

/**
 * Where the files of generations lie for all nodes. Paths consist of names and `/`. The caller verifies checksums: an adapter
 * guarantees that a file is stored whole or not at all, and that a copy has as many bytes as the file.
 */
export interface GenerationStorage {
  /** For messages, without secrets. */
  readonly name: string;
  /** Stores a file atomically, in place of another one. @throws Failure */
  put(path: string, from: string): Promise<void>;
  /** Copies a file to a path that does not exist yet. @throws Failure if it is not there, or cannot be read to its end */
  get(path: string, to: string): Promise<void>;
  /** The files below a folder, at any depth. None if there is no such folder. @throws Failure */
  list(folder: string): Promise<readonly StoredFile[]>;
  /** Removes a folder with everything in it. @throws Failure */
  remove(folder: string): Promise<void>;
  /**
   * Removes what interrupted calls of {@link put} left below a folder. No call that began at least `minAgeMs` ago may be running there.
   *
   * @param minAgeMs in milliseconds, by the clocks of this node and of the storage
   * @throws Failure
   */
  removeInterrupted(folder: string, minAgeMs?: number): Promise<void>;
}

/** Longer than a call of `put` takes, and than clocks differ. */
const MAX_PUT_MS = DAY_MS;

/** The names of the subfolders of a folder. @throws Failure */
export async function namesIn(storage: GenerationStorage, folder: string): Promise<Set<string>> {
  const files = await storage.list(folder);
  return new Set(files.map(({ path }) => path.slice(folder.length + 1).split('/')[0]!));
}

/**
 * Removes the subfolders of a folder that are not registered. They are listed before `registered` is called: a folder whose
 * name is registered before its files are stored is never removed.
 *
 * @param registered the names to keep
 * @throws Failure, the error of `registered`
 */
export async function removeUnregistered(
  storage: GenerationStorage,
  folder: string,
  registered: () => Promise<readonly string[]>,
): Promise<void> {
  const stored = await namesIn(storage, folder);
  for (const name of await registered()) stored.delete(name);
  for (const name of stored) await storage.remove(`${folder}/${name}`);
}

/** As {@link removeUnregistered}, while other nodes may be storing files. Also removes what interrupted uploads left. */
export async function removeAbandoned(
  storage: GenerationStorage,
  folder: string,
  registered: () => Promise<readonly string[]>,
): Promise<void> {
  await removeUnregistered(storage, folder, registered);
  await storage.removeInterrupted(folder, MAX_PUT_MS);
}

/** Calls the storage, whose failures make the cluster unavailable. @throws StoreUnavailableError in place of a Failure */
export async function callStorage<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof Failure ? new StoreUnavailableError(describeError(error)) : error;
  }
}
