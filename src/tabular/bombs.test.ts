import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADER, HEADER_ROW, pageHeader, workbookOf, zipOf } from './tables.testing.ts';

/** Memory of the process that reads. The cases take 50 to 126 MiB. */
const MAX_MEMORY_MIB = 200;

const MIB = 1024 * 1024;

const TABULAR = new URL('../../dist/src/tabular/index.js', import.meta.url).href;

const READER = `
  import { readFileSync } from 'node:fs';
  import { openSource } from ${JSON.stringify(TABULAR)};
  const fields = ${JSON.stringify(HEADER)};
  const columnNames = () => new Map(fields.map((field) => [field.replace('_', ''), { field, strength: 'usual' }]));
  const [path, tabulate] = process.argv.slice(1);
  let error = '';
  let largest = 0;
  let total = 0;
  try {
    const schema = { fields, mandatory: [], columnNames };
    const source = await openSource(path, { schema, tabulate: tabulate === 'true' });
    for await (const { bytes } of source.batches()) {
      largest = Math.max(largest, bytes.length);
      total += bytes.length;
    }
  } catch (caught) {
    error = caught.message;
  }
  const memory = 1024 * /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  process.stdout.write(JSON.stringify({ error, largest, total, memory }));`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-bombs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Read {
  readonly error: string;
  /** Bytes of the largest batch of rows, and of all. */
  readonly largest: number;
  readonly total: number;
  readonly memory: number;
}

/** Reads a file, or standard input, in a process of its own, so that its memory can be measured. */
async function read(content: Buffer, { isStdin = false, tabulate = false } = {}): Promise<Read> {
  const path = join(folder, 'bomb');
  writeFileSync(path, content);
  const args = ['--input-type=module', '--eval', READER, '--', isStdin ? '-' : path, String(tabulate)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => {});
  child.stdin.end(isStdin ? content : undefined);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  await once(child, 'close');
  return JSON.parse(out);
}

/** A gzip file of 512 MiB. */
function gzipBomb(header: string, row: string): Buffer {
  const rows = gzipSync(row.repeat(Math.ceil((16 * MIB) / row.length)));
  return Buffer.concat([gzipSync(header), ...Array<Buffer>(32).fill(rows)]);
}

const VALUE = 'a'.repeat(2000);
const CSV = gzipBomb(`${HEADER.join(',')}\n`, `${VALUE},,,\n`);
const ONE_LINE = gzipBomb(`${HEADER.join(',')}\n`, VALUE);
const NDJSON = gzipBomb('', `{"last_name":"${VALUE}"}\n`);

describe('a gzip bomb ends in an error, with bounded memory', () => {
  it.each<[string, Buffer, { readonly isStdin?: boolean; readonly tabulate?: boolean }]>([
    ['a CSV file', CSV, {}],
    ['a CSV file of one line', ONE_LINE, {}],
    ['an NDJSON file', NDJSON, {}],
    ['an NDJSON file read as a table', NDJSON, { tabulate: true }],
    ['CSV from standard input', CSV, { isStdin: true }],
    ['NDJSON from standard input', NDJSON, { isStdin: true }],
  ])('%s', async (_, content, how) => {
    const { error, largest, total, memory } = await read(content, how);
    expect(error).toMatch(/expands to more than 50 times its size .* decompress it first/);
    expect(largest).toBeLessThanOrEqual(2 * MIB);
    expect(total).toBeLessThan(66 * MIB);
    expect(memory / MIB).toBeLessThan(MAX_MEMORY_MIB);
  });
});

describe('a workbook that expands too far ends in an error, with bounded memory', () => {
  const row = `<row r="2"><c t="inlineStr"><is><t>${VALUE.repeat(10)}</t></is></c></row>`;
  const strings = (text: string) => [{ name: 'xl/sharedStrings.xml', content: `<sst>${text}</sst>` }];

  it.each([
    ['in its sheet', () => workbookOf(HEADER_ROW + row.repeat(6000))],
    ['in one shared string', () => workbookOf(HEADER_ROW, strings(`<si><t>${'a'.repeat(120 * MIB)}</t></si>`))],
    ['in many shared strings', () => workbookOf(HEADER_ROW, strings('<si><t>a</t></si>'.repeat(2_000_000)))],
  ])('%s', async (_, parts) => {
    const { error, memory } = await read(zipOf(parts()));
    expect(error).toMatch(/is too large when it is decompressed; save it as CSV/);
    expect(memory / MIB).toBeLessThan(MAX_MEMORY_MIB);
  });
});

describe('a Parquet file with a page that states a huge size ends in an error, with bounded memory', () => {
  it.each([
    ['of bytes', pageHeader(0, [2 ** 31 - 1, 8], 200)],
    ['of values', pageHeader(0, [8, 8], 2 ** 31 - 1)],
  ])('%s', async (_, header) => {
    const data = Array.from({ length: 200 }, (_value, i) => `Martin ${i}`);
    const bytes = Buffer.from(parquetWriteBuffer({ columnData: [{ name: 'last_name', data, type: 'STRING' }] }));
    header.copy(bytes, 4);
    const { error, memory } = await read(bytes);
    expect(error).toMatch(/has too many rows for its size, or row groups that are too large; write it as CSV/);
    expect(memory / MIB).toBeLessThan(MAX_MEMORY_MIB);
  });
});
