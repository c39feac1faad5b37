import { describe, expect, it } from 'vitest';
import { areApart, ratioOf } from './ratio.ts';

describe('a ratio', () => {
  it('pairs the runs of a round, so that a slow round affects both sides', () => {
    expect(ratioOf([100, 10, 50], [200, 20, 100])).toEqual({ median: 0.5, low: 0.5, high: 0.5, rounds: 3 });
  });

  it('is the median of the rounds, with its range', () => {
    expect(ratioOf([1, 9, 2], [1, 1, 1])).toEqual({ median: 2, low: 1, high: 9, rounds: 3 });
  });

  it('requires the same number of runs on both sides', () => {
    expect(() => ratioOf([1], [1, 2])).toThrow(RangeError);
    expect(() => ratioOf([], [])).toThrow(RangeError);
  });

  it('differs from another ratio if their ranges do not overlap', () => {
    const ratio = (low: number, high: number) => ({ median: (low + high) / 2, low, high, rounds: 3 });
    expect(areApart(ratio(1, 2), ratio(3, 4))).toBe(true);
    expect(areApart(ratio(3, 4), ratio(1, 2))).toBe(true);
    expect(areApart(ratio(1, 3), ratio(2, 4))).toBe(false);
  });
});
