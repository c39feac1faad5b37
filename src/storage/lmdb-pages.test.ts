import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLmdbFile } from './lmdb-file.ts';
import { isComplete, isDamaged } from './lmdb-pages.ts';
import { leavesFilesOpen } from './open-files.testing.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-pages-'));
  path = join(folder, 'some.mdb');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Pseudo-random integers from 0 to `limit` - 1. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
    return state % limit;
  };
}

/** Writes two tables with small and large values, of which some are removed again. */
async function fill(seed: number, afterTransaction: () => void = () => {}): Promise<void> {
  const random = createRandom(seed);
  const root = openLmdbFile<unknown, string>({ path, maxDbs: 2, overlappingSync: false, noSync: true });
  const tables = ['one', 'two'].map((name) => root.openDB<Buffer, number>({ name, encoding: 'binary' }));
  for (let turn = 0; turn < 60; turn++) {
    root.transactionSync(() => {
      for (let count = random(60); count >= 0; count--) {
        const table = tables[random(2)]!;
        if (random(3) === 0) table.removeSync(random(300));
        else table.putSync(random(300), Buffer.alloc(1 + random(seed % 2 === 0 ? 200 : 9000), 7));
      }
    });
    afterTransaction();
  }
  await root.close();
}

async function compactedCopy(from: string, transactions: number): Promise<string> {
  const copy = join(folder, 'compacted.mdb');
  const root = openLmdbFile<unknown, string>({ path: from, maxDbs: 2, overlappingSync: false });
  await root.backup(copy, true);
  await root.close();
  const copied = openLmdbFile<unknown, string>({ path: copy, maxDbs: 2, overlappingSync: false });
  const table = copied.openDB<Buffer, number>({ name: 'one', encoding: 'binary' });
  for (let i = 0; i < transactions; i++) table.transactionSync(() => table.putSync(1000 + i, Buffer.alloc(9)));
  await copied.close();
  return copy;
}

/** The root of the tables that LMDB would use. */
function newestState(bytes: Buffer): bigint {
  const newest = bytes.readBigUInt64LE(152) >= bytes.readBigUInt64LE(4096 + 152) ? 0 : 4096;
  return bytes.readBigUInt64LE(newest + 136);
}

