import type { Encoding } from '../tabular/index.ts';
import type { Band, Counts, DateOrder, FileFormat, FileProblem, FileProduct, FileStatus } from './model.ts';

/** What the user chose about reading a file; `null` means: detect. */
export interface Choices {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly dateOrder: DateOrder | null;
  /** From 1. */
  readonly headerLine?: number | null;
  readonly columns: Readonly<Record<string, number | null>>;
}

export const NO_CHOICES: Choices = { encoding: null, delimiter: null, dateOrder: null, columns: {} };

/** A run over all rows. */
export interface StoredRun {
  /** Distinguishes the files of this run from those of an earlier one. */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly rows: number;
  /** Of the input, 0 to 1. */
  readonly share: number;
  /** Share at the start of the present attempt, to estimate the time left. */
  readonly shareBefore: number;
  readonly attemptAt: string;
  /** Generation of the base that answers; a run cannot continue with another one. */
  readonly generation: string | null;
  readonly bands: Counts<Band> | null;
  /** How the rows were read, for downloads. */
  readonly table: StoredTable | null;
}

export interface StoredTable {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly encoding: Encoding;
  /** Of a CSV file: whether it starts with a byte order mark. */
  readonly hasMark?: boolean;
  /** Of a CSV file. */
  readonly lineEnd?: LineEnd;
  /** Of a CSV file: the text before its header. */
  readonly preamble?: string;
}

export const LINE_ENDS = ['\r\n', '\n', '\r'] as const;
export type LineEnd = (typeof LINE_ENDS)[number];

/** An uploaded file as stored, sealed with its key. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** SHA-256 of the content, in hexadecimal. */
  readonly hash: string;
  readonly format: FileFormat;
  readonly uploadedBy: string;
  /** Whether the key that it was uploaded with may see stored values. Not in the files of earlier versions. */
  readonly uploaderSeesValues?: boolean;
  readonly createdAt: string;
  readonly deleteAt: string;
  readonly status: FileStatus;
  readonly product: FileProduct;
  readonly choices: Choices;
  readonly canRun: boolean;
  readonly problem: FileProblem | null;
  readonly run: StoredRun | null;
  readonly isCancelRequested: boolean;
  /** Increased by each change of marks. */
  readonly marksVersion: number;
  readonly lastChange: number;
  /** Doubtful rows with a mark. */
  readonly reviewed: number;
}
