import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { PartThreads } from '../batch/index.ts';
import { generationPath } from '../reference/base.ts';
import { type ChangeableBase, pinGeneration } from '../reference/changes/index.ts';
import { readVersion } from '../runtime/version.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import { Loop, POLL_MS, RETRY_MS } from './loop.ts';
import { type ClaimedPart, type Job, type SharedJobs, writeChanges } from './shared-jobs.ts';

/** How often a worker without work looks for a part, in milliseconds; usually a notification comes first. */
const IDLE_MS = 2000;

/** How often the threads of finished jobs are closed, in milliseconds. */
const CLOSE_MS = 5000;

/** How often the jobs whose time is over are removed, in milliseconds. */
const CLEANUP_MS = 60_000;

/** A part that makes processes die is left to the process that submitted its job, which has no limit. */
const MAX_ATTEMPTS = 5;
const UNLIMITED = 2 ** 31 - 1;

export interface JobWorkerSettings {
  readonly jobs: SharedJobs;
  readonly base: ChangeableBase;
  /** Threads per job. */
  readonly threads: number;
  /** How often it looks for a part without a notification, in milliseconds. */
  readonly idleMs?: number;
  onError(error: unknown): void;
}

interface OpenJob {
  readonly job: Job;
  readonly threads: PartThreads;
}

/** Answers parts of jobs, one after the other, until it is stopped. */
export class JobWorker {
  private readonly settings: JobWorkerSettings;
  /** Their versions of the base stay open, also when the node has a later one. */
  private readonly open = new Map<string, OpenJob>();
  private readonly isOfOneJob: boolean;
  private readonly loop: Loop;
  private isStopped = false;
  private cleanedAt = performance.now();
  private closedAt = performance.now();

  private constructor(settings: JobWorkerSettings, only: OpenJob | undefined) {
    this.settings = settings;
    this.isOfOneJob = only !== undefined;
    if (only !== undefined) this.open.set(only.job.id, only);
    this.loop = new Loop(() => this.attempt());
    settings.jobs.listen(() => this.loop.wake());
  }

  /** @param only answers parts of this job alone; the worker closes its threads */
  static start(settings: JobWorkerSettings, only?: OpenJob): JobWorker {
    return new JobWorker(settings, only);
  }

  private async attempt(): Promise<number> {
    try {
      return await this.round();
    } catch (error) {
      if (error instanceof StoreUnavailableError) return POLL_MS;
      this.settings.onError(error);
      return RETRY_MS;
    }
  }

  private async round(): Promise<number> {
    const { jobs, base } = this.settings;
    const part = await jobs.claim({
      open: [...this.open.keys()],
      generation: this.isOfOneJob ? undefined : base.usableGeneration(),
      program: readVersion(),
      maxAttempts: this.isOfOneJob ? UNLIMITED : MAX_ATTEMPTS,
    });
    if (!this.isOfOneJob) await this.tidyUp(part === undefined);
    // The part of a killed node of an open job is taken over as soon as its lease ends.
    if (part === undefined) return this.open.size > 0 ? POLL_MS : (this.settings.idleMs ?? IDLE_MS);
    await this.answer(part);
    return 0;
  }

  private async tidyUp(isIdle: boolean): Promise<void> {
    if (this.open.size > 0 && (isIdle || performance.now() - this.closedAt >= CLOSE_MS)) await this.closeFinished();
    if (!isIdle || performance.now() - this.cleanedAt < CLEANUP_MS) return;
    this.cleanedAt = performance.now();
    await this.settings.jobs.removeExpired();
  }

  private async closeFinished(): Promise<void> {
    this.closedAt = performance.now();
    const unfinished = await this.settings.jobs.unfinished([...this.open.keys()]);
    for (const [id, { threads }] of this.open) {
      if (unfinished.has(id)) continue;
      this.open.delete(id);
      await threads.close();
    }
  }

  private async answer(part: ClaimedPart): Promise<void> {
    const { jobs } = this.settings;
    const timer = setInterval(extending(jobs, part), (jobs.leaseSeconds * 1000) / 4);
    try {
      const { job, threads } = await this.openJob(part.job);
      const { output, rows } = await threads.answer(await job.files.read(`in-${part.number}`));
      // Another node may be writing the same answers.
      const name = `out-${part.number}-${randomUUID()}`;
      await job.files.write(name, output);
      await this.record(part, { output: name, rows });
    } catch (error) {
      const isUnavailable = error instanceof StoreUnavailableError;
      await jobs.release(part, isUnavailable).catch(() => {});
      // A job that was removed is no failure of this node.
      if (isUnavailable || (await jobs.unfinished([part.job])).has(part.job)) throw error;
    } finally {
      clearInterval(timer);
    }
  }

  /** The answers are kept while PostgreSQL cannot be reached. */
  private async record(part: ClaimedPart, answers: { output: string; rows: number }): Promise<void> {
    for (;;) {
      try {
        return await this.settings.jobs.answer(part, answers);
      } catch (error) {
        if (!(error instanceof StoreUnavailableError) || this.isStopped) throw error;
        await pause(POLL_MS);
      }
    }
  }

  private async openJob(id: string): Promise<OpenJob> {
    const known = this.open.get(id);
    if (known !== undefined) return known;
    const { jobs, base, threads } = this.settings;
    const job = await jobs.get(id);
    const opened = { job, threads: await openThreads(base.folder, job, threads) };
    this.open.set(id, opened);
    return opened;
  }

  /** Ends after the present part. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.loop.stop();
    await Promise.all([...this.open.values()].map(({ threads }) => threads.close()));
    this.open.clear();
  }
}

/** Extends a lease when it is called. Calls do not pile up while PostgreSQL cannot be reached. */
function extending(jobs: SharedJobs, part: ClaimedPart): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    void jobs
      .extend(part)
      .catch(() => {})
      .finally(() => {
        isWaiting = false;
      });
  };
}

/** Threads with the version of the base that the job was submitted with. */
async function openThreads(base: string, job: Job, threads: number): Promise<PartThreads> {
  // Loaded by nodes that answer parts only.
  const { decodeWork, openPartThreads } = await import('../batch/index.ts');
  const pinned = await pinGeneration(generationPath(base, job.generation), (to) => writeChanges(job, to));
  try {
    return await openPartThreads(pinned.path, decodeWork(job.work), threads);
  } finally {
    pinned.remove();
  }
}
