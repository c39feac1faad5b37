import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import type { CsvDialect } from './csv-grammar.ts';

const COMMA: CsvDialect = { delimiter: ',', lineEnd: '\n' };

function read(text: string, dialect: CsvDialect = COMMA) {
  const records: { values: string[]; line: number; raw: string }[] = [];
  const malformed: { line: number; raw: string }[] = [];
  readCsv(text, dialect, {
    record(values, { start, end, line }) {
      records.push({ values, line, raw: text.slice(start, end) });
      return undefined;
    },
    malformed({ start, end, line }) {
      malformed.push({ line, raw: text.slice(start, end) });
      return undefined;
    },
  });
  return { records, malformed };
}

const values = (text: string, dialect?: CsvDialect) => read(text, dialect).records.map((record) => record.values);

/** Quotes values with special characters and doubles their quotes. */
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
    ['blanks around an unquoted value, which belong to it', ' a ,b ', [[' a ', 'b ']]],
    ['a quoted value at the end of the text', 'a,"b"', [['a', 'b']]],
    ['a return within a value', 'a\rb,c\n', [['a\rb', 'c']]],
    ['a return before the end of the text', 'a,"b"\r', [['a', 'b']]],
  ])('reads %s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(read(text).malformed).toEqual([]);
  });

  it('reads lines that end with a carriage return only', () => {
    expect(values('a;"b\rc"\rd;e\r', { delimiter: ';', lineEnd: '\r' })).toEqual([
      ['a', 'b\rc'],
      ['d', 'e'],
    ]);
  });

  it('counts physical lines', () => {
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
    expect(read(text).malformed).toEqual([{ line: 1, raw: text.split('\n')[1] }]);
  });

  it('gives up one line for a quote that is never closed', () => {
    const { records, malformed } = read('a,b\nc,"d\ne,f\ng,h');
    expect(records.map((record) => record.values)).toEqual([
      ['a', 'b'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
    expect(records.map(({ line }) => line)).toEqual([0, 2, 3]);
    expect(malformed).toEqual([{ line: 1, raw: 'c,"d' }]);
  });

  it('gives up one line for a quote that the next quoted value seems to close', () => {
    const { records, malformed } = read('1,"Dupont,x\n2,a\n3,"Durand, Y"\n');
    expect(records.map((record) => record.values)).toEqual([
      ['2', 'a'],
      ['3', 'Durand, Y'],
    ]);
    expect(malformed).toEqual([{ line: 0, raw: '1,"Dupont,x' }]);
  });

  it('ends when the visitor returns false', () => {
    let seen = 0;
    readCsv('a\nb\n"c', COMMA, { record: () => ++seen < 1, malformed: () => false });
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

  it('takes linear time on lines without a delimiter', () => {
    // CPU time: other processes may share the machine.
    const started = process.cpuUsage();
    expect(read(`${'a\n'.repeat(400_000)}${'\n'.repeat(600_000)}`).records).toHaveLength(400_000);
    expect(read('a"\n'.repeat(400_000)).records).toHaveLength(400_000);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(15_000);
  }, 120_000);

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

  it('visits every line of any text', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') });
    fc.assert(
      fc.property(anyText, (text) => {
        const { records, malformed } = read(text);
        const raws = [...records, ...malformed].sort((a, b) => a.line - b.line).map(({ raw }) => raw);
        const withoutEnds = (part: string) => part.replace(/[\r\n]/g, '');
        expect(withoutEnds(raws.join(''))).toBe(withoutEnds(text));
      }),
    );
  });
});
