import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Random } from '../../population/random.ts';
import { PARTITIONS, Partitions, takePartition } from '../../storage/partitions.ts';
import { type CsvLayout, readRows, type SourceBatch } from '../../tabular/index.ts';
import { DomainCounter } from '../mapped/email-domains.ts';
import { parsePersonRow, type RowOptions } from '../rows/parse-row.ts';
import { PERSON_FIELDS, type PersonField } from '../rows/people-schema.ts';
import { importRowOf } from '../rows/person-row.ts';
import { appendRecord } from './build-tasks.ts';
import { PlainRows } from './plain-rows.ts';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'idem-plain-rows-'));
});
afterEach(() => rmSync(scratch, { recursive: true }));

function layoutOf(columns: readonly string[]): CsvLayout<PersonField> {
  return {
    format: 'csv',
    source: 'test',
    fields: PERSON_FIELDS,
    delimiter: ',',
    lineEnd: '\n',
    columns: Object.fromEntries(columns.map((field, index) => [field, [index]])),
    joined: {},
    minColumns: columns.length,
    maxColumns: columns.length,
  };
}

function batchOf(lines: readonly string[]): SourceBatch {
  const bytes = new Uint8Array(Buffer.from(lines.join('\n')));
  return { bytes, encoding: 'utf-8', isEncodingDetected: true, line: 2, isTruncated: false };
}

interface Written {
  readonly partitions: readonly string[];
  readonly rejects: unknown;
  readonly domains: unknown;
  /** Lines that were taken as plain. */
  readonly plain: number;
}

/** What an import writes, with the fast path or without. */
function write(lines: readonly string[], columns: readonly string[], rows: RowOptions, isFast: boolean): Written {
  const layout = layoutOf(columns);
  const name = isFast ? 'fast' : 'general';
  const byIdentity = new Partitions(scratch, name);
  const domains = new DomainCounter();
  const plainRows = new PlainRows({ rows, byIdentity, domains });
  expect(plainRows.begin({ layout, sequence: 7, source: 3 })).toBe(true);
  let plain = 0;
  const rejects = readRows(
    batchOf(lines),
    layout,
    (values, line, isShort) => {
      const parsed = parsePersonRow(importRowOf(values, isShort), rows);
      if (typeof parsed === 'string') return parsed;
      domains.add(parsed.record.person.email);
      appendRecord(byIdentity, { ...parsed.record, origin: { source: 3, line } }, 7);
      return undefined;
    },
    (bytes, units, start, end, line) => {
      const isTaken = isFast && plainRows.take(bytes, units, start, end, line);
      if (isTaken) plain++;
      return isTaken;
    },
  );
  byIdentity.flush();
  const partitions = Array.from({ length: PARTITIONS }, (_, partition) =>
    takePartition(scratch, [name], partition).toString('latin1'),
  );
  return { partitions, rejects, domains: [...domains.counts], plain };
}

const FRANCE: RowOptions = { country: 'FR' };

/** @returns the number of plain rows */
function expectSame(lines: readonly string[], columns: readonly string[] = COLUMNS, rows = FRANCE): number {
  const { plain: _, ...general } = write(lines, columns, rows, false);
  const { plain, ...fast } = write(lines, columns, rows, true);
  expect(fast).toEqual(general);
  return plain;
}

const PIECES = [
  'é',
  'œ',
  '’',
  "'",
  '-',
  ' - ',
  '.',
  '/',
  '"',
  ' ',
  '\u00a0',
  '0',
  '7',
  'BIS',
  'St',
  'XX',
  'NC',
  'ß',
  'Paris',
  'ï',
  'Â',
  'Mme ',
  ' dit ',
  ' V ',
  ' Anne',
  '\u0001',
  ';',
  'q=C3=A9',
];

/** A line with one to three errors. */
function withErrors(line: string, random: Random): string {
  const values = line.split(',');
  for (let errors = 1 + random.below(3); errors > 0; errors--) {
    const column = random.below(values.length);
    const value = values[column]!;
    const at = random.below(value.length + 1);
    const kind = random.below(6);
    if (kind === 0) values[column] = '';
    else if (kind === 1) values[column] = value.toUpperCase();
    else if (kind === 2) values[column] = value.slice(0, at) + value.slice(at + 1);
    else if (kind === 3) values[column] = ` ${value}`;
    else values[column] = value.slice(0, at) + PIECES[random.below(PIECES.length)]! + value.slice(at);
  }
  return values.join(',');
}

const LAST_NAMES = [
  'Martin',
  'Le Goff',
  "D'Alma",
  'Durand-Petit',
  'Müller',
  'Bézard',
  'Œuvrard',
  'de la Tour',
  'Petit',
];
const FIRST_NAMES = ['Anne', 'Zoë', 'Jean-Paul', 'Marie Claire', 'Élise', 'Paul', 'Lætitia', 'Léa', "N'Golo"];
const STREETS = [
  'Rue des Lilas',
  'Av. Jean-Jaurès',
  'Allée du Stade',
  'Rue du 8 Mai 1945',
  'Rue de la Paix',
  'Place Carnot',
];
const TOWNS = ['75011,Paris', '35400,Saint-Malo', '69003,Lyon', '18310,Graçay', '67000,Strasbourg', '13100,Aix en Pce'];
const NUMBERS = ['1', '7', '12', '128', '5', '31', '12 bis', '012'];
const PHONES = ['0639981284', '0639982271', '06 39 98 92 03', '+33639981234', ''];

