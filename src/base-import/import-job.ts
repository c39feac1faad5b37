import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type FileProblem,
  INTERNAL_PROBLEM,
  openUpload,
  problemOfError,
  tableOf,
  withCorrections,
  writeSealedContent,
} from '../files/index.ts';
import { Journal } from '../journal/index.ts';
import { PEOPLE, PERSON_REJECT_SENTENCES } from '../reference/rows/index.ts';
import type { Config, Secrets } from '../runtime/config.ts';
import { describeError } from '../runtime/errors.ts';
import type { FileLock } from '../storage/file-lock.ts';
import { NothingToImportError } from '../storage/import-files.ts';
import { useOperatorKeys } from '../storage/operator-key.ts';
import { type RejectedRow, rejectsFormatOf } from '../tabular/index.ts';
import { importIntoBase, type PeopleImportSummary } from './import-people.ts';
import { ImportStore } from './import-store.ts';
import {
  type BaseImport,
  conflict,
  type ImportChoices,
  ImportError,
  type ImportOutcome,
  type ImportStage,
  type ImportStart,
  requireIdle,
  requireUsable,
  STOPPING,
} from './model.ts';
import { previewImport } from './preview-import.ts';

/** What the server sends to the process of an import. Structured-clonable. */
export interface ImportJob {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly id: string;
  /** If absent, the rows of the upload are inspected and not imported. */
  readonly start?: ImportStart & { readonly actor: string };
  /** What an inspection changes about reading the file. */
  readonly choices?: ImportChoices;
}

interface JobControl {
  /** Aborted when the server stops. */
  readonly signal: AbortSignal;
  /** Called when the import has begun. */
  readonly onStarted: () => void;
  /** Called with an error that does not end the import. */
  readonly onError: (error: unknown) => void;
}

/**
 * Inspects the rows of an upload, or imports them, and records the result. A failed import is recorded too.
 *
 * @throws ImportError if it cannot begin; FileError if a choice is invalid
 */
export async function runImportJob(job: ImportJob, control: JobControl): Promise<void> {
  const { config, secrets, start } = job;
  useOperatorKeys({ ...config, ...secrets });
  const store = new ImportStore(config.base);
  if (start !== undefined) return importUpload(store, { ...job, start }, control);
  return inspectUpload(store, job, control);
}

async function inspectUpload(
  store: ImportStore,
  { config: { base, country }, id, choices: changed }: ImportJob,
  { signal }: JobControl,
): Promise<void> {
  try {
    const lock = await lockForInspection(store, id, signal);
    try {
      const record = store.require(id);
      store.requireContent(record);
      const choices = changed === undefined ? record.choices : withCorrections(record.choices, changed);
      const preview = await previewImport(store.content(record), { choices, base, country, signal });
      store.put({ ...record, status: 'uploaded', problem: null, choices, preview });
    } finally {
      lock.release();
    }
  } catch (error) {
    throw signal.aborted ? new ImportError('stopping', STOPPING) : error;
  }
}

const LOCK_PAUSE_MS = 50;

/** Longer than an inspection takes. */
const MAX_INSPECTION_WAIT_MS = 60_000;

/** Waits for an earlier inspection of the same upload. @throws ImportError if it is being imported, or does not exist */
async function lockForInspection(store: ImportStore, id: string, signal: AbortSignal): Promise<FileLock> {
  const deadline = performance.now() + MAX_INSPECTION_WAIT_MS;
  for (;;) {
    const lock = store.lockUpload(id);
    if (lock !== undefined) return lock;
    requireIdle(store.require(id));
    if (performance.now() > deadline) throw beingRead();
    await pause(LOCK_PAUSE_MS, undefined, { signal });
  }
}

/** A process that checks whether an import runs holds a lock for a moment. */
const LOCK_ATTEMPTS = 10;

/** The locks of an import: of all imports, then of its upload. @throws ImportError if another process has one */
async function lockForImport(store: ImportStore, id: string): Promise<FileLock> {
  const imports = store.lock();
  if (imports === undefined) throw conflict('other-running', 'another import is running; wait for its end');
  try {
    for (let attempt = 1; ; attempt++) {
      const upload = store.lockUpload(id);
      if (upload !== undefined) return bothOf(upload, imports);
      store.require(id);
      if (attempt === LOCK_ATTEMPTS) throw beingRead();
      await pause(LOCK_PAUSE_MS);
    }
  } catch (error) {
    imports.release();
    throw error;
  }
}

