import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLmdbFile, type RootDatabase } from '../storage/lmdb-file.ts';
import { type BinaryDatabase, DamagedRecordError, SealedTable } from './sealed-table.ts';

const KEY = Buffer.alloc(32, 1);
const [ONE, TWO] = [Buffer.from('one'), Buffer.from('two')];

let folder: string;
let root: RootDatabase<unknown, string>;
let database: BinaryDatabase;
let table: SealedTable<{ readonly value: string }>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-sealed-'));
  root = openLmdbFile<unknown, string>({ path: join(folder, 'some.mdb'), maxDbs: 2, overlappingSync: false });
  database = root.openDB<Buffer, Buffer>({ name: 'table', encoding: 'binary', keyEncoding: 'binary' });
  table = new SealedTable('cards', database, KEY);
  put(ONE, 'é');
});
afterEach(async () => {
  await root.close();
  rmSync(folder, { recursive: true });
});

const put = (key: Buffer, value: string) => root.transactionSync(() => table.put(key, { value }));
const all = () => Array.from(table.entries(), ({ key, value }) => [key.toString(), value.value]);
const storedBytes = () => Buffer.from(database.getBinary(ONE)!);

it('returns what was stored, in the order of the keys', () => {
  put(TWO, 'b');
  put(Buffer.from('a'), 'a');
  expect(table.name).toBe('cards');
  expect(table.get(ONE)).toEqual({ value: 'é' });
  expect(table.get(Buffer.from('x'))).toBeUndefined();
  const entries = [...table.entries()];
  expect(entries.map(({ key }) => key.toString())).toEqual(['a', 'one', 'two']);
  expect(all()).toEqual([
    ['a', 'a'],
    ['one', 'é'],
    ['two', 'b'],
  ]);
  root.transactionSync(() => table.remove(TWO));
  expect(table.get(TWO)).toBeUndefined();
  root.transactionSync(() => table.clear());
  expect(all()).toEqual([]);
});

it('stores and removes within an asynchronous transaction', async () => {
  await root.transaction(() => {
    table.putLater(TWO, { value: 'later' });
    table.removeLater(ONE);
  });
  expect(all()).toEqual([['two', 'later']]);
});

it('rejects a record of which any bit was changed, and a cut one', () => {
  const intact = storedBytes();
  for (let bit = 0; bit < 8 * intact.length; bit++) {
    const changed = Buffer.from(intact);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    database.putSync(ONE, changed);
    expect(() => table.get(ONE), `bit ${bit}`).toThrow(DamagedRecordError);
  }
  for (const length of [0, 1, 15, 16, intact.length - 1]) {
    database.putSync(ONE, intact.subarray(0, length));
    expect(() => [...table.entries()], `${length} bytes`).toThrow(
      'a record of cards is damaged; restore licences.mdb and licences.key from a backup',
    );
  }
  database.putSync(ONE, intact);
  expect(table.get(ONE)).toEqual({ value: 'é' });
});

it('rejects a record under another key, of another table, and with another key of the seal', () => {
  database.putSync(TWO, storedBytes());
  expect(() => table.get(TWO)).toThrow(DamagedRecordError);
  expect(() => new SealedTable('other', database, KEY).get(ONE)).toThrow(DamagedRecordError);
  expect(() => new SealedTable('cards', database, Buffer.alloc(32, 2)).get(ONE)).toThrow(DamagedRecordError);
  expect(new SealedTable('cards', database, KEY).get(ONE)).toEqual({ value: 'é' });
});

it('rejects a record whose first byte was moved to its key', () => {
  const short = Buffer.from('on');
  const record = storedBytes();
  database.putSync(short, Buffer.concat([record.subarray(0, 16), Buffer.from('e'), record.subarray(16)]));
  expect(() => table.get(short)).toThrow(DamagedRecordError);
});

it('tells an observer what is put and removed while it observes', () => {
  const seen: [string, string | undefined][] = [];
  const observe = (run: () => unknown) =>
    table.observe(
      (key, value) => seen.push([key.toString(), value?.value]),
      () => root.transactionSync(run),
    );
  const result = observe(() => {
    table.put(TWO, { value: 'b' });
    table.remove(ONE);
    return 7;
  });
  expect(result).toBe(7);
  const fail = () =>
    observe(() => {
      throw new Error('no');
    });
  expect(fail).toThrow('no');
  put(ONE, 'unobserved');
  expect(seen).toEqual([
    ['two', 'b'],
    ['one', undefined],
  ]);
});
