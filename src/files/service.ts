import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DAY_MS } from '../runtime/days.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import { withCorrections } from './corrections.ts';
import { createDownload } from './download.ts';
import type { FileStore } from './file-store.ts';
import { LocalFileStore } from './local-file-store.ts';
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
import { describeFullDisk, SPACE_INTERVAL_BYTES } from './upload-limits.ts';

export interface FileSettings extends RunnerSettings {
  /** Largest upload, in bytes. */
  readonly maxBytes: number;
  /** Disk space of all files and their answers, in bytes. */
  readonly quotaBytes: number;
  /** Days after which a file is deleted. */
  readonly retentionDays: number;
  /** Where the files are; by default in the folder of the base. */
  readonly store?: FileStore | undefined;
  /** Files from before the machine became a node. Users cannot reach them; they are deleted when they expire. */
  readonly unreachable?: FileStore | undefined;
  readonly now?: () => number;
}

/** How often the runner is started if it has ended and the queue may have files. */
const START_INTERVAL_MS = 1000;

/** How often expired files are deleted. */
const SWEEP_INTERVAL_MS = 60_000;

/** Uploaded files in a store that several processes share. */
export class UploadedFiles implements FileService {
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
    this.store = settings.store ?? new LocalFileStore(join(settings.base, 'files'));
    this.runner = new FileRunner(this.store, settings);
    this.review = new Review(this.store, () => new Date(this.now()).toISOString());
  }

  /** Begins to run queued files and to delete old ones. */
  start(): void {
    const every = (intervalMs: number, work: () => MaybePromise<void>) => {
      const safely = async () => {
        try {
          await work();
        } catch (error) {
          // A cluster that cannot be reached is reported elsewhere.
          if (!(error instanceof StoreUnavailableError)) this.settings.onError(error);
        }
      };
      void safely();
      this.timers.push(setInterval(safely, intervalMs).unref());
    };
    this.store.onQueued?.(() => this.runner.wake());
    every(START_INTERVAL_MS, () => this.runner.start());
    // Of the processes of a node, the one that runs its files does it: it is connected to the cluster anyway.
    every(SWEEP_INTERVAL_MS, () =>
      this.store.pollMs === undefined || this.runner.isRunning ? this.store.sweep(this.now()) : undefined,
    );
    every(SWEEP_INTERVAL_MS, () => this.settings.unreachable?.sweep(this.now()));
  }

  async upload(user: FileUser, { name, idempotencyKey, content }: Upload): Promise<FileRecord> {
    const { store, settings } = this;
    const maxBytes = Math.min(settings.maxBytes, await this.requireSpace());
    const id = randomBytes(16).toString('hex');
    try {
      const { key, path } = await store.begin(id);
      const counted = this.countedWhileWritten(id, content);
      const { size, hash } = await writeSealedContent(path, key, { content: counted, maxBytes });
      if (size === 0) throw new FileError('invalid', 'the file is empty');
      await store.recordSpace(id);
      // Other uploads may have used the space meanwhile.
      await this.requireSpace(0);
      const created = this.now();
      const choices = NO_CHOICES;
      const product = 'idcheck-plus';
      const understood = await understand(openSealedContent(path, key, { name, size }), {
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
      const stored = await store.add(file, idempotencyKey);
      if (stored.id !== id) await store.delete(id);
      return toRecord(stored, this.now());
    } catch (error) {
      // What cannot be deleted now is swept later.
      await store.delete(id).catch(() => {});
      if (error instanceof TooLargeError && maxBytes < settings.maxBytes) throw this.quotaError();
      throw uploadError(error, maxBytes);
    }
  }

  /** Counts the disk space of the content while it is written, so that simultaneous uploads share the quota. */
  private async *countedWhileWritten(id: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let uncounted = 0;
    for await (const chunk of content) {
      yield chunk;
      uncounted += chunk.length;
      if (uncounted < SPACE_INTERVAL_BYTES) continue;
      uncounted = 0;
      await this.store.recordSpace(id);
      await this.requireSpace(0);
    }
  }

  async usage(): Promise<FileUsage> {
    return { ...(await this.store.totalSpace()), quotaBytes: this.settings.quotaBytes };
  }

  /** The disk space that is left for files, in bytes. @throws FileError unless it is at least `min` */
  private async requireSpace(min = 1, code: 'quota' | 'conflict' = 'quota'): Promise<number> {
    const { bytes, quotaBytes } = await this.usage();
    if (quotaBytes - bytes < min) throw this.quotaError(code);
    return quotaBytes - bytes;
  }

  private quotaError(code: 'quota' | 'conflict' = 'quota'): FileError {
    const mebibytes = Math.floor(this.settings.quotaBytes / 1024 / 1024);
    return new FileError(code, `uploaded files and their answers may take ${mebibytes} MiB; delete some of them first`);
  }

  async list(
    user: FileUser,
    { limit, after }: { readonly limit: number; readonly after: string | undefined },
  ): Promise<FilePage> {
    const { files, next } = await this.store.page({ uploadedBy: user.isAdmin ? undefined : user.name, limit, after });
    return { files: files.map((file) => toRecord(file, this.now())), next };
  }

  async get(user: FileUser, id: string): Promise<FileRecord> {
    return toRecord(await this.require(user, id), this.now());
  }

  /** @throws FileError unless the file exists and the user may see it */
  private async require({ name, isAdmin }: FileUser, id: string): Promise<StoredFile> {
    const file = await this.store.get(id);
    if (file === undefined || (!isAdmin && file.uploadedBy !== name)) throw notFound();
    return file;
  }

  async columns(user: FileUser, id: string): Promise<Understood> {
    return this.understand(await this.require(user, id));
  }

  private async understand(file: StoredFile): Promise<Understood> {
    const key = await this.store.keyOf(file.id);
    if (key === undefined) throw notFound();
    return understand(openSealedContent(await this.store.openUpload(file), key, file), file);
  }

  async correct(
    user: FileUser,
    id: string,
    { corrections, isPreview }: { readonly corrections: Corrections; readonly isPreview: boolean },
  ): Promise<Understood> {
    const file = await this.require(user, id);
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
    let earlier: StoredRun | null = null;
    await this.store.update(id, (stored) => {
      requireIdle(stored);
      earlier = stored.run;
      return {
        file: {
          product,
          choices,
          problem,
          canRun: problem === null,
          status: 'uploaded',
          run: stored.run && { ...newRun(stored.run.number), startedAt: '' },
          reviewed: 0,
          marksVersion: stored.marksVersion + 1,
        },
        removesMarks: true,
      };
    });
    if (earlier !== null) await this.store.removeRows(id, earlier);
    return understood;
  }

  async run(user: FileUser, id: string): Promise<FileRecord> {
    const file = await this.require(user, id);
    requireIdle(file);
    if (!file.canRun) throw new FileError('conflict', file.problem?.text ?? 'the columns are not known yet');
    await this.requireSpace(0, 'conflict');
    let replaced: StoredRun | null = null;
    const queued = await this.store.update(id, (stored) => {
      requireIdle(stored);
      const isContinued = stored.status === 'cancelled' && stored.run !== null;
      replaced = isContinued ? null : stored.run;
      return {
        file: {
          status: 'queued',
          isCancelRequested: false,
          run: isContinued ? stored.run : newRun((stored.run?.number ?? 0) + 1),
          ...(!isContinued && { reviewed: 0, marksVersion: stored.marksVersion + 1 }),
        },
        queue: 'enter',
        removesMarks: !isContinued,
      };
    });
    if (queued === undefined) throw notFound();
    if (replaced !== null) await this.store.removeRows(id, replaced);
    this.runner.wake();
    return toRecord(queued, this.now());
  }

  async cancel(user: FileUser, id: string): Promise<FileRecord> {
    await this.require(user, id);
    const changed = await this.store.update(id, (file) => {
      if (file.status === 'running') return { file: { isCancelRequested: true } };
      if (file.status !== 'queued') throw new FileError('conflict', 'the file is not being run');
      return { file: { status: 'cancelled', isCancelRequested: true }, queue: 'leave' };
    });
    if (changed === undefined) throw notFound();
    return toRecord(changed, this.now());
  }

  async rows(user: FileUser, id: string, query: RowQuery): Promise<{ total: number; rows: readonly FileRow[] }> {
    return this.review.rows(await this.require(user, id), query);
  }

  async row(user: FileUser, id: string, line: number): Promise<FileRow> {
    return this.review.row(await this.require(user, id), line);
  }

  async mark(user: FileUser, id: string, request: MarkRequest): Promise<MarkResult> {
    return this.review.mark(await this.require(user, id), user.name, request);
  }

  async undo(user: FileUser, id: string, changeId: string): Promise<MarkResult> {
    return this.review.undo(await this.require(user, id), changeId);
  }

  async summary(user: FileUser, id: string): Promise<FileSummary> {
    return this.review.summary(await this.require(user, id));
  }

  async download(user: FileUser, id: string, request: DownloadRequest): Promise<Download> {
    const file = await this.require(user, id);
    const { view, marks } = await this.review.open(file);
    if (file.run?.table == null) throw new FileError('conflict', 'the file has no answers yet');
    const rows = await view.select(request.filter, request.sort, marks);
    const marksOf = (some: readonly number[]) =>
      this.store.marksOf(
        id,
        some.filter((row) => marks.has(row)),
      );
    return createDownload({ file, run: file.run, view, rows, marksOf }, request);
  }

  async delete(user: FileUser, id: string): Promise<void> {
    await this.require(user, id);
    await this.store.delete(id);
    this.review.forget(id);
  }

  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.runner.close();
    await Promise.all([this.store.close(), this.settings.unreachable?.close()]);
  }
}

function notFound(): FileError {
  return new FileError('not-found', 'no file has this id');
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
