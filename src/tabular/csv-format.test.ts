import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { formatCsvLine, formatCsvValue } from './csv-format.ts';

describe('formatCsvValue', () => {
  it('quotes only values that need quotes', () => {
    expect(formatCsvValue('12, rue X', ';')).toBe('12, rue X');
    expect(formatCsvValue('12, rue X', ',')).toBe('"12, rue X"');
    expect(formatCsvValue('le "12"', ';')).toBe('"le ""12"""');
    expect(formatCsvValue('a\nb', ';')).toBe('"a\nb"');
    expect(formatCsvValue('a\rb', ';')).toBe('"a\rb"');
    expect(formatCsvValue('---', '-')).toBe('"---"');
  });
});

describe('formatCsvLine', () => {
  it('writes lines that are read back unchanged', () => {
    const values = fc.array(fc.string({ unit: fc.constantFrom(...'ab;," \r\n\té') }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(values, fc.constantFrom(';', ',', '\t', '|', '-'), (written, delimiter) => {
        const read: string[][] = [];
        readCsv(
          `${formatCsvLine(written, delimiter)}\n`,
          { delimiter, lineEnd: '\n' },
          {
            record: (record) => read.push(record) > 0,
            malformed: () => false,
          },
        );
        expect(read).toEqual([written]);
      }),
    );
  });
});
