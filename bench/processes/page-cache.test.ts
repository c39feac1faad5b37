import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canDropPages, dropPages } from './page-cache.ts';

const BYTES = 1 << 20;

/** Bytes of a file in the page cache; `undefined` without `fincore` of util-linux. */
function cachedBytes(file: string): number | undefined {
  const { status, stdout } = spawnSync('fincore', ['-b', '-n', '-o', 'RES', file], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

describe.runIf(canDropPages())('dropPages', () => {
  it('leaves the content of files unchanged and drops their pages from the page cache', () => {
    const folder = mkdtempSync(join(tmpdir(), 'idem-pages-'));
    try {
      const file = join(folder, 'file');
      writeFileSync(file, Buffer.alloc(BYTES, 7), { flush: true });
      dropPages(folder);
      const cached = cachedBytes(file);
      // Files of a temporary folder in memory stay in the page cache.
      if (cached !== undefined && cached < BYTES) expect(cached).toBe(0);
      expect(readFileSync(file)).toEqual(Buffer.alloc(BYTES, 7));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('names the file that cannot be read', () => {
    expect(() => dropPages('/nowhere')).toThrow('nowhere');
  });
});
