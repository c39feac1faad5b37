import { expect, it } from 'vitest';
import { DAY_MS, dayNumberOf, dayOf, firstOfLastDays } from './days.ts';

const LAST_MS = Date.parse('2026-03-01T00:00:00Z') - 1;

it('returns the day in UTC', () => {
  expect(dayOf(LAST_MS)).toBe('2026-02-28');
  expect(dayOf(LAST_MS + 1)).toBe('2026-03-01');
  expect(dayOf(LAST_MS + DAY_MS)).toBe('2026-03-01');
});

it('numbers the days from 1970 on', () => {
  expect(dayNumberOf(0)).toBe(0);
  expect(dayNumberOf(LAST_MS + 1)).toBe((LAST_MS + 1) / DAY_MS);
  expect(dayNumberOf(LAST_MS)).toBe(dayNumberOf(LAST_MS + 1) - 1);
});

it('counts today as one of the last days', () => {
  expect(firstOfLastDays(1, LAST_MS)).toBe('2026-02-28');
  expect(firstOfLastDays(30, LAST_MS)).toBe('2026-01-30');
});
