import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLmdbFile } from './lmdb-file.ts';
import { isLmdbFile, isWholeLmdbFile } from './lmdb-pages.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-pages-'));
  path = join(folder, 'some.mdb');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Numbers from 0 to below `most`, the same each time. */
function draws(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
    return state % most;
  };
}

/** Two tables, small values and large ones, some of which were removed again. */
async function fill(seed: number, look: () => void = () => {}): Promise<void> {
  const draw = draws(seed);
  const root = openLmdbFile<unknown, string>({ path, maxDbs: 2, overlappingSync: false, noSync: true });
  const tables = ['one', 'two'].map((name) => root.openDB<Buffer, number>({ name, encoding: 'binary' }));
  for (let turn = 0; turn < 60; turn++) {
    root.transactionSync(() => {
      for (let count = draw(60); count >= 0; count--) {
        const table = tables[draw(2)]!;
        if (draw(3) === 0) table.removeSync(draw(300));
        else table.putSync(draw(300), Buffer.alloc(1 + draw(seed % 2 === 0 ? 200 : 9000), 7));
      }
    });
    look();
  }
  await root.close();
}

describe('a whole file', () => {
  it.each([1, 2, 3, 4])(
    'is found whole after each transaction, free pages at its end or not: seed %i',
    async (seed) => {
      const found: boolean[] = [];
      await fill(seed, () => found.push(isLmdbFile(path) && isWholeLmdbFile(path)));
      expect(found).toEqual(Array(60).fill(true));
    },
  );

  it('may be new', async () => {
    await openLmdbFile({ path, maxDbs: 1 }).close();
    expect([isLmdbFile(path), isWholeLmdbFile(path)]).toEqual([true, true]);
  });
});

describe('a file that is not whole', () => {
  it('is told, wherever it was cut', async () => {
    await fill(2);
    const { size } = statSync(path);
    const cut = join(folder, 'cut.mdb');
    for (const length of [0, 1, 100, 159, 4096, 8191, 8192, 12_288, 40_000, Math.floor(size / 2)]) {
      copyFileSync(path, cut);
      truncateSync(cut, length);
      expect([length, isWholeLmdbFile(cut)]).toEqual([length, false]);
    }
    for (const length of [0, 100, 4096, 8192]) {
      truncateSync(cut, length);
      expect([length, isLmdbFile(cut)]).toEqual([length, false]);
    }
  });

  it('is told where zeros or words stand in the place of pages', async () => {
    await fill(2);
    const { size } = statSync(path);
    truncateSync(path, 40_000);
    truncateSync(path, size);
    expect(isWholeLmdbFile(path)).toBe(false);
    for (const text of ['', 'no file of LMDB', 'x'.repeat(100_000)]) {
      writeFileSync(path, text);
      expect([isLmdbFile(path), isWholeLmdbFile(path)]).toEqual([false, false]);
    }
  });
});
