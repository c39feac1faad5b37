import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { chmod, constants, copyFile, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Failure } from '../../runtime/errors.ts';
import type { GenerationStorage, StoredFile } from './generation-storage.ts';

/** The names of files that are being written. */
const TEMPORARY = /\.[0-9a-f]{8}\.tmp$/;

/** A folder that every node has mounted, for example over NFS. A server keeps answering while it copies large files. */
export class SharedFolder implements GenerationStorage {
  readonly name: string;
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
    this.name = root;
  }

  async put(path: string, from: string): Promise<void> {
    const target = join(this.root, path);
    const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
    try {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await copyFile(from, temporary, constants.COPYFILE_EXCL);
      await sync(temporary);
      await rename(temporary, target);
      await sync(dirname(target));
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw this.failure('write to', error);
    }
  }

  async get(path: string, to: string): Promise<void> {
    try {
      await copyFile(join(this.root, path), to, constants.COPYFILE_EXCL);
      // The copy takes over the mode of the file.
      await chmod(to, 0o600);
      await sync(to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(to, { force: true }).catch(() => {});
      throw this.failure('read from', error);
    }
  }

  async list(folder: string): Promise<readonly StoredFile[]> {
    try {
      const found: StoredFile[] = [];
      for (const path of await this.filesBelow(folder)) {
        if (TEMPORARY.test(path)) continue;
        const stats = await statOf(join(this.root, path));
        if (stats !== undefined) found.push({ path, bytes: stats.size });
      }
      return found;
    } catch (error) {
      throw this.failure('list', error);
    }
  }

  /** The paths of all files below a folder, as callers name them. */
  private async filesBelow(folder: string): Promise<readonly string[]> {
    try {
      const entries = await readdir(join(this.root, folder), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(this.root, join(parentPath, name)).split(sep).join('/'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  async remove(folder: string): Promise<void> {
    try {
      // Another node may store a file in it meanwhile.
      await rm(join(this.root, folder), { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } catch (error) {
      throw this.failure('remove files from', error);
    }
  }

  async removeInterrupted(folder: string, minAgeMs = 0): Promise<void> {
    try {
      const before = Date.now() - minAgeMs;
      for (const path of await this.filesBelow(folder)) {
        const file = join(this.root, path);
        if (!TEMPORARY.test(path)) continue;
        const stats = await statOf(file);
        if (stats !== undefined && stats.mtimeMs > before) continue;
        await rm(file, { force: true });
        // Fails if the folder has other files.
        await rmdir(dirname(file)).catch(() => {});
      }
    } catch (error) {
      throw this.failure('remove files from', error);
    }
  }

  private failure(action: string, error: unknown): Failure {
    return new Failure(`cannot ${action} the shared storage ${this.root}: ${(error as Error).message}`);
  }
}

/** `undefined` if another node has removed the file since it was listed. */
async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Flushes a file, or the entries of a folder, to disk. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
