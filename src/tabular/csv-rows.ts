import type { BatchText } from './batch-text.ts';
import { type RecordPosition, readCsv } from './csv.ts';
import type { CsvLayout, RowValues } from './layout.ts';
import type { RowFault } from './rejected-row.ts';
import { NOT_A_ROW } from './table-source.ts';

/** Receives the rows of a CSV batch, each once and in order. Lines without any character are skipped. */
export interface RowVisitor {
  /** See {@link CsvVisitor.plainLine}. */
  plainLine?(start: number, end: number, line: number): boolean;
  /**
   * A row with the header's number of columns; values at its end may be missing, and empty ones added.
   * @param isShort values are missing
   */
  row(values: readonly string[], position: RecordPosition, isShort: boolean): void;
  /** A row of empty values. */
  blank(position: RecordPosition): void;
  /** A row that cannot be read. */
  bad(fault: RowFault, position: RecordPosition): void;
}

/** A row with a single value, in a table of several columns, is a title or a total. */
const MIN_VALUES = 2;

export function visitRows(text: BatchText, layout: CsvLayout, visitor: RowVisitor): void {
  const { minColumns, maxColumns } = layout;
  readCsv(text.units, layout, {
    ...(visitor.plainLine && { plainLine: (start, end, line) => visitor.plainLine!(start, end, line) }),
    record(units, position) {
      const fault = text.faultIn(position.start, position.end);
      if (fault !== undefined) {
        visitor.bad(fault, position);
        return true;
      }
      const values = text.decode(units);
      if (areBlank(values, 0)) visitor.blank(position);
      else if (values.length < Math.min(minColumns, MIN_VALUES) || !areBlank(values, maxColumns))
        visitor.bad('columns', position);
      else visitor.row(values, position, values.length < minColumns);
      return true;
    },
    malformed(position) {
      if (layout.table === 'ndjson') visitor.bad('json', { ...position, start: position.start + NOT_A_ROW.length });
      else visitor.bad(text.faultIn(position.start, position.end) ?? 'quote', position);
      return true;
    },
  });
}

/** Whether the values from an index on are blank. */
function areBlank(values: readonly string[], from: number): boolean {
  for (let i = from; i < values.length; i++) if (!isBlank(values[i]!)) return false;
  return true;
}

/** 0x1A ended text files under DOS. */
function isBlank(value: string): boolean {
  return value === '' || value === '\x1a' || value.trim() === '';
}

/** Returns a function that maps the values of a row to the fields of the layout. */
export function fieldReader<Field extends string>({
  fields,
  columns,
  joined,
}: Pick<CsvLayout<Field>, 'fields' | 'columns' | 'joined'>): (values: readonly string[]) => RowValues<Field> {
  const empty = emptyRow(fields);
  const places = fields.flatMap((field) => {
    const [index, ...more] = columns[field] ?? [];
    return index === undefined ? [] : [{ field, index, more }];
  });
  return (values) => {
    // Copying one object keeps one hidden class for all rows.
    const row = { ...empty };
    for (let i = 0; i < places.length; i++) {
      const { field, index, more } = places[i]!;
      row[field] = more.length === 0 ? (values[index] ?? '') : joinValues([index, ...more], values, joined[field]);
    }
    return row;
  };
}

/** The values of several columns in one, each once. */
function joinValues(indexes: readonly number[], values: readonly string[], separator = ' '): string {
  const given = indexes.map((index) => values[index] ?? '').filter((value) => value.trim() !== '');
  return [...new Set(given)].join(separator);
}

export function emptyRow<Field extends string>(fields: readonly Field[]): Record<Field, string> {
  return Object.fromEntries(fields.map((field) => [field, ''])) as Record<Field, string>;
}
