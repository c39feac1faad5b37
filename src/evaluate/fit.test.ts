import { describe, expect, it } from 'vitest';
import { BUILT_IN_WEIGHTS, type CustomWeights } from '../matching/evidence/index.ts';
import { Random } from '../population/random.ts';
import { fitWeights, type LabelledAnswer } from './fit.ts';

/** Labelled answers of a world in which `truth` are the right weights. */
function world(truth: CustomWeights, count: number, seed = 1): LabelledAnswer[] {
  const random = new Random(seed, 7);
  return Array.from({ length: count }, (_, i) => {
    const some = (share: number, bits: number) => (random.chance(share) ? bits * (0.5 + random.fraction()) : 0);
    const evidence = {
      names: some(0.8, 3),
      place: some(0.6, 5),
      birthDate: some(0.5, 6),
      contact: some(0.4, 8),
      doubts: some(0.5, 6),
      constant: -3,
      others: some(0.2, 0.5),
    };
    const { names, place, birthDate, contact, doubts, shift } = truth;
    const logOdds =
      names * evidence.names +
      place * evidence.place +
      birthDate * evidence.birthDate +
      contact * evidence.contact -
      doubts * evidence.doubts +
      evidence.constant +
      shift;
    return { evidence, isRight: random.chance(1 / (1 + evidence.others + 2 ** -logOdds)), subject: `${i}` };
  });
}

const settings = (answers: readonly LabelledAnswer[]) => ({
  threshold: 0.7,
  present: answers.filter(({ isRight }) => isRight).length,
});

describe('fitWeights', () => {
  it('learns weights where the built-in ones are wrong, and measures a certain gain', () => {
    // An e-mail or phone says nothing, because they are those of the branch; conflicts count half.
    const answers = world({ ...BUILT_IN_WEIGHTS, contact: 0, doubts: 0.5, shift: 1.5 }, 3000);
    const { weights, gainBits, gainInterval, isCertain, f1 } = fitWeights(answers, settings(answers));
    expect(weights.contact).toBeLessThan(0.1);
    expect(weights.doubts).toBeGreaterThan(0.4);
    expect(weights.doubts).toBeLessThan(0.6);
    expect(weights.shift).toBeGreaterThan(0.8);
    expect(isCertain).toBe(true);
    expect(gainInterval.low).toBeGreaterThan(0);
    expect(gainBits).toBeGreaterThan(0.2);
    expect(f1.learned).toBeGreaterThan(f1.builtIn + 0.05);
  });

  it('stays at the built-in weights where they are right, and claims no gain', () => {
    const answers = world(BUILT_IN_WEIGHTS, 3000, 2);
    const { weights, isCertain, gainInterval } = fitWeights(answers, settings(answers));
    expect(isCertain).toBe(false);
    expect(gainInterval.low).toBeLessThanOrEqual(0);
    for (const value of [weights.names, weights.place, weights.birthDate, weights.contact, weights.doubts]) {
      expect(value).toBeGreaterThan(0.8);
      expect(value).toBeLessThan(1.2);
    }
  });

  it('learns little from few labels', () => {
    const answers = world({ ...BUILT_IN_WEIGHTS, contact: 0 }, 30, 3);
    const many = world({ ...BUILT_IN_WEIGHTS, contact: 0 }, 3000, 3);
    const few = fitWeights(answers, settings(answers)).weights.contact;
    expect(few).toBeGreaterThan(fitWeights(many, settings(many)).weights.contact);
  });

  it('keeps weights within their range where a kind of evidence decides alone', () => {
    const answers = world(BUILT_IN_WEIGHTS, 400, 4).map((one) => ({ ...one, isRight: one.evidence.birthDate > 0 }));
    const { weights } = fitWeights(answers, settings(answers));
    expect(weights.birthDate).toBeLessThanOrEqual(5);
    expect(weights.names).toBeGreaterThanOrEqual(0);
  });
});
