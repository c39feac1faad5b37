import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLmdbFile } from './lmdb-file.ts';

it('makes a file and its lock for their owner alone, and room for more readers than LMDB has by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-lmdb-'));
  try {
    const path = join(folder, 'some.mdb');
    const root = openLmdbFile<string, string>({ path, maxDbs: 1 });
    await root.put('key', 'value');
    for (const file of [path, `${path}-lock`]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${path}-lock`).size).toBeGreaterThan(64 * 4096);
    await root.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