function bothOf(one: FileLock, other: FileLock): FileLock {
  return {
    release() {
      one.release();
      other.release();
    },
  };
}

function beingRead(): ImportError {
  return conflict('being-read', 'the file is being read; wait for the result');
}

const CANCEL_POLL_MS = 200;

type StartedJob = ImportJob & Required<Pick<ImportJob, 'start'>>;

async function importUpload(store: ImportStore, job: StartedJob, control: JobControl): Promise<void> {
  const { id, start } = job;
  const { signal } = control;
  const lock = await lockForImport(store, id);
  const cancelling = new AbortController();
  const poll = () => existsSync(store.path(id, 'cancel')) && cancelling.abort();
  rmSync(store.path(id, 'cancel'), { force: true });
  const polling = setInterval(poll, CANCEL_POLL_MS);
  try {
    const record = store.require(id);
    // Another request may have imported it, or changed how it is read, since the server checked.
    store.requireContent(record);
    requireUsable(record);
    const running = new RunningImport(store, { ...record, status: 'running', mode: start.mode, problem: null });
    control.onStarted();
    let outcome: ImportOutcome;
    try {
      const either = AbortSignal.any([signal, cancelling.signal]);
      either.throwIfAborted();
      outcome = await importRows(running, job, { ...control, signal: either });
    } catch (error) {
      running.fail(error, { isCancelled: cancelling.signal.aborted && !signal.aborted, isStopped: signal.aborted });
      return;
    }
    running.finish(outcome);
  } finally {
    clearInterval(polling);
    lock.release();
  }
}

async function importRows(
  running: RunningImport,
  { config, secrets, start }: StartedJob,
  { signal, onError }: Pick<JobControl, 'signal' | 'onError'>,
): Promise<ImportOutcome> {
  const { name, size, sha256, choices } = running.record;
  const { source } = tableOf(await openUpload(running.content(), PEOPLE, choices));
  const rejects = new Rejects(rejectsFormatOf([source]));
  const { mode, retention } = start;
  const summary = await importIntoBase(
    { config, secrets },
    {
      sources: [source],
      replace: mode === 'replace',
      retention,
      importedSource: { name, bytes: size, sha256, importedAt: new Date().toISOString() },
      signal,
      onReject: (row) => rejects.add(row),
      onProgress: (progress) => running.report(progress),
    },
  );
  // The base has changed: what follows cannot undo it.
  try {
    recordInJournal(config, start, summary);
    await running.writeRejects(rejects.text);
  } catch (error) {
    onError(error);
  }
  return outcomeOf(summary);
}

/** UTF-16 units of rejected rows that are kept; further ones are counted only. */
const MAX_REJECTS_LENGTH = 64 * 1024 * 1024;

class Rejects {
  private readonly format: ReturnType<typeof rejectsFormatOf>;
  private readonly lines: string[] = [];
  private length = 0;

  constructor(format: ReturnType<typeof rejectsFormatOf>) {
    this.format = format;
  }

  add(row: RejectedRow): void {
    if (this.length > MAX_REJECTS_LENGTH) return;
    const line = this.format.lineOf(row, PERSON_REJECT_SENTENCES);
    this.lines.push(line);
    this.length += line.length;
  }

  /** `''` without a rejected row. */
  get text(): string {
    return this.lines.length === 0 ? '' : this.format.header + this.lines.join('');
  }
}

function recordInJournal(
  { base, journalDays }: Config,
  { actor, mode }: StartedJob['start'],
  summary: PeopleImportSummary,
) {
  if (journalDays === 0) return;
  const version = summary.writtenAs === 'generation' ? { base: `${summary.generation}/0` } : {};
  const journal = Journal.open(base);
  try {
    journal.record({ event: 'import', ...version, result: mode, count: summary.taken, actor });
  } finally {
    journal.close();
  }
}

