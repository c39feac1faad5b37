import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addRestrictions, ChangeTimes, RESTRICTIONS_FILE } from './restrictions.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-restrictions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('ChangeTimes', () => {
  const now = new Date('2026-01-02T03:04:05.000Z');
  const later = '2026-01-02T03:04:05.007Z';

  it('returns the time now, or right after the last change of the same person', () => {
    addRestrictions(folder, [{ at: later, key: '00000000000000aa', reason: '', isRestricted: true }]);
    const times = new ChangeTimes(folder);
    expect(times.next('00000000000000bb', now)).toBe(now.toISOString());
    expect(times.next('00000000000000aa', now)).toBe('2026-01-02T03:04:05.008Z');
    expect(times.next('00000000000000aa', now)).toBe('2026-01-02T03:04:05.009Z');
  });

  it('reads the list once', () => {
    const times = new ChangeTimes(folder);
    times.next('00000000000000aa', now);
    writeFileSync(join(folder, RESTRICTIONS_FILE), 'damaged\n');
    expect(times.next('00000000000000bb', now)).toBe(now.toISOString());
  });
});
