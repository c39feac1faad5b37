import { describe, expect, it } from 'vitest';
import { openBatchText } from './batch-text.ts';
import { fieldReader, visitRows } from './csv-rows.ts';
import type { CsvLayout } from './layout.ts';

const LAYOUT: CsvLayout = {
  format: 'csv',
  source: 'test',
  delimiter: ';',
  lineEnd: '\n',
  fields: ['last_name', 'first_name', 'city'],
  columns: { last_name: [1], city: [3] },
  joined: {},
  minColumns: 3,
  maxColumns: 4,
};

function visit(content: string | Buffer): string[] {
  const bytes = new Uint8Array(Buffer.from(content));
  const text = openBatchText({ bytes, encoding: 'utf-8', isEncodingDetected: true, line: 2, isTruncated: false });
  const seen: string[] = [];
  const raw = ({ start, end }: { start: number; end: number }) => text.raw(start, end);
  visitRows(text, LAYOUT, {
    row: (values, position) => seen.push(`row ${values.join('|')} of ${raw(position)}`),
    blank: (position) => seen.push(`blank ${raw(position)}`),
    bad: (reason, position) => seen.push(`${reason} ${raw(position)}`),
  });
  return seen;
}

describe('visitRows', () => {
  it('visits every row once and in order: good, blank or bad', () => {
    expect(visit('1;Zoé;;Paris\n\n; ;\t\n2;"Le; Goff";x\r\n3\n4;a;b;c;d\n5;"open;b;c\n6;a;b;c;;')).toEqual([
      'row 1|Zoé||Paris of 1;Zoé;;Paris',
      'blank ; ;\t',
      'row 2|Le; Goff|x of 2;"Le; Goff";x',
      'columns 3',
      'columns 4;a;b;c;d',
      'quote 5;"open;b;c',
      'row 6|a|b|c|| of 6;a;b;c;;',
    ]);
  });

  it('recognizes blanks of all alphabets, in text with and without accents', () => {
    expect(visit('1;Zoé;a;b;\u3000\n\u00a0; ;\t\n')).toEqual([
      'row 1|Zoé|a|b|\u3000 of 1;Zoé;a;b;\u3000',
      'blank \u00a0; ;\t',
    ]);
  });

  it('reads the rows around one that is not valid text', () => {
    const bytes = Buffer.concat([Buffer.from('1;Zoé;a;b\n2;Zo'), Buffer.of(0xe9), Buffer.from(';a;b\n3;Noël;a;b\n')]);
    expect(visit(bytes)).toEqual(['row 1|Zoé|a|b of 1;Zoé;a;b', 'encoding 2;Zoé;a;b', 'row 3|Noël|a|b of 3;Noël;a;b']);
  });
});

describe('fieldReader', () => {
  it('finds fields by their position, and returns an empty string for values that a short row lacks', () => {
    const read = fieldReader(LAYOUT);
    expect(read(['1', 'Zoé', 'x', 'Paris'])).toEqual({ last_name: 'Zoé', city: 'Paris', first_name: '' });
    expect(read(['1', 'Zoé', 'x'])).toEqual({ last_name: 'Zoé', city: '', first_name: '' });
  });

  it('joins the values of several columns, each once', () => {
    const read = fieldReader({ ...LAYOUT, columns: { city: [0, 1, 3] }, joined: { city: '; ' } });
    expect(read(['a', 'b', 'x', 'c']).city).toBe('a; b; c');
    expect(read(['a', ' ', 'x', 'a']).city).toBe('a');
    expect(read([]).city).toBe('');
  });
});
