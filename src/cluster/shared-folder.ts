import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { syncPath } from '../storage/sync-path.ts';

/** Where the files of generations lie for all nodes. Paths consist of names and `/`. */
export interface GenerationStorage {
  /** Stores a file; it is there as a whole or not at all. @throws Failure */
  put(path: string, from: string): Promise<void>;
  /** @throws Failure if it is not there */
  get(path: string, to: string): Promise<void>;
  /** The names directly under a folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Removes a folder and what is in it. */
  remove(folder: string): Promise<void>;
}

/** A folder that every node has mounted, such as one of NFS. */
export class SharedFolder implements GenerationStorage {
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  async put(path: string, from: string): Promise<void> {
    const target = join(this.root, path);
    const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
    try {
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      copyFileSync(from, temporary);
      syncPath(temporary);
      renameSync(temporary, target);
      syncPath(dirname(target));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw new Failure(`cannot write to the shared storage ${this.root}: ${(error as Error).message}`);
    }
  }

  async get(path: string, to: string): Promise<void> {
    try {
      copyFileSync(join(this.root, path), to);
      syncPath(to);
    } catch (error) {
      throw new Failure(`cannot read from the shared storage ${this.root}: ${(error as Error).message}`);
    }
  }

  async list(folder: string): Promise<readonly string[]> {
    const path = join(this.root, folder);
    return existsSync(path) ? readdirSync(path) : [];
  }

  async remove(folder: string): Promise<void> {
    rmSync(join(this.root, folder), { recursive: true, force: true });
  }
}
