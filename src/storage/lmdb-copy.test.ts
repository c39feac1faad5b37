import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { copyLmdbFile, openLmdbFile, type RootDatabase } from './lmdb-file.ts';
import { isDamaged } from './lmdb-pages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-lmdb-copy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a copy is complete, whatever the number of its transaction, and replaces an older one', async () => {
  const file = openLmdbFile<string, string>({ path: join(folder, 'a.mdb'), maxDbs: 2 });
  const path = join(folder, 'copy.mdb');
  for (let i = 0; i < 6; i++) {
    file.putSync(`key ${i}`, 'value');
    await copyLmdbFile(file, path);
    expect(isDamaged(path), `after ${i + 1} transactions`).toBe(false);
    const copy = openLmdbFile<string, string>({ path, maxDbs: 2 });
    expect(copy.get(`key ${i}`)).toBe('value');
    await copy.close();
  }
  await file.close();
});

/** A database whose first copies are damaged. */
function failing(damagedCopies: number) {
  const source = join(folder, 'intact.mdb');
  const counted = { copies: 0, isCompacted: false };
  const root = {
    async backup(path: string, isCompacted: boolean) {
      counted.isCompacted = isCompacted;
      writeFileSync(path, counted.copies++ < damagedCopies ? 'damaged' : readFileSync(source), { flag: 'wx' });
    },
  };
  return { counted, root: root as unknown as RootDatabase<unknown, string> };
}

it('a copy that is not complete is made again, at most four times', async () => {
  await openLmdbFile({ path: join(folder, 'intact.mdb'), maxDbs: 1 }).close();
  const path = join(folder, 'copy.mdb');
  const recovering = failing(4);
  await copyLmdbFile(recovering.root, path);
  expect(recovering.counted).toEqual({ copies: 5, isCompacted: true });
  const broken = failing(9);
  await expect(copyLmdbFile(broken.root, path)).rejects.toThrow(
    new BaseError(`cannot copy ${path}: the copy is not complete; check the disk`),
  );
  expect(broken.counted.copies).toBe(5);
});