function outcomeOf(summary: PeopleImportSummary): ImportOutcome {
  const { read, taken, setAside, notes, replaced, deleted, returned = 0 } = summary;
  const rejected = summary.rejected as Record<string, number>;
  const report = { read, taken, rejected, setAside, notes, replaced, deleted, returned };
  if (summary.writtenAs === 'changes') {
    const { added } = summary;
    return { ...report, writtenAs: 'changes', added, expired: 0, people: null, households: null, generation: null };
  }
  const { expired, people, households, generation } = summary;
  return { ...report, writtenAs: 'generation', added: null, expired, people, households, generation };
}

const PROGRESS_INTERVAL_MS = 500;

/** Where each stage ends as a share of the whole import. Measured with a million people. */
const STAGE_ENDS: Readonly<Record<ImportStage, number>> = {
  read: 0.45,
  merge: 0.5,
  households: 0.87,
  index: 0.99,
  publish: 1,
};

interface StageProgress {
  readonly stage: ImportStage;
  readonly done: number;
  readonly total: number | undefined;
  readonly rows: number;
}

/** The record of a running import. */
class RunningImport {
  record: BaseImport;
  private readonly store: ImportStore;
  private reportedAt = performance.now();
  private readonly startedAt = new Date().toISOString();

  constructor(store: ImportStore, record: BaseImport) {
    this.store = store;
    const progress = { stage: 'read', share: 0, rows: 0, startedAt: this.startedAt } as const;
    this.record = { ...record, progress, outcome: null, endedAt: null, rejectsBytes: 0 };
    rmSync(store.path(record.id, 'rejects'), { force: true });
    store.put(this.record);
  }

  content() {
    return this.store.content(this.record);
  }

  report({ stage, done, total, rows }: StageProgress): void {
    if (performance.now() - this.reportedAt < PROGRESS_INTERVAL_MS) return;
    this.reportedAt = performance.now();
    const stages = Object.keys(STAGE_ENDS) as ImportStage[];
    const before = stages[stages.indexOf(stage) - 1];
    const from = before === undefined ? 0 : STAGE_ENDS[before];
    const part = total === undefined || total === 0 ? 0 : Math.min(1, done / total);
    const share = from + (STAGE_ENDS[stage] - from) * part;
    try {
      this.store.put({ ...this.record, progress: { stage, share, rows, startedAt: this.startedAt } });
    } catch {
      // The disk may be full. The import itself reports that.
    }
  }

  async writeRejects(text: string): Promise<void> {
    if (text === '') return;
    const { id } = this.record;
    const key = this.store.keys.get(id)!;
    const { size } = await writeSealedContent(this.store.path(id, 'rejects'), key, {
      content: Readable.from([Buffer.from(text)]),
      maxBytes: Number.POSITIVE_INFINITY,
    });
    this.record = { ...this.record, rejectsBytes: size };
  }

  finish(outcome: ImportOutcome): void {
    const progress = { stage: 'publish', share: 1, rows: outcome.read, startedAt: this.startedAt } as const;
    this.store.put({ ...this.record, status: 'done', endedAt: new Date().toISOString(), progress, outcome });
    // The people are in the base: no second copy of them is kept.
    rmSync(this.store.path(this.record.id, 'upload'), { force: true });
  }

  fail(error: unknown, { isCancelled, isStopped }: { isCancelled: boolean; isStopped: boolean }): void {
    const endedAt = new Date().toISOString();
    const ended = { ...this.record, progress: null, endedAt };
    if (isCancelled) {
      this.store.put({ ...ended, status: 'cancelled' });
      return;
    }
    const problem = isStopped ? STOPPED : problemOf(error);
    this.store.put({ ...ended, status: 'failed', problem });
    if (problem === INTERNAL_PROBLEM) throw error;
  }
}

const STOPPED: FileProblem = {
  code: 'stopped',
  text: 'The server was stopped during the import: the base is unchanged. Start the import again.',
};

function problemOf(error: unknown): FileProblem {
  if (error instanceof NothingToImportError) return { code: 'no-valid-rows', text: describeError(error) };
  return problemOfError(error);
}

/** Asks the process of an import to cancel it. */
export function requestCancel(store: ImportStore, id: string): void {
  writeFileSync(store.path(id, 'cancel'), '', { mode: 0o600 });
}
