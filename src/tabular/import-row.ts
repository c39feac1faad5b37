import type { PersonInput } from '../matching/model.ts';
import type { RejectReason } from './reject-reason.ts';

/** One row of a file, read but not yet interpreted. */
export interface ImportRow {
  /** First physical line of the record, 1-based, the header counted. */
  readonly line: number;
  /** The file's name as the user gave it; `stdin` for `-`. */
  readonly source: string;
  /** `''` where the row has none. */
  readonly id: string;
  /** `''` where the row has none. */
  readonly householdId: string;
  readonly person: PersonInput;
}

/** One row that could not be read or used. */
export interface RejectedRow {
  /** First physical line of the record, 1-based, the header counted. */
  readonly line: number;
  readonly source: string;
  readonly reason: RejectReason;
  /** The row as it stands in the file, without its line end; only the beginning of it where it is too long. */
  readonly raw: string;
}
