import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestFile } from './file-digest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-digest-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([0, 1, 2_500_000])('returns size and SHA-256 of %i bytes', async (bytes) => {
  const content = Buffer.alloc(bytes, 'content');
  const path = join(folder, 'file');
  writeFileSync(path, content);
  expect(await digestFile(path)).toEqual({ bytes, sha256: createHash('sha256').update(content).digest('hex') });
});

it('rejects a missing file', async () => {
  await expect(digestFile(join(folder, 'missing'))).rejects.toThrow('ENOENT');
});
