import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../runtime/errors.ts';
import { GENERATION_KEY_FILE } from '../../storage/generation-key.ts';
import { copyLmdbFile } from '../../storage/lmdb-file.ts';
import { changesPath, openChanges } from './format.ts';

/** A generation and its changes as of one moment, for threads that open them one after the other. */
export interface PinnedGeneration {
  /** The path of the generation's file. The changes lie beside it. */
  readonly path: string;
  /** Removes the files. Call it when all threads have opened them: what is open stays readable. */
  remove(): void;
}

/**
 * Links the file of a generation into a folder of its own, and copies the changes into it. The folder lies within that of the
 * generation, so that the next import removes what a killed process left. Where that is not possible, as on a file system
 * that is read-only, the generation itself is returned: nothing can change there.
 *
 * @param path the file of a generation
 * @param writeChanges writes the changes to a path, or nothing; by default they are those of the generation
 * @throws BaseError if the changes cannot be read; Failure if given changes cannot be put beside the generation
 */
export async function pinGeneration(
  path: string,
  writeChanges?: (to: string) => Promise<void>,
): Promise<PinnedGeneration> {
  const folder = join(dirname(path), `pinned-${randomBytes(8).toString('hex')}`);
  const pinned = join(folder, basename(path));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    mkdirSync(folder, { mode: 0o700 });
    linkSync(path, pinned);
    const [key, pinnedKey] = [dirname(path), folder].map((each) => join(each, GENERATION_KEY_FILE));
    if (existsSync(key!)) linkSync(key!, pinnedKey!);
  } catch (error) {
    remove();
    if (!CANNOT_PIN.has((error as NodeJS.ErrnoException).code)) throw error;
    if (writeChanges === undefined) return { path, remove: () => {} };
    throw new Failure(`${dirname(path)} is read-only, or its file system has no hard links`);
  }
  try {
    await (writeChanges ?? copyChangesOf(dirname(path)))(changesPath(folder));
    return { path: pinned, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function copyChangesOf(generation: string): (to: string) => Promise<void> {
  return async (to) => {
    const changes = openChanges(generation, 'read-beside-writes');
    if (changes !== undefined) await copyLmdbFile(changes.root, to).finally(() => changes.root.close());
  };
}

/** The file of the changes of a pinned generation; `undefined` if it has none. */
export function pinnedChanges({ path }: PinnedGeneration): string | undefined {
  const changes = changesPath(dirname(path));
  return existsSync(changes) ? changes : undefined;
}

/** Errors of file systems that are read-only or have no hard links. */
const CANNOT_PIN: ReadonlySet<unknown> = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV']);
