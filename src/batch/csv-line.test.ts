import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../tabular/index.ts';
import { fitColumns, formatValue, formatValues } from './csv-line.ts';

describe('formatValue', () => {
  it('quotes what has to be quoted, and nothing else', () => {
    expect(formatValue('12, rue X', ';')).toBe('12, rue X');
    expect(formatValue('12, rue X', ',')).toBe('"12, rue X"');
    expect(formatValue('le "12"', ';')).toBe('"le ""12"""');
    expect(formatValue('a\nb', ';')).toBe('"a\nb"');
    expect(formatValue('a\rb', ';')).toBe('"a\rb"');
    expect(formatValue('---', '-')).toBe('"---"');
  });
});

describe('formatValues', () => {
  it('is read again as it was', () => {
    const values = fc.array(fc.string({ unit: fc.constantFrom(...'ab;," \r\n\té') }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(values, fc.constantFrom(';', ',', '\t', '|', '-'), (written, delimiter) => {
        const read: string[][] = [];
        readCsv(
          `${formatValues(written, delimiter)}\n`,
          { delimiter, lineEnd: '\n' },
          {
            record: (record) => read.push(record) > 0,
            broken: () => false,
          },
        );
        expect(read).toEqual([written]);
      }),
    );
  });
});

describe('fitColumns', () => {
  it('gives every row the columns of the header, and loses nothing', () => {
    expect(fitColumns(['a', 'b'], 2, ',')).toEqual(['a', 'b']);
    expect(fitColumns(['a'], 3, ',')).toEqual(['a', '', '']);
    expect(fitColumns(['a', 'b', 'c', 'd'], 2, ',')).toEqual(['a', 'b,c,d']);
    expect(fitColumns(['a', 'b', '', ' '], 2, ',')).toEqual(['a', 'b']);
    expect(fitColumns(['a', '', '', 'd'], 2, ',')).toEqual(['a', ',,d']);
  });
});
