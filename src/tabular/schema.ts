import type { ColumnNames, JoinedFields } from './column-names.ts';

/** What one kind of file holds. `Field` is the union of its field names. */
export interface FileSchema<Field extends string = string> {
  readonly fields: readonly Field[];
  /** A file must have a column for at least one field of each group. */
  readonly mandatory: readonly (readonly Field[])[];
  /** A file that has all of these needs no other column. */
  readonly sufficient?: readonly Field[];
  readonly joined?: JoinedFields<Field>;
  /**
   * Names that mean another field beside a better name of their own field, by their folded form: `NOM` beside `NOM_USAGE` is
   * the birth name.
   */
  readonly besideBetter?: ReadonlyMap<string, Field>;
  /** Folded names of columns that count the rows where they are the first column: N°. */
  readonly rowCounters?: ReadonlySet<string>;
  /** The column names that are recognized. */
  columnNames(): ColumnNames<Field>;
}

/** The groups of mandatory fields of which a file has none. */
export function missingFields<Field extends string>(
  { mandatory, sufficient }: FileSchema<Field>,
  has: (field: Field) => boolean,
): readonly (readonly Field[])[] {
  if (sufficient?.every(has)) return [];
  return mandatory.filter((group) => !group.some(has));
}

export function joinedFields<Field extends string>({ joined }: FileSchema<Field>): JoinedFields<Field> {
  return joined ?? ({} as JoinedFields<Field>);
}
