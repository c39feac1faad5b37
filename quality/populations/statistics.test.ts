import { describe, expect, it } from 'vitest';
import { bestF1, calibrationResult, f1Interval, targetResult } from './statistics.ts';
import { f1Of, NO_COUNTS, precisionOf, RowTallies, recallOf } from './tally.ts';

describe('f1Interval', () => {
  it('contains the F1 and becomes narrower with more questions', () => {
    const f1 = (2 * 90) / (90 + 110);
    const small = f1Interval(90, 110);
    const large = f1Interval(9000, 11_000);
    for (const { low, high } of [small, large]) {
      expect(low).toBeLessThan(f1);
      expect(high).toBeGreaterThan(f1);
    }
    expect(large.high - large.low).toBeLessThan((small.high - small.low) / 5);
  });
});

describe('bestF1', () => {
  const scores = Array.from({ length: 1000 }, (_, i) => ({
    probability: (i + 0.5) / 1000,
    right: i >= 480,
    present: i >= 450,
  }));

  it('is the F1 of the best threshold', () => {
    const best = bestF1(scores, 1);
    expect(best.threshold).toBeCloseTo(0.4805, 6);
    expect(best.precision).toBe(1);
    expect(best.recall).toBeCloseTo(520 / 550, 6);
  });

  it('has an interval that contains it and is the same for the same seed', () => {
    const { f1, interval } = bestF1(scores, 1);
    expect(interval.low).toBeLessThan(f1);
    expect(interval.high).toBeGreaterThan(f1);
    expect(interval.high - interval.low).toBeLessThan(0.05);
    expect(bestF1(scores, 1).interval).toEqual(interval);
  });
});

describe('targets', () => {
  it('are met if the whole interval meets them', () => {
    expect(targetResult({ low: 0.991, high: 0.999 }, 0.99)).toBe('met');
    expect(targetResult({ low: 0.985, high: 0.995 }, 0.99)).toBe('undecided');
    expect(targetResult({ low: 0.97, high: 0.98 }, 0.99)).toBe('missed');
  });

  it('for calibration are met within three points', () => {
    expect(calibrationResult(0.9, { low: 0.88, high: 0.92 })).toBe('met');
    expect(calibrationResult(0.9, { low: 0.8, high: 0.95 })).toBe('undecided');
    expect(calibrationResult(0.15, { low: 0.5, high: 0.9 })).toBe('missed');
    expect(calibrationResult(0.9, { low: 0.5, high: 0.8 })).toBe('missed');
  });
});

describe('RowTallies', () => {
  it('counts a wrong person against precision and recall, and a false match against precision', () => {
    const tallies = new RowTallies();
    const add = (present: boolean, matched: boolean, right: boolean) =>
      tallies.add('total', 'everything', { present, matched, right, brought: present });
    for (let i = 0; i < 8; i++) add(true, true, true);
    add(true, true, false);
    add(true, false, true);
    add(false, true, false);
    add(false, false, false);
    const [row] = tallies.finish();
    expect(row!.counts).toEqual({ present: 10, absent: 2, right: 8, wrongPerson: 1, falseMatch: 1, brought: 10 });
    expect(precisionOf(row!.counts).share).toBeCloseTo(0.8, 9);
    expect(recallOf(row!.counts).share).toBeCloseTo(0.8, 9);
    expect(f1Of(row!.counts).share).toBeCloseTo(0.8, 9);
  });

  it('has no share without questions', () => {
    expect(precisionOf(NO_COUNTS).share).toBeUndefined();
    expect(f1Of(NO_COUNTS).share).toBeUndefined();
  });
});
