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

/** Log2 of the odds that a candidate is the one asked about, beside nobody else who is likely. */
export function logOdds(person: Person, candidate: Scored, { weights, frequencies }: ScoringModel): number {
  const { calibration } = weights;
  if ('doubts' in calibration) return personLogOdds(person, candidate, { calibration, base: frequencies });
  // The prior: every household of the base is equally likely, and so is somebody who is not in it.
  return calibration.slope * (candidate.evidence.total - Math.log2(frequencies.households)) + calibration.shift;
}

/**
 * The probabilities of rivals: each has its own odds against somebody who is not in the base, and only one of them, or nobody,
 * is the one asked about (a conditional logit).
 * @param odds log2 of the odds of each
 * @param rest the odds of all other candidates together, as a multiple of those of the first
 * @param people the index of the first record of the same person, for each; a person counts by the record with the best odds. By default all are of different people
 */
export function shareOdds(
  odds: readonly number[],
  rest: number,
  people: readonly number[] = odds.map((_, i) => i),
): number[] {
  const most = Math.max(0, ...odds);
  const shares = odds.map((each) => 2 ** (each - most));
  const ofPeople = new Map<number, number>();
  shares.forEach((share, i) => {
    const person = people[i]!;
    ofPeople.set(person, Math.max(share, ofPeople.get(person) ?? 0));
  });
  let sum = 2 ** -most + rest * (shares[0] ?? 0);
  for (const share of ofPeople.values()) sum += share;
  return shares.map((share) => share / sum);
}
