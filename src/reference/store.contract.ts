import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Household } from '../matching/model.ts';
import { arbitraryHousehold, personOf } from './arbitraries.testing.ts';
import { type BlockingKey, CROWDED, KEY_STEPS, KeyPlan, type KeyStep } from './keys.ts';
import { type Candidates, type ReferenceStore, wholeHousehold } from './store.ts';

/** What every store promises. `make` builds one that holds exactly these households, under their blocking keys. */
export function describeReferenceStore(
  name: string,
  make: (households: readonly Household[]) => Promise<ReferenceStore>,
) {
  const households = fc.sample(arbitraryHousehold(), { numRuns: 300, seed: 42 }).map(withIds);
  const street: Household = { ...households[0]!, street: 'RUE COMMUNE', members: [households[0]!.members[0]!] };
  const crowd = Array.from({ length: CROWDED + 1 }, (_, i): Household => {
    return withIds({ ...street, householdId: BigInt(i), number: '7' }, 1000 + i);
  });
  const planOf = (household: Household) => new KeyPlan(personOf(household, household.members[0]!));
  const everyKey = (plan: KeyPlan, but?: KeyStep) =>
    KEY_STEPS.filter((step) => step !== but).flatMap((step) => plan.keys(step));
  const idsOf = ({ found }: Candidates) => found.map(({ household }) => household.householdId);

  describe(`${name} keeps the promises of a reference store`, () => {
    let store: ReferenceStore;
    beforeAll(async () => {
      store = await make([...households, ...crowd]);
    });
    afterAll(() => store.close());

    it('knows how many households and people it holds', () => {
      const all = [...households, ...crowd];
      expect(store.statistics.households).toBe(all.length);
      expect(store.statistics.people).toBe(all.reduce((sum, { members }) => sum + members.length, 0));
    });

    it('brings a household whole under its door, and under every one of its keys', async () => {
      for (const household of households) {
        const plan = planOf(household);
        const { found } = await store.candidates(plan.keys('door'), new Set(), 1000);
        const { ordinal: _, ...brought } = found.find(
          ({ household: one }) => one.householdId === household.householdId,
        )!.household;
        expect(wholeHousehold(brought)).toEqual(household);
        // A compound name is asked for by its parts too, of which not every kind of key is held.
        if (household.members[0]!.lastName.includes(' ')) continue;
        for (const key of everyKey(plan, 'twoWrong').filter(isWhole)) {
          expect(idsOf(await store.candidates([key], new Set(), 1000)), key.kind).toContain(household.householdId);
        }
      }
    });

    it('brings a household once, however many keys lead to it', async () => {
      for (const household of households.slice(0, 50)) {
        const seen = new Set<number>();
        const first = await store.candidates(everyKey(planOf(household)), seen, 1000);
        expect(new Set(idsOf(first)).size).toBe(first.found.length);
        const again = await store.candidates(everyKey(planOf(household)), seen, 1000);
        expect(again.found).toEqual([]);
      }
    });

    it('says which key brought it: the first in the order asked', async () => {
      const plan = planOf(households[3]!);
      const { found } = await store.candidates([...plan.keys('door'), ...plan.keys('homonyms')], new Set(), 1000);
      const self = found.find(({ household }) => household.householdId === households[3]!.householdId);
      expect(self?.key).toBe('postal code, street, number');
    });

    it('keeps to the limit, and takes the first', async () => {
      const keys = households.slice(0, 20).flatMap((household) => planOf(household).keys('door'));
      const all = idsOf(await store.candidates(keys, new Set(), 1000));
      expect(all.length).toBeGreaterThanOrEqual(20);
      for (const limit of [0, 1, 7]) {
        const seen = new Set<number>();
        expect(idsOf(await store.candidates(keys, seen, limit))).toEqual(all.slice(0, limit));
        expect(seen.size).toBe(limit);
      }
    });

    it('reports a key that too many share instead of following it', async () => {
      const { found, crowded } = await store.candidates(planOf(crowd[0]!).keys('door'), new Set(), 5000);
      expect(found).toEqual([]);
      expect(crowded).toEqual(['postal code, street, number']);
    });

    it('finds nothing under keys that nobody has', async () => {
      const nobody = {
        ...households[0]!,
        postalCode: '00000',
        street: 'RUE NULLE PART',
        members: households[0]!.members,
      };
      expect((await store.candidates(planOf(nobody).keys('door'), new Set(), 10)).found).toEqual([]);
    });

    it('gives frequencies as logarithms of shares', () => {
      const { frequencies } = store.statistics;
      expect(frequencies.street('RUE COMMUNE')).toBeGreaterThan(-1.5);
      expect(frequencies.street('RUE COMMUNE')).toBeLessThanOrEqual(0);
      expect(frequencies.lastName('NOBODY HAS IT')).toBeLessThan(-8);
    });
  });
}

/** A question asks for several starts and ends of a word, of which a base holds one. */
function isWhole({ kind }: BlockingKey): boolean {
  return !kind.endsWith('start') && !kind.endsWith('end');
}

/** Every member with an id of their own, so that no two are taken for one person. */
function withIds(household: Household, index: number): Household {
  return { ...household, members: household.members.map((member, i) => ({ ...member, id: `${index}-${i}` })) };
}
