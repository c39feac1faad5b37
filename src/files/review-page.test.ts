import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReview } from './review-page.ts';
import { readReviewedBatch } from './review-rows.ts';

const ORIGIN = { file: 'a<b>.csv', output: 'checked.csv', product: 'idcheck', version: '1', date: '2026-11-26' };

const LETTERS = ['FIRSTNAME', 'LASTNAME', 'ADDRESS', 'POSTALCODE', 'CITY'].map((name) => `P_${name}_ERROR_CODE`);
const HEADER = [
  'nom',
  'prenom',
  'adresse',
  'cp',
  'P_ERROR_CODE',
  'P_ERROR_LABEL',
  ...LETTERS,
  'P_REASON',
  'P_MATCH_PROBABILITY',
];
const ROWS = [
  ['Sûr', 'Éva', '1 rue A', '75011', 'FOUND', 'found', 'E', 'E', 'E', 'E', 'E', 'All agree.', '0.99'],
  ['Frère', '<b>', '1 rue A', '75011', 'FOUND', 'found', 'D', 'E', 'E', 'E', 'E', 'The first name differs.', '0.06'],
  ['Parti', 'Max', '2 rue B', '69001', 'NOT FOUND', 'none', 'E', 'E', 'D', 'D', 'D', 'Moved.', '0.9'],
  ['Vide', '', '', '', 'EMPTY', 'The address is missing.', '?', '?', '?', '?', '?', 'Not checked.', ''],
];

let folder: string;
let path: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-review-'));
  path = join(folder, 'checked.csv');
  writeFileSync(path, [HEADER, ...ROWS].map((row) => row.join(';')).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = () =>
  readReviewedBatch({ path, product: 'idcheck', prefix: 'P', separator: ';', encoding: 'utf-8', map: new Map() });

describe('the review page of a batch', () => {
  it('counts every row, and puts the most doubtful first', async () => {
    const batch = await read();
    expect(batch).toMatchObject({
      rows: 4,
      results: { found: 2, not_found: 1, not_checked: 1 },
      bands: { clear: 1, to_check: 0, doubtful: 2, not_checked: 1 },
      notChecked: [['The address is missing.', 1]],
    });
    expect(batch.doubtful.map(({ line, doubt }) => [line, doubt])).toEqual([
      [3, 94],
      [4, 90],
      [2, 1],
    ]);
  });

  it('escapes every value, loads nothing, and says that it contains personal data', async () => {
    const html = renderReview(await read(), ORIGIN);
    expect(html).toContain('2 of 4 rows are doubtful');
    expect(html).toContain('contains personal data');
    expect(html).toContain('a&lt;b&gt;.csv');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toMatch(/<b>\.csv|<script|https?:|<link|url\(/);
    for (const [surname] of ROWS.slice(0, 3)) expect(html).toContain(surname);
  });

  it('says so if there is nothing to review', async () => {
    const empty = { ...(await read()), rows: 0, results: { found: 0, not_found: 0, not_checked: 0 }, doubtful: [] };
    expect(renderReview(empty, ORIGIN)).toContain('The file has no rows.');
  });
});
