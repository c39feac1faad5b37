import { createHash, type Hash } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SubjectSpool } from '../journal/index.ts';
import { Failure } from '../runtime/errors.ts';
import { type FileLock, ForeignFileError, LockedError, lockFile } from '../storage/file-lock.ts';
import { createPrivateFile, openPrivateFile } from '../storage/private-file.ts';
import { syncPath } from '../storage/sync-path.ts';
import { type Checkpoint, START } from './checkpoint.ts';
import { type Journal, readJournal, removeJournal, writeJournal } from './journal.ts';
import { type BatchOutput, deviceOutput, streamOutput, writeAll, writeFailure } from './output.ts';
import { differenceBetween, type RunIdentity } from './run-identity.ts';
import type { Tally } from './tally.ts';

export interface FileOptions {
  readonly run: RunIdentity;
  /** Whether an existing file may be overwritten. */
  readonly force: boolean;
  /** Whether to ignore the checkpoint of an earlier run. */
  readonly restart: boolean;
}

/**
 * A file that gets its name only when it is complete. Until then it is `<path>.part`; the journal `<path>.journal` and the
 * list of subjects `<path>.subjects` let a run of the same identity resume it, and `<path>.lock` is locked. All are private:
 * the rows are personal data.
 *
 * A device or a named pipe is written to directly.
 *
 * @throws Failure if the file exists, another process is writing it, or it cannot be written
 */
