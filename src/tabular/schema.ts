import type { ColumnNames } from './column-names.ts';

/** What one kind of file holds. `Field` is the union of its field names. */
export interface FileSchema<Field extends string = string> {
  readonly fields: readonly Field[];
  /** A file must have a column for at least one field of each group. */
  readonly mandatory: readonly (readonly Field[])[];
  /** The column names that are recognized. */
  columnNames(): ColumnNames<Field>;
}
