import type { ColumnNames, JoinedFields } from './column-names.ts';

/** The 0-based positions of each field's columns. */
export type ColumnIndexes<Field extends string = string> = Readonly<Partial<Record<Field, readonly number[]>>>;

/** How to read one CSV file. Structured-clonable. */
export interface CsvLayout<Field extends string = string> {
  readonly format: 'csv';
  readonly source: string;
  /** The format of a file that is read as CSV although it is not. */
  readonly table?: 'xlsx' | 'parquet' | 'ndjson';
  /** All fields of the schema, whether or not the file has a column for them. */
  readonly fields: readonly Field[];
  /** One ASCII character. */
  readonly delimiter: string;
  /** `\r` only in files without any `\n`. A `\r` before `\n` belongs to the line end. */
  readonly lineEnd: '\n' | '\r';
  /** See {@link CsvDialect.quoteEscape}. */
  readonly quoteEscape?: '\\';
  readonly columns: ColumnIndexes<Field>;
  readonly joined: JoinedFields<Field>;
  /** The smallest valid number of values in a row: the header's columns without unnamed ones at its end. */
  readonly minColumns: number;
  /** The largest valid number of values in a row, not counting empty ones at its end: all columns of the header. */
  readonly maxColumns: number;
}

/** How to read one NDJSON file. Structured-clonable. */
export interface NdjsonLayout<Field extends string = string> {
  readonly format: 'ndjson';
  readonly source: string;
  /** All fields of the schema. */
  readonly fields: readonly Field[];
  readonly lineEnd: '\n' | '\r';
  readonly names: ColumnNames<Field>;
  readonly joined: JoinedFields<Field>;
}

export type SourceLayout<Field extends string = string> = CsvLayout<Field> | NdjsonLayout<Field>;

/** The values of a row by field; `''` if the row has none. */
export type RowValues<Field extends string = string> = Readonly<Record<Field, string>>;

/**
 * Tells the columns of fields that have one each from all others.
 * @param none stands for the column of a field that has none
 */
export function singleColumns<Field extends string, Wanted extends Field>(
  columns: ColumnIndexes<Field>,
  wanted: readonly Wanted[],
  none: number,
): { readonly of: Readonly<Record<Wanted, number>>; readonly others: readonly number[] } {
  const of = Object.fromEntries(wanted.map((field) => [field, none])) as Record<Wanted, number>;
  const others: number[] = [];
  for (const [field, [first, ...more]] of Object.entries(columns) as [Field, readonly number[]][]) {
    if (first === undefined) continue;
    if (more.length === 0 && field in of) of[field as Wanted] = first;
    else others.push(first, ...more);
  }
  return { of, others };
}
