/**
 * The CSV grammar: RFC 4180, and for files that break it:
 * - a quote starts a quoted value only at the start of the value, after optional blanks; elsewhere it is a character;
 * - after the closing quote only blanks may come before the delimiter or the line end;
 * - a line that breaks these rules, or whose quoted value is never closed, is malformed; reading continues at the next
 *   line, so that one stray quote does not swallow the rest of the file.
 *
 * Delimiters, quotes and line ends are ASCII. Text may therefore be decoded text or bytes, one character each: in UTF-8
 * and the single-byte encodings both have the same records.
 */
export interface CsvDialect {
  /** One ASCII character. */
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
  /** Quotes inside quoted values follow a backslash. They may be doubled as well. */
  readonly quoteEscape?: '\\';
}

/**
 * - `malformed`: a quote breaks the rules.
 * - `unclosed`: the text ends within a quoted value.
 * - `too-long`: the record exceeds the limits.
 */
export type RecordOutcome = 'complete' | 'malformed' | 'unclosed' | 'too-long';

export interface ScannedRecord {
  readonly outcome: RecordOutcome;
  /** If complete, the position of the record's line end, or the end of the text. */
  readonly stop: number;
  /** If complete, the number of line ends within the record plus one. */
  readonly lines: number;
}

export interface RecordLimits {
  readonly maxLength: number;
  readonly maxLines: number;
}

const UNLIMITED: RecordLimits = { maxLength: Number.POSITIVE_INFINITY, maxLines: Number.POSITIVE_INFINITY };

const MALFORMED: ScannedRecord = { outcome: 'malformed', stop: -1, lines: 0 };
const UNCLOSED: ScannedRecord = { outcome: 'unclosed', stop: -1, lines: 0 };
const TOO_LONG: ScannedRecord = { outcome: 'too-long', stop: -1, lines: 0 };

const QUOTE = 0x22;
const BLANK = 0x20;
const CARRIAGE_RETURN = 0x0d;

/**
 * Scans the record that starts at `start`, which may have quoted values.
 *
 * @param values receives the values of the record
 */
export function scanRecord(
  text: string,
  start: number,
  { dialect, limits = UNLIMITED, values }: { dialect: CsvDialect; limits?: RecordLimits; values?: string[] },
): ScannedRecord {
  const delimiter = dialect.delimiter.charCodeAt(0);
  const lineEnd = dialect.lineEnd.charCodeAt(0);
  let lineStop = indexOrEnd(text, dialect.lineEnd, start);
  let lines = 1;
  let at = start;
  for (;;) {
    const open = skipBlanks(text, at);
    if (text.charCodeAt(open) === QUOTE) {
      const close = closingQuote(text, open + 1, dialect);
      for (; lineStop < close; lineStop = indexOrEnd(text, dialect.lineEnd, lineStop + 1)) lines++;
      if (close - start > limits.maxLength || lines > limits.maxLines) return TOO_LONG;
      if (close === text.length) return UNCLOSED;
      values?.push(unquote(text.slice(open + 1, close), dialect));
      at = skipBlanksAndReturn(text, close + 1, lineEnd);
    } else {
      const from = at;
      // Not indexOf: without a delimiter in this line it would search the rest of the text.
      while (at < lineStop && text.charCodeAt(at) !== delimiter) at++;
      values?.push(text.slice(from, at === lineStop ? endOfLine(text, from, at) : at));
    }
    if (isLineEnd(text, at, lineEnd))
      return at - start > limits.maxLength ? TOO_LONG : { outcome: 'complete', stop: at, lines };
    if (text.charCodeAt(at) !== delimiter) return MALFORMED;
    at++;
  }
}

/** The values of a line without quotes. @param text in which the line is `[start, end)` */
export function splitPlainLine(text: string, start: number, end: number, delimiter: string): string[] {
  const code = delimiter.charCodeAt(0);
  const values: string[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== code) continue;
    values.push(text.slice(from, at));
    from = at + 1;
  }
  values.push(text.slice(from, end));
  return values;
}

/** Where the text of a line ends whose line end is at `stop`: before the `\r` of `\r\n`. */
export function endOfLine(text: string, start: number, stop: number): number {
  return stop > start && text.charCodeAt(stop - 1) === CARRIAGE_RETURN ? stop - 1 : stop;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at++;
  return at;
}

/** Skips the blanks after a closing quote, and the `\r` of `\r\n`. */
function skipBlanksAndReturn(text: string, from: number, lineEnd: number): number {
  const at = skipBlanks(text, from);
  const isReturn = text.charCodeAt(at) === CARRIAGE_RETURN && lineEnd !== CARRIAGE_RETURN;
  return isReturn && isLineEnd(text, at + 1, lineEnd) ? at + 1 : at;
}

/** The position of the quote that closes the value that starts at `from`; the end of the text if there is none. */
function closingQuote(text: string, from: number, { quoteEscape }: CsvDialect): number {
  let at = text.indexOf('"', from);
  while (at >= 0) {
    if (quoteEscape !== undefined && isEscaped(text, from, at)) at = text.indexOf('"', at + 1);
    else if (text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
    else break;
  }
  return at < 0 ? text.length : at;
}

/** Whether an odd number of backslashes stands before `at`. */
function isEscaped(text: string, from: number, at: number): boolean {
  let start = at;
  while (start > from && text.charCodeAt(start - 1) === BACKSLASH) start--;
  return (at - start) % 2 === 1;
}

const BACKSLASH = 0x5c;
const ESCAPED = /\\(["\\])/g;

function unquote(inner: string, { quoteEscape }: CsvDialect): string {
  const text = inner.includes('"') ? inner.replaceAll('""', '"') : inner;
  return quoteEscape !== undefined && text.includes('\\') ? text.replace(ESCAPED, '$1') : text;
}

export function indexOrEnd(text: string, search: string, from: number): number {
  const index = text.indexOf(search, from);
  return index < 0 ? text.length : index;
}

function isLineEnd(text: string, at: number, lineEnd: number): boolean {
  return at >= text.length || text.charCodeAt(at) === lineEnd;
}
