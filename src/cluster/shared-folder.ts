import { randomBytes } from 'node:crypto';
import { constants, copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../runtime/errors.ts';

/** Where the files of generations lie for all nodes. Paths consist of names and `/`. */
export interface GenerationStorage {
  /** Stores a file atomically. @throws Failure */
  put(path: string, from: string): Promise<void>;
  /** @throws Failure if it is not there */
  get(path: string, to: string): Promise<void>;
  /** Removes a folder and what is in it. */
  remove(folder: string): Promise<void>;
}

/** A folder that every node has mounted, for example over NFS. A server keeps answering while it copies large files. */
export class SharedFolder implements GenerationStorage {
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
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
      throw new Failure(`cannot write to the shared storage ${this.root}: ${(error as Error).message}`);
    }
  }

  async get(path: string, to: string): Promise<void> {
    try {
      await copyFile(join(this.root, path), to, constants.COPYFILE_EXCL);
      await sync(to);
    } catch (error) {
      throw new Failure(`cannot read from the shared storage ${this.root}: ${(error as Error).message}`);
    }
  }

  async remove(folder: string): Promise<void> {
    await rm(join(this.root, folder), { recursive: true, force: true });
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
