import { describe, expect, it } from 'vitest';
import { curveOf, type Score, scoresOf } from './scores.ts';

const score = (probability: number, right: boolean, present = true): Score => ({ probability, right, present });

describe('scoresOf', () => {
  it('counts probabilities at the threshold as answered', () => {
    const { curve, best } = scoresOf([score(0.9, true), score(0.8, true), score(0.7, false, false), score(0.1, true)]);
    expect(curve.map(({ threshold, precision, recall }) => [threshold, precision, recall])).toEqual([
      [0.9, 1, 1 / 3],
      [0.8, 1, 2 / 3],
      [0.7, 2 / 3, 2 / 3],
      [0.1, 3 / 4, 1],
    ]);
    expect(best).toMatchObject({ threshold: 0.1, f1: 6 / 7 });
  });

  it('counts people without an answer as missed', () => {
    expect(curveOf([score(0.9, true), score(0.8, true)], 2).map(({ recall }) => recall)).toEqual([0.25, 0.5]);
    expect(scoresOf([score(0.9, true)], 1).best).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it('returns one point for equal probabilities', () => {
    expect(scoresOf([score(0.5, true), score(0.5, false)]).curve).toHaveLength(1);
  });

  it('compares predicted with observed shares', () => {
    const sure = Array.from({ length: 9 }, () => score(0.92, true));
    const { reliability, calibrationError } = scoresOf([...sure, score(0.92, false)]);
    expect(reliability).toHaveLength(1);
    expect(reliability[0]).toMatchObject({ from: 0.9, to: 0.95, questions: 10, observed: 0.9 });
    expect(calibrationError).toBeCloseTo(0.02);
  });

  it('returns a short curve with both ends', () => {
    const scores = Array.from({ length: 5000 }, (_, i) => score(i / 5000, i > 1000));
    const { curve } = scoresOf(scores);
    expect(curve.length).toBeLessThan(200);
    expect(curve[0]!.threshold).toBeCloseTo(0.9998);
    expect(curve.at(-1)!.threshold).toBe(0);
  });

  it('returns empty scores without questions', () => {
    expect(scoresOf([])).toMatchObject({ curve: [], reliability: [], calibrationError: 0 });
  });
});
