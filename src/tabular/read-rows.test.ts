import { describe, expect, it } from 'vitest';
import type { SourceBatch } from './batch-text.ts';
import { parseColumnMap } from './column-map.ts';
import type { CsvLayout, NdjsonLayout, SourceLayout } from './layout.ts';
import { MAX_VALUE_LENGTH, readRows } from './read-rows.ts';
import { resolveKeys } from './resolve-columns.ts';
import { TEST_SCHEMA, type TestField } from './schema.testing.ts';

const { fields } = TEST_SCHEMA;

const CSV: CsvLayout<TestField> = {
  format: 'csv',
  source: 'people.csv',
  fields,
  delimiter: ';',
  lineEnd: '\n',
  columns: { id: [0], last_name: [1], address: [2], postal_code: [3] },
  joined: {},
  minColumns: 5,
  maxColumns: 6,
};

const NDJSON: NdjsonLayout<TestField> = {
  format: 'ndjson',
  source: 'people.ndjson',
  fields,
  lineEnd: '\n',
  names: resolveKeys([['nom', 'adresse', 'cp']], { source: '', map: new Map(), schema: TEST_SCHEMA }).names,
  joined: {},
};

function batch(content: string | Buffer, overrides: Partial<SourceBatch> = {}): SourceBatch {
  const bytes = new Uint8Array(Buffer.from(content));
  return { bytes, encoding: 'utf-8', isEncodingDetected: true, line: 2, isTruncated: false, ...overrides };
}

function read(source: SourceBatch, layout: SourceLayout<TestField>) {
  const rows: { line: number; values: Record<TestField, string> }[] = [];
  const rejects = readRows(source, layout, (values, line) => {
    rows.push({ line, values });
    return undefined;
  });
  return { rows, rejects };
}

const csv = (content: string | Buffer, overrides?: Partial<SourceBatch>) => read(batch(content, overrides), CSV);
const json = (content: string | Buffer, layout = NDJSON) => read(batch(content), layout);
const reasons = ({ rejects }: ReturnType<typeof csv>) => rejects.map(({ line, reason }) => `${line} ${reason}`);

describe('readRows of CSV', () => {
  it('returns rows with their line numbers', () => {
    const { rows, rejects } = csv(' a ;DUPONT;1 rue X;75001;;\n\nb;"MARTIN\n(Zoé)";2 rue X;75002;;\nc;X;Y;Z;;\n');
    expect(rows.map(({ line, values }) => [line, values.id, values.last_name, values.postal_code])).toEqual([
      [2, ' a ', 'DUPONT', '75001'],
      [4, 'b', 'MARTIN\n(Zoé)', '75002'],
      [6, 'c', 'X', 'Z'],
    ]);
    expect(rejects).toEqual([]);
  });

  it.each([
    ['one value of several', 'Total: 2', 'columns'],
    ['too many values', 'a;DUPONT;1 rue X;75001;;;x', 'columns'],
    ['a quote that is not closed', 'a;"DUPONT;1 rue X;75001;;', 'quote'],
    ['a value too long', `a;${'x'.repeat(MAX_VALUE_LENGTH + 1)};1 rue X;75001;;`, 'too-long'],
    ['NUL', 'a;DU\0PONT;1 rue X;75001;;', 'nul'],
  ])('rejects %s, with its text', (_, row, reason) => {
    const { rows, rejects } = csv(`a;DUPONT;1 rue X;75001;;\n${row}\r\nb;MARTIN;2 rue X;75002;;\n`);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(rejects).toEqual([{ line: 3, source: 'people.csv', reason, raw: row }]);
  });

  it('reads missing values at the end of a row as empty, and tells which rows lack some', () => {
    const seen: unknown[] = [];
    readRows(
      batch('a;DUPONT\nb;MARTIN;2 rue X;75002;\n'),
      CSV,
      ({ last_name, address, postal_code }, _line, isShort) => {
        seen.push([last_name, address, postal_code, isShort]);
        return undefined;
      },
    );
    expect(seen).toEqual([
      ['DUPONT', '', '', true],
      ['MARTIN', '2 rue X', '75002', false],
    ]);
  });

  it.each([
    ['long values in unused columns', `a;DUPONT;1 rue X;75001;${'x'.repeat(5000)}`],
    ['a value of the maximum length', `a;${'x'.repeat(MAX_VALUE_LENGTH)};1 rue X;75001;`],
    ['as many values as the header has names', 'a;DUPONT;1 rue X;75001;x'],
    ['as many values as the header has columns', 'a;DUPONT;1 rue X;75001;x;y'],
    ['additional empty values', 'a;DUPONT;1 rue X;75001;;; ;;'],
  ])('accepts %s', (_, row) => {
    expect(csv(row).rows).toHaveLength(1);
  });

  it('skips blank rows', () => {
    expect(csv(';;;;;\n  \n; ;\n\x1a')).toEqual({ rows: [], rejects: [] });
  });

  it('rejects only the rows that are not in the encoding of the file', () => {
    const bytes = Buffer.concat([
      Buffer.from('a;Zoé;1 rue X;75001;;\n'),
      Buffer.from('b;Ren\xe9;\x80;75001;;\n', 'latin1'),
      Buffer.from('c;Noël;x;y;;'),
    ]);
    const { rows, rejects } = csv(bytes);
    expect(rows.map(({ values }) => values.last_name)).toEqual(['Zoé', 'Noël']);
    expect(rejects).toEqual([{ line: 3, source: 'people.csv', reason: 'encoding', raw: 'b;René;€;75001;;' }]);
  });

  it('reads Windows-1252, and rejects UTF-8 in it unless the user gave the encoding', () => {
    const bytes = Buffer.concat([
      Buffer.from('a;L\xe9v\xeaque \x8cuf;x;y;;\n', 'latin1'),
      Buffer.from('b;Zoé;x;y;;\n'),
    ]);
    const { rows, rejects } = csv(bytes, { encoding: 'windows-1252' });
    expect(rows.map(({ values }) => values.last_name)).toEqual(['Lévêque Œuf']);
    expect(rejects).toMatchObject([{ line: 3, reason: 'encoding' }]);
    expect(csv(bytes, { encoding: 'windows-1252', isEncodingDetected: false }).rows[1]!.values.last_name).toBe('ZoÃ©');
  });

  it('rejects a malformed line that is not valid text for its encoding', () => {
    expect(reasons(csv(Buffer.from('a;"Ren\xe9;x;y', 'latin1')))).toEqual(['2 encoding']);
  });

  it('rejects the beginning of a line that is too long', () => {
    expect(reasons(csv('a;"b;c', { isTruncated: true, line: 7 }))).toEqual(['7 too-long']);
  });
});

