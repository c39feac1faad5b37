import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failedCommit, openLmdbFile } from './lmdb-file.ts';

it('creates a file and its lock for their owner only, with room for more readers than the default', async () => {
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

it('recognises the errors of failed commits and no others', () => {
  const full = Object.assign(new Error('No space left on device'), { code: 28 });
  expect(failedCommit(full)).toMatchObject({ code: 'ENOSPC', message: full.message, stack: full.stack });
  expect(full.code, 'the same error is printed and rejected').toBe(28);
  const failed = Object.assign(new Error('Commit failed'), { commitError: Promise.resolve() });
  expect(failedCommit(failed)).toBe(failed);
  const panic = Object.assign(new Error('MDB_PANIC'), { code: -30795 });
  for (const other of [panic, new Error('x'), Object.assign(new Error('x'), { code: 'ENOSPC' }), 'x', undefined]) {
    expect(failedCommit(other)).toBeUndefined();
  }
});
