import { describe, expect, it } from 'vitest';
import { isDateOfMany, isOfMany } from './shared-values.ts';

/** Log2 of the share of a base of 20,000 that has the value beside one. */
const shared = (others: number) => () => Math.log2(others / 20_000);
const people = 20_000;

describe('isOfMany', () => {
  it.each([
    ['nobody else', 0, false],
    ['a family', 5, false],
    ['twenty-five others', 25, true],
    ['a tenth of the base', 2000, true],
  ])('of a value that %s has', (_, others, expected) => {
    expect(isOfMany('+33142000000', shared(others), { people })).toBe(expected);
    expect(isOfMany('', shared(others), { people })).toBe(false);
  });
});

describe('isDateOfMany', () => {
  it('compares with how many people are born on one day in a large base', () => {
    const inMillions = (others: number) => ({ people: 10_000_000, birthDate: () => Math.log2(others / 10_000_000) });
    expect(isDateOfMany('1970-01-01', { people, birthDate: shared(2000) })).toBe(true);
    expect(isDateOfMany('1961-04-23', inMillions(400))).toBe(false);
    expect(isDateOfMany('1961-04-23', inMillions(40_000))).toBe(true);
  });
});
