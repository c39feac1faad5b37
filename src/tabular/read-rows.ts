import { type BatchText, openBatchText, type SourceBatch } from './batch-text.ts';
import type { RecordPosition } from './csv.ts';
import { fieldReader, visitRows } from './csv-rows.ts';
import type { CsvLayout, NdjsonLayout, RowValues, SourceLayout } from './layout.ts';
import { createObjectReader, readLines } from './ndjson.ts';
import type { RejectedRow, RowFault } from './rejected-row.ts';

/** The server accepts no longer parameter value either. In UTF-16 units. */
export const MAX_VALUE_LENGTH = 1000;

/**
 * Takes the values of a row, its line number, and whether values at its end are missing. Returns why the row is rejected, or
 * `undefined`.
 */
export type TakeRow<Field extends string, Reason extends string> = (
  values: RowValues<Field>,
  line: number,
  isShort: boolean,
) => Reason | undefined;

/**
 * Takes a row of CSV from its bytes, without quotes, before its values are cut out; `false` to have it read.
 * @param units the bytes, one character each
 */
export type TakeLine = (bytes: Buffer, units: string, start: number, end: number, line: number) => boolean;

/**
 * Reads the rows of a batch, in order. Pure: any thread reads the same.
 *
 * @returns the rejected rows. Every record that is not blank is either taken or rejected.
 */
export function readRows<Field extends string, Reason extends string>(
  batch: SourceBatch,
  layout: SourceLayout<Field>,
  takeRow: TakeRow<Field, Reason>,
  takeLine?: TakeLine,
): RejectedRow<Reason | RowFault>[] {
  const text = openBatchText(batch);
  const rows = new RowCollector(text, { layout, firstLine: batch.line, takeRow });
  if (batch.isTruncated) rows.reject('too-long', { start: 0, end: text.units.length, line: 0 });
  else if (layout.format === 'csv') parseCsv(text, layout, rows, takeLine && lineReader(text, batch.line, takeLine));
  else parseNdjson(text, layout, rows);
  return rows.rejects;
}

class RowCollector<Field extends string, Reason extends string> {
  readonly rejects: RejectedRow<Reason | RowFault>[] = [];
  private readonly text: BatchText;
  private readonly layout: SourceLayout<Field>;
  private readonly firstLine: number;
  private readonly takeRow: TakeRow<Field, Reason>;

  constructor(
    text: BatchText,
    options: { layout: SourceLayout<Field>; firstLine: number; takeRow: TakeRow<Field, Reason> },
  ) {
    this.text = text;
    this.layout = options.layout;
    this.firstLine = options.firstLine;
    this.takeRow = options.takeRow;
  }

  take(values: RowValues<Field>, position: RecordPosition, isShort: boolean): void {
    const line = this.firstLine + position.line;
    const reason = this.isTooLong(values, position) ? 'too-long' : this.takeRow(values, line, isShort);
    if (reason !== undefined) this.reject(reason, position);
  }

  reject(reason: Reason | RowFault, { start, end, line }: RecordPosition): void {
    const { source } = this.layout;
    this.rejects.push({ line: this.firstLine + line, source, reason, raw: this.text.raw(start, end) });
  }

  private isTooLong(values: RowValues<Field>, { start, end }: RecordPosition): boolean {
    if (end - start <= MAX_VALUE_LENGTH) return false;
    return this.layout.fields.some((field) => values[field].length > MAX_VALUE_LENGTH);
  }
}

type AnyRowCollector<Field extends string> = Pick<RowCollector<Field, never>, 'take' | 'reject'>;

type ReadLine = (start: number, end: number, line: number) => boolean;

function lineReader({ bytes, units }: BatchText, firstLine: number, takeLine: TakeLine): ReadLine | undefined {
  return bytes && ((start, end, line) => takeLine(bytes, units, start, end, firstLine + line));
}

function parseCsv<Field extends string>(
  text: BatchText,
  layout: CsvLayout<Field>,
  rows: AnyRowCollector<Field>,
  plainLine: ReadLine | undefined,
): void {
  const valuesOf = fieldReader(layout);
  visitRows(text, layout, {
    ...(plainLine && { plainLine }),
    row: (values, position, isShort) => rows.take(valuesOf(values), position, isShort),
    blank: () => {},
    bad: (fault, position) => rows.reject(fault, position),
  });
}

function parseNdjson<Field extends string>(
  text: BatchText,
  layout: NdjsonLayout<Field>,
  rows: AnyRowCollector<Field>,
): void {
  const read = createObjectReader(layout);
  readLines(text.units, layout.lineEnd, (position) => {
    const { start, end } = position;
    const result = text.faultIn(start, end) ?? read(text.raw(start, end));
    if (typeof result === 'string') rows.reject(result, position);
    else rows.take(result, position, false);
  });
}