describe('isComplete', () => {
  it.each([1, 2, 3, 4])(
    'is true after every transaction, with or without free pages at the end: seed %i',
    async (seed) => {
      const results: boolean[] = [];
      await fill(seed, () => results.push(isComplete(path)));
      expect(results).toEqual(Array(60).fill(true));
    },
  );

  it('leaves no file open', async () => {
    await openLmdbFile({ path, maxDbs: 1 }).close();
    expect(leavesFilesOpen(() => isComplete(path))).toBe(false);
  });

  it('is true for a new file', async () => {
    await openLmdbFile({ path, maxDbs: 1 }).close();
    expect(isComplete(path)).toBe(true);
  });

  it('is false for a bit changed in the number of a transaction, which would bring back an older state', async () => {
    await fill(2);
    const intact = readFileSync(path);
    const results = [152, 159, 4096 + 153, 4096 + 155].map((at) => {
      const bytes = Buffer.from(intact);
      bytes[at]! ^= 0x10;
      writeFileSync(path, bytes);
      return isComplete(path);
    });
    expect(results).toEqual([false, false, false, false]);
  });

  it.each([
    ['a file', (from: string) => from],
    ['a compacted copy', (from: string) => compactedCopy(from, 0)],
    ['a compacted copy with one transaction', (from: string) => compactedCopy(from, 1)],
    ['a compacted copy with two transactions', (from: string) => compactedCopy(from, 2)],
  ])('is false for %s in which the number of a transaction is changed by any even number', async (_, prepare) => {
    await fill(2);
    const file = await prepare(path);
    expect(isComplete(file)).toBe(true);
    const intact = readFileSync(file);
    const accepted: number[] = [];
    for (const at of [152, 4096 + 152]) {
      for (const change of [-4n, -2n, 2n, 4n, 6n]) {
        const bytes = Buffer.from(intact);
        const number = bytes.readBigUInt64LE(at) + change;
        if (number < 0n) continue;
        bytes.writeBigUInt64LE(number, at);
        writeFileSync(file, bytes);
        if (isComplete(file) && newestState(bytes) !== newestState(intact)) accepted.push(Number(change));
      }
    }
    expect(accepted).toEqual([]);
  });

  it('is false if a page refers to another valid page than its own', async () => {
    await fill(2);
    const bytes = readFileSync(path);
    const newest = bytes.readBigUInt64LE(152) > bytes.readBigUInt64LE(4096 + 152) ? 0 : 4096;
    const free = bytes.readBigUInt64LE(newest + 88);
    bytes.copy(
      bytes,
      Number(bytes.readBigUInt64LE(newest + 136)) * 4096,
      Number(free) * 4096,
      Number(free + 1n) * 4096,
    );
    writeFileSync(path, bytes);
    expect(isComplete(path)).toBe(false);
  });

  it('is false if a page lists fewer records than its table has', async () => {
    await fill(2);
    const bytes = readFileSync(path);
    const leaves = Array.from({ length: bytes.length / 4096 }, (_, page) => 4096 * page).filter(
      (at) => bytes.readUInt16LE(at + 18) === 2 && bytes.readUInt16LE(at + 20) > 2,
    );
    const results = leaves.map((at) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt16LE(bytes.readUInt16LE(at + 20) - 2, at + 20);
      writeFileSync(path, changed);
      return isComplete(path);
    });
    // Pages that no table uses any more do not matter.
    expect(results.filter((result) => !result).length).toBeGreaterThan(10);
  });

  it('is false wherever the file is truncated', async () => {
    await fill(2);
    const { size } = statSync(path);
    const copy = join(folder, 'copy.mdb');
    for (const length of [0, 1, 100, 159, 4096, 8191, 8192, 12_288, 40_000, Math.floor(size / 2)]) {
      copyFileSync(path, copy);
      truncateSync(copy, length);
      expect([length, isComplete(copy)]).toEqual([length, false]);
    }
  });

  it('is false if pages are replaced by zeros, and for other files', async () => {
    await fill(2);
    const { size } = statSync(path);
    truncateSync(path, 40_000);
    truncateSync(path, size);
    expect(isComplete(path)).toBe(false);
    for (const text of ['', 'not an LMDB file', 'x'.repeat(100_000)]) {
      writeFileSync(path, text);
      expect(isComplete(path)).toBe(false);
    }
  });
});

describe('isDamaged', () => {
  it('is false for a missing, an empty and an intact file, and true for a truncated one', async () => {
    expect(isDamaged(path)).toBe(false);
    writeFileSync(path, '');
    expect(isDamaged(path)).toBe(false);
    await fill(1);
    expect(isDamaged(path)).toBe(false);
    truncateSync(path, 20_000);
    expect(isDamaged(path)).toBe(true);
  });

  it('is true if a name, a key or a value was changed that the tables do not allow', async () => {
    const root = openLmdbFile<unknown, string>({ path, maxDbs: 2, overlappingSync: false });
    const table = root.openDB<Buffer, string>({ name: 'table', encoding: 'binary' });
    // A large value is in overflow pages.
    for (const key of ['small', 'large']) table.putSync(key, Buffer.alloc(key === 'small' ? 9 : 9000, key));
    await root.close();
    const isRepeated = (key: Buffer, value: Buffer) => Buffer.alloc(value.length, key).equals(value);
    const tables = new Map([['table', isRepeated]]);
    expect(isDamaged(path, tables)).toBe(false);
    expect(isDamaged(path, new Map([['other', isRepeated]]))).toBe(true);
    const intact = readFileSync(path);
    for (const text of ['table\0', 'smallsmallsmal', 'large', 'largelarge']) {
      const bytes = Buffer.from(intact);
      for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 5000)) bytes[at]! ^= 1;
      writeFileSync(path, bytes);
      expect([text, isDamaged(path), isDamaged(path, tables)]).toEqual([text, false, true]);
    }
    // The length of the large value, made longer by each of its bits.
    const length = Buffer.alloc(4);
    length.writeUInt32LE(9000);
    const lengthAt = intact.indexOf(length);
    const longer = Array.from({ length: 32 }, (_, bit) => (9000 | (1 << bit)) >>> 0).filter((one) => one !== 9000);
    const results = longer.map((one) => {
      const bytes = Buffer.from(intact);
      bytes.writeUInt32LE(one, lengthAt);
      writeFileSync(path, bytes);
      return isDamaged(path, tables);
    });
    expect(results).toEqual(longer.map(() => true));
  });
});
