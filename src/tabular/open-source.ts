import type { Readable } from 'node:stream';
import type { Failure } from '../runtime/errors.ts';
import type { SourceBatch } from './batch-text.ts';
import type { ByteStream } from './byte-chunks.ts';
import type { ByteFile } from './byte-file.ts';
import { openByteStream } from './byte-stream.ts';
import type { ColumnMap } from './column-map.ts';
import { type Content, openContent } from './content.ts';
import { byteEncodingOf, detectEncoding, type Encoding } from './encoding.ts';
import { pipeInto, rejectNonText } from './file-kind.ts';
import type { CsvLayout, NdjsonLayout, SourceLayout } from './layout.ts';
import { readLines } from './ndjson.ts';
import { readNdjsonTable } from './ndjson-table.ts';
import { type MappedColumn, resolveColumns, resolveKeys } from './resolve-columns.ts';
import { type FileSchema, joinedFields } from './schema.ts';
import { sniffHeader, sniffLineEnd } from './sniff.ts';
import { sourceFailure } from './source-failure.ts';
import { type Cut, Splitter, type SplitterOptions } from './splitter.ts';
import { TABLE_DELIMITER } from './table-source.ts';
import { createTableStream } from './table-stream.ts';

export interface SourceOptions<Field extends string = string> {
  readonly schema: FileSchema<Field>;
  readonly map?: ColumnMap<Field>;
  /** One character; detected if not given. */
  readonly delimiter?: string | undefined;
  /** Detected if not given. */
  readonly encoding?: Encoding | undefined;
  /** The line of the header of a table, from 1; detected if not given. */
  readonly headerLine?: number | undefined;
  /** Reads NDJSON as a table with a column for each key. */
  readonly tabulate?: boolean;
  /** What `-` reads. */
  readonly stdin?: Readable;
  /** The command that reads the file from a pipe, such as `idem import -`, for advice in error messages. */
  readonly reader?: string | undefined;
  /** How many times its size a gzip file may expand to; 50 by default. */
  readonly maxCompressionRatio?: number | undefined;
  /** Maximum size of the content, in bytes after decompression; unlimited by default. */
  readonly maxContentBytes?: number;
}

type SourceFormat = 'csv' | 'ndjson' | 'xlsx' | 'parquet';

/** A file whose format and columns are known. */
export interface ImportSource<Field extends string = string> {
  /** The path as specified; `stdin` for `-`. */
  readonly name: string;
  readonly isGzip: boolean;
  /** `layout.format` says how the rows are read: tables of other formats are read as CSV. */
  readonly format: SourceFormat;
  /** The encoding detected so far: text is UTF-8 until its first non-ASCII character. */
  readonly encoding: Encoding;
  /** What `readRows` needs in addition to a batch. Structured-clonable. */
  readonly layout: SourceLayout<Field>;
  /** The names of all columns as in the file; empty for NDJSON. */
  readonly header: readonly string[];
  /** The text before the header of a table, such as titles. */
  readonly preamble: string;
  /** The first lines of a table; empty for NDJSON. */
  readonly firstLines: readonly string[];
  readonly columns: readonly MappedColumn<Field>[];
  /** Names of columns that are not used. */
  readonly ignored: readonly string[];
  /** Fields whose `map` column the file does not have; the known column names were used instead. */
  readonly missed: readonly Field[];
  /** Size on disk in bytes; `undefined` for a pipe. */
  readonly size: number | undefined;
  /** Bytes read so far, as on disk. */
  readonly bytesRead: number;
  /**
   * All rows in order, a few thousand at a time, read only when asked for. A file can be read several times, a pipe
   * once.
   *
   * @param batchBytes a batch ends with the record that reaches this size; 256 KiB by default
   * @throws Failure if the file cannot be read to its end; the signal's reason if it is aborted.
   */
  batches(signal?: AbortSignal, batchBytes?: number): AsyncGenerator<SourceBatch, void, undefined>;
}

/**
 * Opens a file, or standard input for `-`, and detects its format. Only its head is read, and the file is not kept open.
 *
 * @throws Failure if it cannot be read, is not text, or lacks a mandatory column.
 */
export async function openSource<Field extends string>(
  input: string | ByteFile,
  options: SourceOptions<Field>,
): Promise<ImportSource<Field>> {
  const { stream, content, isNdjson } = await openText(input, options);
  const { name, isGzip, size } = stream;
  const describe = isNdjson ? describeNdjson<Field> : describeCsv<Field>;
  const { table } = stream;
  const found = describe(content, {
    name,
    table,
    options: table ? { ...options, delimiter: TABLE_DELIMITER } : options,
  });
  let encoding = content.encoding;
  const toBatch = (cut: Cut): SourceBatch => {
    if (!cut.isTruncated) encoding ??= detectEncoding(cut.bytes);
    return { ...cut, encoding: byteEncodingOf(encoding), isEncodingDetected: options.encoding === undefined };
  };
  return {
    name,
    isGzip,
    format: stream.table ?? found.layout.format,
    size,
    layout: found.layout,
    header: found.header,
    preamble: found.preamble,
    firstLines: found.layout.format === 'csv' ? firstLinesOf(content.head, found.layout.lineEnd) : [],
    columns: found.columns,
    ignored: found.ignored,
    missed: found.missed,
    get encoding() {
      return encoding ?? 'utf-8';
    },
    get bytesRead() {
      return stream.bytesRead;
    },
    async *batches(signal, batchBytes) {
      const splitter = splitterOf(found.layout, { line: firstLine(stream, found.lines), batchBytes });
      const { maxContentBytes = Number.POSITIVE_INFINITY } = options;
      let contentBytes = 0;
      for await (const chunk of content.chunksAfter(found.lines, signal)) {
        contentBytes += chunk.length;
        if (contentBytes > maxContentBytes) throw contentTooLarge(name, maxContentBytes);
        yield* splitter.push(chunk).map(toBatch);
      }
      yield* splitter.end().map(toBatch);
    },
  };
}

