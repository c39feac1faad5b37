import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canDropPages, dropPages } from './page-cache.ts';

const BYTES = 1 << 20;

/** Bytes of a file in the page cache; `undefined` where `fincore` of util-linux is not there. */
function cachedBytes(file: string): number | undefined {
  const { status, stdout } = spawnSync('fincore', ['-b', '-n', '-o', 'RES', file], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

describe.runIf(canDropPages())('dropPages', () => {
  it('leaves files as they are, and out of the page cache where that can be seen', () => {
    const folder = mkdtempSync(join(tmpdir(), 'idem-pages-'));
    try {
      const file = join(folder, 'file');
      writeFileSync(file, Buffer.alloc(BYTES, 7), { flush: true });
      dropPages(folder);
      const cached = cachedBytes(file);
      // A temporary folder in memory keeps its pages.
      if (cached !== undefined && cached < BYTES) expect(cached).toBe(0);
      expect(readFileSync(file)).toEqual(Buffer.alloc(BYTES, 7));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says which file cannot be read', () => {
    expect(() => dropPages('/nowhere')).toThrow('nowhere');
  });
});
