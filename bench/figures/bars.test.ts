import { describe, expect, it } from 'vitest';
import { standingOf } from './bars.ts';
import type { Figure } from './figure.ts';

const figure = (name: string, given: Partial<Figure>) => ({ name, value: 0, better: 'higher', ...given }) as Figure;
const ratio = (median: number) => ({ median, low: median, high: median, rounds: 1 });

describe('a bar', () => {
  it('is reached from its mark on', () => {
    expect(standingOf(figure('http.one', { ratio: ratio(0.5) }))).toBe('aim');
    expect(standingOf(figure('http.one', { ratio: ratio(0.35) }))).toBe('least');
    expect(standingOf(figure('http.one', { ratio: ratio(0.34) }))).toBe('missed');
  });

  it('is reached from below where less is better', () => {
    expect(standingOf(figure('import.time', { ratio: ratio(0.5), better: 'lower' }))).toBe('aim');
    expect(standingOf(figure('import.time', { ratio: ratio(1.1), better: 'lower' }))).toBe('missed');
  });

  it('is of the value where it says so', () => {
    expect(standingOf(figure('http.p99', { value: 3, ratio: ratio(40), better: 'lower' }))).toBe('least');
  });

  it('is nothing to a figure without one, or without a ratio', () => {
    expect(standingOf(figure('http.p50', { ratio: ratio(1) }))).toBeUndefined();
    expect(standingOf(figure('import.time', { better: 'lower' }))).toBeUndefined();
  });
});
