import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Household, Member } from '../matching/model.ts';
import { arbitraryHousehold, personOf } from './arbitraries.testing.ts';
import { type BlockingKey, MAX_HOUSEHOLDS_PER_KEY, QuestionParts, SEARCH_STEPS } from './keys/index.ts';
import type { Candidates, ReferenceStore } from './store.ts';

/**
 * The contract suite of {@link ReferenceStore}: every adapter passes it.
 * @param make builds a store of exactly these households
 */
export function describeReferenceStore(
  name: string,
  make: (households: readonly Household[]) => Promise<ReferenceStore>,
) {
  const households = fc.sample(arbitraryHousehold(), { numRuns: 300, seed: 42 }).map(withIds);
  // The crowd shares no key with the other households.
  const somebody: Member = { ...NOBODY, lastName: 'CROWD', firstName: 'CROWD' };
  const street: Household = { ...households[0]!, street: 'RUE COMMUNE', city: 'CROWD', members: [somebody] };
  const crowd = Array.from({ length: MAX_HOUSEHOLDS_PER_KEY + 1 }, (_, i): Household => {
    return withIds({ ...street, householdId: BigInt(i), number: '7' }, 1000 + i);
  });

  describe(`${name} as a reference store`, () => {
    let store: ReferenceStore;
    beforeAll(async () => {
      store = await make([...households, ...crowd]);
    });
    afterAll(() => store.close());

    it('counts its households and people', () => {
      const all = [...households, ...crowd];
      expect(store.statistics.households).toBe(all.length);
      expect(store.statistics.people).toBe(all.reduce((sum, { members }) => sum + members.length, 0));
    });

    it('returns a household with every field, under each of its keys', async () => {
      for (const household of households) {
        const { found } = await store.candidates(keysOf(household, 'door'), new Set(), 1000);
        const { ordinal: _, ...returned } = found.find(
          ({ household: one }) => one.householdId === household.householdId,
        )!.household;
        expect(returned).toEqual(household);
        for (const key of certainKeysOf(household)) {
          expect(idsOf(await store.candidates([key], new Set(), 1000)), key.kind).toContain(household.householdId);
        }
      }
    });

    it('returns a household once, however many keys lead to it', async () => {
      for (const household of households.slice(0, 50)) {
        const seen = new Set<number>();
        const first = await store.candidates(keysOf(household), seen, 1000);
        expect(new Set(idsOf(first)).size).toBe(first.found.length);
        const again = await store.candidates(keysOf(household), seen, 1000);
        expect(again.found).toEqual([]);
      }
    });

    it('names the first of the keys that led to a household', async () => {
      const household = households[3]!;
      const keys = [...keysOf(household, 'door'), ...keysOf(household, 'same name and postal code')];
      const { found } = await store.candidates(keys, new Set(), 1000);
      const self = found.find(({ household: one }) => one.householdId === household.householdId);
      expect(self?.key).toBe('postal code, street, number');
    });

    it('returns no more than the limit, in the order of the keys', async () => {
      const keys = households.slice(0, 20).flatMap((household) => keysOf(household, 'door'));
      const all = idsOf(await store.candidates(keys, new Set(), 1000));
      expect(all.length).toBeGreaterThanOrEqual(20);
      for (const limit of [0, 1, 7]) {
        const seen = new Set<number>();
        expect(idsOf(await store.candidates(keys, seen, limit))).toEqual(all.slice(0, limit));
        expect(seen.size).toBe(limit);
      }
    });

    it('reports a crowded key and returns nothing for it', async () => {
      const { found, crowded } = await store.candidates(keysOf(crowd[0]!, 'door'), new Set(), 5000);
      expect(found).toEqual([]);
      expect(crowded).toEqual(['postal code, street, number']);
    });

    it('returns nothing for keys that no household has', async () => {
      const nobody = { ...households[0]!, postalCode: '00000', street: 'RUE NULLE PART' };
      expect((await store.candidates(keysOf(nobody, 'door'), new Set(), 10)).found).toEqual([]);
    });

    it('gives frequencies as base-2 logarithms of shares', () => {
      const { frequencies } = store.statistics;
      expect(frequencies.street('RUE COMMUNE')).toBeGreaterThan(-1.5);
      expect(frequencies.street('RUE COMMUNE')).toBeLessThanOrEqual(0);
      expect(frequencies.lastName('NOBODY HAS IT')).toBeLessThan(-8);
    });
  });
}

const NOBODY = { id: '', birthName: '', gender: '', birthDate: '', email: '', phone: '' } as const;

/** The keys of one step, or of all, for a question that equals the first member of a household. */
function keysOf(household: Household, stepName?: string): readonly BlockingKey[] {
  const question = new QuestionParts(personOf(household, household.members[0]!));
  const steps = SEARCH_STEPS.filter(({ name }) => stepName === undefined || name === stepName);
  return steps.flatMap(({ keys }) => keys(question));
}

/**
 * The keys under which a household equal to the question is certain to be indexed. That excludes the starts and ends of
 * words, of which a question asks for several lengths, and the last step, which asks with first and last name swapped.
 */
function certainKeysOf(household: Household): readonly BlockingKey[] {
  const stepNames = SEARCH_STEPS.map(({ name }) => name).filter((name) => name !== 'two wrong');
  const keys = stepNames.flatMap((name) => keysOf(household, name));
  return keys.filter(({ kind }) => !kind.endsWith('start') && !kind.endsWith('end'));
}

function idsOf({ found }: Candidates): bigint[] {
  return found.map(({ household }) => household.householdId);
}

/** Gives every member a unique id, so that no two are the same person. */
function withIds(household: Household, index: number): Household {
  return { ...household, members: household.members.map((member, i) => ({ ...member, id: `${index}-${i}` })) };
}