const COLUMNS = [
  'id',
  'household_id',
  'last_name',
  'birth_name',
  'first_name',
  'gender',
  'birth_date',
  'street_number',
  'street',
  'postal_code',
  'city',
  'country',
  'email',
  'phone',
];

/** People in households of one to three. */
function peopleOf(count: number): string[] {
  const random = new Random(3, 1);
  const oneOf = (list: readonly string[]) => list[random.below(list.length)]!;
  let home: string[] = [];
  let lastName = '';
  return Array.from({ length: count }, (_, id) => {
    if (id === 0 || random.below(3) === 0) {
      home = [oneOf(NUMBERS), oneOf(STREETS), oneOf(TOWNS), oneOf(['FR', 'FR', ''])];
      lastName = oneOf(LAST_NAMES);
    }
    const born = `19${40 + random.below(60)}-0${1 + random.below(9)}-1${random.below(10)}`;
    const household = random.below(4) === 0 ? '' : `H${home.join('')}`.replaceAll(',', '');
    const birthName = random.below(4) === 0 ? oneOf(LAST_NAMES) : '';
    const email = random.below(3) === 0 ? '' : `p${id}@example.org`;
    const names = [lastName, birthName, oneOf(FIRST_NAMES), oneOf(['F', 'M', 'Mme', ''])];
    return [id, household, ...names, born, ...home, email, oneOf(PHONES)].join(',');
  });
}

const HEAD = ['id', 'last_name', 'first_name', 'street_number', 'street', 'postal_code', 'city'];

describe('PlainRows', () => {
  it('writes the records of most people as the general reader does', () => {
    const people = peopleOf(200);
    expect(expectSame([...people, ...people.map((line) => `9${line}`)])).toBeGreaterThan(60);
  });

  it('writes the same records, rejects and domains for rows with errors', () => {
    const random = new Random(5, 1);
    const people = peopleOf(200);
    expect(expectSame([...people, ...people, ...people].map((line) => withErrors(line, random)))).toBeGreaterThan(30);
  });

  it('makes households of name and address where the file has no household ids', () => {
    const line = (id: number, name: string) => `${id},${name},Anne,12,Rue des Lilas,75011,Paris`;
    const lines = [line(1, 'Martin'), line(2, 'Martin'), line(3, 'Le Goff'), line(4, 'Martin')];
    expect(expectSame(lines, HEAD)).toBeGreaterThan(1);
    expect(expectSame(lines, HEAD, { country: 'FR', separatesFlats: true })).toBeGreaterThan(1);
  });

  it('reads an address line with its number', () => {
    const columns = ['id', 'last_name', 'first_name', 'address', 'postal_code', 'city'];
    const lines = Array.from({ length: 5 }, (_, i) => `${i},Martin,Anne,${12 + i} bd des Lilas,75011,Paris`);
    expect(expectSame(lines, columns)).toBeGreaterThan(1);
    expect(expectSame(lines, columns.with(3, 'street'))).toBeGreaterThan(1);
  });

  it.each([
    ['another country', '1,Martin,Anne,12,Rue des Lilas,75011,Paris', { country: 'BE' }],
    ['a name that holds the first name', '1,Martin Anne,Anne,12,Rue des Lilas,75011,Paris', FRANCE],
    ['a placeholder', '1,XXX,Anne,12,Rue des Lilas,75011,Paris', FRANCE],
    ['no id', ',Martin,Anne,12,Rue des Lilas,75011,Paris', FRANCE],
    ['a flat', '1,Martin,Anne,12,Rue des Lilas Bât. B,75011,Paris', FRANCE],
    ['a missing value', '1,Martin,Anne,12,Rue des Lilas,75011', FRANCE],
    ['a value too many', '1,Martin,Anne,12,Rue des Lilas,75011,Paris,', FRANCE],
  ])('leaves a row with %s to the general reader', (_, line, rows) => {
    const known = Array.from({ length: 3 }, (_, i) => `${i},Durand,Paul,1,Rue des Lilas,75011,Paris`);
    const plain = rows.country === 'FR' ? expectSame(known, HEAD, rows) : 0;
    expect(expectSame([...known, line], HEAD, rows)).toBe(plain);
  });

  it('leaves the rows of restricted people to the general reader, which stores them apart', () => {
    const byIdentity = new Partitions(scratch, 'restricted');
    const isRestricted = (id: string) => id === '2';
    const plainRows = new PlainRows({ rows: FRANCE, byIdentity, domains: new DomainCounter(), isRestricted });
    const layout = layoutOf(HEAD);
    plainRows.begin({ layout, sequence: 1, source: 0 });
    const lines = ['1', '2', '3'].map((id) => `${id},Durand,Paul,1,Rue des Lilas,75011,Paris`);
    const taken: string[] = [];
    const isPlain = (id: string) => taken.includes(id);
    readRows(
      batchOf([lines[0]!, ...lines]),
      layout,
      () => undefined,
      (bytes, units, start, end, line) => {
        const isTaken = plainRows.take(bytes, units, start, end, line);
        if (isTaken) taken.push(units[start]!);
        return isTaken;
      },
    );
    expect(['1', '2', '3'].map(isPlain)).toEqual([true, false, true]);
  });

  it('leaves rows with a value that it does not read to the general reader', () => {
    const lines = Array.from(
      { length: 4 },
      (_, i) => `${i},Durand,Paul,1,Rue des Lilas,75011,Paris,${i === 3 ? 'Bât. B' : ''}`,
    );
    const columns = [...HEAD, 'address_complement'];
    expect(expectSame(lines, columns)).toBe(expectSame(lines.slice(0, 3), columns));
  });
});
