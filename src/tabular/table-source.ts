/** The rows of a file that is not CSV, as text. */
export interface TableSource {
  readonly name: string;
  /** In bytes. */
  readonly size: number | undefined;
  /** Rows with the header, as far as it is known before they are read; for progress. */
  readonly rowCount: number | undefined;
  /** The header and all rows in order; `undefined` for a line without a row. Can be called several times. */
  rows(signal?: AbortSignal): AsyncGenerator<readonly string[] | string | undefined, void, undefined>;
}

export const TABLE_DELIMITER = ',';

/**
 * Stands for a line break within a value, so that every row is one line and has the number that the user sees. Programs
 * use this character, the vertical tab, for a line break that does not end a paragraph.
 */
export const LINE_BREAK = '\v';

/** The value of a table as it was. */
export function restoreLineBreaks(value: string): string {
  return value.replaceAll(LINE_BREAK, '\n');
}

/**
 * Begins a line that cannot be read as a row. No reader of CSV takes such a line for one: after a closing quote there may
 * be only blanks before the delimiter.
 */
export const NOT_A_ROW = '"" !';
