import { UsageError } from '../runtime/errors.ts';
import type { ColumnMap } from './column-map.ts';
import { foldColumnName, targetOf } from './column-names.ts';
import { readCsv } from './csv.ts';
import type { CsvDialect } from './csv-grammar.ts';
import type { Encoding } from './encoding.ts';
import { type FileSchema, joinedFields, missingFields } from './schema.ts';

/** Detects Unicode encodings by the byte order mark, or UTF-16 without one by the NUL bytes of Latin text. */
export function sniffUnicode(head: Buffer): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const [even, odd] = shareOfNuls(head.subarray(0, 4096));
  if (odd > 0.5 && even < 0.1) return 'utf-16le';
  if (even > 0.5 && odd < 0.1) return 'utf-16be';
  return undefined;
}

function shareOfNuls(bytes: Buffer): [even: number, odd: number] {
  const nuls = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) nuls[index % 2]!++;
  return [nuls[0]! / Math.ceil(bytes.length / 2), nuls[1]! / Math.max(1, Math.floor(bytes.length / 2))];
}

/** Lines end with `\r` only if the text has no `\n`. */
export function sniffLineEnd(text: string): '\n' | '\r' {
  return text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
}

/** The first line of some spreadsheet exports, which specifies the delimiter: `sep=;`. */
const SEPARATOR_LINE = /^sep=([,;|^\t])\r?(?:\n|$)/i;

/** The header of a CSV file and its dialect. */
export interface Header {
  readonly names: readonly string[];
  readonly dialect: CsvDialect;
  /** The text before it, such as titles. */
  readonly preamble: string;
  /** Number of line ends before the first row. */
  readonly lines: number;
  /** Whether a line end follows. If not, the file has no rows, or the text ends within the header. */
  readonly isComplete: boolean;
}

const DELIMITERS = [',', ';', '\t', '|', '^'] as const;

/**
 * Finds the header and its delimiter: the one that yields the most known column names, then the most columns. The header
 * is the first record, unless lines stand before it, such as a title or comments: then it is the first record with all
 * mandatory columns, or else the one with the most known names. A line that the user has chosen comes before both.
 *
 * @returns `undefined` if the first record is malformed with every delimiter: it has a quote that is not closed
 */
export function sniffHeader(
  text: string,
  given: {
    readonly delimiter: string | undefined;
    readonly map: ColumnMap;
    readonly schema: FileSchema;
    /** The line of the header, from 1; detected if not given. */
    readonly headerLine?: number | undefined;
  },
): Header | undefined {
  const lineEnd = sniffLineEnd(text);
  const separator = SEPARATOR_LINE.exec(text);
  const delimiter = given.delimiter ?? separator?.[1];
  const from = separator?.[0].length ?? 0;
  const countKnown = createKnownCounter(given);
  const headers = (delimiter === undefined ? DELIMITERS : [delimiter]).flatMap((candidate) => {
    const dialect = { delimiter: candidate, lineEnd, ...sniffEscapes(text, candidate) };
    const header = readHeader(text, dialect, { from, headerLine: given.headerLine }, countKnown);
    return header ? [{ header, known: countKnown.known(header.names) }] : [];
  });
  headers.sort((a, b) => b.known - a.known || b.header.names.length - a.header.names.length);
  return headers[0]?.header;
}

interface KnownCounter {
  /** The number of known column names. */
  readonly known: (names: readonly string[]) => number;
  /** Whether all mandatory columns are there; `false` if none is mandatory. */
  readonly isComplete: (names: readonly string[]) => boolean;
}

