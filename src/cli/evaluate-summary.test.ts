import { describe, expect, it } from 'vitest';
import { warnOfUnknownTruths, weightLines } from './evaluate-summary.ts';

describe('warnOfUnknownTruths', () => {
  it('warns of right answers that are the id of nobody in the base', () => {
    const warning = warnOfUnknownTruths({ unknownTruths: 1200, present: 1200 });
    expect(warning).toContain('Warning: 1,200 of the 1,200 right answers are the id of nobody in the base.');
    expect(warning).toContain('--truth-kind');
    expect(warnOfUnknownTruths({ unknownTruths: 0, present: 4 })).toBe('');
    expect(warnOfUnknownTruths({ present: 4 })).toBe('');
  });
});

describe('weightLines', () => {
  const fitted = {
    weights: { names: 0.8, place: 1, birthDate: 1, contact: 1, doubts: 1.2, shift: -2.5 },
    answers: 900,
    gainBits: 0.4,
    gainInterval: { low: 0.3, high: 0.5 },
    isCertain: true,
    f1: { builtIn: 0.97, learned: 0.96 },
    regularization: 10,
  };

  it('says that the threshold has to be chosen again if F1 is lower there', () => {
    expect(weightLines(fitted, 0.7)).toContain('The threshold of 0.7 does not suit them: F1 is lower there.');
    expect(weightLines({ ...fitted, f1: { builtIn: 0.96, learned: 0.97 } }, 0.7)).not.toContain('does not suit');
  });
});
