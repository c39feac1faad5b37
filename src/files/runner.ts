import { join } from 'node:path';
import type { GuessLimit } from '../check/index.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import { type FileLock, LockedError, lockFile } from '../storage/file-lock.ts';
import type { FileKey } from './file-key.ts';
import type { ClaimEnd, ClaimedFile, FileStore } from './file-store.ts';
import type { FileProduct } from './model.ts';
import { INTERNAL_PROBLEM, problemOfError } from './problem.ts';
import { RunStoppedError, runFile } from './run.ts';
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

interface QueuedFile {
  readonly file: StoredFile;
  readonly run: StoredRun;
  readonly key: FileKey;
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
  private isWoken = false;
  private endPause = () => {};

  constructor(store: FileStore, settings: RunnerSettings) {
    this.store = store;
    this.settings = settings;
    this.stopping.signal.addEventListener('abort', () => this.endPause());
  }

  /** Reads the queue at once: a file may have been added. */
  wake(): void {
    this.isWoken = true;
    this.endPause();
    this.start();
  }

  /** Starts on the queue, unless it is empty or another process has the lock. */
  start(): void {
    if (this.running !== undefined || this.stopping.signal.aborted) return;
    if (!this.store.mayHaveQueued()) return;
    const lock = this.lock();
    if (lock === undefined) return;
    this.running = this.runQueue().finally(() => {
      lock.release();
      this.running = undefined;
    });
    this.running.catch((error) => this.reportUnlessUnavailable(error));
  }

  /** Whether this process has the lock. */
  get isRunning(): boolean {
    return this.running !== undefined;
  }

  private lock(): FileLock | undefined {
    try {
      return lockFile(join(this.store.folder, 'runner.lock'));
    } catch (error) {
      if (!(error instanceof LockedError)) this.settings.onError(error);
      return undefined;
    }
  }

  /** Ends when the queue is empty, or when the server stops if other nodes may fill the queue. */
  private async runQueue(): Promise<void> {
    const { pollMs } = this.store;
    while (!this.stopping.signal.aborted) {
      this.isWoken = false;
      const claimed = await this.claim();
      if (claimed !== undefined) await this.runClaimed(claimed);
      else if (pollMs === undefined) return;
      else if (!this.isWoken) await this.pause(pollMs);
    }
  }

  private async claim(): Promise<ClaimedFile | undefined> {
    try {
      return await this.store.claim();
    } catch (error) {
      if (error instanceof StoreUnavailableError) return undefined;
      throw error;
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async runClaimed(claimed: ClaimedFile): Promise<void> {
    let how: ClaimEnd = 'later';
    try {
      how = await this.run(claimed);
    } finally {
      // If this fails in a cluster, the lease expires.
      await claimed.release(how).catch((error) => this.reportUnlessUnavailable(error));
    }
  }

  private reportUnlessUnavailable(error: unknown): void {
    // A cluster that cannot be reached is reported elsewhere.
    if (!(error instanceof StoreUnavailableError)) this.settings.onError(error);
  }

  private async run(claimed: ClaimedFile): Promise<ClaimEnd> {
    const { stopping } = this;
    try {
      const file = await this.store.get(claimed.id);
      // Checked before the files are opened, because their storage may be unavailable.
      if (file?.isCancelRequested) throw new RunStoppedError();
      const key = await this.store.keyOf(claimed.id);
      if (file?.run && key !== undefined) await this.runFile(claimed, { file, run: file.run, key });
      return stopping.signal.aborted ? 'handed-over' : 'ended';
    } catch (error) {
      if (stopping.signal.aborted) return 'handed-over';
      if (claimed.lost.aborted || error instanceof StoreUnavailableError) return 'later';
      await this.recordFailure(claimed, error);
      return 'ended';
    }
  }

  private async runFile(claimed: ClaimedFile, { file, run, key }: QueuedFile): Promise<void> {
    const { store, settings } = this;
    const { id, uploadedBy, product, uploaderSeesValues } = file;
    const { base, country, householdKey, weights } = settings;
    const index = await runFile({
      file,
      run,
      key,
      base,
      country,
      householdKey,
      weights,
      limit: uploaderSeesValues === true ? undefined : settings.limitOf?.(uploadedBy),
      signal: AbortSignal.any([this.stopping.signal, claimed.lost]),
      open: (number) => claimed.open(file, { number }),
      onWritten: (number, written, isLast) => claimed.save({ number }, written, isLast),
      onProgress: async (change) => {
        const changed = await claimed.update(({ run: stored, isCancelRequested, status }) => ({
          run: { ...stored!, ...change },
          status: isCancelRequested ? status : 'running',
        }));
        if (change.number !== undefined && change.number !== run.number) await store.removeRows(id, run);
        return changed !== undefined && !changed.isCancelRequested;
      },
      onAnswered: async ({ rows, isComplete, subjects }) =>
        settings.onChecked?.({ id, uploadedBy, product, rows, isComplete }, subjects),
    });
    const ended = { rows: index.rows, share: 1, bands: index.countBands(), endedAt: new Date().toISOString() };
    await claimed.update(({ run: stored }) => ({ status: 'done', run: { ...stored!, ...ended }, problem: null }));
  }

  private async recordFailure(claimed: ClaimedFile, error: unknown): Promise<void> {
    if (error instanceof RunStoppedError) {
      await claimed.update(() => ({ status: 'cancelled', isCancelRequested: false }));
      return;
    }
    // Deleted while it ran.
    if ((await this.store.get(claimed.id)) === undefined) return;
    const problem = problemOfError(error);
    if (problem === INTERNAL_PROBLEM) this.settings.onError(error);
    await claimed.update(() => ({ status: 'failed', problem, isCancelRequested: false }));
  }

  /** Stops after the batch that is being answered. The run continues at the next start. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.running?.catch(() => {});
  }
}
