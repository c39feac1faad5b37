import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { type FileMetaData, parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CsvLayout, openSource, readRows } from './index.ts';
import { findPagesProblem, readPageHeader } from './parquet-pages.ts';
import type { FileSchema } from './schema.ts';
import { HEADER, HEADER_ROW, pageHeader, workbookOf, zipOf } from './tables.testing.ts';

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
    const content = Buffer.alloc(300 * 1024 * 1024);
    const path = put('bomb.xlsx', zipOf([{ name: 'xl/sharedStrings.xml', content }]));
    await expect(readAll(path)).rejects.toThrow(/too large when it is decompressed/);
  });

  it('is refused if it decompresses to more than a hundred times its size', async () => {
    const sheet = { name: 'xl/worksheets/sheet9.xml', content: Buffer.alloc(100 * 1024 * 1024) };
    await expect(readAll(put('ratio.xlsx', zipOf(workbookOf(HEADER_ROW, [sheet]))))).rejects.toThrow(
      /too large when it is decompressed/,
    );
  });

  it('is refused if it has more texts than its size allows', async () => {
    const strings = { name: 'xl/sharedStrings.xml', content: `<sst>${'<si/>'.repeat(2_000_000)}</sst>` };
    await expect(readAll(put('texts.xlsx', zipOf(workbookOf(HEADER_ROW, [strings]))))).rejects.toThrow(
      /too large when it is decompressed/,
    );
  });

  it('is read if it is built by hand as the refused ones are', async () => {
    const row = '<row r="3"><c t="inlineStr"><is><t>Martin</t></is></c></row>';
    const { rows } = await readAll(put('plain.xlsx', zipOf(workbookOf(HEADER_ROW + row))));
    expect(rows).toEqual([{ line: 3, last_name: 'Martin' }]);
  });

  it.each(['1048577', '1e15', '1e999', '-5', 'x', '1.5'])('is refused if a row has the number %s', async (number) => {
    const rows = `${HEADER_ROW}<row r="${number}"><c><v>1</v></c></row>`;
    await expect(readAll(put('rows.xlsx', zipOf(workbookOf(rows))))).rejects.toThrow(
      /a row with a number that no sheet/,
    );
  });

  it('is refused if a row has thousands of columns', async () => {
    const rows = `${HEADER_ROW}<row r="2"><c r="XFD2"><v>1</v></c></row>`;
    await expect(readAll(put('wide.xlsx', zipOf(workbookOf(rows))))).rejects.toThrow(/too many columns/);
  });

  it('is refused if the size of a part is not in the directory, or the directory has too many parts', async () => {
    const [first, ...rest] = workbookOf(HEADER_ROW);
    const hidden = zipOf([{ ...first!, flags: 8, compressedSize: 0 }, ...rest]);
    await expect(readAll(put('hidden.xlsx', hidden))).rejects.toThrow(/is not a workbook/);
    await expect(readAll(put('many.xlsx', zipOf(workbookOf(HEADER_ROW), 10_001)))).rejects.toThrow(/is not a workbook/);
  });
});

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

  const TEXT = Array.from({ length: 200 }, (_, i) => `Martin ${i}`);

  /** A file of 200 rows, its metadata, and a reader of its bytes. */
  function parquetFile(change: (metadata: FileMetaData) => void = () => {}, bytesOf = (bytes: Buffer) => bytes) {
    const written = parquetWriteBuffer({ columnData: [{ name: 'last_name', data: TEXT, type: 'STRING' }] });
    const metadata = parquetMetadata(written);
    change(metadata);
    const bytes = bytesOf(Buffer.from(written));
    const file = {
      name: 'x.parquet',
      size: bytes.length,
      read: async (position: number, length: number) => bytes.subarray(position, position + length),
    };
    return { file, metadata };
  }

  it.each<[string, 'damaged' | 'too-large' | undefined, (metadata: FileMetaData) => void]>([
    ['as it was written', undefined, () => {}],
    [
      'with more rows than its groups have',
      'damaged',
      (data) => {
        data.num_rows = 10n ** 15n;
      },
    ],
    [
      'with groups that state more rows than their pages have',
      'damaged',
      (data) => {
        data.num_rows = 300n;
        data.row_groups[0]!.num_rows = 300n;
      },
    ],
    [
      'with more rows than its size allows',
      'too-large',
      (data) => {
        data.num_rows = 10n ** 12n;
        data.row_groups[0]!.num_rows = 10n ** 12n;
      },
    ],
    [
      'with a column beyond its end',
      'damaged',
      (data) => {
        data.row_groups[0]!.columns[0]!.meta_data!.total_compressed_size = 10n ** 9n;
      },
    ],
  ])('is judged by its pages: %s', async (_, problem, change) => {
    const { file, metadata } = parquetFile(change);
    expect(await findPagesProblem(file, metadata)).toBe(problem);
  });

  it.each<[string, Buffer]>([
    ['a page with two billion values', pageHeader(0, [8, 8], 2 ** 31 - 1)],
    ['a page that decompresses to two gigabytes', pageHeader(0, [2 ** 31 - 1, 8], 200)],
  ])('is too large with %s', async (_, header) => {
    const { file, metadata } = parquetFile(undefined, (bytes) => {
      header.copy(bytes, 4);
      return bytes;
    });
    expect(await findPagesProblem(file, metadata)).toBe('too-large');
  });

  it('never takes random bytes for a page header, or for too long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const header = readPageHeader(bytes);
        expect(header === undefined || header.length <= bytes.length).toBe(true);
      }),
    );
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
