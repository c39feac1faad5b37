/** Why a row cannot be read, whatever the file holds. One sentence per reason, for the rejects file and the summary. */
export const ROW_FAULT_SENTENCES = {
  columns: 'The row does not have the same number of columns as the header.',
  quote: 'A quoted value is not closed, or a quote inside a quoted value is not doubled.',
  encoding: 'The row contains bytes that are not valid in the encoding of the file.',
  nul: 'The row contains NUL bytes: the file is damaged, or in another format.',
  json: 'The line is not a JSON object with plain values.',
  'too-long': 'The row, or one of its values, is too long.',
} as const satisfies Record<string, string>;

export type RowFault = keyof typeof ROW_FAULT_SENTENCES;

/** A row that could not be read or used. `Reason` is {@link RowFault}, or a reason of the file's schema. */
export interface RejectedRow<Reason extends string = string> {
  /** Number of the record's first line in the file, 1-based, including the header. */
  readonly line: number;
  /** The file's name as the user gave it; `stdin` for `-`. */
  readonly source: string;
  readonly reason: Reason;
  /** The row as it is in the file, without its line end; if the row is too long, only its beginning. */
  readonly raw: string;
}
