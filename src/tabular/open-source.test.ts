import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import type { SourceBatch } from './batch-text.ts';
import { parseColumnMap } from './column-map.ts';
import type { SourceLayout } from './layout.ts';
import { openSource as openAnySource, type SourceOptions } from './open-source.ts';
import { readRows } from './read-rows.ts';
import { TEST_SCHEMA, type TestField } from './schema.testing.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-source-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'id,nom,adresse,cp\n';
const ROWS = '1,Zoé,1 rue X,75001\n2,Noël,2 rue X,75002\n';

function write(content: string | Buffer, name = 'people.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

type Options = Partial<SourceOptions<TestField>>;
const openSource = (path: string, options: Options = {}) => openAnySource(path, { schema: TEST_SCHEMA, ...options });

function parse(batch: SourceBatch, layout: SourceLayout<TestField>) {
  const rows: { line: number; id: string; lastName: string }[] = [];
  const rejects = readRows(batch, layout, ({ id, last_name: lastName }, line) => {
    rows.push({ line, id, lastName });
    return undefined;
  });
  return { rows, rejects };
}

async function readAll(path: string, options?: Options) {
  const source = await openSource(path, options);
  const rows: string[] = [];
  const rejects: string[] = [];
  for await (const batch of source.batches()) {
    const parsed = parse(batch, source.layout);
    rows.push(...parsed.rows.map(({ line, id, lastName }) => `${line} ${id} ${lastName}`));
    rejects.push(...parsed.rejects.map(({ line, reason }) => `${line} ${reason}`));
  }
  return { source, rows, rejects };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const fromStdin = (chunks: Iterable<Uint8Array>) =>
  readAll('-', { stdin: Readable.from(chunks, { objectMode: false }) });
const BOTH = ['2 1 Zoé', '3 2 Noël'];

describe('openSource', () => {
  it.each([
    ['UTF-8', Buffer.from(HEADER + ROWS), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${HEADER}${ROWS}`), 'utf-8'],
    ['ISO-8859-1', Buffer.from(HEADER + ROWS, 'latin1'), 'windows-1252'],
    ['UTF-16LE', Buffer.from(HEADER + ROWS, 'utf16le'), 'utf-16le'],
    ['UTF-16LE with a byte order mark', Buffer.from(`\ufeff${HEADER}${ROWS}`, 'utf16le'), 'utf-16le'],
    ['UTF-16BE with a byte order mark', Buffer.from(`\ufeff${HEADER}${ROWS}`, 'utf16le').swap16(), 'utf-16be'],
  ])('reads %s, plain and compressed, from a file and from a pipe', async (_, content, encoding) => {
    for (const bytes of [content, gzipSync(content)]) {
      const { source, rows } = await readAll(write(bytes));
      expect(rows).toEqual(BOTH);
      expect(source).toMatchObject({
        encoding,
        isGzip: bytes !== content,
        size: bytes.length,
        bytesRead: bytes.length,
      });
      expect(source.layout).toMatchObject({ format: 'csv', delimiter: ',' });
      expect(source.header).toEqual(['id', 'nom', 'adresse', 'cp']);
      expect((await fromStdin([bytes])).rows).toEqual(BOTH);
    }
  });

  it('reads a pipe that delivers one byte at a time', async () => {
    const bytes = gzipSync(HEADER + ROWS);
    const { source, rows } = await fromStdin([...bytes].map((byte) => Buffer.of(byte)));
    expect(rows).toEqual(BOTH);
    expect(source).toMatchObject({ name: 'stdin', size: undefined, bytesRead: bytes.length });
  });

  it('reads a file several times', async () => {
    const source = await openSource(write(HEADER + ROWS));
    for (let time = 0; time < 3; time++) {
      const batches = await collect(source.batches());
      expect(Buffer.from(batches[0]!.bytes).toString()).toBe(ROWS);
    }
  });

  it.each([',', ';', '\t', '|', '^'])('detects the delimiter %j', async (delimiter) => {
    const { source, rows } = await readAll(write((HEADER + ROWS).replaceAll(',', delimiter)));
    expect(source.layout).toMatchObject({ delimiter });
    expect(rows).toEqual(BOTH);
  });

  it('detects the delimiter by the column names, not by its frequency', async () => {
    const header = 'id|nom|"adresse, rue, numéro"|adresse|cp\n1|Zoé|a, b, c, d, e|X|75001\n';
    expect((await readAll(write(header))).rows).toEqual(['2 1 Zoé']);
  });

  it('detects the delimiter by the names given in --map', async () => {
    const map = parseColumnMap(['last_name=X1', 'address=X2', 'postal_code=X3'], TEST_SCHEMA);
    expect((await openSource(write('X1;X2;X3;a,b,c,d,e\n'), { map })).layout).toMatchObject({ delimiter: ';' });
  });

  it('uses the delimiter of the options or of a sep= line', async () => {
    const text = (HEADER + ROWS).replaceAll(',', '^');
    expect((await readAll(write(text), { delimiter: '^' })).rows).toEqual(BOTH);
    expect((await readAll(write(`sep=;\r\n${(HEADER + ROWS).replaceAll(',', ';')}`))).rows).toEqual([
      '3 1 Zoé',
      '4 2 Noël',
    ]);
  });

  it('finds the header after a title and comments', async () => {
    const title = 'Liste des clients, au 01/01/2026\n# exported by hand, "as is\n;;;\n\n';
    const { rows, source } = await readAll(write(title + (HEADER + ROWS).replaceAll(',', ';')));
    expect(rows).toEqual(['6 1 Zoé', '7 2 Noël']);
    expect(source.header).toEqual(['id', 'nom', 'adresse', 'cp']);
  });

  it('does not look for the header further down than twenty records', async () => {
    const title = Array.from({ length: 30 }, (_, i) => `a,${i}\n`).join('');
    await expect(openSource(write(title + HEADER + ROWS))).rejects.toThrow('no column for last_name');
  });

  it('reads quotes after a backslash where the file has some', async () => {
    const text = 'id;nom;adresse;cp\n1;"Le \\"Goff\\" \\\\";"1 rue X";75001\n2;"B""C";X;75002\n';
    const { rows, rejects } = await readAll(write(text));
    expect(rows).toEqual(['2 1 Le "Goff" \\', '3 2 B"C']);
    expect(rejects).toEqual([]);
  });

  it('reads a backslash before a closing quote as such in other files', async () => {
    const { rows } = await readAll(write('id;nom;adresse;cp\n1;"C:\\";"1 rue X";75001\n'));
    expect(rows).toEqual(['2 1 C:\\']);
  });

  it('finds the delimiter of a header whose names have commas', async () => {
    const text = 'id;nom (usage, obligatoire);adresse;cp\n1;A;"12, rue X, bât. B";75001\n';
    expect((await readAll(write(text))).rows).toEqual(['2 1 A']);
  });

  it.each([
    ['CRLF', '\r\n', BOTH],
    ['CR', '\r', BOTH],
  ])('reads lines that end with %s', async (_, lineEnd, expected) => {
    expect((await readAll(write((HEADER + ROWS).replaceAll('\n', lineEnd)))).rows).toEqual(expected);
  });

  it('counts lines from the start of the file', async () => {
    const { rows, rejects } = await readAll(write(`\n;;;\n\nid;"nom\nde famille";adresse;cp\n1;A;B;C\n2;A\n3;"A;B\n`));
    expect(rows).toEqual(['6 1 A', '7 2 A']);
    expect(rejects).toEqual(['8 quote']);
  });

  it('accepts unnamed columns at the end of the header', async () => {
    const { rows, rejects } = await readAll(write('id,nom,adresse,cp,,\n1,A,B,C,,\n2,A,B,C\n3,A,B,C,x,y\n4\n'));
    expect(rows).toEqual(['2 1 A', '3 2 A', '4 3 A']);
    expect(rejects).toEqual(['5 columns']);
  });

  it('reads NDJSON, plain and compressed', async () => {
    const text =
      '{"id":1,"nom":"Zoé","adresse":"1 rue X","cp":75001}\n{"id":2,"nom":"Noël","adresse":"x","cp":"1"}\n[1]\n';
    for (const bytes of [Buffer.from(text), gzipSync(text), Buffer.from(`\ufeff${text}`)]) {
      const { source, rows, rejects } = await readAll(write(bytes));
      expect(source.layout.format).toBe('ndjson');
      expect(rows).toEqual(['1 1 Zoé', '2 2 Noël']);
      expect(rejects).toEqual(['3 json']);
    }
    expect((await readAll(write(`[1]\n${text}`))).rejects).toEqual(['1 json', '4 json']);
  });

  it('detects Windows-1252 at the first non-ASCII byte, however late', async () => {
    const ascii = '1,Dupont,1 rue X,75001\n'.repeat(20_000);
    const { source, rows, rejects } = await readAll(write(Buffer.from(`${HEADER}${ascii}2,Ren\xe9,x,y\n`, 'latin1')));
    expect(source.encoding).toBe('windows-1252');
    expect(rows.at(-1)).toBe('20002 2 René');
    expect(rejects).toEqual([]);
  });

  it('rejects later rows that are not in the detected encoding', async () => {
    const utf8 = '1,Zoé,1 rue X,75001\n'.repeat(20_000);
    const bytes = Buffer.concat([
      Buffer.from(HEADER + utf8),
      Buffer.from('2,Ren\xe9,x,y\n', 'latin1'),
      Buffer.from('3,Noël,x,y'),
    ]);
    const { rows, rejects } = await readAll(write(bytes));
    expect(rejects).toEqual(['20002 encoding']);
    expect(rows.at(-1)).toBe('20003 3 Noël');
    expect(rows).toHaveLength(20_001);
  });

  it('rejects a lone UTF-16 surrogate', async () => {
    const { rows, rejects } = await readAll(write(Buffer.from(`\ufeff${HEADER}1,A\ud83d,x,y\n2,B,x,y\n`, 'utf16le')));
    expect(rows).toEqual(['3 2 B']);
    expect(rejects).toEqual(['2 encoding']);
  });

  it('uses the encoding of the options', async () => {
    const path = write(Buffer.from(`${HEADER}1,\xbduvr\xe9,x,y\n`, 'latin1'));
    expect((await readAll(path, { encoding: 'iso-8859-15' })).rows).toEqual(['2 1 œuvré']);
    expect((await readAll(path, { encoding: 'utf-8' })).rejects).toEqual(['2 encoding']);
  });

  it('reads any quoted values unchanged, however the pipe is chunked', async () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '李'), maxLength: 8 });
    const names = fc.array(value, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(names, fc.integer({ min: 1, max: 50 }), async (lastNames, chunkBytes) => {
        const rows = lastNames.map((name, index) => `${index},"${name.replaceAll('"', '""')}",x,y\n`);
        const bytes = Buffer.from(HEADER + rows.join(''));
        const chunks = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, index) =>
          bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes),
        );
        const source = await openSource('-', { stdin: Readable.from(chunks, { objectMode: false }) });
        const batches = await collect(source.batches());
        const people = batches.flatMap((batch) => parse(batch, source.layout).rows);
        expect(people.map(({ lastName }) => lastName)).toEqual(lastNames);
      }),
    );
  });

  it('returns batches and layouts that can be sent to another thread', async () => {
    for (const content of [HEADER + ROWS, '{"nom":"Zoé","adresse":"x","cp":1}\n']) {
      const source = await openSource(write(content));
      const [batch] = await collect(source.batches());
      const expected = parse(batch!, source.layout);
      const layout = structuredClone(source.layout);
      expect(parse(structuredClone(batch!, { transfer: [batch!.bytes.buffer] }), layout)).toEqual(expected);
      expect(batch!.bytes).toHaveLength(0);
    }
  });

  it('cuts batches of the size that is asked for, by default of 256 KiB', async () => {
    const source = await openSource(write(HEADER + ROWS.repeat(20_000)));
    const sizesOf = (batches: readonly SourceBatch[]) => batches.slice(0, -1).map(({ bytes }) => bytes.length >>> 10);
    const usual = await collect(source.batches());
    const small = await collect(source.batches(undefined, 96 * 1024));
    expect(new Set(sizesOf(usual))).toEqual(new Set([256]));
    expect(new Set(sizesOf(small))).toEqual(new Set([96]));
    const rowsOf = (batches: readonly SourceBatch[]) => batches.flatMap((batch) => parse(batch, source.layout).rows);
    expect(rowsOf(small)).toEqual(rowsOf(usual));
  });

  it('reads only when asked for the next batch', async () => {
    let produced = 0;
    const row = Buffer.from('1,Dupont,1 rue X,75001\n'.repeat(10_000));
    function* chunks() {
      yield Buffer.from(HEADER);
      for (; produced < 500; produced++) yield row;
    }
    const source = await openSource('-', { stdin: Readable.from(chunks(), { objectMode: false }) });
    const batches = source.batches();
    for (let time = 0; time < 3; time++) await batches.next();
    expect(produced).toBeLessThan(20);
    await batches.return();
  });

  it('stops when aborted, even if the pipe delivers nothing more, and closes the pipe', async () => {
    const stdin = new Readable({ read() {} });
    stdin.push(`${HEADER}${ROWS.repeat(4000)}`);
    const source = await openSource('-', { stdin });
    const stop = new AbortController();
    const batches = source.batches(stop.signal);
    setTimeout(() => stop.abort(new Error('stopped')), 20);
    await expect(collect(batches)).rejects.toThrow('stopped');
    expect(stdin.destroyed).toBe(true);
    await expect(source.batches(stop.signal).next()).rejects.toThrow('stopped');
  });
});

