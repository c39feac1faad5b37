import { join } from 'node:path';
import type { GuessLimit } from '../check/index.ts';
import { type FileLock, LockedError, lockFile } from '../storage/file-lock.ts';
import type { FileStore } from './file-store.ts';
import type { FileProduct } from './model.ts';
import { INTERNAL_PROBLEM, problemOfError } from './problem.ts';
import { type AnsweredPart, RunStoppedError, removeRows, runFile } from './run.ts';
import type { StoredFile, StoredRun } from './stored-file.ts';

/** A file of which rows were checked. */
export interface CheckedFile {
  readonly id: string;
  /** The name of the key that it was uploaded with. */
  readonly uploadedBy: string;
  readonly product: FileProduct;
  /** Number of rows that were checked. */
  readonly rows: number;
  /** Whether these are all rows; otherwise the run was cancelled, or it failed. */
  readonly isComplete: boolean;
}

export interface RunnerSettings {
  /** The folder of the reference base. */
  readonly base: string;
  /** ISO 3166-1 alpha-2; the country of rows that name none. */
  readonly country: string;
  readonly householdKey: string | undefined;
  /** A file of learned weights, instead of those of the base. */
  readonly weights?: string | undefined;
  /** The guessing budget of a key that may not see stored values, by its name; without it nothing is limited. */
  readonly limitOf?: ((keyName: string) => GuessLimit) | undefined;
  /** Called when a run of a file has ended. @param subjects digests of the people in them, in pieces, for the journal */
  readonly onChecked?: (file: CheckedFile, subjects: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Called with an error that is not the user's. */
  readonly onError: (error: unknown) => void;
}

/**
 * Runs the files of the queue, one after the other. Every worker process has a runner, and one of them at a time has the
 * lock: if its process ends, another one continues its run.
 */
export class FileRunner {
  private readonly store: FileStore;
  private readonly settings: RunnerSettings;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(store: FileStore, settings: RunnerSettings) {
    this.store = store;
    this.settings = settings;
  }

  /** Starts on the queue, unless it is empty or a runner is at work. */
  wake(): void {
    if (this.running !== undefined || this.stopping.signal.aborted) return;
    if (this.store.tables.firstInQueue() === undefined) return;
    const lock = this.lock();
    if (lock === undefined) return;
    this.running = this.runQueue().finally(() => {
      lock.release();
      this.running = undefined;
    });
    this.running.catch(this.settings.onError);
  }

  private lock(): FileLock | undefined {
    try {
      return lockFile(join(this.store.folder, 'runner.lock'));
    } catch (error) {
      if (!(error instanceof LockedError)) this.settings.onError(error);
      return undefined;
    }
  }

  private async runQueue(): Promise<void> {
    const { tables } = this.store;
    for (let next = tables.firstInQueue(); next !== undefined; next = tables.firstInQueue()) {
      if (this.stopping.signal.aborted) return;
      const file = tables.get(next.id);
      if (file?.run) await this.run(file, file.run);
      if (this.stopping.signal.aborted) return;
      tables.leaveQueue(next.place);
    }
  }

  private async run(file: StoredFile, run: StoredRun): Promise<void> {
    const { store, settings } = this;
    const { id } = file;
    const key = store.keys.get(id);
    if (key === undefined) return;
    const { signal } = this.stopping;
    const progress = (change: Partial<StoredRun>): boolean => {
      store.recordSpace(id);
      const changed = store.tables.update(id, ({ run: stored, isCancelRequested, status }) => ({
        run: { ...stored!, ...change },
        status: isCancelRequested ? status : 'running',
      }));
      return changed !== undefined && !changed.isCancelRequested;
    };
    try {
      const paths = store.paths(file, run);
      const { base, country, householdKey, weights } = settings;
      const { uploadedBy, product } = file;
      const onAnswered = async ({ rows, isComplete, subjects }: AnsweredPart) =>
        settings.onChecked?.({ id, uploadedBy, product, rows, isComplete }, subjects);
      const request = {
        file,
        run,
        key,
        paths,
        base,
        country,
        householdKey,
        weights,
        limit: file.uploaderSeesValues === true ? undefined : settings.limitOf?.(uploadedBy),
        signal,
        onProgress: progress,
        onAnswered,
      };
      const index = await runFile(request);
      const ended = { rows: index.rows, share: 1, bands: index.countBands(), endedAt: new Date().toISOString() };
      store.tables.update(id, ({ run: stored }) => ({ status: 'done', run: { ...stored!, ...ended }, problem: null }));
    } catch (error) {
      this.recordFailure(id, error);
    }
  }

  private recordFailure(id: string, error: unknown): void {
    if (error instanceof RunStoppedError) {
      // At a stop of the server the file stays in the queue.
      if (!this.stopping.signal.aborted)
        this.store.tables.update(id, () => ({ status: 'cancelled', isCancelRequested: false }));
      return;
    }
    // Deleted while it ran.
    if (this.store.tables.get(id) === undefined) return;
    const problem = problemOfError(error);
    if (problem === INTERNAL_PROBLEM) this.settings.onError(error);
    this.store.tables.update(id, () => ({ status: 'failed', problem, isCancelRequested: false }));
  }

  /** Removes the rows of earlier runs. */
  removeEarlier(file: StoredFile): void {
    if (file.run === null) return;
    removeRows(this.store.paths(file, file.run));
    this.store.recordSpace(file.id);
  }

  /** Stops after the batch that is being answered. The run continues at the next start. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.running?.catch(() => {});
  }
}
