import { describe, expect, it } from 'vitest';
import type { Person } from '../model.ts';
import type { Scored } from './calibration.ts';
import { TEST_FREQUENCIES, TEST_MODEL } from './model.testing.ts';
import { probability, shareOdds } from './probability.ts';

/** Log2 of the 4096 households of the test base. */
const PRIOR = 12;

/** The linear calibration needs the sum of the evidence alone. */
function probabilityOf(total: number, others: number, model = TEST_MODEL): number {
  return probability({} as Person, { evidence: { total } } as Scored, others, model);
}

describe('probability', () => {
  it.each([
    ['even for evidence that balances prior and shift', PRIOR - 2, 0, 1 / 2],
    ['2 to 1 at one bit more of log-odds', PRIOR, 0, 2 / 3],
    ['1 to 2 at one bit less', PRIOR - 4, 0, 1 / 3],
    ['shared with another candidate of equal evidence', PRIOR - 2, 1, 1 / 3],
    ['nearly 1 for much evidence', PRIOR + 200, 0, 1],
    ['half for two candidates of much evidence', PRIOR + 200, 1, 1 / 2],
  ])('is %s', (_, best, others, expected) => {
    expect(probabilityOf(best, others)).toBeCloseTo(expected, 9);
  });

  it('is smaller in a larger base', () => {
    const larger = { ...TEST_MODEL, frequencies: { ...TEST_FREQUENCIES, households: 2 ** 20 } };
    expect(probabilityOf(PRIOR + 6, 0, larger)).toBeCloseTo(1 / 2, 9);
  });
});

describe('shareOdds', () => {
  const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0);

  it('gives one candidate the probability of its odds', () => {
    expect(shareOdds([1], 0)[0]).toBeCloseTo(2 / 3, 9);
    expect(shareOdds([-3], 0)[0]).toBeCloseTo(1 / 9, 9);
  });

  it('shares the rest of the probability between rivals, by their odds', () => {
    const [first, second] = shareOdds([2, 1], 0);
    expect(first).toBeCloseTo(4 / 7, 9);
    expect(second).toBeCloseTo(2 / 7, 9);
  });

  it('counts the rest in multiples of the first', () => {
    expect(shareOdds([0, -1], 2)[0]).toBeCloseTo(1 / (1 + 1 + 0.5 + 2), 9);
  });

  it('adds up to at most 1, however great the odds', () => {
    const shares = shareOdds([2000, 2000, 1990], 1);
    expect(shares[0]).toBeCloseTo(1 / (3 + 2 ** -10), 9);
    expect(sum(shares)).toBeLessThanOrEqual(1);
    expect(shareOdds([-2000], 0)).toEqual([0]);
  });

  it('counts a person with several records once, by the best of them', () => {
    const [first, second, other] = shareOdds([2, 1, 0], 0, [0, 0, 2]);
    expect(first).toBeCloseTo(4 / 6, 9);
    expect(second).toBeCloseTo(2 / 6, 9);
    expect(other).toBeCloseTo(1 / 6, 9);
  });
});
