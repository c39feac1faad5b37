import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CsvLayout, openSource, readRows } from './index.ts';
import type { FileSchema } from './schema.ts';

const HEADER = ['last_name', 'address', 'postal_code', 'birth_date'];

const SCHEMA: FileSchema = {
  fields: HEADER,
  mandatory: [],
  columnNames: () => new Map(HEADER.map((field) => [field.replace('_', ''), { field, strength: 'usual' }])),
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** All rows by field with their lines, and all rejected ones. */
async function readAll(path: string, tabulate = true) {
  const source = await openSource(path, { schema: SCHEMA, tabulate });
  const rows: (Record<string, string> & { line: number })[] = [];
  const rejects: unknown[] = [];
  for await (const batch of source.batches()) {
    const rejected = readRows(batch, source.layout as CsvLayout<never>, (values, line) => {
      const given = Object.entries(values as Record<string, string>).filter(([, value]) => value !== '');
      rows.push({ ...Object.fromEntries(given), line } as (typeof rows)[number]);
      return undefined;
    });
    rejects.push(...rejected.map(({ line, reason, raw }) => ({ line, reason, raw })));
  }
  return { source, rows, rejects };
}

describe('a workbook', () => {
  it('is read by its first sheet, with the line numbers of the spreadsheet', async () => {
    const rows = [
      HEADER,
      ['Martin', '12 rue\ndes Lilas', '75011', new Date('1980-02-29T00:00:00Z')],
      [],
      ['Durand; "Né"', '3 rue A', 1000],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'People', rows: rows as never },
        { name: 'Other', rows: [['x']] },
      ],
    });
    const { source, rows: read } = await readAll(put('people.xlsx', bytes));
    expect(source.format).toBe('xlsx');
    expect(read).toEqual([
      { line: 2, last_name: 'Martin', address: '12 rue\vdes Lilas', postal_code: '75011', birth_date: '1980-02-29' },
      { line: 4, last_name: 'Durand; "Né"', address: '3 rue A', postal_code: '1000' },
    ]);
    expect(source.bytesRead).toBe(source.size);
  });

  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 30)],
    ['damaged', (bytes: Uint8Array) => bytes.map((byte, i) => (i > 60 && i < bytes.length / 2 ? byte ^ 0x55 : byte))],
  ])('is refused if it is %s', async (name, change) => {
    const bytes = await writeXlsx({ sheets: [{ name: 'People', rows: [HEADER] }] });
    await expect(readAll(put(`${name}.xlsx`, change(bytes)))).rejects.toThrow(/is not a workbook/);
  });

  it('is refused if it decompresses to more than fits into memory, whatever size it states', async () => {
    const path = put('bomb.xlsx', zipOf('xl/sharedStrings.xml', deflateRawSync(Buffer.alloc(300 * 1024 * 1024))));
    await expect(readAll(path)).rejects.toThrow(/too large when it is decompressed/);
  });
});

/** An archive of one part, which states that it has 100 bytes. */
function zipOf(name: string, compressed: Buffer): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(compressed.length, 18);
  local.writeUInt32LE(100, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(compressed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + compressed.length, 16);
  return Buffer.concat([local, Buffer.from(name), compressed, entry, Buffer.from(name), end]);
}

describe('a Parquet file', () => {
  it('is read with dates, numbers and missing values as text', async () => {
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: 'last_name', data: ['Martin', 'Durand'], type: 'STRING' },
        { name: 'address', data: ['12 rue des Lilas', '3 rue A'], type: 'STRING' },
        { name: 'postal_code', data: [75011n, 1000n], type: 'INT64' },
        { name: 'birth_date', data: [new Date('1980-02-29T00:00:00Z'), undefined], type: 'TIMESTAMP' },
      ],
    });
    const { source, rows } = await readAll(put('people.parquet', new Uint8Array(bytes)));
    expect(source.format).toBe('parquet');
    expect(rows).toEqual([
      { line: 2, last_name: 'Martin', address: '12 rue des Lilas', postal_code: '75011', birth_date: '1980-02-29' },
      { line: 3, last_name: 'Durand', address: '3 rue A', postal_code: '1000' },
    ]);
  });

  it('is refused if it is damaged', async () => {
    await expect(readAll(put('bad.parquet', 'PAR1 this is no footer PAR1'))).rejects.toThrow(/is not a Parquet file/);
  });
});

describe('NDJSON as a table', () => {
  it('has a column for each key and the line numbers of the file', async () => {
    const lines = [
      '{"last_name":"Martin","address":"1 rue A","postal_code":75011,"tags":["a","b"]}',
      'not JSON',
      '"text"',
      '',
      '{"last_name":"Durand","address":"2 rue B\\n3e","postal_code":"59000","birth_date":null,"new":true}',
    ];
    const { source, rows, rejects } = await readAll(put('people.ndjson', lines.join('\n')));
    expect(source.header).toEqual(['last_name', 'address', 'postal_code', 'tags', 'birth_date', 'new']);
    expect(rows).toEqual([
      { line: 1, last_name: 'Martin', address: '1 rue A', postal_code: '75011' },
      { line: 5, last_name: 'Durand', address: '2 rue B\v3e', postal_code: '59000' },
    ]);
    expect(rejects).toEqual([
      { line: 2, reason: 'json', raw: 'not JSON' },
      { line: 3, reason: 'json', raw: '"text"' },
    ]);
  });
});
