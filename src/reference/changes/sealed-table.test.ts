import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from '../../storage/base-error.ts';
import { GenerationKey } from '../../storage/generation-key.ts';
import { type Database, openLmdbFile, type RootDatabase } from '../../storage/lmdb-file.ts';
import { recordCheck, SealedTable } from './sealed-table.ts';

const KEYS = { 'in clear': undefined, encrypted: new GenerationKey(Buffer.alloc(32, 7)) };

describe.each(Object.entries(KEYS))('a table %s', (_, key) => {
  let folder: string;
  let root: RootDatabase<unknown, string>;
  let stored: Database<Buffer, number>;
  let table: SealedTable<number>;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'idem-sealed-'));
    root = openLmdbFile<unknown, string>({ path: join(folder, 'some.mdb'), maxDbs: 2, overlappingSync: false });
    stored = root.openDB<Buffer, number>({ name: 'table', encoding: 'binary', keyEncoding: 'uint32' });
    table = new SealedTable({ database: stored, path: 'some.mdb', name: 'table', key: () => key });
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
    expect(Array.from(table.getRange({}), ({ key: number, value }) => [number, value.toString()])).toEqual([
      [7, 'value'],
      [8, ''],
    ]);
  });

  it('finds records by keys of bytes', () => {
    const database = root.openDB<Buffer, Buffer>({ name: 'bytes', encoding: 'binary', keyEncoding: 'binary' });
    const bytes = new SealedTable({ database, path: 'some.mdb', name: 'bytes', key: () => key });
    const keys = [Buffer.from('0000000000000000', 'hex'), Buffer.from('ffffffff00000001', 'hex')];
    root.transactionSync(() => {
      for (const [i, each] of keys.entries()) bytes.putSync(each, Buffer.from([i]));
    });
    expect(keys.map((each) => bytes.get(each)?.[0])).toEqual([0, 1]);
    const found = Array.from(bytes.getRange({}), ({ key: each, value }) => `${each.toString('hex')} ${value[0]}`);
    expect(found.sort()).toEqual(['0000000000000000 0', 'ffffffff00000001 1']);
    expect([...database.getKeys()].some((each) => each.equals(keys[1]!))).toBe(key === undefined);
  });

  it('checks stored records with their keys', () => {
    const database = root.openDB<Buffer, Buffer>({ name: 'bytes', encoding: 'binary', keyEncoding: 'binary' });
    const bytes = new SealedTable({ database, path: 'some.mdb', name: 'bytes', key: () => key });
    root.transactionSync(() => bytes.putSync(Buffer.from('ffffffff00000001', 'hex'), Buffer.from([5])));
    const number = Buffer.from([7, 0, 0, 0]);
    const [{ key: storedKey, value }] = [...database.getRange()] as [{ key: Buffer; value: Buffer }];
    const records = [
      { isValid: recordCheck({ name: 'table', key: () => key, isNumbered: true }), at: number, value: stored.get(7)! },
      { isValid: recordCheck({ name: 'bytes', key: () => key, isNumbered: false }), at: Buffer.from(storedKey), value },
    ];
    for (const { isValid, at, value: record } of records) {
      const which = at.toString('hex');
      expect(isValid(at, record), which).toBe(true);
      for (let bit = 0; bit < 8 * at.length; bit++) {
        const changed = Buffer.from(at);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(isValid(changed, record), `${which}, bit ${bit}`).toBe(false);
      }
      expect(isValid(at.subarray(1), record), `${which} without its first byte`).toBe(false);
      expect(isValid(at, record.subarray(1)), `${which}, value without its first byte`).toBe(false);
    }
  });

  it('rejects a record whichever bit of it is changed, and a record under another key', () => {
    const intact = Buffer.from(stored.get(7)!);
    for (let bit = 0; bit < 8 * intact.length; bit++) {
      const changed = Buffer.from(intact);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      root.transactionSync(() => stored.putSync(7, changed));
      expect(() => table.get(7), `bit ${bit}`).toThrow(BaseError);
    }
    root.transactionSync(() => {
      stored.putSync(7, intact);
      stored.putSync(6, intact);
    });
    expect(() => table.get(6)).toThrow('some.mdb is damaged: restore a backup');
    expect(() => [...table.getRange({})]).toThrow(BaseError);
  });
});