describe('openSource of an unusable file', () => {
  const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), deflateRawSync('x')]);

  it.each([
    ['an empty file', '', 'is empty'],
    ['a blank file', ' \n\n', 'is empty'],
    ['a byte order mark alone', '\ufeff', 'is empty'],
    ['an empty gzip', gzipSync(''), 'is empty'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'is a PNG picture'],
    ['a ZIP archive', zip, 'decompress it first: "unzip -p FILE".'],
    [
      'a damaged workbook',
      Buffer.concat([zip, Buffer.from('[Content_Types].xml')]),
      'is not a workbook (XLSX), or is damaged',
    ],
    ['an archive within gzip', gzipSync(zip), 'is a ZIP archive'],
    ['gzip within gzip', gzipSync(gzipSync(HEADER)), 'decompress it once'],
    ['xz', Buffer.from('\xfd7zXZ\0', 'latin1'), 'xz -dc'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index * 31) % 251)),
      'is not text',
    ],
    ['a JSON array over many lines', '[\n{"nom":"A"},\n{"nom":"B"}\n]', "jq -c '.[]'"],
    ['a JSON array on one line', '[{"nom":"A"},{"nom":"B"}]', "jq -c '.[]'"],
    ['a JSON object over many lines', '{\n"nom":"A"\n}', 'one object per line'],
    ['a header that does not end', `nom,${'x'.repeat(400_000)}\n`, 'has a first line that is too long'],
    ['a quote in the header that is not closed', '"nom,adresse,cp\n1,2,3\n', 'has a first line that is too long'],
    ['a missing column', 'nom,ville,cp\n', 'no column for address or street. Its columns are: nom, ville, cp.'],
    ['a missing key', '{"nom":"A","cp":"1"}\n', 'no column for address or street'],
    ['two columns for one field', 'nom,adresse,cp,tel,mobile\n', 'two columns for phone'],
  ])('rejects %s', async (_, content, message) => {
    await expect(openSource(write(content))).rejects.toThrow(Failure);
    await expect(openSource(write(content))).rejects.toThrow(message);
  });

  it.each([
    ['a ZIP archive', zip, '"unzip -p FILE | idem batch -"'],
    ['a JSON array', '[{"nom":"A"}]', `"jq -c '.[]' FILE | idem batch -"`],
  ])('names the command that can read %s from a pipe', async (_, content, message) => {
    await expect(openSource(write(content), { reader: 'idem batch -' })).rejects.toThrow(message);
  });

  it('rejects a missing file and a folder', async () => {
    await expect(openSource(join(folder, 'none.csv'))).rejects.toThrow('none.csv cannot be read: no such file.');
    await expect(openSource(folder)).rejects.toThrow('is a folder');
  });

  it('rejects a truncated or damaged gzip file, while reading it', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index},Dupont${index * 7919},x,y\n`).join('');
    const whole = gzipSync(HEADER + rows);
    await expect(readAll(write(whole.subarray(0, -50)))).rejects.toThrow('people.csv is truncated');
    const damaged = Buffer.from(whole);
    damaged.fill(0, whole.length - 2000, whole.length - 1000);
    await expect(readAll(write(damaged))).rejects.toThrow('people.csv is damaged');
    await expect(readAll(write(whole.subarray(0, 12)))).rejects.toThrow(Failure);
  });

  it('reads a named pipe once, from its beginning', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const writing = import('node:fs/promises').then(({ writeFile }) => writeFile(path, HEADER + ROWS));
    expect((await readAll(path)).rows).toEqual(BOTH);
    await writing;
  });
});
