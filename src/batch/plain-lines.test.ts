import { describe, expect, it } from 'vitest';
import { PERSON_FIELDS, type PersonField } from '../reference/rows/index.ts';
import { type CsvLayout, openBatchText, type SourceBatch } from '../tabular/index.ts';
import { PlainLines } from './plain-lines.ts';
import type { BatchProduct } from './product.ts';
import { readQuestionRows, visitQuestionRows } from './question-rows.ts';

function layoutOf(fields: readonly (PersonField | '')[], delimiter = ';'): CsvLayout<PersonField> {
  const columns: Partial<Record<PersonField, number[]>> = {};
  for (const [at, field] of fields.entries()) if (field !== '') columns[field] = [...(columns[field] ?? []), at];
  return {
    format: 'csv',
    source: 'test',
    fields: PERSON_FIELDS,
    delimiter,
    lineEnd: '\n',
    columns,
    joined: {},
    minColumns: fields.length,
    maxColumns: fields.length,
  };
}

function batchOf(text: string): SourceBatch {
  const bytes = new Uint8Array(Buffer.from(text));
  return { bytes, encoding: 'utf-8', isEncodingDetected: true, line: 2, isTruncated: false };
}

interface Visited {
  readonly question: unknown;
  readonly verbatim: string | undefined;
}

/** The rows as a batch reads them, and how many of them were plain. */
function visit(text: string, layout: CsvLayout<PersonField>, product: BatchProduct) {
  const rows: Visited[] = [];
  let plain = 0;
  visitQuestionRows(
    batchOf(text),
    {
      layout,
      product,
      plain: {
        lines: PlainLines.of(layout, product)!,
        visit(question, { start, end }, { raw }) {
          plain++;
          rows.push({ question, verbatim: raw(start, end) });
        },
      },
    },
    ({ question, unchanged }, { raw }) => {
      rows.push({ question, verbatim: unchanged && raw(unchanged.start, unchanged.end) });
    },
  );
  return { rows, plain };
}

const ADDRESS = layoutOf([
  '',
  'last_name',
  'first_name',
  'address',
  'postal_code',
  'city',
  'birth_date',
  'email',
  'phone',
]);
const PARTS = layoutOf(
  ['last_name', 'birth_name', 'street_number', 'street', 'address', 'address_complement', 'postal_code', 'birth_date'],
  ',',
);

const VALUES = [
  ...['Martin', 'Zoé', 'Łuczak', ' ', '\u00a0', 'É', '\u00a0Durand', ' Durand', '\x1a', '\t', '😀', "D'Arc"],
  ...[
    '12 rue des Lilas',
    '12',
    '99999',
    '0012',
    '12 bis',
    ' 12',
    '1234',
    'rue X;;;;75001;;',
    'Rue du Bac',
    '75011',
    '01000',
  ],
  ...['1980-01-31', '31/31/1980', 'x@example.net', '0612345678', '-', '=1', '"a"', 'a"b', 'a\rb', 'FR', 'DE'],
];

/** Lines of values drawn by a fixed generator, some with a wrong number of values. */
function linesOf(columns: number, delimiter: string, count: number): string[] {
  let state = 12345;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => {
    const length = next(10) === 0 ? columns - 1 + next(3) : columns;
    const values = Array.from({ length }, () => (next(2) === 0 ? '' : VALUES[next(VALUES.length)]!));
    return values.join(delimiter) + (next(8) === 0 ? '\r' : '');
  });
}

describe('plain lines', () => {
  it.each([
    ['address', ADDRESS],
    ['parts', PARTS],
  ])('have the questions of other rows (%s)', (_, layout) => {
    const text = linesOf(layout.maxColumns, layout.delimiter, 20_000).join('\n');
    for (const product of ['idcheck', 'idcheck-plus'] as const) {
      const { rows, plain } = visit(text, layout, product);
      const expected = readQuestionRows(batchOf(text), layout, product);
      expect(rows).toEqual(expected.map(({ question, verbatim }) => ({ question, verbatim })));
      expect(plain).toBeGreaterThan(50);
    }
  });

  it('are most lines of a usual file', () => {
    const lines = ['1;Martin;Zoé;12 rue des Lilas;75011;Paris;1980-01-31;z@example.net;', '2;É;;Le Bourg;01000;;;;'];
    expect(visit(lines.join('\r\n'), ADDRESS, 'idcheck-plus').plain).toBe(2);
    expect(visit('Martin,,12,rue des Lilas,,,75011,', PARTS, 'idcheck').plain).toBe(1);
  });

  it('are only those that can be written unchanged', () => {
    for (const line of [
      '1;M;Z;a;1;c;d;e',
      '1;M;Z;a;1;c;d;e;f;g',
      '1;M\rN;Z;a;1;c;d;e;f',
      `1;M;Z;${'a'.repeat(1000)};1;c;d;e;f`,
    ]) {
      expect(visit(line, ADDRESS, 'idcheck').plain).toBe(0);
    }
  });

  it('are not read where the text is not valid UTF-8', () => {
    const lines = PlainLines.of(ADDRESS, 'idcheck')!;
    const { bytes: _, ...text } = openBatchText(batchOf('1;M;Z;a;1;c;d;e;f'));
    expect(lines.read(text, 0, text.units.length)).toBeUndefined();
  });

  it('are not looked for in a file for match, in a table of another format, and with one column', () => {
    expect(PlainLines.of(ADDRESS, 'match')).toBeUndefined();
    expect(PlainLines.of({ ...ADDRESS, table: 'xlsx' }, 'idcheck')).toBeUndefined();
    expect(PlainLines.of(layoutOf(['address']), 'idcheck')).toBeUndefined();
  });
});
