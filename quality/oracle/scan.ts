import { HouseholdComparer } from '../../src/matching/compare/household.ts';
import { type Candidate, likelier } from '../../src/matching/decide.ts';
import { EvidenceScorer, type ScoringModel } from '../../src/matching/evidence/index.ts';
import type { Household, Person } from '../../src/matching/model.ts';

/**
 * The household with the most evidence, found by scoring all of them. Blocking keys and the early stop of a search must not
 * change it. Uses the engine's weights on purpose: only the selection of candidates is tested.
 */
export function scanForLikeliest(
  person: Person,
  households: Iterable<Household>,
  model: ScoringModel,
): Candidate | undefined {
  const comparer = new HouseholdComparer(person);
  const scorer = new EvidenceScorer(person, model);
  let best: Candidate | undefined;
  for (const household of households) {
    const comparison = comparer.compare(household);
    best = likelier(best, { comparison, evidence: scorer.score(comparison) });
  }
  return best;
}
