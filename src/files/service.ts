import { join } from 'node:path';
import { DAY_MS } from '../runtime/days.ts';
import { withCorrections } from './corrections.ts';
import { createDownload, selectionFilter } from './download.ts';
import { FileStore } from './file-store.ts';
import {
  type Corrections,
  type Download,
  type DownloadRequest,
  FileError,
  type FilePage,
  type FileRecord,
  type FileRow,
  type FileService,
  type FileSummary,
  type FileUsage,
  type FileUser,
  type MarkRequest,
  type MarkResult,
  type RowQuery,
  type Understood,
  type Upload,
} from './model.ts';
import { Review } from './review.ts';
import { FileRunner, type RunnerSettings } from './runner.ts';
import { openSealedContent, TooLargeError, writeSealedContent } from './sealed-content.ts';
import { NO_CHOICES, type StoredFile, type StoredRun } from './stored-file.ts';
import { understand } from './understand.ts';
import { describeFullDisk } from './upload-limits.ts';

export interface FileSettings extends RunnerSettings {
  /** Largest upload, in bytes. */
  readonly maxBytes: number;
  /** Disk space of all files and their answers, in bytes. */
  readonly quotaBytes: number;
  /** Days after which a file is deleted. */
  readonly retentionDays: number;
  readonly now?: () => number;
}

/** How often the queue is checked, and how often expired files are deleted. */
const WAKE_INTERVAL_MS = 1000;
const SWEEP_INTERVAL_MS = 60_000;

/** Uploaded files in a folder that several processes share. */
export class LocalFiles implements FileService {
  private readonly store: FileStore;
  private readonly runner: FileRunner;
  private readonly review: Review;
  private readonly settings: FileSettings;
  private readonly now: () => number;
  private readonly timers: NodeJS.Timeout[] = [];

  /** @throws Failure if the records are damaged */
  constructor(settings: FileSettings) {
    this.settings = settings;
    this.now = settings.now ?? Date.now;
    this.store = new FileStore(join(settings.base, 'files'));
    this.runner = new FileRunner(this.store, settings);
    this.review = new Review(this.store, () => new Date(this.now()).toISOString());
  }

  /** Begins to run queued files and to delete old ones. */
  start(): void {
    const every = (intervalMs: number, work: () => void) => {
      const safely = () => {
        try {
          work();
        } catch (error) {
          this.settings.onError(error);
        }
      };
      safely();
      this.timers.push(setInterval(safely, intervalMs).unref());
    };
    every(WAKE_INTERVAL_MS, () => this.runner.wake());
    every(SWEEP_INTERVAL_MS, () => this.store.sweep(this.now()));
  }

  async upload(user: FileUser, { name, idempotencyKey, content }: Upload): Promise<FileRecord> {
    const { store, settings } = this;
    const maxBytes = Math.min(settings.maxBytes, this.requireSpace());
    const id = FileStore.newId();
    const folder = store.createFolder(id);
    const key = store.keys.create(id);
    try {
      const { size, hash } = await writeSealedContent(join(folder, 'upload'), key, {
        content,
        maxBytes,
      });
      if (size === 0) throw new FileError('invalid', 'the file is empty');
      store.recordSpace(id);
      // Other uploads may have used the space meanwhile.
      this.requireSpace(0);
      const created = this.now();
      const choices = NO_CHOICES;
      const product = 'idcheck-plus';
      const understood = await understand(openSealedContent(join(folder, 'upload'), key, { name, size }), {
        product,
        choices,
      });
      const file: StoredFile = {
        id,
        name,
        size,
        hash,
        format: understood.format,
        uploadedBy: user.name,
        uploaderSeesValues: user.seesValues === true,
        createdAt: new Date(created).toISOString(),
        deleteAt: new Date(created + settings.retentionDays * DAY_MS).toISOString(),
        status: 'uploaded',
        product,
        choices,
        canRun: understood.problem === null,
        problem: understood.problem,
        run: null,
        isCancelRequested: false,
        marksVersion: 0,
        lastChange: 0,
        reviewed: 0,
      };
      const stored = this.record(file, idempotencyKey);
      if (stored.id !== id) store.delete(id);
      return toRecord(stored, this.now());
    } catch (error) {
      store.delete(id);
      if (error instanceof TooLargeError && maxBytes < settings.maxBytes) throw this.quotaError();
      throw uploadError(error, maxBytes);
    }
  }

