import { NO_ROWS, type Tally } from './tally.ts';

/** How far an output is written. */
export interface Checkpoint {
  /** Batches of the input that are answered. */
  readonly batches: number;
  /** Length of the output. */
  readonly bytes: number;
  /** Length of the list of subjects: see `SubjectSpool`. */
  readonly subjectBytes: number;
  readonly tally: Tally;
}

export const START: Checkpoint = { batches: 0, bytes: 0, subjectBytes: 0, tally: NO_ROWS };
