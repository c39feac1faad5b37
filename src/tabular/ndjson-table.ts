import type { ByteStream } from './byte-chunks.ts';
import type { Content } from './content.ts';
import { byteEncodingOf, decode } from './encoding.ts';
import { sniffLineEnd } from './sniff.ts';
import { sourceFailure } from './source-failure.ts';
import { NOT_A_ROW, type TableSource } from './table-source.ts';

const MAX_COLUMNS = 1000;

/** Longer lines are refused: a table is made line by line. */
const MAX_LINE_BYTES = 1024 * 1024;

/**
 * NDJSON as a table: one column for each key, in the order of first use. All of it is read once to find the keys.
 *
 * @throws Failure if it cannot be read twice, or has too many keys
 */
export async function readNdjsonTable(stream: ByteStream, content: Content): Promise<TableSource> {
  const { name, size } = stream;
  if (size === undefined) throw sourceFailure(name, 'is NDJSON; specify the file by its path.');
  const keys = new Set<string>();
  let rowCount = 1;
  for await (const line of linesOf(content, name)) {
    rowCount++;
    for (const key of Object.keys(parseObject(line) ?? {})) keys.add(key);
    if (keys.size > MAX_COLUMNS) throw sourceFailure(name, `has more than ${MAX_COLUMNS} different keys.`, 'too-large');
  }
  const columns = [...keys];
  return {
    name,
    size,
    rowCount,
    async *rows(signal) {
      yield columns;
      for await (const line of linesOf(content, name, signal)) {
        const object = parseObject(line);
        if (line === '') yield undefined;
        else yield object === undefined ? NOT_A_ROW + line : columns.map((key) => textOf(object[key]));
      }
    },
  };
}

async function* linesOf(content: Content, name: string, signal?: AbortSignal): AsyncGenerator<string> {
  const end = sniffLineEnd(content.head).charCodeAt(0);
  const encoding = byteEncodingOf(content.encoding);
  const text = (bytes: Uint8Array) => decode(bytes, encoding).replace(/\r$/, '').trim();
  let rest = Buffer.alloc(0);
  for await (const chunk of content.chunksAfter(0, signal)) {
    let bytes = Buffer.concat([rest, chunk]);
    for (let stop = bytes.indexOf(end); stop >= 0; stop = bytes.indexOf(end)) {
      yield text(bytes.subarray(0, stop));
      bytes = bytes.subarray(stop + 1);
    }
    if (bytes.length > MAX_LINE_BYTES) throw sourceFailure(name, 'has a line that is too long.', 'too-large');
    rest = Buffer.from(bytes);
  }
  if (rest.length > 0) yield text(rest);
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** A value as text; objects and lists as JSON. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.replaceAll('\0', '');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
