import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLmdbFile } from './lmdb-file.ts';
import { isDamaged } from './lmdb-pages.ts';

it('a compacted copy is complete, whatever the number of its transaction', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-lmdb-copy-'));
  const file = openLmdbFile<string, string>({ path: join(folder, 'a.mdb'), maxDbs: 2 });
  for (let i = 0; i < 6; i++) {
    file.putSync(`key ${i}`, 'value');
    const copy = join(folder, `copy-${i}.mdb`);
    await file.backup(copy, true);
    expect(isDamaged(copy), `after ${i + 1} transactions`).toBe(false);
  }
  await file.close();
  rmSync(folder, { recursive: true });
});
