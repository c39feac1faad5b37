import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { type FileLock, LockedError, lockFile } from '../storage/file-lock.ts';
import { destroyKeyFile } from '../storage/generation-key.ts';
import { replacePrivateFile } from '../storage/private-file.ts';
import { syncPath } from '../storage/sync-path.ts';

/** `<generation>.key`: the key of a generation, encrypted with the operator's key. */
const KEY_NAME = /^(g\d{14}-[0-9a-f]{8})\.key$/;

/**
 * A folder with the keys of the encrypted generations that backups hold. It is outside of the backups: once a key is destroyed,
 * no copy of its backups can be read.
 */
export class BackupKeys {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** @throws Failure if the keys would be lost or stolen together with the backups or the data folder */
  static outsideOf(folder: string, others: readonly string[]): BackupKeys {
    const keys = new BackupKeys(folder);
    const around = others.find((other) => `${keys.folder}/`.startsWith(`${resolve(other)}/`));
    if (around !== undefined) {
      throw new Failure(`the keys of backups must not be in ${around}: choose a folder outside of it, on another disk`);
    }
    return keys;
  }

  /** @throws Failure if another process changes the folder */
  lock(): FileLock {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    try {
      return lockFile(join(this.folder, 'keys.lock'));
    } catch (error) {
      if (error instanceof LockedError) throw new Failure(`another backup with keys in ${this.folder} is running`);
      throw error;
    }
  }

  list(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder).flatMap((name) => KEY_NAME.exec(name)?.[1] ?? []);
  }

  /** Whether the key of a generation may still exist; true if the folder cannot be reached. */
  mayHave(generation: string): boolean {
    return !existsSync(this.folder) || existsSync(this.pathOf(generation));
  }

  /** @param path of the key in a data folder: `generations/<generation>/generation.key` */
  add(path: string, content: string): void {
    const target = this.pathOf(generationOf(path));
    if (existsSync(target) && readFileSync(target, 'utf8') === content) return;
    replacePrivateFile(target, content);
    syncPath(this.folder);
  }

  /** @throws Failure if it was destroyed */
  read(path: string): string {
    const source = this.pathOf(generationOf(path));
    if (existsSync(source)) return readFileSync(source, 'utf8');
    throw new Failure(
      `${source} is missing: the key of this backup was destroyed because people of it were erased, or is in another ` +
        'folder; use a newer backup, or give the folder with --keys',
    );
  }

  destroy(generations: readonly string[]): void {
    for (const generation of generations) destroyKeyFile(this.pathOf(generation));
  }

  private pathOf(generation: string): string {
    return join(this.folder, `${generation}.key`);
  }
}

/** The generation that a key in a data folder belongs to. */
export function generationOf(path: string): string {
  return basename(dirname(path));
}
