import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../matching/compare/household.ts';
import { EvidenceScorer, evidenceBounds, HOUSEHOLD, PERSON, type WeightSet } from '../matching/evidence/index.ts';
import type { Person, PersonInput } from '../matching/model.ts';
import { normalizePerson } from '../matching/normalize/index.ts';
import { generatePopulation, loadBuiltInLists } from '../population/index.ts';
import { makeTestStore } from '../reference/base.testing.ts';
import { PERSON_SEARCH_STEPS, QuestionParts, UnseenBound } from '../reference/keys/index.ts';
import type { MappedStore } from '../reference/mapped/store.ts';
import type { StoredHousehold } from '../reference/store.ts';

const people = [...generatePopulation({ persons: 1500, seed: 12, lists: loadBuiltInLists() })];

let store: MappedStore;
let everyHousehold: StoredHousehold[];
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await makeTestStore(people));
  everyHousehold = [...store.all()];
});
afterAll(() => remove());

/** A person of the base, some of whose fields are those of another person. */
const question: fc.Arbitrary<PersonInput> = fc
  .tuple(
    fc.constantFrom(...people),
    fc.constantFrom(...people),
    fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  )
  .map(([person, other, mixed]) => {
    const fields = ['lastName', 'firstName', 'street', 'streetNumber', 'postalCode', 'city'] as const;
    const personal = ['birthDate', 'email', 'phone'] as const;
    const values = Object.fromEntries([
      ...fields.map((field, i) => [field, (mixed[i] ? other : person)[field] ?? '']),
      ...personal.map((field, i) => [field, mixed[fields.length + i] ? '' : (person[field] ?? '')]),
    ]);
    return values as PersonInput;
  });

/** By how many bits the most evidence among the unseen households exceeds the bound, after each step. */
function excessAfterEachStep(person: Person, weights: WeightSet): number[] {
  const { frequencies } = store.statistics;
  const model = { weights, frequencies };
  const bound = new UnseenBound(evidenceBounds(person, model));
  const comparer = new HouseholdComparer(person);
  const scorer = new EvidenceScorer(person, model);
  const evidence = everyHousehold.map((household) => scorer.score(comparer.compare(household)).total);
  const parts = new QuestionParts(person);
  const seen = new Set<number>();
  return PERSON_SEARCH_STEPS.map((step) => {
    const keys = step.keys(parts);
    const { crowded } = store.candidates(keys, seen, Number.POSITIVE_INFINITY);
    for (const { kind } of keys) if (!crowded.includes(kind)) bound.exclude(kind);
    const unseen = evidence.filter((_, ordinal) => !seen.has(everyHousehold[ordinal]!.ordinal));
    return Math.max(...unseen) - bound.total;
  });
}

describe('UnseenBound', () => {
  it.each([
    ['household', HOUSEHOLD],
    ['person', PERSON],
  ])('is at least the evidence of every unseen household after each step of a search for a %s', (_, weights) => {
    fc.assert(
      fc.property(question, (input) => {
        const { person } = normalizePerson(input, { country: 'FR' });
        for (const excess of excessAfterEachStep(person, weights)) expect(excess).toBeLessThan(1e-9);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});
