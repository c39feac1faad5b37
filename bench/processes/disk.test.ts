import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderBytes } from './disk.ts';
import { sampleMaximum } from './watch.ts';

describe('folderBytes', () => {
  it('counts the files of a folder and its subfolders', () => {
    const folder = mkdtempSync(join(tmpdir(), 'idem-bench-'));
    try {
      mkdirSync(join(folder, 'below'));
      writeFileSync(join(folder, 'below', 'file'), Buffer.alloc(100_000, 1), { flush: true });
      expect(folderBytes(folder)).toBeGreaterThanOrEqual(100_000);
      expect(folderBytes(folder)).toBeLessThan(200_000);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(folderBytes(folder)).toBeUndefined();
  });

  it('can be sampled for its maximum', async () => {
    const sizes = [undefined, 5, 9, 3];
    const watch = sampleMaximum(() => sizes.shift(), 1);
    await expect.poll(() => sizes.length).toBe(0);
    expect(watch.stop()).toBe(9);
    expect(sampleMaximum(() => undefined, 1000).stop()).toBeUndefined();
  });
});
