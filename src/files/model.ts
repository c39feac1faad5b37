import type { Readable } from 'node:stream';
import { SOURCE_FAULTS } from '../tabular/index.ts';

/** An uploaded file of questions: its columns, the answers to its rows, and what people said about them. */

export const FILE_FORMATS = ['csv', 'ndjson', 'xlsx', 'parquet'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const FILE_STATUSES = ['uploaded', 'queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type FileStatus = (typeof FILE_STATUSES)[number];

export const RESULTS = ['found', 'not_found', 'not_checked'] as const;
export type Result = (typeof RESULTS)[number];

/** How urgently a row should be reviewed; rows that were not checked have no answer to review. */
export const BANDS = ['doubtful', 'to_check', 'clear', 'not_checked'] as const;
export type Band = (typeof BANDS)[number];

/** Answers to "is this result right?". */
export const MARKS = ['right', 'wrong', 'undecided'] as const;
export type Mark = (typeof MARKS)[number];

/** The fields with a letter, in the order of a pattern. */
export const LETTERED_FIELDS = [
  'last_name',
  'first_name',
  'street',
  'postal_code',
  'city',
  'birth_date',
  'email',
  'phone',
] as const;
export type LetteredField = (typeof LETTERED_FIELDS)[number];

export const DATE_ORDERS = ['day_first', 'month_first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export type FileProduct = 'idcheck' | 'idcheck-plus';

export type Counts<Name extends string> = Readonly<Record<Name, number>>;

/** Why an uploaded file cannot be used, or why its run or import failed. */
export const FILE_PROBLEMS = [
  // The file cannot be read.
  ...SOURCE_FAULTS,
  'no-rows',
  'no-valid-rows',
  'not-read',
  // A person has to choose how it is read.
  'columns-missing',
  'two-columns',
  'date-order',
  // A run or an import failed.
  'stopped',
  'interrupted',
  'base',
  'cluster-unavailable',
  'other',
  'internal',
] as const;
export interface FileProblem {
  readonly code: (typeof FILE_PROBLEMS)[number];
  /** A sentence in English. */
  readonly text: string;
  /** The field that two columns could be. */
  readonly field?: string;
}

export interface FileProgress {
  readonly rows: number;
  /** Of the input, 0 to 1. */
  readonly share: number;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly secondsLeft: number | null;
}

export interface FileRecord {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  /** Bytes that were uploaded. */
  readonly size: number;
  readonly format: FileFormat;
  /** The name of the API key. */
  readonly uploadedBy: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly deleteAt: string;
  readonly status: FileStatus;
  readonly product: FileProduct;
  /** Why the file cannot be run, or why its run failed. */
  readonly problem: FileProblem | null;
  readonly canRun: boolean;
  readonly progress: FileProgress | null;
  readonly bands: Counts<Band> | null;
  /** Doubtful rows with a mark. */
  readonly reviewed: number;
}

/** How to read a file; properties that are absent stay as they are, `null` means: detect. */
export interface Corrections {
  readonly product?: FileProduct | undefined;
  readonly encoding?: string | null | undefined;
  readonly delimiter?: string | null | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** The line of the header, from 1. */
  readonly headerLine?: number | null | undefined;
  /** By field the position of its column, from 1; `null`: the field has no column. */
  readonly columns?: Readonly<Record<string, number | null>> | undefined;
}

export interface UnderstoodColumn {
  /** From 1. */
  readonly position: number;
  readonly name: string;
  readonly field: string | null;
  readonly isChosen: boolean;
  readonly samples: readonly string[];
  readonly filledShare: number;
}

/** How a file is read. */
export interface FileReading {
  readonly format: FileFormat;
  readonly encoding: string;
  readonly isEncodingChosen: boolean;
  readonly delimiter: string | null;
  readonly isDelimiterChosen: boolean;
  /** From 1; `null` for NDJSON and Parquet, which have no header line. */
  readonly headerLine: number | null;
  readonly isHeaderLineChosen: boolean;
  /** The first lines of the file, cut where they are long. */
  readonly firstLines: readonly string[];
  readonly columns: readonly UnderstoodColumn[];
  /** Fields without a column; of each group one is required. */
  readonly missing: readonly (readonly string[])[];
  /** Why the file cannot be used as it is read now; `null` if it can. */
  readonly problem: FileProblem | null;
}

/** How a file of questions is read. */
export interface Understood extends FileReading {
  readonly product: FileProduct;
  readonly dateOrder: DateOrder;
  readonly areDatesAmbiguous: boolean;
  /** The fields that a column can have. */
  readonly fields: readonly string[];
  readonly sampleRows: number;
  readonly unreadableRows: number;
}

/** The rows that satisfy every condition. */
export interface RowFilter {
  /** Lines where rows begin. */
  readonly lines?: readonly number[] | undefined;
  readonly bands?: readonly Band[] | undefined;
  readonly results?: readonly Result[] | undefined;
  readonly marks?: readonly (Mark | 'none')[] | undefined;
  readonly pattern?: string | undefined;
  readonly levels?: readonly { readonly field: LetteredField; readonly letters: readonly string[] }[] | undefined;
  readonly minDoubt?: number | undefined;
  readonly maxDoubt?: number | undefined;
  /** The code of a reason why rows were not checked. */
  readonly reason?: string | undefined;
  /** In any value; case and accents do not count. */
  readonly text?: string | undefined;
}

export const ROW_SORTS = ['doubt', 'line'] as const;
export type RowSort = (typeof ROW_SORTS)[number];

export interface RowQuery {
  readonly filter: RowFilter;
  readonly sort: RowSort;
  readonly offset: number;
  readonly limit: number;
}

export const NUMBER_RESULTS = ['equal', 'different', 'not_compared'] as const;
export type NumberResult = (typeof NUMBER_RESULTS)[number];

/** The answer to a row. It contains no stored values of people. */
export interface RowAnswer {
  readonly result: Result;
  readonly notCheckedReason: { readonly code: string; readonly text: string } | null;
  /** 0 to 100; `null` if the row was not checked. */
  readonly doubt: number | null;
  readonly letters: Readonly<Partial<Record<LetteredField, string>>>;
  readonly streetNumber: NumberResult;
  readonly distances: { readonly last_name: number | null; readonly first_name: number | null };
  /** That this is the household, and the person, that was asked about; 0 to 1. */
  readonly probability: { readonly household: number; readonly person: number } | null;
  readonly householdId: string | null;
  /** Clauses of the decision, as codes. */
  readonly reasons: readonly string[];
}

export interface RowMark {
  readonly mark: Mark;
  readonly note: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface FileRow extends RowAnswer {
  /** From 1, the header included. */
  readonly line: number;
  readonly band: Band;
  /** The letters of all fields in one text. */
  readonly pattern: string;
  /** The values of the used columns, by field. */
  readonly values: Readonly<Record<string, string>>;
  readonly mark: RowMark | null;
}

export interface MarkedShare extends Counts<Mark> {
  readonly band: Band;
  /** Right of right and wrong; `null` below 50 marks. */
  readonly precision: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface FileSummary {
  readonly rows: number;
  readonly results: Counts<Result>;
  readonly bands: Counts<Band>;
  readonly bandsByResult: Readonly<Record<Result, Counts<Band>>>;
  readonly levels: Readonly<Partial<Record<LetteredField, Readonly<Record<string, number>>>>>;
  /** 20 counts: doubt 0 to 4, 5 to 9, …, 95 to 100. */
  readonly doubt: readonly number[];
  readonly patterns: readonly { readonly pattern: string; readonly rows: number; readonly doubtful: number }[];
  readonly notCheckedReasons: readonly { readonly code: string; readonly text: string; readonly rows: number }[];
  readonly marks: readonly MarkedShare[];
  /** Rows compared without their birth date, which is not a valid date. */
  readonly withoutBirthDate: number;
}

export const ROW_SELECTIONS = ['all', ...BANDS, 'found', 'not_found', 'marked', 'unmarked'] as const;
export type RowSelection = (typeof ROW_SELECTIONS)[number];

export interface DownloadRequest {
  readonly format: FileFormat;
  readonly filter: RowFilter;
  readonly sort: RowSort;
}

export interface Download {
  /** The name to save it under. */
  readonly name: string;
  readonly content: Readable;
}

export interface Upload {
  readonly name: string;
  readonly idempotencyKey: string | undefined;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A key of the API: it sees the files that it uploaded; an administrator sees all. */
export interface FileUser {
  readonly name: string;
  readonly isAdmin: boolean;
  /** Whether it may see stored values, so that its files have no guessing budget. */
  readonly seesValues?: boolean;
}

export type FileErrorCode = 'not-found' | 'conflict' | 'invalid' | 'too-large' | 'quota' | 'no-space' | 'stopping';

/** A request that cannot be carried out. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Disk space of the files. */
export interface FileUsage {
  readonly files: number;
  /** Each file counts as at least 1 MiB. */
  readonly bytes: number;
  readonly quotaBytes: number;
}

/**
 * Uploaded files. All worker processes of a server share them, and all nodes of a cluster. Methods throw {@link FileError}, and
 * StoreUnavailableError while the cluster cannot be reached.
 */
export interface FileService {
  upload(user: FileUser, upload: Upload): Promise<FileRecord>;
  usage(): Promise<FileUsage>;
  list(user: FileUser, page: { readonly limit: number; readonly after: string | undefined }): Promise<FilePage>;
  get(user: FileUser, id: string): Promise<FileRecord>;
  columns(user: FileUser, id: string): Promise<Understood>;
  /** @param isPreview shows the effect and stores nothing */
  correct(user: FileUser, id: string, change: { corrections: Corrections; isPreview: boolean }): Promise<Understood>;
  run(user: FileUser, id: string): Promise<FileRecord>;
  cancel(user: FileUser, id: string): Promise<FileRecord>;
  rows(
    user: FileUser,
    id: string,
    query: RowQuery,
  ): Promise<{ readonly total: number; readonly rows: readonly FileRow[] }>;
  row(user: FileUser, id: string, line: number): Promise<FileRow>;
  mark(user: FileUser, id: string, request: MarkRequest): Promise<MarkResult>;
  undo(user: FileUser, id: string, changeId: string): Promise<MarkResult>;
  summary(user: FileUser, id: string): Promise<FileSummary>;
  download(user: FileUser, id: string, request: DownloadRequest): Promise<Download>;
  delete(user: FileUser, id: string): Promise<void>;
}

export interface FilePage {
  readonly files: readonly FileRecord[];
  /** `after` of the next page; `null` on the last one. */
  readonly next: string | null;
}

export interface MarkRequest {
  /** `null` removes the mark. */
  readonly mark: Mark | null;
  readonly note: string | undefined;
  /** Either these lines or every row that matches. */
  readonly rows: { readonly lines: readonly number[] } | { readonly filter: RowFilter };
}

export interface MarkResult {
  /** Undoes the change. */
  readonly changeId: string;
  readonly marked: number;
}
