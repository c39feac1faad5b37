import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { CheckedTable } from './checked-table.ts';
import { type Database, openLmdbFile, type RootDatabase } from './lmdb-file.ts';

let folder: string;
let root: RootDatabase<unknown, string>;
let stored: Database<Buffer, number>;
let table: CheckedTable<number>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-checked-'));
  root = openLmdbFile<unknown, string>({ path: join(folder, 'some.mdb'), maxDbs: 1, overlappingSync: false });
  stored = root.openDB<Buffer, number>({ name: 'table', encoding: 'binary', keyEncoding: 'uint32' });
  table = new CheckedTable(stored, () => new BaseError('some.mdb is damaged'));
  root.transactionSync(() => table.putSync(7, Buffer.from('value')));
});

afterEach(async () => {
  await root.close();
  rmSync(folder, { recursive: true });
});

it('returns what was stored, also an empty value', () => {
  root.transactionSync(() => table.putSync(8, Buffer.alloc(0)));
  expect(table.get(7)?.toString()).toBe('value');
  expect(table.get(8)).toHaveLength(0);
  expect(table.get(9)).toBeUndefined();
  expect(Array.from(table.getRange({}), ({ key, value }) => [key, value.toString()])).toEqual([
    [7, 'value'],
    [8, ''],
  ]);
});

it('rejects a record whichever bit of it is changed, and a record under another key', () => {
  const intact = Buffer.from(stored.get(7)!);
  for (let bit = 0; bit < 8 * intact.length; bit++) {
    const changed = Buffer.from(intact);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    root.transactionSync(() => stored.putSync(7, changed));
    expect(() => table.get(7)).toThrow(BaseError);
  }
  root.transactionSync(() => {
    stored.putSync(7, intact);
    stored.putSync(6, intact);
  });
  expect(() => table.get(6)).toThrow('some.mdb is damaged');
  expect(() => [...table.getRange({})]).toThrow(BaseError);
});
