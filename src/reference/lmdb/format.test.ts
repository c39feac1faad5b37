import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { GENERATION_FILE, openTables } from './format.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-format-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets more readers in than the largest machines have workers', async () => {
  const path = join(folder, GENERATION_FILE);
  await openTables(path, 'write').root.close();
  const { root } = openTables(path, 'read');
  expect((root.getStats() as { readonly maxReaders: number }).maxReaders).toBeGreaterThanOrEqual(1024);
  await root.close();
});
