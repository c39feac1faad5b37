import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '../reference/import/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { openSource } from '../tabular/index.ts';
import { testBatchRequest } from './batch.testing.ts';
import { convertOutput, outputFormatOf } from './convert.ts';
import { EXTRA_COLUMNS } from './extra-columns.ts';
import { questionSchema } from './product.ts';
import { type BatchRequest, runBatch } from './run-batch.ts';

const INPUT = [
  'nom;prenom;adresse;cp;note',
  'Berthod;Anna;4 rue du Puits;73000;=1+1',
  'Berthod;Anna;997 rue du Puits;73000;€',
  'Berthod;Mathilde;4 rue du Puits;73000;+33 6',
  'Personne;Zoé;1 rue de Nulle Part;99999;-x',
  ';Zoé;1 rue A;75001;',
  '',
].join('\n');

let folder: string;
let output: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-extras-'));
  const people = join(folder, 'people.csv');
  writeFileSync(
    people,
    'id;nom;prenom;adresse;cp\np1;Berthod;Anna;4 rue du Puits;73000\np2;Berthod;Anne;60 rue du Four;73000\n',
  );
  const sources = [await openSource(people, { schema: PEOPLE })];
  await importFiles({
    base: join(folder, 'base'),
    sources,
    replace: true,
    country: 'FR',
    threads: 1,
    onReject: () => {},
  });
  writeFileSync(join(folder, 'in.csv'), INPUT);
  output = join(folder, 'out.csv');
});

