import { describe, expect, it } from 'vitest';
import { histogramOf } from './histogram.ts';

describe('histogramOf', () => {
  it('counts every value once, in bins of increasing width', () => {
    const values = [0, 1, 1, 2, 3, 100, 1000];
    const histogram = histogramOf(values);
    expect(histogram.reduce((sum, [, count]) => sum + count, 0)).toBe(values.length);
    const bounds = histogram.map(([bound]) => bound);
    expect(bounds).toEqual([...bounds].sort((left, right) => left - right));
    expect(histogram[0]).toEqual([1, 1]);
    expect(histogram[1]![1]).toBe(2);
  });

  it('is empty without values', () => {
    expect(histogramOf([])).toEqual([]);
  });
});
