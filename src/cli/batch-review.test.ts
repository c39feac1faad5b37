import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeReview } from './batch-review.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-batch-review-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LETTERS = ['FIRSTNAME', 'LASTNAME', 'ADDRESS', 'POSTALCODE', 'CITY'].map((name) => `P_${name}_ERROR_CODE`);
const HEADER = ['nom', 'prenom', 'adresse', 'cp', 'P_ERROR_CODE', 'P_ERROR_LABEL', ...LETTERS];
const ROW = ['Parti', 'Max', '2 rue B', '69001', 'NOT FOUND', 'none', 'E', 'E', 'D', 'D', 'D', 'Moved.', '0.9'];

/** Writes the page of a file of one row. */
async function write(page: string): Promise<void> {
  const path = join(folder, 'checked.csv');
  writeFileSync(path, `${[...HEADER, 'P_REASON', 'P_MATCH_PROBABILITY'].join(';')}\n${ROW.join(';')}\n`);
  const answered = {
    path,
    product: 'idcheck',
    prefix: 'P',
    separator: ';',
    encoding: 'utf-8',
    map: new Map(),
  } as const;
  await writeReview(page, answered, { input: 'in.csv', output: 'checked.csv' });
}

describe('writeReview', () => {
  it('replaces a page, and only its owner can read the new one', async () => {
    const page = join(folder, 'page.html');
    writeFileSync(page, 'old', { mode: 0o644 });
    await write(page);
    expect(readFileSync(page, 'utf8')).toContain('Parti');
    expect(statSync(page).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['checked.csv', 'page.html']);
  });

  it('writes through no link that another user has put next to the page', async () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'untouched', { mode: 0o644 });
    const page = join(folder, 'page.html');
    for (const end of ['.part', '.new']) symlinkSync(target, `${page}${end}`);
    await write(page);
    expect(readFileSync(target, 'utf8')).toBe('untouched');
    expect(statSync(page).isFile()).toBe(true);
    expect(statSync(page).mode & 0o777).toBe(0o600);
  });
});
