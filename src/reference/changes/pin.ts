import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
 * @throws BaseError if the changes cannot be read
 */
export async function pinGeneration(path: string): Promise<PinnedGeneration> {
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
    return { path, remove: () => {} };
  }
  try {
    const changes = openChanges(dirname(path), 'read-beside-writes');
    if (changes !== undefined) {
      await copyLmdbFile(changes.root, changesPath(folder)).finally(() => changes.root.close());
    }
    return { path: pinned, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Errors of file systems that are read-only or have no hard links. */
const CANNOT_PIN: ReadonlySet<unknown> = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV']);
