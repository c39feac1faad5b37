import { type CsvDialect, endOfLine, indexOrEnd, scanRecord, splitPlainLine } from './csv-grammar.ts';

/** `[start, end)` in the text, without the line end. `line` counts from 0 in the text. */
export interface RecordPosition {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** A method that returns `false` ends the reading. */
export interface CsvVisitor {
  /** Takes a line without quotes before its values are cut out. If it returns `false`, {@link record} follows. */
  plainLine?(start: number, end: number, line: number): boolean;
  record(values: string[], position: RecordPosition): boolean | undefined;
  /** A line that breaks the grammar. */
  malformed(position: RecordPosition): boolean | undefined;
}

/** Calls `visitor` for every record except empty lines, in order. */
export function readCsv(text: string, dialect: CsvDialect, visitor: CsvVisitor): void {
  const { delimiter, lineEnd } = dialect;
  let start = 0;
  let line = 0;
  let quote = indexOrEnd(text, '"', 0);
  while (start < text.length) {
    const lineStop = indexOrEnd(text, lineEnd, start);
    if (quote < start) quote = indexOrEnd(text, '"', start);
    if (visitor.plainLine !== undefined && quote >= lineStop) {
      if (visitor.plainLine(start, endOfLine(text, start, lineStop), line)) {
        line++;
        start = lineStop + 1;
        continue;
      }
    }
    const values: string[] | undefined = quote < lineStop ? [] : undefined;
    const record = values && scanRecord(text, start, { dialect, values });
    const isMalformed = record !== undefined && record.outcome !== 'complete';
    const stop = record === undefined || isMalformed ? lineStop : record.stop;
    const position = { start, end: endOfLine(text, start, stop), line };
    const goesOn = isMalformed
      ? visitor.malformed(position)
      : position.end === start ||
        visitor.record(values ?? splitPlainLine(text, start, position.end, delimiter), position);
    if (goesOn === false) return;
    line += record === undefined || isMalformed ? 1 : record.lines;
    start = stop + 1;
  }
}

/** The values of a text that is one record; `undefined` if it is malformed or not one record. */
export function parseRecord(text: string, dialect: CsvDialect): string[] | undefined {
  const values: string[] = [];
  const { outcome, stop } = scanRecord(text, 0, { dialect, values });
  return outcome === 'complete' && stop === text.length ? values : undefined;
}