describe('readRows of NDJSON', () => {
  it('returns rows with their line numbers', () => {
    const { rows, rejects } = json(
      '{"nom":"DUPONT","Adresse":"1 rue X","CP":1400,"id":null}\r\n\n{"NOM":"Zoé","id":7.5}\n',
    );
    expect(rows.map(({ line, values }) => [line, values.id, values.last_name, values.postal_code])).toEqual([
      [2, '', 'DUPONT', '1400'],
      [4, '7.5', 'Zoé', ''],
    ]);
    expect(rejects).toEqual([]);
  });

  it('keeps the last digits of a long number', () => {
    const line = '{"id":12345678901234567890,"nom":"N 99999999999999999999 \\"1\\"","cp":-4144192729077107476}';
    expect(json(line).rows[0]!.values).toMatchObject({
      id: '12345678901234567890',
      postal_code: '-4144192729077107476',
      last_name: 'N 99999999999999999999 "1"',
    });
  });

  it.each([
    ['an array', '["DUPONT"]'],
    ['a string', '"DUPONT"'],
    ['null', 'null'],
    ['a number', '1'],
    ['malformed JSON', '{"nom":"DUPONT"'],
    ['two objects', '{"nom":"A"} {"nom":"B"}'],
    ['a nested value of a field', '{"nom":{"usage":"DUPONT"}}'],
    ['a list as the value of a field', '{"nom":["DUPONT"]}'],
    ['a boolean as the value of a field', '{"nom":true}'],
  ])('rejects %s, with its text', (_, line) => {
    expect(json(`${line}\n{"nom":"B"}`)).toMatchObject({
      rows: [{ line: 3 }],
      rejects: [{ line: 2, source: 'people.ndjson', reason: 'json', raw: line }],
    });
  });

  it.each([
    ['NUL', '\\u0000'],
    ['a lone surrogate', '\\ud83d'],
    ['a surrogate pair in the wrong order', '\\udc00\\ud83d'],
  ])('rejects %s written as an escape', (_, written) => {
    expect(reasons(json(`{"nom":"A","id":"1${written}"}`))).toEqual(['2 encoding']);
  });

  it('accepts a character written as two escapes', () => {
    expect(json('{"nom":"\\ud840\\udc00"}').rows[0]!.values.last_name).toBe('\u{20000}');
  });

  it('ignores nested values of unused keys', () => {
    expect(json('{"nom":"A","orders":[{"nom":"B"}],"__proto__":{"nom":"C"}}').rows[0]!.values.last_name).toBe('A');
  });

  it('uses the last value of a repeated key', () => {
    expect(json('{"nom":"A","nom":"B"}').rows[0]!.values.last_name).toBe('B');
  });

  it('rejects two keys of one field with different values', () => {
    expect(
      reasons(json('{"nom":"A","last_name":"B"}\n{"nom":"A","last_name":"A"}\n{"nom":"A","last_name":""}')),
    ).toEqual(['2 columns']);
  });

  it('prefers a usual key to a weak one, and a mapped key to both', () => {
    const row = '{"nom":"A","adresse":"1 rue X","cp":"1","civilite":"M","sexe":"F","tel":"1","mobile":"2"}';
    const map = parseColumnMap(['phone=mobile'], TEST_SCHEMA);
    const { names } = resolveKeys([Object.keys(JSON.parse(row))], { source: '', map, schema: TEST_SCHEMA });
    expect(json(row, { ...NDJSON, names }).rows[0]!.values).toMatchObject({ gender: 'F', phone: '2' });
  });

  it('rejects a value that is too long and a line that is not valid text', () => {
    const long = `{"nom":"${'x'.repeat(MAX_VALUE_LENGTH + 1)}"}\n`;
    expect(reasons(json(Buffer.concat([Buffer.from(long), Buffer.from('{"nom":"Ren\xe9"}', 'latin1')])))).toEqual([
      '2 too-long',
      '3 encoding',
    ]);
  });
});
