import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cpuSecondsOf } from './cpu.ts';

describe('processor time', () => {
  it.runIf(existsSync('/proc/self/stat'))('grows with work', () => {
    const before = cpuSecondsOf(process.pid)!;
    const used = process.cpuUsage();
    while (process.cpuUsage(used).user < 200_000);
    const grown = cpuSecondsOf(process.pid)! - before;
    expect(grown).toBeGreaterThan(0.1);
    expect(grown).toBeLessThan(5);
  });

  it('returns undefined for a process that does not exist', () => {
    expect(cpuSecondsOf(2 ** 30)).toBeUndefined();
  });
});
