import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf, quantile, wilson } from './statistics.ts';

describe('wilson', () => {
  it.each([
    [0, 0, 0, 1],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [5, 10, 0.2366, 0.7634],
    [81, 263, 0.2553, 0.3662],
  ])('returns for %d of %d: %d to %d', (hits, trials, low, high) => {
    const interval = wilson(hits, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('returns an interval that contains the share and narrows with more trials', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(), (trials, some) => {
        const hits = some % (trials + 1);
        const one = wilson(hits, trials);
        const many = wilson(hits * 10, trials * 10);
        expect(one.low).toBeLessThanOrEqual(hits / trials);
        expect(one.high).toBeGreaterThanOrEqual(hits / trials);
        expect(many.high - many.low).toBeLessThan(one.high - one.low);
      }),
    );
  });
});

describe('quantile', () => {
  it.each([
    [0.5, 50],
    [0.99, 99],
    [0.999, 100],
    [0, 1],
    [1, 100],
  ])('returns for %d of 1 to 100: %d', (share, value) => {
    const values = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(quantile(values, share)).toBe(value);
  });

  it('returns 0 without values', () => {
    expect(quantile([], 0.5)).toBe(0);
  });
});

describe('distributionOf', () => {
  it('accepts values in any order', () => {
    expect(distributionOf([3, 1, 2])).toEqual({ mean: 2, p50: 2, p99: 3, p999: 3, most: 3 });
    expect(distributionOf([])).toEqual({ mean: 0, p50: 0, p99: 0, p999: 0, most: 0 });
  });
});
