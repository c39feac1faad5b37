import { householdComparer } from '../../src/matching/compare/household.ts';
import { type Candidate, likelier } from '../../src/matching/decide.ts';
import { type Scales, weigh } from '../../src/matching/evidence.ts';
import type { Household, Person } from '../../src/matching/model.ts';

/**
 * The likeliest of all households, every one of them weighed: what blocking keys and the early stop of a search must
 * not change. Same weights as the engine on purpose; only the way to the candidates is another.
 */
export function scanForLikeliest(
  person: Person,
  households: Iterable<Household>,
  scales: Scales,
): Candidate | undefined {
  const compare = householdComparer(person);
  let best: Candidate | undefined;
  for (const household of households) {
    const comparison = compare(household);
    best = likelier(best, { comparison, evidence: weigh(person, comparison, scales) });
  }
  return best;
}
