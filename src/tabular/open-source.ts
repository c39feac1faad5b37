import type { Readable } from 'node:stream';
import type { SourceBatch } from './batch-text.ts';
import { openByteStream } from './byte-stream.ts';
import { type ColumnMap, NO_MAP } from './column-map.ts';
import { type Content, openContent } from './content.ts';
import { byteEncodingOf, type Encoding, guessEncoding } from './encoding.ts';
import type { Field } from './field.ts';
import { refuseNonText } from './file-kind.ts';
import type { SourceLayout } from './layout.ts';
import { readLines } from './ndjson.ts';
import { type MappedColumn, resolveColumns, resolveKeys } from './resolve-columns.ts';
import type { FileSchema } from './schema.ts';
import { sniffHeader, sniffLineEnd } from './sniff.ts';
import { sourceFailure } from './source-failure.ts';
import { type Cut, createSplitter } from './splitter.ts';

export interface SourceOptions {
  /** What the file holds; people, if it is not given. */
  readonly schema?: FileSchema;
  readonly map?: ColumnMap;
  /** One character; found out where it is not given. */
  readonly delimiter?: string | undefined;
  /** Found out where it is not given. */
  readonly encoding?: Encoding | undefined;
  /** What `-` reads. */
  readonly stdin?: Readable;
}

/** A file to import, whose columns are known. */
export interface ImportSource {
  /** As the user gave it; `stdin` for `-`. */
  readonly name: string;
  readonly isGzip: boolean;
  /** As far as it is known: text of ASCII alone counts as UTF-8 until another letter comes. */
  readonly encoding: Encoding;
  /** What `parseBatch` needs beside a batch. Structured-clonable. */
  readonly layout: SourceLayout;
  /** The names of all columns as they stand in the file; of NDJSON, whose rows may differ, none. */
  readonly header: readonly string[];
  readonly columns: readonly MappedColumn[];
  /** Names of columns that are not used. */
  readonly ignored: readonly string[];
  /** Fields of `map` whose column the file does not have; the names we know counted instead. */
  readonly missed: readonly Field[];
  /** Bytes as they lie on disk; `undefined` for a pipe. */
  readonly size: number | undefined;
  /** Bytes as they lie on disk that were read so far. */
  readonly bytesRead: number;
  /**
   * All rows, some thousand at a time, in order; read only as fast as they are asked for. A file can be read again and
   * again, a pipe once.
   *
   * @throws Failure where the file cannot be read to its end; the signal's reason where it is aborted.
   */
  batches(signal?: AbortSignal): AsyncGenerator<SourceBatch, void, undefined>;
}

/**
 * Opens a file, or standard input for `-`, and finds out how to read it. Only its head is read, and it is not held open.
 *
 * @throws Failure where it cannot be read, is no text, or lacks a mandatory column.
 */
export async function openSource(path: string, options: SourceOptions = {}): Promise<ImportSource> {
  const stream = await openByteStream(path, options.stdin);
  const { name, isGzip, size } = stream;
  const content = openContent(stream, options.encoding);
  refuseNonText(content.head, name);
  if (content.head.trim() === '') throw sourceFailure(name, 'is empty.');
  const found = (isNdjson(content, name) ? describeNdjson : describeCsv)(content, { name, options });
  let encoding = content.encoding;
  const toBatch = (cut: Cut): SourceBatch => {
    if (!cut.truncated) encoding ??= guessEncoding(cut.bytes);
    return { ...cut, encoding: byteEncodingOf(encoding), guessed: options.encoding === undefined };
  };
  return {
    name,
    isGzip,
    size,
    layout: found.layout,
    header: found.header,
    columns: found.columns,
    ignored: found.ignored,
    missed: found.missed,
    get encoding() {
      return encoding ?? 'utf-8';
    },
    get bytesRead() {
      return stream.bytesRead;
    },
    async *batches(signal) {
      const { layout, lines } = found;
      const delimiter = layout.format === 'csv' ? layout.delimiter : undefined;
      const splitter = createSplitter({ lineEnd: layout.lineEnd, delimiter, line: lines + 1 });
      for await (const chunk of content.chunksAfter(lines, signal)) yield* splitter.push(chunk).map(toBatch);
      yield* splitter.end().map(toBatch);
    },
  };
}

interface Described {
  readonly layout: SourceLayout;
  readonly header: readonly string[];
  readonly columns: readonly MappedColumn[];
  readonly ignored: readonly string[];
  readonly missed: readonly Field[];
  /** Line ends before the first row. */
  readonly lines: number;
}

interface Given {
  readonly name: string;
  readonly options: SourceOptions;
}

function describeCsv(content: Content, { name, options }: Given): Described {
  const map = options.map ?? NO_MAP;
  const header = sniffHeader(content.head, { delimiter: options.delimiter, map, schema: options.schema });
  if (!header || (!header.isComplete && !content.isWhole))
    throw sourceFailure(
      name,
      'has a first line that does not end, or a quote in it that does not; it must hold the column names.',
    );
  const { names, dialect, lines } = header;
  const { columns, mapped, ignored, missed } = resolveColumns(names, { source: name, map, schema: options.schema });
  const fewest = names.findLastIndex((column) => column.trim() !== '') + 1;
  const layout = { format: 'csv', source: name, ...dialect, columns, fewest, most: names.length } as const;
  return { layout, header: names, columns: mapped, ignored, missed, lines };
}

/** @throws Failure where the text is JSON, but one value over many lines. */
function isNdjson(content: Content, name: string): boolean {
  const text = content.head.trimStart();
  if (!/^[{[]/.test(text)) return false;
  const [firstLine = ''] = text.split(sniffLineEnd(content.head), 1);
  const isOneLine = text.startsWith('{') || parseJson(firstLine) !== undefined;
  if (isOneLine && readObjects(content).length > 0) return true;
  throw sourceFailure(
    name,
    `is JSON, but not one object on each line; write it so on the way: "jq -c '.[]' FILE | idem import -".`,
  );
}

function describeNdjson(content: Content, { name, options }: Given): Described {
  const map = options.map ?? NO_MAP;
  const objects = readObjects(content).map((object) => Object.keys(object));
  const { names, mapped, ignored, missed } = resolveKeys(objects, { source: name, map, schema: options.schema });
  const layout = { format: 'ndjson', source: name, lineEnd: sniffLineEnd(content.head), names } as const;
  return { layout, header: [], columns: mapped, ignored, missed, lines: 0 };
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
