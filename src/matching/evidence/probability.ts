import type { Person } from '../model.ts';
import { personLogOdds, type Scored } from './calibration.ts';
import type { ScoringModel } from './scoring-model.ts';

/**
 * The probability that the best candidate is the one asked about, 0 to 1.
 * @param others the sum of 2^(evidence - best) over all other candidates.
 */
export function probability(person: Person, best: Scored, others: number, model: ScoringModel): number {
  return 1 / (1 + others + 2 ** -logOdds(person, best, model));
}

function logOdds(person: Person, best: Scored, { weights, frequencies }: ScoringModel): number {
  const { calibration } = weights;
  const { households } = frequencies;
  if ('doubts' in calibration) return personLogOdds(person, best, { calibration, households });
  // The prior: every household of the base is equally likely, and so is somebody who is not in it.
  return calibration.slope * (best.evidence.total - Math.log2(households)) + calibration.shift;
}