  usage(): FileUsage {
    this.store.tables.refresh();
    return { ...this.store.tables.totalSpace(), quotaBytes: this.settings.quotaBytes };
  }

  /** The disk space that is left for files, in bytes. @throws FileError unless it is at least `min` */
  private requireSpace(min = 1, code: 'quota' | 'conflict' = 'quota'): number {
    const { bytes, quotaBytes } = this.usage();
    if (quotaBytes - bytes < min) throw this.quotaError(code);
    return quotaBytes - bytes;
  }

  private quotaError(code: 'quota' | 'conflict' = 'quota'): FileError {
    const mebibytes = Math.floor(this.settings.quotaBytes / 1024 / 1024);
    return new FileError(code, `uploaded files and their answers may take ${mebibytes} MiB; delete some of them first`);
  }

  /** Stores the record, or returns the one of an earlier upload with the same idempotency key and content. */
  private record(file: StoredFile, idempotencyKey: string | undefined): StoredFile {
    const { tables } = this.store;
    return tables.transaction(() => {
      const earlierId = idempotencyKey && tables.findUpload(file.uploadedBy, idempotencyKey);
      const earlier = earlierId ? tables.get(earlierId) : undefined;
      if (earlier !== undefined) {
        if (earlier.hash !== file.hash)
          throw new FileError('conflict', 'this idempotency key was used for another file');
        return earlier;
      }
      tables.add(file, idempotencyKey);
      return file;
    });
  }

  list(user: FileUser, { limit, after }: { readonly limit: number; readonly after: string | undefined }): FilePage {
    const { tables } = this.store;
    tables.refresh();
    const { files, next } = tables.page({ uploadedBy: user.isAdmin ? undefined : user.name, limit, after });
    return { files: files.map((file) => toRecord(file, this.now())), next };
  }

  get(user: FileUser, id: string): FileRecord {
    return toRecord(this.store.require(user, id), this.now());
  }

  columns(user: FileUser, id: string): Promise<Understood> {
    return this.understand(this.store.require(user, id));
  }

  private understand(file: StoredFile): Promise<Understood> {
    const key = this.store.keys.get(file.id);
    if (key === undefined) throw new FileError('not-found', 'there is no file with this id');
    return understand(openSealedContent(this.store.paths(file, null).content, key, file), file);
  }

  async correct(
    user: FileUser,
    id: string,
    { corrections, isPreview }: { readonly corrections: Corrections; readonly isPreview: boolean },
  ): Promise<Understood> {
    const file = this.store.require(user, id);
    if (!isPreview) requireIdle(file);
    const changed = {
      ...file,
      product: corrections.product ?? file.product,
      choices: withCorrections(file.choices, corrections),
    };
    const understood = await this.understand(changed);
    const wrong = Object.keys(corrections.columns ?? {}).find((field) => !understood.fields.includes(field));
    if (wrong !== undefined)
      throw new FileError('invalid', `unknown field; the fields are ${understood.fields.join(', ')}`);
    if (isPreview) return understood;
    const { product, choices } = changed;
    const { problem } = understood;
    this.store.tables.update(id, (stored) => {
      requireIdle(stored);
      this.runner.removeEarlier(stored);
      this.store.tables.removeMarks(id);
      const run = stored.run && { ...newRun(stored.run.number), startedAt: '' };
      return {
        product,
        choices,
        problem,
        canRun: problem === null,
        status: 'uploaded',
        run,
        reviewed: 0,
        marksVersion: stored.marksVersion + 1,
      };
    });
    return understood;
  }

  async run(user: FileUser, id: string): Promise<FileRecord> {
    const file = this.store.require(user, id);
    requireIdle(file);
    if (!file.canRun) throw new FileError('conflict', file.problem?.text ?? 'the columns are not known yet');
    this.requireSpace(0, 'conflict');
    const { tables } = this.store;
    const queued = tables.transaction(() => {
      const changed = tables.update(id, (stored) => {
        requireIdle(stored);
        const isContinued = stored.status === 'cancelled' && stored.run !== null;
        if (!isContinued) {
          this.runner.removeEarlier(stored);
          tables.removeMarks(id);
        }
        return {
          status: 'queued',
          isCancelRequested: false,
          run: isContinued ? stored.run : newRun((stored.run?.number ?? 0) + 1),
          ...(!isContinued && { reviewed: 0, marksVersion: stored.marksVersion + 1 }),
        };
      });
      if (changed !== undefined) tables.enqueue(id);
      return changed;
    });
    if (queued === undefined) throw new FileError('not-found', 'there is no file with this id');
    this.runner.wake();
    return toRecord(queued, this.now());
  }

