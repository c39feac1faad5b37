import type { ScoringModel } from './scoring-model.ts';

/**
 * The probability that the best candidate is the one asked about, 0 to 1.
 * @param best evidence of the best candidate, in bits.
 * @param others the sum of 2^(evidence - best) over all other candidates.
 */
export function probability(best: number, others: number, { weights, frequencies }: ScoringModel): number {
  const { slope, shift } = weights.calibration;
  // The prior: every household of the base is equally likely, and so is somebody who is not in it.
  const log2Odds = slope * (best - Math.log2(frequencies.households)) + shift;
  return 1 / (1 + others + 2 ** -log2Odds);
}
