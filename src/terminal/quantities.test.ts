import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatDuration, formatMinute } from './quantities.ts';

describe('quantities', () => {
  it.each([
    [formatCount(1234567.4), '1,234,567'],
    [formatDuration(0.2), '1 s'],
    [formatDuration(200), '3 min 20 s'],
    [formatDuration(7500), '2 h 5 min'],
    [formatMinute('2026-05-03T14:05:59.999Z'), '2026-05-03 14:05 UTC'],
    [formatBytes(0), '0 bytes'],
    [formatBytes(999), '999 bytes'],
    [formatBytes(1234), '1.2 kB'],
    [formatBytes(256e6), '256 MB'],
    [formatBytes(5e16), '50000 TB'],
  ])('are formatted as %s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
