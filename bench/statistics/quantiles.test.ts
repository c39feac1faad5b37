import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, quantile, quantiles } from './quantiles.ts';

const samples = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 50 });

describe('quantiles', () => {
  it.each([
    [[3], 3],
    [[1, 3], 2],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('the median of %j is %d', (sample, expected) => {
    expect(median(sample)).toBe(expected);
  });

  it('interpolate between neighbours, as defined by type 7', () => {
    expect(quantiles([10, 20, 30, 40, 50], [0, 0.25, 0.9, 1])).toEqual([10, 20, 46, 50]);
  });

  it('lie within the sample and never decrease as the share increases', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (sample, share) => {
        const [low, here, high] = quantiles(sample, [0, share, 1]) as [number, number, number];
        // -0 and 0 are both the minimum.
        expect(low + 0).toBe(Math.min(...sample) + 0);
        expect(high + 0).toBe(Math.max(...sample) + 0);
        expect(here).toBeGreaterThanOrEqual(low);
        expect(here).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('do not depend on the order and do not change the sample', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const before = [...sample];
        expect(median(sample) + 0).toBe(median([...sample].reverse()) + 0);
        expect(sample).toEqual(before);
      }),
    );
  });

  it('are NaN for an empty sample', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(mean([])).toBeNaN();
  });

  it('sort numbers, not texts', () => {
    expect(median([9, 10, 100])).toBe(10);
    expect(mean([1, 2, 6])).toBe(3);
  });
});
