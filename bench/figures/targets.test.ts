import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { targetResult } from './targets.ts';

const figure = (name: string, given: Partial<Figure>) =>
  ({ name, value: 0, better: 'higher', persons: 100_000, ...given }) as Figure;
const ratio = (median: number) => ({ median, low: median, high: median, rounds: 1 });

describe('targetResult', () => {
  it('is met at the required value and above', () => {
    expect(targetResult(figure('growth.checks', { ratio: ratio(0.9) }))).toBe('goal');
    expect(targetResult(figure('growth.checks', { ratio: ratio(0.8) }))).toBe('required');
    expect(targetResult(figure('growth.checks', { ratio: ratio(0.79) }))).toBe('missed');
  });

  it('is met at the required value and below if lower is better', () => {
    expect(targetResult(figure('import.time', { ratio: ratio(1), better: 'lower' }))).toBe('goal');
    expect(targetResult(figure('import.time', { ratio: ratio(1.4), better: 'lower' }))).toBe('missed');
  });

  it('depends on the number of people for CPU time per request', () => {
    const at = (persons: number, median: number) => targetResult(figure('http.cpu', { persons, ratio: ratio(median) }));
    expect(at(200_000, 0.5)).toBe('missed');
    expect(at(1_000_000, 0.5)).toBe('required');
    expect(at(10_000_000, 0.5)).toBe('goal');
  });

  it('applies to the value for targets of values', () => {
    expect(targetResult(figure('import.disk', { value: 180, ratio: ratio(40), better: 'lower' }))).toBe('required');
  });

  it('returns undefined for a figure without a target or without a ratio', () => {
    expect(targetResult(figure('http.p50', { ratio: ratio(1) }))).toBeUndefined();
    expect(targetResult(figure('import.time', { better: 'lower' }))).toBeUndefined();
  });
});
