import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type FileKey, FileKeys } from './file-key.ts';
import {
  addedMarks,
  type ClaimedFile,
  type EarlierMarks,
  type FileChange,
  type FileStore,
  type PageRequest,
  type RunPaths,
  runPathsIn,
  withMarksChanged,
} from './file-store.ts';
import { FileTables } from './file-tables.ts';
import { FileError, type RowMark } from './model.ts';
import { removeRows } from './run.ts';
import type { StoredFile, StoredRun } from './stored-file.ts';
import { isAbandoned, MIN_COUNTED_BYTES } from './upload-limits.ts';

const NEVER = new AbortController().signal;

/**
 * The folder of uploaded files, shared by all processes of a machine:
 *
 *     files.mdb         records, queue and marks
 *     keys/<id>         the key of each file
 *     content/<id>/     the upload, and the rows and index of its last run
 */
export class LocalFileStore implements FileStore {
  readonly folder: string;
  readonly pollMs = undefined;
  private readonly keys: FileKeys;
  private readonly tables: FileTables;

  /** @throws Failure if the records are damaged */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.folder = folder;
    this.keys = new FileKeys(join(folder, 'keys'));
    this.tables = FileTables.open(folder, this.keys);
  }

  /** Whether a folder has records of files. */
  static exists(folder: string): boolean {
    return FileTables.exist(folder);
  }

  async begin(id: string): Promise<{ readonly key: FileKey; readonly path: string }> {
    const folder = this.folderOf(id);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return { key: this.keys.create(id), path: runPathsIn(folder, 0).content };
  }

  async add(file: StoredFile, idempotencyKey: string | undefined): Promise<StoredFile> {
    const { tables } = this;
    return tables.transaction(() => {
      const earlierId = idempotencyKey && tables.findUpload(file.uploadedBy, idempotencyKey);
      const earlier = earlierId ? tables.get(earlierId) : undefined;
      if (earlier === undefined) {
        tables.add(file, idempotencyKey);
        return file;
      }
      if (earlier.hash !== file.hash) throw new FileError('conflict', 'this idempotency key was used for another file');
      return earlier;
    });
  }

  async get(id: string): Promise<StoredFile | undefined> {
    this.tables.refresh();
    return this.tables.get(id);
  }

  async keyOf(id: string): Promise<FileKey | undefined> {
    return this.keys.get(id);
  }

  async update(id: string, change: (file: StoredFile) => FileChange): Promise<StoredFile | undefined> {
    const { tables } = this;
    return tables.transaction(() => {
      let asked: FileChange | undefined;
      const changed = tables.update(id, (file) => {
        asked = change(file);
        return asked.file;
      });
      if (changed === undefined) return undefined;
      if (asked?.removesMarks) tables.removeMarks(id);
      if (asked?.queue === 'enter') tables.enqueue(id);
      if (asked?.queue === 'leave') tables.dequeue(id);
      return changed;
    });
  }

  async page(request: PageRequest): Promise<{ readonly files: readonly StoredFile[]; readonly next: string | null }> {
    this.tables.refresh();
    return this.tables.page(request);
  }

  async delete(id: string): Promise<void> {
    this.deleteNow(id);
  }

  /** Deletes the key first, so that any remains cannot be read. */
  private deleteNow(id: string): void {
    this.keys.delete(id);
    this.tables.remove(id);
    rmSync(this.folderOf(id), { recursive: true, force: true });
  }

  async sweep(now: number): Promise<void> {
    for (const id of this.tables.expired(now)) this.deleteNow(id);
    const content = join(this.folder, 'content');
    const known = this.tables.ids();
    for (const id of existsSync(content) ? readdirSync(content) : []) {
      if (known.has(id) || !isAbandoned(join(content, id), now)) continue;
      this.deleteNow(id);
    }
  }

  async recordSpace(id: string): Promise<void> {
    const folder = this.folderOf(id);
    if (!existsSync(folder)) return;
    const sizes = readdirSync(folder).map((name) => sizeOf(join(folder, name)));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    this.tables.recordSpace(id, Math.max(MIN_COUNTED_BYTES, bytes));
  }

  async totalSpace(): Promise<{ readonly files: number; readonly bytes: number }> {
    this.tables.refresh();
    return this.tables.totalSpace();
  }

  async openUpload({ id }: Pick<StoredFile, 'id'>): Promise<string> {
    return runPathsIn(this.folderOf(id), 0).content;
  }

  async openRows({ id }: Pick<StoredFile, 'id'>, { number }: Pick<StoredRun, 'number'>): Promise<RunPaths> {
    return runPathsIn(this.folderOf(id), number);
  }

  async removeRows(id: string, { number }: Pick<StoredRun, 'number'>): Promise<void> {
    removeRows(runPathsIn(this.folderOf(id), number));
    await this.recordSpace(id);
  }

  private folderOf(id: string): string {
    return join(this.folder, 'content', id);
  }

  async markCodes(id: string): Promise<ReadonlyMap<number, number>> {
    return this.tables.markCodes(id);
  }

  async marksOf(id: string, rows: readonly number[]): Promise<ReadonlyMap<number, RowMark>> {
    return new Map(
      rows.flatMap((row) => {
        const mark = this.tables.mark(id, row);
        return mark === undefined ? [] : [[row, mark] as const];
      }),
    );
  }

  async changeMarks(
    id: string,
    changes: EarlierMarks,
    isCounted: (row: number) => boolean,
  ): Promise<StoredFile | undefined> {
    const { tables } = this;
    return tables.transaction(() => {
      const earlier = changes.map(([row]) => [row, tables.mark(id, row) ?? null] as const);
      for (const [row, mark] of changes) tables.putMark(id, row, mark);
      return tables.update(id, (file) => {
        const changed = withMarksChanged(file, addedMarks(changes, earlier, isCounted));
        tables.putChange(id, changed.lastChange, earlier);
        return changed;
      });
    });
  }

  async undoable(id: string, change: number): Promise<EarlierMarks | undefined> {
    return this.tables.change(id, change);
  }

  async forgetChange(id: string, change: number): Promise<void> {
    this.tables.transaction(() => this.tables.removeChange(id, change));
  }

  mayHaveQueued(): boolean {
    return this.tables.firstInQueue() !== undefined;
  }

  /** The caller holds the lock of the runner. */
  async claim(): Promise<ClaimedFile | undefined> {
    const { tables } = this;
    const first = tables.firstInQueue();
    if (first === undefined) return undefined;
    const { id, place } = first;
    return {
      id,
      lost: NEVER,
      update: (change) => this.update(id, (file) => ({ file: change(file) })),
      open: (file, run) => this.openRows(file, run),
      save: () => this.recordSpace(id),
      release: async (how) => {
        if (how === 'ended') tables.leaveQueue(place);
      },
    };
  }

  close(): Promise<void> {
    return this.tables.close();
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
