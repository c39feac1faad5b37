import type { Readable } from 'node:stream';
import type { Choices, FileErrorCode, FileProblem, FileReading, FileUser } from '../files/index.ts';

/** `running` begins when the process of the import has started. */
export const IMPORT_STATUSES = ['uploaded', 'running', 'done', 'cancelled', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const IMPORT_MODES = ['add', 'replace'] as const;
/** Whether the rows are added to the base or replace all people in it. */
export type ImportMode = (typeof IMPORT_MODES)[number];

export const IMPORT_STAGES = ['read', 'merge', 'households', 'index', 'publish'] as const;
export type ImportStage = (typeof IMPORT_STAGES)[number];

/** What happened to rows, or would happen. */
export interface RowReport {
  /** Rows that were read, without blank ones. */
  readonly read: number;
  readonly taken: number;
  /** Rejected rows by reason. */
  readonly rejected: Readonly<Record<string, number>>;
  /** By field, the rows that are imported without its value because it is not valid. */
  readonly setAside: Readonly<Record<string, number>>;
  /** Values that were repaired, ignored or read in part, by field and kind. */
  readonly notes: Readonly<Record<string, number>>;
}

/** Numbers of people. */
export interface ImportChanges {
  readonly added: number;
  readonly replaced: number;
  readonly deleted: number;
}

/** How the file is read, and what an import would do with its rows. */
export interface ImportPreview extends FileReading, RowReport {
  /** Whether the report is of all rows of the file. */
  readonly isComplete: boolean;
  /** The first rejected rows. */
  readonly rejects: readonly { readonly line: number; readonly reason: string }[];
  /** What adding the rows would change; `null` if a row has no id, or not all rows were inspected. */
  readonly changes: ImportChanges | null;
}

export interface ImportOutcome extends RowReport {
  /** Whether a new generation was written, or changes of the current one. */
  readonly writtenAs: 'generation' | 'changes';
  readonly added: number | null;
  readonly replaced: number;
  readonly deleted: number;
  /** People who were left out, because the retention of their file has ended; absent in records of an earlier version. */
  readonly expired?: number;
  /** Erased people whom the rows brought back; absent in records of an earlier version. */
  readonly returned?: number;
  /** People and households of the base afterwards; `null` after changes. */
  readonly people: number | null;
  readonly households: number | null;
  readonly generation: string | null;
}

export interface ImportRunProgress {
  readonly stage: ImportStage;
  /** Of the whole import, 0 to 1. */
  readonly share: number;
  readonly rows: number;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
}

/** An uploaded file of people and its import, as stored. */
export interface BaseImport {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  /** Bytes that were uploaded. */
  readonly size: number;
  /** SHA-256 of the content, in hexadecimal. */
  readonly sha256: string;
  /** The name of the API key. */
  readonly uploadedBy: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly deleteAt: string;
  readonly endedAt: string | null;
  readonly status: ImportStatus;
  readonly choices: Choices;
  readonly preview: ImportPreview;
  readonly mode: ImportMode | null;
  readonly progress: ImportRunProgress | null;
  readonly outcome: ImportOutcome | null;
  /** Size of the file of rejected rows; 0 if there is none. */
  readonly rejectsBytes: number;
  /** Why the import failed. */
  readonly problem: FileProblem | null;
}

export interface ImportUpload {
  readonly name: string;
  readonly uploadedBy: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** How to read a file; properties that are absent stay as they are, `null` means: detect. */
export interface ImportChoices {
  readonly encoding?: string | null | undefined;
  readonly delimiter?: string | null | undefined;
  /** The line of the header, from 1. */
  readonly headerLine?: number | null | undefined;
  /** By field the position of its column, from 1; `null`: the field has no column. */
  readonly columns?: Readonly<Record<string, number | null>> | undefined;
}

export interface ImportStart {
  readonly mode: ImportMode;
  /** How long the people of the file are kept, such as `3y`; for good if absent. */
  readonly retention?: string | undefined;
}

/** The message of {@link ImportError} `stopping`. */
export const STOPPING = 'the server is stopping: nothing was changed; send the request again';

/** Why the present state of an import does not allow a request. */
export type ImportConflict =
  | 'running'
  | 'other-running'
  | 'not-running'
  | 'being-read'
  | 'imported'
  | 'unusable'
  | 'no-rejects';

/** The request cannot be carried out. The message says why, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: FileErrorCode;
  readonly conflict: ImportConflict | undefined;

  constructor(code: FileErrorCode, message: string, conflict?: ImportConflict) {
    super(message);
    this.code = code;
    this.conflict = conflict;
  }
}

export function conflict(reason: ImportConflict, message: string): ImportError {
  return new ImportError('conflict', message, reason);
}

export function notFound(): ImportError {
  return new ImportError('not-found', 'no import has this id');
}

/** @throws ImportError if the file is being imported */
export function requireIdle({ status }: BaseImport): void {
  if (status === 'running') throw conflict('running', 'the file is being imported; cancel that first');
}

/** @throws ImportError if the rows cannot be imported as the file is read */
export function requireUsable({ preview: { problem } }: BaseImport): void {
  if (problem !== null) throw conflict('unusable', problem.text);
}

export interface ImportPage {
  readonly imports: readonly BaseImport[];
  /** `after` of the next page; `null` on the last one. */
  readonly next: string | null;
}

/** Imports of uploaded files. A user sees the imports that they uploaded; an administrator sees all. */
export interface ImportService {
  /** Stores a file encrypted and inspects its rows. @throws ImportError */
  upload(upload: ImportUpload): Promise<BaseImport>;
  /** The newest first. @param page.after `next` of the previous page */
  list(user: FileUser, page: { readonly limit: number; readonly after: string | undefined }): ImportPage;
  /** @throws ImportError `not-found` */
  get(user: FileUser, id: string): BaseImport;
  /** Changes how a file is read, and inspects its rows again. @throws ImportError */
  choose(user: FileUser, id: string, choices: ImportChoices): Promise<BaseImport>;
  /** Starts the import, and resolves when its process has begun. @throws ImportError */
  run(user: FileUser, id: string, start: ImportStart): Promise<BaseImport>;
  /**
   * Requests the cancellation of a running import: the base stays as it is, unless the import has begun to write it.
   *
   * @throws ImportError
   */
  cancel(user: FileUser, id: string): BaseImport;
  /** The rejected rows of an import as CSV, with their columns and the reasons. @throws ImportError */
  rejects(user: FileUser, id: string): { readonly name: string; readonly content: Readable };
  /** @throws ImportError */
  delete(user: FileUser, id: string): void;
}
