import { constants, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { ownMark } from '../runtime/process-mark.ts';
import { syncPath } from '../storage/sync-path.ts';
import {
  differenceBetween,
  isRunningElsewhere,
  type Journal,
  NOTHING,
  type Reached,
  type RunIdentity,
  readJournal,
  removeJournal,
  writeJournal,
} from './journal.ts';
import type { Tally } from './tally.ts';

/** Where answered rows go. */
export interface BatchOutput {
  /** What an earlier run wrote, from which this one goes on. */
  readonly reached: Reached;
  /** All of it is there already: an earlier run was ended before it could say so. */
  readonly isFinished: boolean;
  /** Why this run does not go on from an earlier one that there was. */
  readonly restartedBecause: string | undefined;
  /** Whether the same command goes on after an end at any moment. */
  readonly canGoOn: boolean;
  /** @throws Failure where there is no room, or the target cannot be written to. */
  write(bytes: Uint8Array): Promise<void>;
  /** Notes how far it is: everything written so far answers this many batches. */
  checkpoint(batches: number, tally: Tally): Promise<void>;
  /** All is written. */
  finish(batches: number, tally: Tally): Promise<void>;
  /** Lets go of everything, finished or not; to be called once. */
  close(): Promise<void>;
}

const FRESH = { reached: NOTHING, isFinished: false, restartedBecause: undefined } as const;

/** What is written to goes out as it comes, and cannot be taken up again. */
export function streamOutput(write: (bytes: Uint8Array) => Promise<void>): BatchOutput {
  return { ...FRESH, canGoOn: false, write, checkpoint: async () => {}, finish: async () => {}, close: async () => {} };
}

export interface FileOptions {
  readonly run: RunIdentity;
  /** Whether the file may take the place of one that is there. */
  readonly force: boolean;
  /** Whether what an earlier run wrote is thrown away. */
  readonly restart: boolean;
}

/**
 * A file that appears under its name only when it is whole. Until then it is `<path>.part`, with `<path>.journal` beside it,
 * from which another run of the same identity goes on. All three are readable by their owner only: the rows are people.
 *
 * A device or a pipe is written to as it is.
 *
 * @throws Failure where the file is there already, another process is writing it, or it cannot be written.
 */
export async function fileOutput(path: string, options: FileOptions): Promise<BatchOutput> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new Failure(`The output ${path} is a folder; give the name of a file.`);
  if (stats && !stats.isFile()) return deviceOutput(path);
  const part = `${path}.part`;
  const journalPath = `${path}.journal`;
  const journal = readJournal(journalPath);
  if (journal && isRunningElsewhere(journal.owner)) {
    throw new Failure(`Another run (process ${journal.owner.pid}) is writing ${path}; wait for it, or stop it first.`);
  }
  const difference = journal && differenceBetween(journal.run, options.run);
  const hasPart = existsSync(part);
  if (journal?.isDone && stats && !hasPart && difference === undefined && !options.restart) {
    removeJournal(journalPath);
    return { ...streamOutput(async () => {}), reached: journal.reached, isFinished: true };
  }
  if (stats && !options.force) {
    throw new Failure(`The output ${path} is there already; give another name, or --force to let it be replaced.`);
  }
  if (hasPart && !journal) throw new Failure(`${part} is there and none of ours; move it away, or give another name.`);
  const { reached, because } = options.restart
    ? { reached: NOTHING, because: undefined }
    : reachedBy(journal, part, difference);
  return new PartFile({ path, part, journal: journalPath }, options.run, reached, because).begin();
}

function reachedBy(
  journal: Journal | undefined,
  part: string,
  difference: string | undefined,
): { readonly reached: Reached; readonly because: string | undefined } {
  if (journal === undefined || journal.reached.batches === 0) return { reached: NOTHING, because: undefined };
  if (difference !== undefined) return { reached: NOTHING, because: difference };
  const size = statSync(part, { throwIfNoEntry: false })?.size ?? 0;
  if (size < journal.reached.bytes) return { reached: NOTHING, because: 'what was written is gone' };
  return { reached: journal.reached, because: undefined };
}

interface Paths {
  readonly path: string;
  readonly part: string;
  readonly journal: string;
}

class PartFile implements BatchOutput {
  readonly reached: Reached;
  readonly isFinished = false;
  readonly restartedBecause: string | undefined;
  readonly canGoOn: boolean;
  private readonly paths: Paths;
  private readonly run: RunIdentity;
  private bytes: number;
  private isWhole = false;
  private file: FileHandle | undefined;

  constructor(paths: Paths, run: RunIdentity, reached: Reached, because: string | undefined) {
    this.paths = paths;
    this.run = run;
    this.reached = reached;
    this.restartedBecause = because;
    this.canGoOn = run.input !== '';
    this.bytes = reached.bytes;
  }

  /** The journal comes first: a part without one is none of ours. */
  async begin(): Promise<this> {
    await this.orFail(async () => {
      this.note(this.reached, false);
      this.file = await open(this.paths.part, constants.O_RDWR | constants.O_CREAT, 0o600);
      await this.file.truncate(this.bytes);
    });
    return this;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.orFail(() => writeWhole(this.file!, bytes, this.bytes));
    this.bytes += bytes.length;
  }

  async checkpoint(batches: number, tally: Tally): Promise<void> {
    await this.orFail(async () => {
      await this.file!.datasync();
      this.note({ batches, bytes: this.bytes, tally }, false);
    });
  }

  async finish(batches: number, tally: Tally): Promise<void> {
    const { path, part, journal } = this.paths;
    await this.orFail(async () => {
      await this.file!.truncate(this.bytes);
      await this.file!.sync();
      this.note({ batches, bytes: this.bytes, tally }, true);
      renameSync(part, path);
      this.isWhole = true;
      syncPath(dirname(path));
      removeJournal(journal);
    });
  }

  async close(): Promise<void> {
    await this.file?.close();
    this.file = undefined;
    if (this.isWhole || this.canGoOn) return;
    rmSync(this.paths.part, { force: true });
    removeJournal(this.paths.journal);
  }

  private note(reached: Reached, isDone: boolean): void {
    writeJournal(this.paths.journal, { run: this.run, reached, isDone, owner: ownMark() });
  }

  private async orFail(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const goesOn = this.canGoOn ? ' and start the same command again: it goes on where it was' : '';
      throw cannotWrite(this.paths.path, error, goesOn);
    }
  }
}

async function deviceOutput(path: string): Promise<BatchOutput> {
  const file = await open(path, 'w').catch((error: unknown) => {
    throw cannotWrite(path, error);
  });
  const write = (bytes: Uint8Array) =>
    writeWhole(file, bytes, null).catch((error: unknown) => {
      throw cannotWrite(path, error);
    });
  return { ...streamOutput(write), close: () => file.close() };
}

/** @param position `null`: wherever the file is. */
async function writeWhole(file: FileHandle, bytes: Uint8Array, position: number | null): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position === null ? null : position + at);
    at += bytesWritten;
  }
}

/** Why an output cannot be written, for the user. @param goesOn what else to do where the disk is full. */
export function cannotWrite(path: string, error: unknown, goesOn = ''): Failure {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure(`The disk of ${path} is full; make room${goesOn}.`);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Failure(`${path} cannot be written: there is no such folder.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Failure(`${path} cannot be written: you may not write there.`);
  return new Failure(`${path} cannot be written (${code}).`);
}