/** @param options `line`: number of the first row's line */
function splitterOf(layout: SourceLayout<string>, options: Pick<SplitterOptions, 'line' | 'batchBytes'>): Splitter {
  const { delimiter, quoteEscape } =
    layout.format === 'csv' ? layout : { delimiter: undefined, quoteEscape: undefined };
  return new Splitter({ lineEnd: layout.lineEnd, delimiter, ...(quoteEscape && { quoteEscape }), ...options });
}

function contentTooLarge(name: string, maxBytes: number): Failure {
  const size = Math.floor(maxBytes / 2 ** 20);
  return sourceFailure(
    name,
    `has more than ${size} MiB of content; split it, or use "idem import" on the server.`,
    'too-large',
  );
}

/** Lines that a person needs to see to find the header. */
const FIRST_LINES = 20;

function firstLinesOf(head: string, lineEnd: string): readonly string[] {
  const lines = head.split(lineEnd, FIRST_LINES + 1).map((line) => line.replace(/\r$/, ''));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines.slice(0, FIRST_LINES);
}

interface OpenedText {
  readonly stream: ByteStream;
  readonly content: Content;
  /** Whether each line is an object; a table made of such lines is CSV. */
  readonly isNdjson: boolean;
}

/** Opens the text of a file, or of the table that it is read as. */
async function openText<Field extends string>(
  input: string | ByteFile,
  { stdin, encoding, tabulate = false, maxCompressionRatio, reader }: SourceOptions<Field>,
): Promise<OpenedText> {
  const stream = await openByteStream(input, { stdin, maxCompressionRatio, reader });
  const content = openContent(stream, stream.table === undefined ? encoding : 'utf-8');
  rejectNonText(content.head, stream.name);
  if (content.head.trim() === '') throw sourceFailure(stream.name, 'is empty.', 'empty');
  const isLines = stream.table === undefined && isNdjson(content, stream.name, reader);
  if (!isLines || !tabulate) return { stream, content, isNdjson: isLines };
  const table = await createTableStream('ndjson', await readNdjsonTable(stream, content));
  return { stream: table, content: openContent(table, 'utf-8'), isNdjson: false };
}

/** The number of the first row's line. A table of NDJSON has a header that the file has not. */
function firstLine({ table }: ByteStream, linesBefore: number): number {
  return table === 'ndjson' ? linesBefore : linesBefore + 1;
}

interface Described<Field extends string>
  extends Pick<ImportSource<Field>, 'layout' | 'header' | 'preamble' | 'columns' | 'ignored' | 'missed'> {
  /** Line ends before the first row. */
  readonly lines: number;
}

interface Given<Field extends string> {
  readonly name: string;
  readonly table: ByteStream['table'];
  readonly options: SourceOptions<Field>;
}

function describeCsv<Field extends string>(
  content: Content,
  { name, table, options: { schema, map = new Map(), delimiter, headerLine } }: Given<Field>,
): Described<Field> {
  const header = sniffHeader(content.head, { delimiter, map, schema, headerLine });
  if (!header || (!header.isComplete && !content.isWhole))
    throw sourceFailure(
      name,
      'has a first line that is too long, or that has a quote that is not closed; it must contain the column names.',
      'header',
    );
  const { names, dialect, lines, preamble } = header;
  const { columns, mapped, ignored, missed } = resolveColumns(names, { source: name, map, schema });
  const layout: CsvLayout<Field> = {
    format: 'csv',
    source: name,
    ...(table !== undefined && { table }),
    fields: schema.fields,
    ...dialect,
    columns,
    joined: joinedFields(schema),
    minColumns: names.findLastIndex((column) => column.trim() !== '') + 1,
    maxColumns: names.length,
  };
  return { layout, header: names, preamble, columns: mapped, ignored, missed, lines };
}

/** @throws Failure if the text is JSON, but not NDJSON. */
function isNdjson(content: Content, name: string, reader: string | undefined): boolean {
  const text = content.head.trimStart();
  if (!/^[{[]/.test(text)) return false;
  const [firstLine = ''] = text.split(sniffLineEnd(content.head), 1);
  const isOneLine = text.startsWith('{') || parseJson(firstLine) !== undefined;
  if (isOneLine && readObjects(content).length > 0) return true;
  throw sourceFailure(
    name,
    `is JSON, but not one object per line; convert it: "${pipeInto(reader, "jq -c '.[]' FILE")}".`,
    'other-format',
  );
}

function describeNdjson<Field extends string>(
  content: Content,
  { name, options: { schema, map = new Map() } }: Given<Field>,
): Described<Field> {
  const objects = readObjects(content).map((object) => Object.keys(object));
  const { names, mapped, ignored, missed } = resolveKeys(objects, { source: name, map, schema });
  const lineEnd = sniffLineEnd(content.head);
  const layout: NdjsonLayout<Field> = {
    format: 'ndjson',
    source: name,
    fields: schema.fields,
    lineEnd,
    names,
    joined: joinedFields(schema),
  };
  return { layout, header: [], preamble: '', columns: mapped, ignored, missed, lines: 0 };
}

function readObjects({ head }: Content): object[] {
  const objects: object[] = [];
  readLines(head, sniffLineEnd(head), ({ start, end }) => {
    const value = parseJson(head.slice(start, end));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) objects.push(value);
  });
  return objects;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
