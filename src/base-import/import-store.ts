import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileKeys, type FileProblem, isAbandoned, MIN_COUNTED_BYTES, openSealedContent } from '../files/index.ts';
import { type FileLock, LockedError, lockFile } from '../storage/file-lock.ts';
import type { ByteFile } from '../tabular/index.ts';
import { type BaseImport, conflict, notFound } from './model.ts';

/** What is sealed, beside the key of the upload. */
const RECORD_PLACE = 'import record';

const INTERRUPTED: FileProblem = {
  code: 'interrupted',
  text: 'The process of the import ended before it reported a result. Unless the list of imports shows this file, the base is unchanged: start the import again.',
};

/**
 * The folder of uploaded files of people, shared by all processes of a server:
 *
 *     keys/<id>            the key of each upload
 *     content/<id>/upload  the file, until it is imported
 *     content/<id>/record  the state of the import, and its result
 *     content/<id>/rejects its rejected rows
 *     content/<id>/cancel  exists once the import is to be cancelled
 *     content/<id>/lock    held while the upload is inspected, imported or deleted
 *     import.lock          held by the process that imports
 */
export class ImportStore {
  readonly keys: FileKeys;
  private readonly folder: string;

  constructor(base: string) {
    this.folder = join(base, 'files', 'imports');
    mkdirSync(join(this.folder, 'content'), { recursive: true, mode: 0o700 });
    this.keys = new FileKeys(join(this.folder, 'keys'));
  }

  static newId(): string {
    return randomBytes(16).toString('hex');
  }

  createFolder(id: string): void {
    mkdirSync(this.folderOf(id), { mode: 0o700 });
  }

  /** @param name the file of the upload that is meant */
  path(id: string, name: 'upload' | 'record' | 'rejects' | 'cancel' | 'lock'): string {
    return join(this.folderOf(id), name);
  }

  private folderOf(id: string): string {
    return join(this.folder, 'content', id);
  }

  /** `undefined` if it does not exist. A running import whose process has ended has failed. */
  find(id: string): BaseImport | undefined {
    const key = this.keys.get(id);
    if (key === undefined) return undefined;
    let sealed: Buffer;
    try {
      sealed = readFileSync(this.path(id, 'record'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    const record = key.openJson<BaseImport>(RECORD_PLACE, sealed);
    if (record.status !== 'running' || this.isLocked(id)) return record;
    // It may have ended before the lock was checked.
    const latest = key.openJson<BaseImport>(RECORD_PLACE, readFileSync(this.path(id, 'record')));
    return latest.status === 'running' ? { ...latest, status: 'failed', problem: INTERRUPTED } : latest;
  }

  /** @throws ImportError `not-found` */
  require(id: string): BaseImport {
    const record = this.find(id);
    if (record === undefined) throw notFound();
    return record;
  }

  put(record: BaseImport): void {
    const key = this.keys.get(record.id);
    if (key === undefined) throw notFound();
    const path = this.path(record.id, 'record');
    // Processes in other containers may have the id of this one.
    const next = `${path}.${randomBytes(8).toString('hex')}.tmp`;
    try {
      writeFileSync(next, key.sealJson(RECORD_PLACE, record), { mode: 0o600, flag: 'wx', flush: true });
      renameSync(next, path);
    } catch (error) {
      rmSync(next, { force: true });
      throw error;
    }
  }

  content({ id, name, size }: Pick<BaseImport, 'id' | 'name' | 'size'>): ByteFile {
    const key = this.keys.get(id);
    if (key === undefined) throw notFound();
    return openSealedContent(this.path(id, 'upload'), key, { name, size });
  }

  /** @throws ImportError if the upload was imported already */
  requireContent({ id, status }: Pick<BaseImport, 'id' | 'status'>): void {
    if (status === 'done' || !existsSync(this.path(id, 'upload')))
      throw conflict('imported', 'the file is imported already; upload it again to import it again');
  }

  /** The newest first; of the same time, the greatest id first. */
  list(): BaseImport[] {
    return this.ids()
      .flatMap((id) => this.find(id) ?? [])
      .sort((one, other) => (cursorOf(one) < cursorOf(other) ? 1 : -1));
  }

  /** Number of uploads, including those that are being received. */
  count(): number {
    return this.ids().length;
  }

  private ids(): string[] {
    return readdirSync(join(this.folder, 'content'));
  }

  /** Deletes an upload and what was made from it; its key first, so that any remains cannot be read. */
  delete(id: string): void {
    this.keys.delete(id);
    rmSync(this.folderOf(id), { recursive: true, force: true });
  }

  /** Deletes what has expired and is not in use, and what is left of interrupted uploads and deletions. */
  sweep(now: number): void {
    for (const id of this.ids()) {
      const record = this.find(id);
      const isOver = record === undefined ? isAbandoned(this.folderOf(id), now) : Date.parse(record.deleteAt) <= now;
      if (!isOver) continue;
      const lock = this.lockUpload(id);
      if (lock === undefined) continue;
      this.delete(id);
      lock.release();
    }
  }

  /** Disk space of all uploads. */
  measure(): number {
    let bytes = 0;
    for (const id of this.ids()) {
      const sizes = (['upload', 'record', 'rejects'] as const).map(
        (name) => statSync(this.path(id, name), { throwIfNoEntry: false })?.size ?? 0,
      );
      bytes += Math.max(
        MIN_COUNTED_BYTES,
        sizes.reduce((sum, size) => sum + size, 0),
      );
    }
    return bytes;
  }

  /** The lock of the process that imports; `undefined` if another process has it. */
  lock(): FileLock | undefined {
    return tryLock(join(this.folder, 'import.lock'));
  }

  /** The lock of an upload; `undefined` if another process has it, or the upload does not exist. */
  lockUpload(id: string): FileLock | undefined {
    return tryLock(this.path(id, 'lock'));
  }

  private isLocked(id: string): boolean {
    const lock = this.lockUpload(id);
    lock?.release();
    return lock === undefined;
  }
}

function tryLock(path: string): FileLock | undefined {
  try {
    return lockFile(path);
  } catch (error) {
    if (error instanceof LockedError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Where a list continues: sorts as the list does, in reverse. */
export function cursorOf({ createdAt, id }: Pick<BaseImport, 'createdAt' | 'id'>): string {
  return `${createdAt}-${id}`;
}
