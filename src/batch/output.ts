import { type FileHandle, open } from 'node:fs/promises';
import { SubjectSpool } from '../journal/index.ts';
import { Failure, isDiskFull } from '../runtime/errors.ts';
import { type Checkpoint, START } from './checkpoint.ts';
import type { Tally } from './tally.ts';

/** Where answered rows are written. */
export interface BatchOutput {
  /** What an earlier run has written; this run continues after it. */
  readonly resumedFrom: Checkpoint;
  /** An earlier run has written everything, but was killed before it could end. */
  readonly isComplete: boolean;
  /** Why this run does not resume an earlier one. */
  readonly restartReason: string | undefined;
  /** Whether the same command can resume after a stop. */
  readonly isResumable: boolean;
  /** The people and households that the answered rows are about. */
  readonly subjects: SubjectSpool;
  /**
   * @param subjects digests of those that the bytes are about
   * @throws Failure if the disk is full or the target cannot be written
   */
  write(bytes: Uint8Array, subjects?: Uint8Array): Promise<void>;
  /** Records that everything written so far answers this many batches. */
  saveCheckpoint(batches: number, tally: Tally): Promise<void>;
  finish(batches: number, tally: Tally): Promise<void>;
  /** To be called once, whether or not the output is finished. */
  close(): Promise<void>;
}

/** An output that is written as it comes and cannot be resumed. */
export function streamOutput(write: (bytes: Uint8Array) => Promise<void>): BatchOutput {
  const subjects = new SubjectSpool();
  return {
    subjects,
    resumedFrom: START,
    isComplete: false,
    restartReason: undefined,
    isResumable: false,
    async write(bytes, digests) {
      if (digests !== undefined) addTemporarily(subjects, digests);
      await write(bytes);
    },
    saveCheckpoint: async () => {},
    finish: async () => {},
    close: async () => subjects.remove(),
  };
}

function addTemporarily(subjects: SubjectSpool, digests: Uint8Array): void {
  try {
    subjects.add(digests);
  } catch (error) {
    throw writeFailure('a temporary file', error);
  }
}

/** A device or a named pipe. */
export async function deviceOutput(path: string): Promise<BatchOutput> {
  const file = await open(path, 'w').catch((error: unknown) => {
    throw writeFailure(path, error);
  });
  const write = (bytes: Uint8Array) =>
    writeAll(file, bytes, null).catch((error: unknown) => {
      throw writeFailure(path, error);
    });
  const output = streamOutput(write);
  const close = async () => {
    await output.close();
    await file.close();
  };
  return { ...output, close };
}

/** @param position `null` to write at the current position */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number | null): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position === null ? null : position + at);
    at += bytesWritten;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such directory',
  ENOTDIR: 'no such directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/** @param isResumable whether the same command resumes once there is space again */
export function writeFailure(path: string, error: unknown, isResumable = false): Failure {
  if (error instanceof Failure) return error;
  if (isDiskFull(error)) {
    const resume = isResumable ? ', then run the same command again to resume' : '';
    return new Failure(`cannot write ${path}: the disk is full; free some space${resume}`);
  }
  const { code = String(error) } = error as NodeJS.ErrnoException;
  return new Failure(`cannot write ${path}: ${REASONS[code] ?? code}`);
}
