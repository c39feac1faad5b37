import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { threadCount } from './thread-count.ts';

const base = mkdtempSync(join(tmpdir(), 'idem-thread-count-'));
afterAll(() => rmSync(base, { recursive: true }));

const MIB = 1024 * 1024;
const csv = (size: number | undefined) => ({ size, isGzip: false, format: 'csv' }) as const;

describe('threadCount', () => {
  it.each([
    ['no file', [], 1],
    ['small files', [csv(7 * MIB), csv(8 * MIB)], 1],
    ['files that are large together', [csv(8 * MIB), csv(8 * MIB)], availableParallelism()],
    ['a pipe', [csv(undefined)], availableParallelism()],
    ['a small compressed file', [{ size: 100_000, isGzip: true, format: 'csv' } as const], 1],
    ['a compressed file', [{ size: 2 * MIB, isGzip: true, format: 'csv' } as const], availableParallelism()],
    ['a workbook', [{ size: 2 * MIB, isGzip: false, format: 'xlsx' } as const], availableParallelism()],
  ])('of %s', (_, sources, threads) => {
    expect(threadCount({ sources, replace: false, base })).toBe(threads);
  });
});
