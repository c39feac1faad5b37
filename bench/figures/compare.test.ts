import { describe, expect, it } from 'vitest';
import { compareRuns } from './compare.ts';
import type { Figure } from './figure.ts';

const figure = (name: string, median: number, more: Partial<Figure> = {}): Figure => ({
  name,
  part: 'http',
  persons: 1000,
  title: name,
  value: 1,
  unit: '/s',
  better: 'higher',
  ratio: { median, low: median - 0.01, high: median + 0.01, rounds: 3 },
  ...more,
});
const verdict = (before: Figure, after: Figure) => compareRuns({ figures: [before] }, { figures: [after] })[0]?.verdict;

describe('a comparison', () => {
  it('reports no change within the range of the rounds', () => {
    expect(verdict(figure('a', 0.5), figure('a', 0.515))).toBe('same');
  });

  it('reports better or worse by the direction of the figure', () => {
    expect(verdict(figure('a', 0.5), figure('a', 0.6))).toBe('better');
    expect(verdict(figure('a', 0.5, { better: 'lower' }), figure('a', 0.6, { better: 'lower' }))).toBe('worse');
  });

  it('compares values if there is no ratio', () => {
    const { ratio: _, ...plain } = figure('a', 0);
    expect(verdict({ ...plain, value: 100 }, { ...plain, value: 105 })).toBe('same');
    expect(verdict({ ...plain, value: 100 }, { ...plain, value: 120 })).toBe('better');
  });

  it('omits figures that only one run has, or that have another number of people', () => {
    expect(verdict(figure('a', 0.5), figure('b', 0.5))).toBeUndefined();
    expect(verdict(figure('a', 0.5), figure('a', 0.5, { persons: 2000 }))).toBeUndefined();
  });
});
