import { describe, expect, it } from 'vitest';
import { warnOfUnknownTruths } from './evaluate-summary.ts';

describe('warnOfUnknownTruths', () => {
  it('warns of right answers that are the id of nobody in the base', () => {
    const warning = warnOfUnknownTruths({ unknownTruths: 1200, present: 1200 });
    expect(warning).toContain('Warning: 1,200 of the 1,200 right answers are the id of nobody in the base.');
    expect(warning).toContain('--truth-kind');
    expect(warnOfUnknownTruths({ unknownTruths: 0, present: 4 })).toBe('');
    expect(warnOfUnknownTruths({ present: 4 })).toBe('');
  });
});
