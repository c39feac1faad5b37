import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileKeys } from './file-key.ts';
import { FileTables } from './file-tables.ts';
import { FileError, type FileUser } from './model.ts';
import type { RunPaths } from './run.ts';
import type { StoredFile, StoredRun } from './stored-file.ts';
import { isAbandoned, MIN_COUNTED_BYTES } from './upload-limits.ts';

/**
 * The folder of uploaded files:
 *
 *     files.mdb         records, queue and marks
 *     keys/<id>         the key of each file
 *     content/<id>/     the upload, and the rows and index of its last run
 */
export class FileStore {
  readonly keys: FileKeys;
  readonly tables: FileTables;
  readonly folder: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.folder = folder;
    this.keys = new FileKeys(join(folder, 'keys'));
    this.tables = FileTables.open(folder, this.keys);
  }

  static newId(): string {
    return randomBytes(16).toString('hex');
  }

  createFolder(id: string): string {
    const folder = this.folderOf(id);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** @param run whose rows are meant */
  paths({ id }: Pick<StoredFile, 'id'>, run: Pick<StoredRun, 'number'> | null): RunPaths {
    const folder = this.folderOf(id);
    const number = run?.number ?? 0;
    return {
      content: join(folder, 'upload'),
      rows: join(folder, `rows-${number}`),
      index: join(folder, `index-${number}`),
    };
  }

  /** @throws FileError unless the file exists and the user may see it */
  require({ name, isAdmin }: FileUser, id: string): StoredFile {
    this.tables.refresh();
    const file = this.tables.get(id);
    if (file === undefined || (!isAdmin && file.uploadedBy !== name))
      throw new FileError('not-found', 'there is no file with this id');
    return file;
  }

  /** Deletes a file and everything made from it; its key first, so that any remains cannot be read. */
  delete(id: string): void {
    this.keys.delete(id);
    this.tables.remove(id);
    rmSync(this.folderOf(id), { recursive: true, force: true });
  }

  /** Deletes expired files, and what is left of interrupted uploads and deletions. */
  sweep(now: number): number {
    const expired = this.tables.expired(now);
    for (const id of expired) this.delete(id);
    const content = join(this.folder, 'content');
    const known = this.tables.ids();
    for (const id of existsSync(content) ? readdirSync(content) : []) {
      if (known.has(id) || !isAbandoned(join(content, id), now)) continue;
      this.delete(id);
    }
    return expired.length;
  }

  /** Counts the disk space of a file: its upload and its answers, and at least {@link MIN_COUNTED_BYTES}. */
  recordSpace(id: string): void {
    const folder = this.folderOf(id);
    if (!existsSync(folder)) return;
    const sizes = readdirSync(folder).map((name) => sizeOf(join(folder, name)));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    this.tables.recordSpace(id, Math.max(MIN_COUNTED_BYTES, bytes));
  }

  private folderOf(id: string): string {
    return join(this.folder, 'content', id);
  }

  close(): Promise<void> {
    return this.tables.close();
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
