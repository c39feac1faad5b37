import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AnsweredRows,
  BATCHES_PER_PART,
  type BatchAnswers,
  type BatchRequest,
  type BatchSummary,
  decodeAnswers,
  encodeWork,
  openPartThreads,
  type PartThreads,
  type PreparedBatch,
  partsAfter,
  runBatch,
} from '../batch/index.ts';
import { generationPath, noBase, openStore } from '../reference/base.ts';
import {
  type ChangeableBase,
  type PinnedGeneration,
  pinGeneration,
  pinnedChanges,
} from '../reference/changes/index.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import { JobWorker } from './job-worker.ts';
import { type Job, type SharedJobs, writeChanges } from './shared-jobs.ts';

/** How often the next part is asked for, in milliseconds. */
const POLL_MS = 100;

/** The delay before a call is repeated because PostgreSQL or the storage could not be used, in milliseconds. */
const RETRY_MS = 500;

export interface SharedBatchSettings {
  readonly jobs: SharedJobs;
  readonly base: ChangeableBase;
  /** Days after which an interrupted job is removed. */
  readonly retentionDays: number;
  /** PostgreSQL or the shared storage cannot be used: the batch waits. Called once until they can be used again. */
  onPaused?(): void;
}

/**
 * Answers every row of a file together with the servers of the other nodes. The output is the same as that of this process
 * alone. If it is stopped or killed, the same request resumes it.
 *
 * @throws as `runBatch`; StoreUnavailableError if PostgreSQL or the storage cannot be used at the beginning
 */
export async function runSharedBatch(request: BatchRequest, settings: SharedBatchSettings): Promise<BatchSummary> {
  let job: Job | undefined;
  let isKept = false;
  try {
    return await runBatch(request, async (batch) => {
      const opened = await openJob(batch, settings);
      ({ job } = opened);
      return new SharedAnswers(request, opened, settings);
    });
  } catch (error) {
    isKept = isResumable(request);
    throw error;
  } finally {
    // If it cannot be removed now, its time will be over.
    if (job !== undefined && !isKept) await settings.jobs.remove(job.id).catch(() => {});
  }
}

function isResumable({ source, output }: BatchRequest): boolean {
  return source.size !== undefined && typeof output === 'string';
}

interface OpenedJob {
  readonly job: Job;
  readonly threads: PartThreads;
}

/** A new job, or the one of an earlier run that was interrupted, if its version of the base is still that of this node. */
async function openJob({ request, work, run }: PreparedBatch, settings: SharedBatchSettings): Promise<OpenedJob> {
  const { jobs, base, retentionDays } = settings;
  const generation = base.usableGeneration();
  if (generation === undefined) throw noBase(base.folder);
  const path = generationPath(base.folder, generation);
  const target = isResumable(request) ? resolve(request.output as string) : randomUUID();
  const identity = JSON.stringify([run, target]);
  const earlier = request.restart ? undefined : await jobs.find(identity);
  const isResumed = earlier?.generation === generation;
  const pinned = await pinGeneration(path, isResumed ? (to) => writeChanges(earlier, to) : undefined);
  try {
    const threads = await openPartThreads(pinned.path, work, request.threads);
    try {
      if (isResumed) return { job: earlier, threads };
      const position = await positionOf(pinned);
      const { program } = request;
      const job = { identity, generation, position, work: encodeWork(work), program, retentionDays };
      return { job: await jobs.create(job, pinnedChanges(pinned)), threads };
    } catch (error) {
      await threads.close();
      throw error;
    }
  } finally {
    pinned.remove();
  }
}

async function positionOf({ path }: PinnedGeneration): Promise<number> {
  const { store, changes } = openStore(path);
  await store.close();
  return changes?.position ?? 0;
}

/** The answers of all nodes. */
class SharedAnswers implements BatchAnswers {
  readonly generation: string;
  readonly version: string;
  readonly batchesPerPart = BATCHES_PER_PART;
  private readonly request: BatchRequest;
  private readonly job: Job;
  private readonly settings: SharedBatchSettings;
  private readonly worker: JobWorker;
  private readonly ended = new AbortController();
  private readonly signal: AbortSignal;
  /** Calls that failed and are repeated. */
  private waitingCalls = 0;

  constructor(request: BatchRequest, opened: OpenedJob, settings: SharedBatchSettings) {
    const { generation, position } = opened.job;
    this.request = request;
    this.job = opened.job;
    this.settings = settings;
    this.generation = generation;
    this.version = `${generation}/${position}`;
    this.signal =
      request.signal === undefined ? this.ended.signal : AbortSignal.any([request.signal, this.ended.signal]);
    const { jobs, base } = settings;
    const onError = (error: unknown) => this.ended.abort(error);
    this.worker = JobWorker.start({ jobs, base, threads: request.threads, onError }, opened);
  }

  async forEach(done: number, use: (answered: AnsweredRows) => Promise<void>): Promise<void> {
    const uploaded = this.upload().catch((error) => {
      this.ended.abort(error);
    });
    try {
      for (let number = done; ; number++) {
        const answered = await this.next(number);
        if (answered === undefined) return;
        await use(answered);
      }
    } finally {
      this.ended.abort();
      await uploaded;
    }
  }

  /** Stores the parts that an earlier run has not stored. */
  private async upload(): Promise<void> {
    const { jobs } = this.settings;
    const { id, files } = this.job;
    if ((await this.whenReachable(() => jobs.partCount(id))) !== undefined) return;
    let parts = await this.whenReachable(() => jobs.storedParts(id));
    for await (const { input, inputBytes } of partsAfter(this.request.source, parts, this.signal)) {
      this.signal.throwIfAborted();
      const number = parts;
      await this.whenReachable(() => files.write(`in-${number}`, input));
      await this.whenReachable(() => jobs.addPart(id, number, inputBytes));
      parts++;
    }
    await this.whenReachable(() => jobs.complete(id, parts));
  }

  /** The answers to a part; `undefined` after the last one. */
  private async next(number: number): Promise<AnsweredRows | undefined> {
    const { jobs } = this.settings;
    for (;;) {
      this.signal.throwIfAborted();
      const answered = await this.whenReachable(() => this.read(number));
      if (answered !== undefined) return answered;
      const parts = await this.whenReachable(() => jobs.partCount(this.job.id));
      if (parts !== undefined && number >= parts) return undefined;
      await pause(POLL_MS, undefined, { signal: this.signal }).catch(() => {});
    }
  }

  /** @returns `undefined` if the part is not answered yet, or the job was removed */
  private async read(number: number): Promise<AnsweredRows | undefined> {
    const { id, files } = this.job;
    const result = await this.settings.jobs.result(id, number);
    return result && { ...decodeAnswers(await files.read(result.output)), inputBytes: result.inputBytes };
  }

  /** Repeats a call until PostgreSQL and the shared storage can be used. */
  private async whenReachable<T>(call: () => Promise<T>): Promise<T> {
    let isWaiting = false;
    try {
      for (;;) {
        try {
          return await call();
        } catch (error) {
          if (!(error instanceof StoreUnavailableError)) throw error;
          // A call of another kind may succeed meanwhile: the storage can be used without PostgreSQL.
          if (!isWaiting && this.waitingCalls++ === 0) this.settings.onPaused?.();
          isWaiting = true;
          await pause(RETRY_MS, undefined, { signal: this.signal }).catch(() => {});
          this.signal.throwIfAborted();
        }
      }
    } finally {
      if (isWaiting) this.waitingCalls--;
    }
  }

  async close(): Promise<void> {
    this.ended.abort();
    await this.worker.stop();
  }
}
