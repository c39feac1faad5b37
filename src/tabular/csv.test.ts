import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvDialect, readCsv } from './csv.ts';

const COMMA: CsvDialect = { delimiter: ',', lineEnd: '\n' };

function read(text: string, dialect: CsvDialect = COMMA) {
  const records: { values: string[]; line: number; raw: string }[] = [];
  const broken: { line: number; raw: string }[] = [];
  readCsv(text, dialect, {
    record(values, { start, end, line }) {
      records.push({ values, line, raw: text.slice(start, end) });
      return undefined;
    },
    broken({ start, end, line }) {
      broken.push({ line, raw: text.slice(start, end) });
      return undefined;
    },
  });
  return { records, broken };
}

const values = (text: string, dialect?: CsvDialect) => read(text, dialect).records.map((record) => record.values);

/** By the rules: quoted where it holds anything special, doubled quotes. */
function write(table: readonly (readonly string[])[], delimiter: string, lineEnd: string): string {
  const cell = (text: string) =>
    /["\r\n ]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\t') }),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('readCsv', () => {
  it.each([
    ['one line', 'a,b', [['a', 'b']]],
    [
      'line ends of both kinds',
      'a,b\r\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['empty lines', '\n\r\na,b\n\n', [['a', 'b']]],
    [
      'empty values',
      ',\n,,',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
    ['a quoted delimiter', '"a,b",c', [['a,b', 'c']]],
    ['a quoted line end', '"a\r\nb",c\n', [['a\r\nb', 'c']]],
    ['a doubled quote', '"a ""b""",c', [['a "b"', 'c']]],
    ['an empty quoted value', '"",""', [['', '']]],
    ['a quote within an unquoted value', 'rue "du" bois,b', [['rue "du" bois', 'b']]],
    ['blanks around a quoted value', 'a, "b, c" ,d', [['a', 'b, c', 'd']]],
    ['blanks around an unquoted value, which are its own', ' a ,b ', [[' a ', 'b ']]],
    ['a quoted value at the end of the text', 'a,"b"', [['a', 'b']]],
    ['a return within a value', 'a\rb,c\n', [['a\rb', 'c']]],
    ['a return before the end of the text', 'a,"b"\r', [['a', 'b']]],
  ])('reads %s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(read(text).broken).toEqual([]);
  });

  it('reads lines that end with a return alone', () => {
    expect(values('a;"b\rc"\rd;e\r', { delimiter: ';', lineEnd: '\r' })).toEqual([
      ['a', 'b\rc'],
      ['d', 'e'],
    ]);
  });

  it('counts the physical lines', () => {
    expect(read('a\n\n"b\n\nc"\nd').records.map(({ line }) => line)).toEqual([0, 2, 5]);
  });

  it.each([
    ['something after the closing quote', 'a,b\n"c"d,e\nf,g\n'],
    ['a quote that is not doubled', 'a,b\n"rue "du" bois",e\nf,g\n'],
    ['a return after the closing quote', 'a,b\n"c"\re\nf,g\n'],
  ])('gives up one line for %s', (_, text) => {
    expect(values(text)).toEqual([
      ['a', 'b'],
      ['f', 'g'],
    ]);
    expect(read(text).broken).toEqual([{ line: 1, raw: text.split('\n')[1] }]);
  });

  it('gives up one line for a quote that is never closed', () => {
    const { records, broken } = read('a,b\nc,"d\ne,f\ng,h');
    expect(records.map((record) => record.values)).toEqual([
      ['a', 'b'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
    expect(records.map(({ line }) => line)).toEqual([0, 2, 3]);
    expect(broken).toEqual([{ line: 1, raw: 'c,"d' }]);
  });

  it('gives up one line for a quote that the next quoted value would seem to close', () => {
    const { records, broken } = read('1,"Dupont,x\n2,a\n3,"Durand, Y"\n');
    expect(records.map((record) => record.values)).toEqual([
      ['2', 'a'],
      ['3', 'Durand, Y'],
    ]);
    expect(broken).toEqual([{ line: 0, raw: '1,"Dupont,x' }]);
  });

  it('ends when the visitor says so', () => {
    let seen = 0;
    readCsv('a\nb\n"c', COMMA, { record: () => ++seen < 1, broken: () => false });
    expect(seen).toBe(1);
  });

  it('reads any table as it was written', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, end) => {
          const text = write(rows, delimiter, end);
          expect(values(text, { delimiter, lineEnd: end === '\r' ? '\r' : '\n' })).toEqual(rows);
        },
      ),
    );
  });

  it('does not slow down on lines without a delimiter', () => {
    const started = performance.now();
    expect(read(`${'a\n'.repeat(400_000)}${'\n'.repeat(600_000)}`).records).toHaveLength(400_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('agrees with csv-parse on any table', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = write(rows, ',', '\n');
        expect(values(text)).toEqual(
          parse(text, { relax_column_count: true, skip_empty_lines: true, record_delimiter: '\n' }),
        );
      }),
    );
  });

  it('loses no line of any text', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') });
    fc.assert(
      fc.property(anyText, (text) => {
        const { records, broken } = read(text);
        const raws = [...records, ...broken].sort((a, b) => a.line - b.line).map(({ raw }) => raw);
        const withoutEnds = (part: string) => part.replace(/[\r\n]/g, '');
        expect(withoutEnds(raws.join(''))).toBe(withoutEnds(text));
      }),
    );
  });
});
