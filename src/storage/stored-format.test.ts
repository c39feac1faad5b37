import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import { openLmdbFile, type RootDatabase } from './lmdb-file.ts';
import { FORMAT_TABLE, otherFormat, otherVersion, recordFormat } from './stored-format.ts';

let folder: string;
let root: RootDatabase<unknown, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-format-'));
  root = openLmdbFile<unknown, string>({ path: join(folder, 'some.mdb'), maxDbs: 3, overlappingSync: false });
});
afterEach(async () => {
  await root.close();
  rmSync(folder, { recursive: true });
});

const openTable = () => root.openDB<Buffer, string>({ name: 'table', encoding: 'binary' });
const putRaw = (bytes: Buffer) => {
  const table = root.openDB<Buffer, string>({ name: FORMAT_TABLE, encoding: 'binary' });
  root.transactionSync(() => table.putSync('format', bytes));
};

it('records the version of a new file', () => {
  expect(otherFormat(root, 4)).toBeUndefined();
  openTable();
  expect(otherFormat(root, 4)).toBeUndefined();
  expect(otherFormat(root, 5)).toBe(4);
  expect(otherFormat(root, 3)).toBe(4);
});

it('takes a file with tables and without a version for the first one', () => {
  openTable();
  expect(otherFormat(root, 2)).toBe(1);
  expect(otherFormat(root, 2)).toBe(1);
  expect(otherFormat(root, 1)).toBeUndefined();
  expect(otherFormat(root, 2)).toBe(1);
});

it('replaces the version', () => {
  openTable();
  recordFormat(root, 7);
  expect(otherFormat(root, 7)).toBeUndefined();
  expect(otherFormat(root, 8)).toBe(7);
});

it('returns 0 for a damaged version', () => {
  putRaw(Buffer.from('{'));
  expect(otherFormat(root, 1)).toBe(0);
});

it('says which version wrote a file, and what to do', () => {
  expect(otherVersion('/data/x', { found: 3, format: 2 }, 'move the file away')).toEqual(
    new Failure(
      '/data/x was written by another version of Idem (format 3; this version reads 2): use that version, or move the file away',
    ),
  );
});
