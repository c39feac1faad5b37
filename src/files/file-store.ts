import { join } from 'node:path';
import type { FileKey } from './file-key.ts';
import type { RowMark } from './model.ts';
import type { StoredFile, StoredRun } from './stored-file.ts';

/** Marks of rows before a change; `null`: the row had none. */
export type EarlierMarks = readonly (readonly [row: number, mark: RowMark | null])[];

/** A change of a stored file, made in one step with what depends on it. */
export interface FileChange {
  readonly file: Partial<StoredFile>;
  readonly queue?: 'enter' | 'leave';
  /** Whether its marks are removed, because they are about the rows of an earlier run. */
  readonly removesMarks?: boolean;
}

export interface PageRequest {
  /** Its files alone. */
  readonly uploadedBy: string | undefined;
  readonly limit: number;
  /** A cursor of the page before. */
  readonly after: string | undefined;
}

/** The files of a run on the disk of this machine. */
export interface RunPaths {
  readonly content: string;
  readonly rows: string;
  readonly index: string;
}

/** @param folder of the uploaded file @param run number of the run */
export function runPathsIn(folder: string, run: number): RunPaths {
  return {
    content: join(folder, 'upload'),
    rows: join(folder, `rows-${run}`),
    index: join(folder, `index-${run}`),
  };
}

/** How much of the files of a run is complete. */
export interface WrittenBytes {
  readonly rowBytes: number;
  readonly indexBytes: number;
}

/** How a claim ends: the run has ended, any process may continue it at once, or a process continues it later. */
export type ClaimEnd = 'ended' | 'handed-over' | 'later';

/** A file of the queue that this process runs. */
export interface ClaimedFile {
  readonly id: string;
  /** Aborted once another node may run the file. */
  readonly lost: AbortSignal;
  /** Changes the record. @returns `undefined` if it was deleted, or another node runs it */
  update(change: (file: StoredFile) => Partial<StoredFile>): Promise<StoredFile | undefined>;
  /** The files of a run, with everything that earlier attempts have stored. */
  open(file: StoredFile, run: Pick<StoredRun, 'number'>): Promise<RunPaths>;
  /** Stores what was written to them since the last call, at the latest when `isLast` is set. */
  save(run: Pick<StoredRun, 'number'>, written: WrittenBytes, isLast: boolean): Promise<void>;
  /** Ends the claim. The file leaves the queue if its run has ended. */
  release(how: ClaimEnd): Promise<void>;
}

/**
 * Uploaded files, their keys, queue and marks, and the answers to their rows: on the disk of one machine, or of a cluster. The
 * methods of a cluster throw StoreUnavailableError if it cannot be reached, and Failure if its storage cannot be used.
 */
export interface FileStore {
  /** The folder of this machine. */
  readonly folder: string;
  /** How often the queue is read while it is empty, in milliseconds; `undefined` if a run is always announced. */
  readonly pollMs: number | undefined;
  /** Begins an upload. @returns the key of the file, and where its sealed content is to be written */
  begin(id: string): Promise<{ readonly key: FileKey; readonly path: string }>;
  /**
   * Stores the record of an upload whose content was written.
   *
   * @returns the file of an earlier upload with the same idempotency key, if there is one
   * @throws FileError if that was of another content
   */
  add(file: StoredFile, idempotencyKey: string | undefined): Promise<StoredFile>;
  get(id: string): Promise<StoredFile | undefined>;
  /** `undefined` if the file was deleted. */
  keyOf(id: string): Promise<FileKey | undefined>;
  /** Changes a file. @param change may throw @returns `undefined` if it was deleted */
  update(id: string, change: (file: StoredFile) => FileChange): Promise<StoredFile | undefined>;
  page(request: PageRequest): Promise<{ readonly files: readonly StoredFile[]; readonly next: string | null }>;
  /** Deletes a file and everything made from it. */
  delete(id: string): Promise<void>;
  /** Deletes expired files, and what is left of interrupted uploads and deletions. @param now milliseconds since 1970 */
  sweep(now: number): Promise<void>;
  /** Counts the disk space of a file: its upload and its answers, and at least {@link MIN_COUNTED_BYTES}. */
  recordSpace(id: string): Promise<void>;
  totalSpace(): Promise<{ readonly files: number; readonly bytes: number }>;
  /** Where the upload can be read. */
  openUpload(file: Pick<StoredFile, 'id'>): Promise<string>;
  /** Where the rows of a run can be read, as far as they are stored. */
  openRows(file: Pick<StoredFile, 'id'>, run: Pick<StoredRun, 'number'>): Promise<RunPaths>;
  /** Removes the rows of an earlier run. */
  removeRows(id: string, run: Pick<StoredRun, 'number'>): Promise<void>;
  /** By row, the number of its mark in `MARKS`, from 1. */
  markCodes(id: string): Promise<ReadonlyMap<number, number>>;
  /** The marks of these rows, as far as they have one. */
  marksOf(id: string, rows: readonly number[]): Promise<ReadonlyMap<number, RowMark>>;
  /**
   * Changes marks in one step, so that {@link undoable} can undo it.
   *
   * @param isCounted whether a mark of a row counts as reviewed
   * @returns `undefined` if the file was deleted
   */
  changeMarks(
    id: string,
    changes: EarlierMarks,
    isCounted: (row: number) => boolean,
  ): Promise<Pick<StoredFile, 'lastChange'> | undefined>;
  /** What a change of marks has replaced; `undefined` if it is no longer known. */
  undoable(id: string, change: number): Promise<EarlierMarks | undefined>;
  forgetChange(id: string, change: number): Promise<void>;
  /** Whether a file may be waiting to be run, as far as this process can tell at once. */
  mayHaveQueued(): boolean;
  /** Calls `listener` when another process may have added a file to the queue, if the store can tell. */
  onQueued?(listener: () => void): void;
  /** Claims the file that has waited longest of those that no process runs. */
  claim(): Promise<ClaimedFile | undefined>;
  close(): Promise<void>;
}

/** Changes of marks that can be undone, per file. */
export const MAX_CHANGES = 100;

const TIME_DIGITS = 15;

/** Newer files have greater cursors. @param createdAt milliseconds since 1970 */
export function cursorOf(createdAt: number, id: string): string {
  return `${String(createdAt).padStart(TIME_DIGITS, '0')}-${id}`;
}

export function parseCursor(cursor: string): { readonly createdAt: number; readonly id: string } {
  return { createdAt: Number(cursor.slice(0, TIME_DIGITS)), id: cursor.slice(TIME_DIGITS + 1) };
}

/** The record after a change of marks. @param added number of counted marks that were added */
export function withMarksChanged({ lastChange, marksVersion, reviewed }: StoredFile, added: number) {
  return { lastChange: lastChange + 1, marksVersion: marksVersion + 1, reviewed: reviewed + added };
}

/** How many counted marks a change adds. @param earlier in the order of `changes` */
export function addedMarks(changes: EarlierMarks, earlier: EarlierMarks, isCounted: (row: number) => boolean): number {
  let added = 0;
  for (const [i, [row, mark]] of changes.entries()) {
    if (isCounted(row)) added += Number(mark !== null) - Number(earlier[i]![1] !== null);
  }
  return added;
}

/** What the parts of a file are sealed as, beside its key. */
export const filePlace = (id: string) => `file ${id}`;
export const markPlace = (id: string, row: number) => `mark ${id} ${row}`;
export const changePlace = (id: string, number: number) => `change ${id} ${number}`;
