import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import { type RejectedRow, ROW_FAULT_SENTENCES } from '../tabular/index.ts';
import { createRejectsFile, defaultRejectsPath } from './rejects-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-rejects-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ROW: RejectedRow = { source: 'a "b".csv', line: 7, reason: 'quote', raw: 'x,"Zoé\n;,y' };

describe('createRejectsFile', () => {
  it('writes rows as CSV that its owner alone may read', () => {
    const file = createRejectsFile(join(folder, 'r.csv'), ROW_FAULT_SENTENCES);
    for (let count = 0; count < 2000; count++) file.write({ ...ROW, line: count });
    file.close();
    const rows: string[][] = parse(readFileSync(join(folder, 'r.csv')));
    expect(rows[0]).toEqual(['source', 'line', 'reason', 'sentence', 'raw']);
    expect(rows).toHaveLength(2001);
    expect(rows[2000]).toEqual([
      'a "b".csv',
      '1999',
      'quote',
      expect.stringContaining('A quoted value is not closed'),
      ROW.raw,
    ]);
    expect(statSync(join(folder, 'r.csv')).mode & 0o777).toBe(0o600);
  });

  it('makes no file where nothing is rejected', () => {
    const file = createRejectsFile(join(folder, 'r.csv'), ROW_FAULT_SENTENCES);
    file.close();
    expect(file.path).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes no other file’s place', () => {
    writeFileSync(join(folder, 'r.csv'), 'mine');
    writeFileSync(join(folder, 'r-2.csv'), 'mine');
    const file = createRejectsFile(join(folder, 'r.csv'), ROW_FAULT_SENTENCES);
    file.write(ROW);
    file.close();
    expect(file.path).toBe(join(folder, 'r-3.csv'));
    expect(readFileSync(join(folder, 'r.csv'), 'utf8')).toBe('mine');
  });

  it('writes to a device as it is', () => {
    const file = createRejectsFile('/dev/null', ROW_FAULT_SENTENCES);
    file.write(ROW);
    file.discard();
    expect(file.path).toBe('/dev/null');
    expect(existsSync('/dev/null')).toBe(true);
  });

  it('removes what is not wanted any more', () => {
    const file = createRejectsFile(join(folder, 'r.csv'), ROW_FAULT_SENTENCES);
    file.write(ROW);
    file.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a folder that is not there before anything is read', () => {
    expect(() => createRejectsFile(join(folder, 'none', 'r.csv'), ROW_FAULT_SENTENCES)).toThrow(Failure);
    expect(() => createRejectsFile(join(folder, 'none', 'r.csv'), ROW_FAULT_SENTENCES)).toThrow('--rejects FILE');
  });
});

describe('defaultRejectsPath', () => {
  it('lies in the current folder', () => {
    expect(defaultRejectsPath('/data/people.csv.gz')).toBe('people.csv.gz.rejects.csv');
    expect(defaultRejectsPath('-')).toBe('stdin.rejects.csv');
  });
});
