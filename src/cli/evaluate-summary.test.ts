import { describe, expect, it } from 'vitest';
import { warnOfUnknownTruths, weightLines } from './evaluate-summary.ts';
import { FITTED_WEIGHTS } from './fitted-weights.testing.ts';

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
  it('says that the threshold has to be chosen again if F1 is lower there', () => {
    const withF1 = (builtIn: number, learned: number) =>
      weightLines({ ...FITTED_WEIGHTS, f1: { builtIn, learned } }, 0.7);
    expect(withF1(0.97, 0.96)).toContain('The threshold of 0.7 does not suit them: F1 is lower there.');
    expect(withF1(0.96, 0.97)).not.toContain('does not suit');
  });
});
