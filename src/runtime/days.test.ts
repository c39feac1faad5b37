import { expect, it } from 'vitest';
import { DAY_MS, dayOf, firstOfLastDays } from './days.ts';

const LAST_MS = Date.parse('2026-03-01T00:00:00Z') - 1;

it('returns the day in UTC', () => {
  expect(dayOf(LAST_MS)).toBe('2026-02-28');
  expect(dayOf(LAST_MS + 1)).toBe('2026-03-01');
  expect(dayOf(LAST_MS + DAY_MS)).toBe('2026-03-01');
});

it('counts today as one of the last days', () => {
  expect(firstOfLastDays(1, LAST_MS)).toBe('2026-02-28');
  expect(firstOfLastDays(30, LAST_MS)).toBe('2026-01-30');
});