export async function fileOutput(path: string, options: FileOptions): Promise<BatchOutput> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new Failure(`the output ${path} is a directory; choose a file name`);
  if (stats && !stats.isFile()) return deviceOutput(path);
  const lock = lockOutput(path);
  try {
    const paths = { path, part: `${path}.part`, journal: `${path}.journal`, subjects: `${path}.subjects` };
    return await openLocked(paths, options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** @throws Failure if another run writes the output, or the lock file cannot be created */
function lockOutput(path: string): FileLock {
  try {
    return lockFile(`${path}.lock`);
  } catch (error) {
    if (error instanceof LockedError)
      throw new Failure(`another run (${error.owner}) is writing ${path}; wait for it to end, or stop it`);
    if (error instanceof ForeignFileError)
      throw new Failure(`${error.message}; remove it, or choose another output name`);
    throw writeFailure(path, error);
  }
}

async function openLocked(paths: Paths, options: FileOptions, lock: FileLock): Promise<BatchOutput> {
  const { path } = paths;
  const stats = statSync(path, { throwIfNoEntry: false });
  const journal = readJournal(paths.journal);
  if (journal && stats && isPublished(journal, paths, options)) {
    removeJournal(paths.journal);
    new SubjectSpool(paths.subjects).remove();
    lock.release();
    return { ...streamOutput(async () => {}), resumedFrom: journal.checkpoint, isComplete: true };
  }
  if (stats && !options.force)
    throw new Failure(`the output ${path} already exists; choose another name, or use --force to overwrite it`);
  if (!journal && existsSync(paths.part))
    throw new Failure(`${paths.part} already exists without a journal; remove it, or choose another output name`);
  const from = options.restart ? fromStart() : await resumePoint(journal, paths, options);
  return PartFile.open({ paths, run: options.run, lock }, from);
}

interface Paths {
  readonly path: string;
  readonly part: string;
  readonly journal: string;
  readonly subjects: string;
}

interface LockedOutput {
  readonly paths: Paths;
  readonly run: RunIdentity;
  readonly lock: FileLock;
}

/** Whether an earlier run has renamed its output, but has not removed its journal. */
function isPublished(journal: Journal, { part }: Paths, { run, restart }: FileOptions): boolean {
  return journal.isComplete && !restart && !existsSync(part) && differenceBetween(journal.run, run) === undefined;
}

interface ResumePoint {
  readonly checkpoint: Checkpoint;
  /** SHA-256 of the output up to the checkpoint. */
  readonly hash: Hash;
  readonly restartReason?: string;
}

function fromStart(restartReason?: string): ResumePoint {
  return { checkpoint: START, hash: createHash('sha256'), ...(restartReason !== undefined && { restartReason }) };
}

async function resumePoint(
  journal: Journal | undefined,
  { part, subjects }: Paths,
  { run }: FileOptions,
): Promise<ResumePoint> {
  if (journal === undefined || journal.checkpoint.batches === 0) return fromStart();
  const difference = differenceBetween(journal.run, run);
  if (difference !== undefined) return fromStart(difference);
  const { checkpoint, sha256 } = journal;
  if (sizeOf(part) < checkpoint.bytes) return fromStart(`${part} is missing or incomplete`);
  if (sizeOf(subjects) < checkpoint.subjectBytes) return fromStart(`${subjects} is missing or incomplete`);
  const hash = await hashOf(part, checkpoint.bytes);
  return hash.copy().digest('hex') === sha256 ? { checkpoint, hash } : fromStart(`${part} was changed`);
}

/** 0 without a file. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Of the first bytes of a private file. */
async function hashOf(path: string, byteCount: number): Promise<Hash> {
  const hash = createHash('sha256');
  if (byteCount === 0) return hash;
  const file = await openPrivateFile(path);
  for await (const chunk of file.createReadStream({ start: 0, end: byteCount - 1 })) hash.update(chunk as Buffer);
  return hash;
}

class PartFile implements BatchOutput {
  readonly resumedFrom: Checkpoint;
  readonly isComplete = false;
  readonly restartReason: string | undefined;
  readonly isResumable: boolean;
  readonly subjects: SubjectSpool;
  private readonly paths: Paths;
  private readonly run: RunIdentity;
  private readonly lock: FileLock;
  private readonly hash: Hash;
  private bytes: number;
  private isPublished = false;
  private file: FileHandle | undefined;

  private constructor({ paths, run, lock }: LockedOutput, { checkpoint, hash, restartReason }: ResumePoint) {
    this.hash = hash;
    this.paths = paths;
    this.run = run;
    this.lock = lock;
    this.resumedFrom = checkpoint;
    this.restartReason = restartReason;
    this.isResumable = run.input !== '';
    this.bytes = checkpoint.bytes;
    this.subjects = new SubjectSpool(paths.subjects, checkpoint.subjectBytes);
  }

  /** The journal is written first: a part file without a journal is not used. */
  static async open(locked: LockedOutput, from: ResumePoint): Promise<PartFile> {
    const output = new PartFile(locked, from);
    await output.orFail(async () => {
      output.writeJournal(from.checkpoint, false);
      output.file = await output.openPart();
    });
    return output;
  }

  /** A failure leaves too many subjects rather than too few: those of the next attempt are the same, and are kept once. */
  async write(bytes: Uint8Array, subjects?: Uint8Array): Promise<void> {
    await this.orFail(async () => {
      if (subjects !== undefined) this.subjects.add(subjects);
      await writeAll(this.file!, bytes, this.bytes);
    });
    this.hash.update(bytes);
    this.bytes += bytes.length;
  }

  async saveCheckpoint(batches: number, tally: Tally): Promise<void> {
    await this.orFail(async () => {
      await this.file!.datasync();
      this.subjects.sync();
      this.writeJournal(this.checkpoint(batches, tally), false);
    });
  }

  private checkpoint(batches: number, tally: Tally): Checkpoint {
    return { batches, bytes: this.bytes, subjectBytes: this.subjects.bytes, tally };
  }

  async finish(batches: number, tally: Tally): Promise<void> {
    const { path, part, journal } = this.paths;
    await this.orFail(async () => {
      await this.file!.truncate(this.bytes);
      await this.file!.sync();
      this.writeJournal(this.checkpoint(batches, tally), true);
      renameSync(part, path);
      this.isPublished = true;
      syncPath(dirname(path));
      this.subjects.remove();
      removeJournal(journal);
    });
  }

  async close(): Promise<void> {
    await this.file?.close();
    this.file = undefined;
    this.subjects.close();
    if (!this.isPublished && !this.isResumable) {
      rmSync(this.paths.part, { force: true });
      this.subjects.remove();
      removeJournal(this.paths.journal);
    }
    this.lock.release();
  }

  private async openPart(): Promise<FileHandle> {
    const { part } = this.paths;
    if (this.bytes === 0) {
      rmSync(part, { force: true });
      return createPrivateFile(part);
    }
    const file = await openPrivateFile(part);
    await file.truncate(this.bytes);
    return file;
  }

  private writeJournal(checkpoint: Checkpoint, isComplete: boolean): void {
    const sha256 = this.hash.copy().digest('hex');
    writeJournal(this.paths.journal, { run: this.run, checkpoint, sha256, isComplete });
  }

  private async orFail(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw writeFailure(this.paths.path, error, this.isResumable);
    }
  }
}
