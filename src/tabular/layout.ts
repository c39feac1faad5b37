import type { ColumnNames } from './column-names.ts';
import type { Field } from './field.ts';

/** Which column holds a field: its position, 0-based. */
export type ColumnIndexes = Readonly<Partial<Record<Field, number>>>;

/** How to read one CSV file. Structured-clonable. */
export interface CsvLayout {
  readonly format: 'csv';
  readonly source: string;
  /** One ASCII character. */
  readonly delimiter: string;
  /** `\r` only in files that have no `\n`; before `\n` it belongs to the line end. */
  readonly lineEnd: '\n' | '\r';
  readonly columns: ColumnIndexes;
  /** How many values a row has at least: the header's columns without unnamed ones at its end. */
  readonly fewest: number;
  /** How many values a row has at most, empty ones at its end aside: all the header's columns. */
  readonly most: number;
}

/** How to read one NDJSON file. Structured-clonable. */
export interface NdjsonLayout {
  readonly format: 'ndjson';
  readonly source: string;
  readonly lineEnd: '\n' | '\r';
  readonly names: ColumnNames;
}

export type SourceLayout = CsvLayout | NdjsonLayout;