function createKnownCounter({ map, schema }: { readonly map: ColumnMap; readonly schema: FileSchema }): KnownCounter {
  const expected = new Map([...map].map(([field, column]) => [foldColumnName(column), field]));
  const known = schema.columnNames();
  const fieldOf = (name: string) =>
    expected.get(foldColumnName(name)) ?? targetOf(name, known, joinedFields(schema))?.field;
  return {
    known: (names) => names.filter((name) => fieldOf(name) !== undefined).length,
    isComplete: (names) => {
      const fields = new Set(names.map(fieldOf));
      return schema.mandatory.length > 0 && missingFields(schema, (field) => fields.has(field)).length === 0;
    },
  };
}

/** Maximum number of records before the header. */
const MAX_RECORDS_BEFORE_HEADER = 20;

/** Known names that make a record after the first one a header. */
const MIN_KNOWN_NAMES = 2;

interface HeaderPlace {
  /** Where the first record starts. */
  readonly from: number;
  readonly headerLine: number | undefined;
}

/** The chosen record, or the first one with all mandatory columns, or else the one with the most known names, or the first. */
function readHeader(
  text: string,
  dialect: CsvDialect,
  { from, headerLine }: HeaderPlace,
  { known, isComplete }: KnownCounter,
): Header | undefined {
  if (headerLine !== undefined) return chosenHeader(text, dialect, headerLine);
  let best: Header | undefined;
  let mostKnown = 0;
  let records = 0;
  readCsv(text.slice(from), dialect, {
    record(values, { start, end }) {
      if (values.every((value) => value.trim() === '')) return true;
      const count = known(values);
      if (records === 0 || count > Math.max(mostKnown, MIN_KNOWN_NAMES - 1) || isComplete(values)) {
        best = headerAt(text, dialect, { names: values, start: from + start, end: from + end });
        mostKnown = count;
      }
      return !isComplete(values) && ++records < MAX_RECORDS_BEFORE_HEADER;
    },
    malformed: () => ++records < MAX_RECORDS_BEFORE_HEADER,
  });
  return best;
}

/** The first record that starts in this line, counted from 1, or after it. */
function chosenHeader(text: string, dialect: CsvDialect, headerLine: number): Header | undefined {
  let found: Header | undefined;
  readCsv(text, dialect, {
    record(values, { start, end, line }) {
      if (line + 1 >= headerLine) found = headerAt(text, dialect, { names: values, start, end });
      return found === undefined;
    },
    malformed: () => true,
  });
  return found;
}

/** @param record its names and where it stands in the text, without the line end */
function headerAt(
  text: string,
  dialect: CsvDialect,
  { names, start, end }: { readonly names: readonly string[]; readonly start: number; readonly end: number },
): Header {
  const stop = text.indexOf(dialect.lineEnd, end);
  const lines = text.slice(0, stop < 0 ? undefined : stop + 1).split(dialect.lineEnd).length - 1;
  return { names, dialect, preamble: text.slice(0, start), lines, isComplete: stop >= 0 };
}

/** A quote after a backslash, inside a quoted value: `"12 rue du \"Port\""`. */
const ESCAPED_QUOTE = /[^\\]\\"(?!\s*(?:["\r\n]|$))/;

/** Whether the text escapes quotes with a backslash, as MySQL writes it, instead of doubling them. */
function sniffEscapes(text: string, delimiter: string): Pick<CsvDialect, 'quoteEscape'> {
  const found = ESCAPED_QUOTE.exec(text);
  return found !== null && text[found.index + 3] !== delimiter ? { quoteEscape: '\\' } : {};
}

const SEPARATOR_NAMES: Readonly<Record<string, string>> = {
  tab: '\t',
  '\\t': '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
};

/** Parses the value of `--separator`, or of another `flag`. @throws UsageError if it is not a valid delimiter */
export function parseSeparator(text: string, flag = '--separator'): string {
  const separator = SEPARATOR_NAMES[text.toLowerCase()] ?? text;
  if (separator === '\t' || /^[!#$%&*+,/:;<=>?@\\^_|~-]$/.test(separator)) return separator;
  throw new UsageError(`${flag} cannot be "${text}"; it takes one character such as ";", or "tab".`);
}