beforeEach(() => rmSync(output, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function answer(request: Partial<BatchRequest> = {}): Promise<Buffer> {
  const settings = { product: 'idcheck', output, base: join(folder, 'base'), threshold: 0, ...request } as const;
  await runBatch(await testBatchRequest(join(folder, 'in.csv'), settings));
  return readFileSync(output);
}

/** The rows of the output by column, without the prefix. */
async function rows(request: Partial<BatchRequest>): Promise<Record<string, string>[]> {
  const [header, ...lines] = (await answer(request)).toString('utf8').trimEnd().split('\n');
  const names = header!.split(';').map((name) => name.replace('DQE_IDCHECK_', ''));
  return lines.map((line) => Object.fromEntries(line.split(';').map((value, i) => [names[i]!, value])));
}

describe('more columns', () => {
  it('tell a wrong street number from a right one', async () => {
    const [right, wrong] = await rows({ extras: ['number'] });
    expect([right!.NUMBER, wrong!.NUMBER]).toEqual(['True', 'False']);
    expect(right!.ADDRESS_ERROR_CODE).toBe(wrong!.ADDRESS_ERROR_CODE);
  });

  it('say why, who, and how sure, in the pass that gives the letters', async () => {
    const [found, , relative, unknown, empty] = await rows({ extras: EXTRA_COLUMNS });
    expect(found).toMatchObject({
      ERROR_CODE: 'FOUND',
      LASTNAME_DIST: '0',
      RECORD_IDS: 'p1',
      MATCH_RECORD_ID: 'p1',
      REASON: 'Found. Last name, address, and place are close enough.',
    });
    expect(found!.HOUSEHOLDID).toMatch(/^-?\d+$/);
    expect(found!.MATCH_HOUSEHOLDID).toBe(found!.HOUSEHOLDID);
    expect(Number(found!.PROBABILITY)).toBeGreaterThan(0);
    expect(relative!.REASON).toContain('The first name differs: this may be another household member.');
    expect(Number(relative!.MATCH_PROBABILITY)).toBeLessThan(Number(found!.MATCH_PROBABILITY));
    expect(unknown!.REASON).toMatch(/^Not found\./);
    expect(empty).toMatchObject({ ERROR_CODE: 'EMPTY', REASON: 'Not checked: The last name is missing.', NUMBER: '' });
  });

  it('call a household at least as probable as the person found in it, also without the columns of the person', async () => {
    const [found] = await rows({ extras: ['probability', 'match'] });
    expect(found!.MATCH_HOUSEHOLDID).not.toBe('');
    expect(Number(found!.PROBABILITY)).toBeGreaterThanOrEqual(Number(found!.MATCH_PROBABILITY));
    rmSync(output);
    const [alone] = await rows({ extras: ['probability'] });
    expect(alone!.PROBABILITY).toBe(found!.PROBABILITY);
    expect(Object.keys(alone!).filter((name) => name.startsWith('MATCH_'))).toEqual([]);
  });

  it('list several candidates beside the letters', async () => {
    const [found, , , unknown, empty] = await rows({ extras: ['match'], candidates: 2 });
    expect(found).toMatchObject({ LASTNAME_ERROR_CODE: 'E', MATCH_RECORD_ID: 'p1', MATCH_RECORD_ID_2: 'p2' });
    expect(Number(found!.MATCH_PROBABILITY)).toBeGreaterThan(Number(found!.MATCH_PROBABILITY_2));
    expect(Number(found!.MATCH_PROBABILITY) + Number(found!.MATCH_PROBABILITY_2)).toBeLessThanOrEqual(1);
    expect(Object.keys(unknown!)).toEqual(Object.keys(found!));
    expect(empty).toMatchObject({ ERROR_CODE: 'EMPTY', MATCH_RECORD_ID_2: '', MATCH_PROBABILITY_2: '' });
  });

  it('of rows that were not checked are filled once the rows are corrected', async () => {
    const [header, ...lines] = (await answer({})).toString('utf8').trimEnd().split('\n');
    const rejected = lines.filter((line) => line.includes(';EMPTY;'));
    expect(rejected).toHaveLength(1);
    const corrected = rejected[0]!.replace(';Zoé;1 rue A;75001;', 'Berthod;Anna;4 rue du Puits;73000;');
    const path = join(folder, 'corrected.csv');
    writeFileSync(path, `${header}\n${corrected}\n`);
    rmSync(output);
    const source = await openSource(path, { schema: questionSchema('idcheck') });
    const again = (await answer({ source, prefix: 'AGAIN' })).toString('utf8').trimEnd().split('\n');
    expect(again[0]!.startsWith(`${header};AGAIN_ERROR_CODE;`)).toBe(true);
    expect(again[1]!.startsWith(`${corrected};FOUND;`)).toBe(true);
  });

  it('change no other column', async () => {
    const plain = await rows({});
    rmSync(output);
    const more = await rows({ extras: EXTRA_COLUMNS });
    for (const [i, row] of plain.entries()) expect(more[i]).toMatchObject(row);
  });
});

describe('the output', () => {
  it('can have a byte order mark and another encoding', async () => {
    expect((await answer({ hasMark: true })).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    rmSync(output);
    const latin = await answer({ outputEncoding: 'windows-1252' });
    expect(latin.includes(Buffer.from([0x5a, 0x6f, 0xe9]))).toBe(true);
    expect(latin.includes(0x80)).toBe(true);
    rmSync(output);
    const wide = await answer({ outputEncoding: 'utf-16le', hasMark: true });
    expect(wide.toString('utf16le').slice(0, 5)).toBe('\ufeffnom;');
  });

  it('neutralises formulas if it is asked to, and no numbers', async () => {
    const notes = (await rows({ areCellsSafe: true })).map(({ note }) => note);
    expect(notes).toEqual(["'=1+1", '€', '+33 6', "'-x", '']);
  });

  it('is converted to a workbook of text cells', async () => {
    await answer({ extras: ['number'] });
    const path = join(folder, 'out.xlsx');
    expect([outputFormatOf(path), outputFormatOf('a.csv')]).toEqual(['xlsx', undefined]);
    await convertOutput(output, { path, format: 'xlsx', separator: ';' });
    const { rows: cells } = (await readXlsx(readFileSync(path))).sheets[0]!;
    expect(cells).toHaveLength(6);
    expect(cells[1]!.slice(0, 6)).toEqual(['Berthod', 'Anna', '4 rue du Puits', '73000', '=1+1', 'FOUND']);
  });
});
