import { describe, expect, it } from 'vitest';
import { PERSON_FIELDS, type PersonField } from '../reference/rows/index.ts';
import { type CsvLayout, ROW_FAULT_SENTENCES, type SourceBatch } from '../tabular/index.ts';
import { readQuestionRows } from './question-rows.ts';

const LAYOUT: CsvLayout<PersonField> = {
  format: 'csv',
  source: 'test',
  fields: PERSON_FIELDS,
  delimiter: ';',
  lineEnd: '\n',
  columns: { last_name: [1], address: [2], postal_code: [3] },
  joined: {},
  minColumns: 4,
  maxColumns: 4,
};

function read(content: string | Buffer, batch: Partial<SourceBatch> = {}) {
  const bytes = new Uint8Array(Buffer.from(content));
  const whole: SourceBatch = {
    bytes,
    encoding: 'utf-8',
    isEncodingDetected: true,
    line: 2,
    isTruncated: false,
    ...batch,
  };
  return readQuestionRows(whole, LAYOUT, 'idcheck');
}

describe('readQuestionRows', () => {
  it('returns every row once, each with one value per column', () => {
    const rows = read('1;Zoé;2 rue X;75001\n\n;;;\n2;a\n3;a;b;c;d\n4;"open;b;c\n5;"a;b";c;d\n');
    expect(rows.map(({ values }) => values.join('|'))).toEqual([
      '1|Zoé|2 rue X|75001',
      '|||',
      '2|a||',
      '3|a|b|c;d',
      '4|"open|b|c',
      '5|a;b|c|d',
    ]);
    expect(rows.map(({ question }) => ('emptyReason' in question ? question.emptyReason : 'asked'))).toEqual([
      'asked',
      'The address, postal code, and last name are missing.',
      'The address and postal code are missing.',
      ROW_FAULT_SENTENCES.columns,
      ROW_FAULT_SENTENCES.quote,
      'asked',
    ]);
    expect(rows.map(({ isReadable }) => isReadable)).toEqual([true, true, true, false, false, true]);
    expect(rows.map(({ isShort }) => isShort ?? false)).toEqual([false, false, true, false, false, false]);
  });

  it('keeps the text of a row if it can be written unchanged', () => {
    const lines = ['1;Zoé; 2 rue X ;75001', '2;"Zoé";"a;b";"x\ny"', '3;a\rb;c;d', '4;a;b', ';"";;'];
    expect(read(lines.join('\r\n')).map(({ verbatim }) => verbatim)).toEqual([
      lines[0],
      lines[1],
      undefined,
      undefined,
      lines[4],
    ]);
  });

  it('decodes a row that is not valid text as Windows-1252, and the others as they are', () => {
    const bytes = Buffer.concat([Buffer.from('1;No'), Buffer.of(0xe9), Buffer.from(';a;b\n2;Noël;a;b\n')]);
    const rows = read(bytes);
    expect(rows.map(({ values }) => values[1])).toEqual(['Noé', 'Noël']);
    expect(rows.map(({ verbatim }) => verbatim)).toEqual([undefined, '2;Noël;a;b']);
    expect(rows[0]!.question).toEqual({ emptyReason: ROW_FAULT_SENTENCES.encoding });
  });

  it('returns the beginning of a line that is too long', () => {
    const [row, ...others] = read('1;Zoé;aaaa', { isTruncated: true });
    expect(others).toEqual([]);
    expect(row).toEqual({
      line: 2,
      values: ['1', 'Zoé', 'aaaa', ''],
      verbatim: undefined,
      isReadable: false,
      isShort: false,
      question: { emptyReason: ROW_FAULT_SENTENCES['too-long'] },
    });
  });

  it('skips the end-of-file character of DOS', () => {
    expect(read('1;Zoé;2 rue X;75001\n\x1a')).toHaveLength(1);
  });
});
