import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { childrenOf, memoryOf, parseStatus } from './memory.ts';

describe('the memory of a process', () => {
  it('is parsed from its status, in bytes', () => {
    const status = 'Name:\tnode\nVmHWM:\t  204800 kB\nVmRSS:\t 200000 kB\nRssAnon:\t   51200 kB\nRssFile:\t 1 kB\n';
    expect(parseStatus(status)).toEqual({ anonymous: 50 * 2 ** 20, peak: 200 * 2 ** 20 });
  });

  it('is undefined if the status does not contain it', () => {
    expect(parseStatus('Name:\tkthreadd\n')).toBeUndefined();
    expect(memoryOf(2 ** 30)).toBeUndefined();
  });

  it.runIf(existsSync('/proc/self/status'))('of this process is there', () => {
    expect(memoryOf(process.pid)!.anonymous).toBeGreaterThan(2 ** 20);
    expect(childrenOf(process.ppid)).toContain(process.pid);
  });
});