  cancel(user: FileUser, id: string): FileRecord {
    this.store.require(user, id);
    const { tables } = this.store;
    const changed = tables.transaction(() =>
      tables.update(id, (file) => {
        if (file.status === 'running') return { isCancelRequested: true };
        if (file.status !== 'queued') throw new FileError('conflict', 'the file is not being run');
        tables.dequeue(id);
        return { status: 'cancelled', isCancelRequested: true };
      }),
    );
    if (changed === undefined) throw new FileError('not-found', 'there is no file with this id');
    return toRecord(changed, this.now());
  }

  rows(user: FileUser, id: string, query: RowQuery): Promise<{ total: number; rows: readonly FileRow[] }> {
    return this.review.rows(this.store.require(user, id), query);
  }

  row(user: FileUser, id: string, line: number): FileRow {
    return this.review.row(this.store.require(user, id), line);
  }

  mark(user: FileUser, id: string, request: MarkRequest): Promise<MarkResult> {
    return this.review.mark(this.store.require(user, id), user.name, request);
  }

  undo(user: FileUser, id: string, changeId: string): MarkResult {
    return this.review.undo(this.store.require(user, id), changeId);
  }

  summary(user: FileUser, id: string): FileSummary {
    return this.review.summary(this.store.require(user, id));
  }

  async download(user: FileUser, id: string, request: DownloadRequest): Promise<Download> {
    const file = this.store.require(user, id);
    const { view, marks } = this.review.open(file);
    if (file.run?.table == null) throw new FileError('conflict', 'the file has no answers yet');
    const rows = await view.select(selectionFilter(request.rows), request.sort, marks);
    const markOf = (row: number) => (marks.has(row) ? this.store.tables.mark(id, row) : undefined);
    return createDownload({ file, run: file.run, view, rows, markOf }, request);
  }

  delete(user: FileUser, id: string): void {
    this.store.require(user, id);
    this.store.delete(id);
    this.review.forget(id);
  }

  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.runner.close();
    await this.store.close();
  }
}

function requireIdle({ status }: StoredFile): void {
  if (status === 'queued' || status === 'running')
    throw new FileError('conflict', 'the file is being run; cancel the run first');
}

function newRun(number: number): StoredRun {
  const now = new Date().toISOString();
  return {
    number,
    startedAt: now,
    endedAt: null,
    rows: 0,
    share: 0,
    shareBefore: 0,
    attemptAt: now,
    generation: null,
    bands: null,
    table: null,
  };
}

function uploadError(error: unknown, maxBytes: number): unknown {
  if (error instanceof TooLargeError)
    return new FileError('too-large', `a file may have at most ${Math.floor(maxBytes / 1024 / 1024)} MiB`);
  const fullDisk = describeFullDisk(error);
  return fullDisk === undefined ? error : new FileError('no-space', fullDisk);
}

/** What a user sees of a file. */
function toRecord(file: StoredFile, now: number): FileRecord {
  const { id, name, size, format, uploadedBy, createdAt, deleteAt, status, product, problem, canRun, run } = file;
  return {
    id,
    name,
    size,
    format,
    uploadedBy,
    createdAt,
    deleteAt,
    status,
    product,
    problem,
    canRun,
    progress: run === null || run.startedAt === '' ? null : progressOf(run, status, now),
    bands: status === 'done' ? (run?.bands ?? null) : null,
    reviewed: file.reviewed,
  };
}

function progressOf(run: StoredRun, status: StoredFile['status'], now: number): FileRecord['progress'] {
  const { rows, share, startedAt, shareBefore, attemptAt } = run;
  const done = share - shareBefore;
  const seconds = (now - Date.parse(attemptAt)) / 1000;
  const secondsLeft = status === 'running' && done > 0 ? Math.round((seconds * (1 - share)) / done) : null;
  return { rows, share, startedAt, secondsLeft };
}
