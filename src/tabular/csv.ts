/**
 * CSV records in a text. The rules are RFC 4180's, and where files break them:
 * - a quote opens only at the beginning of a value, blanks before it aside; elsewhere in an unquoted value it is a character;
 * - after the closing quote only blanks may come before the delimiter or the line end;
 * - a record that breaks this, or is still open at the end of the text, is one bad line: reading goes on at the next
 *   line, so that one quote too many never swallows a file.
 *
 * `splitter.ts` cuts by the same rules in bytes; a batch that it cut reads as in the whole file.
 */

export interface CsvDialect {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
}

/** Where a record stands: `[start, end)` in the text without its line end, `line` counted from 0 in the text. */
export interface RecordPosition {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

export interface CsvVisitor {
  /** `false` ends the reading. */
  record(values: string[], position: RecordPosition): boolean | undefined;
  /** A line with a quote that is not closed or stands where none may stand. `false` ends the reading. */
  broken(position: RecordPosition): boolean | undefined;
}

const QUOTE = 0x22;
const BLANK = 0x20;
const CARRIAGE_RETURN = 0x0d;

/** Calls `visitor` for every record, empty lines aside, in order. */
export function readCsv(text: string, dialect: CsvDialect, visitor: CsvVisitor): void {
  let at = 0;
  let line = 0;
  let quote = indexOrEnd(text, '"', 0);
  while (at < text.length) {
    const lineStop = indexOrEnd(text, dialect.lineEnd, at);
    if (quote < at) quote = indexOrEnd(text, '"', at);
    const record =
      quote < lineStop
        ? readQuotedRecord(text, at, dialect)
        : readPlainRecord(text, { start: at, stop: lineStop }, dialect.delimiter);
    const stop = record?.stop ?? lineStop;
    const position = { start: at, end: endOfRecord(text, at, stop), line };
    const isEmpty = position.end === at;
    const goOn = record === undefined ? visitor.broken(position) : isEmpty || visitor.record(record.values, position);
    if (goOn === false) return;
    line += record?.lines ?? 1;
    at = stop + 1;
  }
}

interface CsvRecord {
  readonly values: string[];
  /** Where its line end stands, or the end of the text. */
  readonly stop: number;
  /** Physical lines that it covers. */
  readonly lines: number;
}

/** A line without a quote. A delimiter is looked for in the line alone: the next one may be the end of the text away. */
function readPlainRecord(text: string, { start, stop }: { start: number; stop: number }, delimiter: string): CsvRecord {
  const line = text.slice(start, endOfRecord(text, start, stop));
  const values: string[] = [];
  let from = 0;
  for (let to = line.indexOf(delimiter); to >= 0; to = line.indexOf(delimiter, from)) {
    values.push(line.slice(from, to));
    from = to + 1;
  }
  values.push(line.slice(from));
  return { values, stop, lines: 1 };
}

function indexOrEnd(text: string, search: string, from: number): number {
  const index = text.indexOf(search, from);
  return index < 0 ? text.length : index;
}

/** Without the `\r` of `\r\n`; where `\r` alone ends lines, `stop` is its place. */
function endOfRecord(text: string, start: number, stop: number): number {
  return stop > start && text.charCodeAt(stop - 1) === CARRIAGE_RETURN ? stop - 1 : stop;
}

/** `undefined`: the record breaks the rules. */
function readQuotedRecord(text: string, start: number, dialect: CsvDialect): CsvRecord | undefined {
  const delimiter = dialect.delimiter.charCodeAt(0);
  const lineEnd = dialect.lineEnd.charCodeAt(0);
  const values: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    const open = skipBlanks(text, at);
    if (text.charCodeAt(open) === QUOTE) {
      const close = closingQuote(text, open + 1);
      if (close < 0) return undefined;
      const inner = text.slice(open + 1, close);
      values.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
      for (let i = inner.indexOf(dialect.lineEnd); i >= 0; i = inner.indexOf(dialect.lineEnd, i + 1)) lines++;
      at = skipBlanks(text, close + 1);
      if (text.charCodeAt(at) === CARRIAGE_RETURN && lineEnd !== CARRIAGE_RETURN && endsLine(text, at + 1, lineEnd))
        at++;
    } else {
      const from = at;
      while (at < text.length && text.charCodeAt(at) !== delimiter && text.charCodeAt(at) !== lineEnd) at++;
      values.push(text.slice(from, text.charCodeAt(at) === delimiter ? at : endOfRecord(text, from, at)));
    }
    if (endsLine(text, at, lineEnd)) return { values, stop: at, lines };
    if (text.charCodeAt(at) !== delimiter) return undefined;
    at++;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at++;
  return at;
}

/** Where the value ends whose opening quote is before `from`; -1 where it never does. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function endsLine(text: string, at: number, lineEnd: number): boolean {
  return at >= text.length || text.charCodeAt(at) === lineEnd;
}
