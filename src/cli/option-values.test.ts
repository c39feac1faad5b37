import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseCount, warnOfOtherVersion } from './option-values.ts';

describe('parseCount', () => {
  it('reads whole numbers from a smallest one', () => {
    expect(parseCount('--keep', '0')).toBe(0);
    expect(parseCount('--limit', '1', 1)).toBe(1);
  });

  it('names the range in its refusal', () => {
    expect(() => parseCount('--limit', '0', 1)).toThrow('--limit cannot be "0"; expected a whole number, 1 or more');
    expect(() => parseCount('--limit', 'x')).toThrow(/expected a whole number$/);
  });
});

describe('warnOfOtherVersion', () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-weights-'));
  const path = join(folder, 'weights.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [{ version: '0.1.0' }, /learned with version 0\.1\.0; this is version 0\.2\.0/],
    [{ version: '0.2.0' }, /^$/],
    [undefined, /^$/],
  ])('warns of weights learned by %j', (learned, warning) => {
    writeFileSync(path, JSON.stringify({ names: 1, learned }));
    expect(warnOfOtherVersion(path, '0.2.0')).toMatch(warning);
  });
});
