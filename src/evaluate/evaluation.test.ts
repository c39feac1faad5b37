import { describe, expect, it } from 'vitest';
import { evaluate, type Judgement } from './evaluation.ts';

const right = (probability: number): Judgement => ({ isAnswered: true, probability, isRight: true, isPresent: true });
const wrong = (probability: number): Judgement => ({ ...right(probability), isRight: false });
const stranger = (probability: number): Judgement => ({ ...wrong(probability), isPresent: false });
const missed: Judgement = { isAnswered: false, probability: 0, isRight: false, isPresent: true };
const silent: Judgement = { ...missed, isPresent: false };

const LABELLED = [right(0.99), right(0.9), wrong(0.8), right(0.7), stranger(0.6), stranger(0.2), missed, silent];

describe('evaluate', () => {
  it('counts answers at the current threshold', () => {
    const { atPresent, questions, present, nobody } = evaluate(LABELLED, { atPresent: 0.5, precision: 0.999 });
    expect({ questions, present, nobody }).toEqual({ questions: 8, present: 5, nobody: 3 });
    expect(atPresent).toMatchObject({
      threshold: 0.5,
      answered: 5,
      right: 3,
      strangers: 1,
      precision: 0.6,
      recall: 0.6,
    });
    expect(atPresent.f1).toBeCloseTo(0.6);
    expect(atPresent.precisionInterval.low).toBeLessThan(0.6);
    expect(atPresent.precisionInterval.high).toBeGreaterThan(0.6);
  });

  it('returns the threshold with the best F1, and the lowest with the wanted precision', () => {
    const { best, wanted } = evaluate(LABELLED, { atPresent: 0.5, precision: 1 });
    expect(best).toMatchObject({ threshold: 0.7, answered: 4, right: 3 });
    expect(wanted).toMatchObject({ precision: 1, at: { threshold: 0.9, answered: 2, right: 2 } });
    expect(evaluate([wrong(0.9), right(0.8)], { atPresent: 0.5, precision: 0.5 }).wanted.at).toMatchObject({
      threshold: 0.8,
    });
    expect(evaluate([wrong(0.9)], { atPresent: 0.5, precision: 0.5 })).toMatchObject({
      best: null,
      wanted: { at: null },
    });
  });

  it('returns no threshold for questions without an answer', () => {
    const { scores } = evaluate(LABELLED, { atPresent: 0, precision: 1 });
    expect(scores.curve.at(-1)).toMatchObject({ threshold: 0.2, precision: 0.5, recall: 0.6 });
  });

  it('returns no thresholds without questions', () => {
    expect(evaluate([silent], { atPresent: 0.5, precision: 1 })).toMatchObject({
      questions: 1,
      present: 0,
      atPresent: { answered: 0, precision: 1, recall: 0, f1: 0 },
      best: null,
    });
  });
});
