import { HouseholdComparer } from '../../src/matching/compare/household.ts';
import { type Candidate, likelier } from '../../src/matching/decide.ts';
import { type Scales, Weigher } from '../../src/matching/evidence.ts';
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
  const comparer = new HouseholdComparer(person);
  const weigher = new Weigher(person, scales);
  let best: Candidate | undefined;
  for (const household of households) {
    const comparison = comparer.compare(household);
    best = likelier(best, { comparison, evidence: weigher.weigh(comparison) });
  }
  return best;
}
