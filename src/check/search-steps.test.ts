import { describe, expect, it } from 'vitest';
import type { Frequencies } from '../matching/evidence/index.ts';
import { HOME, ODILE as WHOLE_ODILE } from '../matching/household.testing.ts';
import { EMPTY_PERSON, type Member, type Person } from '../matching/model.ts';
import type { KeyKind } from '../reference/keys/index.ts';
import type { Candidates, ReferenceStore, StoredHousehold } from '../reference/store.ts';
import { MAX_CANDIDATES } from './candidate-limit.ts';
import { Search, type SearchSettings, searchStore } from './search.ts';
import type { SearchResult } from './search-result.ts';

const ODILE: Member = { ...WHOLE_ODILE, birthDate: '', email: '', phone: '' };
const QUESTION: Person = { ...HOME, ...ODILE };

const share = () => -10;
const FREQUENCIES: Frequencies = {
  households: 2 ** 16,
  people: 2 ** 17,
  lastName: share,
  firstName: share,
  street: share,
  road: () => -18,
  postalCode: share,
  city: share,
  number: () => -5,
  birthDate: () => Number.NEGATIVE_INFINITY,
  email: () => Number.NEGATIVE_INFINITY,
  phone: () => Number.NEGATIVE_INFINITY,
};
const HOUSEHOLD: SearchSettings = { subject: 'household', frequencies: FREQUENCIES };
const PERSON: SearchSettings = { subject: 'person', frequencies: FREQUENCIES };

let ordinal = 0;
function household(change: Partial<StoredHousehold>, ...members: readonly Partial<Member>[]): StoredHousehold {
  ordinal++;
  const people = (members.length === 0 ? [{}] : members).map((member) => ({ ...ODILE, ...member }));
  return { ...HOME, householdId: BigInt(ordinal), ordinal, members: people, ...change };
}

function offer(search: Search, households: readonly StoredHousehold[], crowded: readonly KeyKind[] = []): void {
  search.offer({ found: households.map((one) => ({ household: one, key: 'postal code, last name' })), crowded });
}

/** The result if the store brings `steps` in answer to one step of keys after another. */
function resultOf(settings: SearchSettings, ...steps: readonly (readonly StoredHousehold[])[]): SearchResult {
  const search = new Search(QUESTION, settings);
  for (const households of steps) {
    search.keys();
    offer(search, households);
  }
  return search.result();
}

describe('the best candidate', () => {
  const exact = household({});
  const neighbour = household({ number: '6' });
  const stranger = household({}, { lastName: 'WEISSENBACH' });

  it.each([[[exact, neighbour, stranger]], [[stranger, neighbour, exact]], [[neighbour, exact, stranger]]])(
    'is the one with the most evidence, in any order',
    (households) => {
      for (const settings of [HOUSEHOLD, { ...HOUSEHOLD, onlyBest: true }, PERSON]) {
        expect(resultOf(settings, households).best?.comparison.household.householdId).toBe(exact.householdId);
        expect(resultOf(settings, ...households.map((one) => [one])).best?.comparison.household.householdId).toBe(
          exact.householdId,
        );
      }
    },
  );

  it('has the same probability in any order: every other candidate counts, also the former best', () => {
    const probabilities = [
      [exact, neighbour],
      [neighbour, exact],
    ].map((households) => resultOf(PERSON, households).probability);
    expect(probabilities[0]).toBeCloseTo(probabilities[1]!, 9);
    expect(probabilities[0]).toBeLessThan(resultOf(PERSON, [exact]).probability);
  });

  it('shares its probability with others of equal evidence, however many were the best before', () => {
    const one = resultOf(PERSON, [exact]).probability;
    const alike = [4n, 3n, 2n, 1n].map((householdId) => household({ householdId }));
    expect(1 / resultOf(PERSON, alike).probability).toBeCloseTo(1 / one + 3, 6);
    expect(1 / resultOf(PERSON, alike.toReversed()).probability).toBeCloseTo(1 / one + 3, 6);
  });

  it('is undefined with probability 0 if nothing was found', () => {
    expect(resultOf(HOUSEHOLD, [])).toEqual({
      best: undefined,
      standsOut: false,
      probability: 0,
      candidates: [],
      foundBy: undefined,
      compared: 0,
      keysAsked: 1,
      crowded: [],
      prior: 16,
    });
  });

  it('is a person of a household if a person is asked for', () => {
    const family = household({}, { firstName: 'LUC', id: '7' }, { id: '8' }, { firstName: 'ANNE', id: '9' });
    const { best, compared } = resultOf(PERSON, [family]);
    expect(best?.comparison.member.id).toBe('8');
    expect(best?.comparison.household.members).toHaveLength(1);
    expect(resultOf(HOUSEHOLD, [family]).best?.comparison.household.members).toHaveLength(3);
    expect(compared).toBe(1);
  });

  it('names the key that brought it', () => {
    const search = new Search(QUESTION, HOUSEHOLD);
    search.keys();
    search.offer({
      found: [
        { household: neighbour, key: 'postal code, last name' },
        { household: exact, key: 'last name, street' },
        { household: stranger, key: 'postal code, street, number' },
      ],
      crowded: ['postal code, last name'],
    });
    expect(search.result()).toMatchObject({
      foundBy: 'last name, street',
      compared: 3,
      crowded: ['postal code, last name'],
    });
  });
});

describe('the evidence', () => {
  it('is lower for another first name if one person is asked for than if any member of the household may ask', () => {
    const other = household({}, { firstName: 'LUC' });
    const evidenceFor = (settings: SearchSettings) => resultOf(settings, [other]).best!.evidence.firstName;
    expect(evidenceFor(PERSON)).toBeLessThan(evidenceFor(HOUSEHOLD));
  });
});

describe('households with another last name', () => {
  const at = (number: string, lastName: string) => household({ number }, { lastName });

  it('are compared if no other household was found', () => {
    const { best } = resultOf({ ...HOUSEHOLD, onlyBest: true }, [at('4', 'WEISSENBACH')]);
    expect(best?.comparison.lastName.letter).toBe('D');
  });

  it('are compared if they may still have more evidence than the best', () => {
    const { best } = resultOf({ ...HOUSEHOLD, onlyBest: true }, [
      household(
        { postalCode: '29000', city: 'BREST', street: 'PLACE DE LA GARE' },
        { lastName: 'BERTHOT', firstName: 'LUC' },
      ),
      at('4', 'WEISSENBACH'),
    ]);
    expect(best?.comparison.lastName.letter).toBe('D');
  });
});

describe('a search for the best household only', () => {
  const exact = household({});
  const onlyBest = { ...HOUSEHOLD, onlyBest: true };

  it.each([
    ['another last name', household({ number: '6' }, { lastName: 'WEISSENBACH', firstName: 'LUC' })],
    ['the same last name', household({ number: '6' })],
  ])('has the same best household as a search that compares all, and no probability: %s', (_, other) => {
    for (const households of [
      [exact, other],
      [other, exact],
    ]) {
      const { best, probability } = resultOf(onlyBest, households);
      const whole = resultOf(HOUSEHOLD, households).best!;
      const { household: answered, member: _, lastName, firstName, email, phone, ...fields } = best!.comparison;
      expect(best!.evidence).toEqual(whole.evidence);
      expect(whole.comparison).toMatchObject(fields);
      expect(answered.householdId).toBe(whole.comparison.household.householdId);
      for (const [field, { letter, rule, distance }] of Object.entries({ lastName, firstName, email, phone }))
        expect(whole.comparison).toMatchObject({ [field]: { letter, rule, distance } });
      expect(probability).toBe(0);
    }
  });
});

describe('the limit of candidates', () => {
  it.each([
    [200, MAX_CANDIDATES],
    [400, MAX_CANDIDATES / 4],
    [1600, 8],
  ])('decreases with the square of the length of names and street: %d letters', (letters, limit) => {
    const question = { ...QUESTION, lastName: 'A'.repeat(letters / 2), firstName: '', street: 'B'.repeat(letters / 2) };
    expect(new Search(question, HOUSEHOLD).limit).toBe(limit);
  });
});

describe('the steps of a search', () => {
  it('end when another household is hardly meant', () => {
    const search = new Search(QUESTION, HOUSEHOLD);
    expect(search.keys()).toHaveLength(1);
    offer(search, [household({})]);
    expect(search.keys()).toBeUndefined();
  });

  it('continue while nothing was found, until no step is left', () => {
    const kinds: KeyKind[] = [];
    const search = new Search(QUESTION, HOUSEHOLD);
    for (let keys = search.keys(); keys !== undefined; keys = search.keys()) {
      kinds.push(...keys.map(({ kind }) => kind));
      offer(search, []);
    }
    expect(kinds.slice(0, 2)).toEqual(['postal code, street, number, last name', 'postal code, street, number']);
    expect(kinds).toContain('city, last name, first name');
    expect(search.result().keysAsked).toBe(kinds.length);
    expect(search.keys()).toBeUndefined();
  });

  it('continue for a person where they end for a household', () => {
    const ofPerson = new Search(QUESTION, PERSON);
    const ofHousehold = new Search(QUESTION, HOUSEHOLD);
    const count = (search: Search) => {
      let steps = 0;
      for (; search.keys() !== undefined; steps++) offer(search, []);
      return steps;
    };
    expect(count(ofPerson)).toBeGreaterThan(count(ofHousehold));
  });

  it('ask for one name alone, or the e-mail at another provider, if no street was sent', () => {
    const kindsOf = (question: Person) => {
      const kinds: KeyKind[] = [];
      const search = new Search(question, PERSON);
      for (let keys = search.keys(); keys !== undefined; keys = search.keys()) {
        kinds.push(...keys.map(({ kind }) => kind));
        offer(search, []);
      }
      return kinds;
    };
    expect(kindsOf({ ...QUESTION, street: '' })).toEqual(expect.arrayContaining(['last name', 'first name, city']));
    expect(kindsOf({ ...QUESTION, street: '', city: '' })).not.toContain('first name, city');
    expect(kindsOf(QUESTION)).not.toContain('last name');
    const email = 'odile.weissenbach@example.org';
    expect(kindsOf({ ...QUESTION, street: '', email })).toContain('e-mail user');
    expect(kindsOf({ ...QUESTION, email })).not.toContain('e-mail user');
    const misspelt = ['city, last name start', 'city, last name end', 'city, first name start', 'city, first name end'];
    expect(kindsOf({ ...QUESTION, street: '' })).toEqual(expect.arrayContaining(misspelt));
    expect(kindsOf(QUESTION).filter((kind) => misspelt.includes(kind))).toEqual([]);
    expect(kindsOf({ ...QUESTION, street: '', email: 'info@example.org' })).not.toContain('e-mail user');
  });

  it('end when no household that was not found can have more evidence, unless a key was too crowded to be read', () => {
    const { country, lastName, postalCode } = QUESTION;
    const { email } = WHOLE_ODILE;
    const question = { ...EMPTY_PERSON, country, lastName, postalCode, email };
    const stepsWith = (isCrowded: boolean) => {
      // Too many households for the best one to stand out by itself.
      const search = new Search(question, { ...HOUSEHOLD, frequencies: { ...FREQUENCIES, households: 2 ** 60 } });
      let steps = 0;
      for (let keys = search.keys(); keys !== undefined; keys = search.keys()) {
        // It lacks the postal code, which says less than the e-mail that all others lack.
        const found = steps === 0 ? [household({ postalCode: '' }, { email })] : [];
        offer(search, found, isCrowded ? keys.map(({ kind }) => kind) : []);
        steps++;
      }
      return steps;
    };
    // The e-mail alone. With a crowded key, also the last name in the postal code and a misspelt one there.
    expect(stepsWith(false)).toBe(1);
    expect(stepsWith(true)).toBe(3);
  });

  it('end at the limit of candidates', () => {
    const search = new Search(QUESTION, HOUSEHOLD);
    search.keys();
    expect(search.limit).toBe(MAX_CANDIDATES);
    const far = { postalCode: '29000', city: 'BREST', street: 'PLACE DE LA GARE' };
    const crowd = (count: number) =>
      Array.from({ length: count }, () => household(far, { lastName: 'WEISSENBACH', firstName: 'LUC' }));
    offer(search, crowd(MAX_CANDIDATES - 1));
    expect(search.limit).toBe(1);
    expect(search.keys()).toBeDefined();
    offer(search, crowd(1));
    expect(search.keys()).toBeUndefined();
    expect(search.result().compared).toBe(MAX_CANDIDATES);
  });
});

describe('searchStore', () => {
  const exact = household({});
  /** Brings the household in answer to the second step, at once or later. */
  function storeOf(isLater: (step: number) => boolean): ReferenceStore {
    let steps = 0;
    return {
      statistics: { households: 1, people: 1, frequencies: FREQUENCIES } as ReferenceStore['statistics'],
      candidates: (keys) => {
        const found = ++steps === 2 ? [{ household: exact, key: keys[0]!.kind }] : [];
        const candidates: Candidates = { found, crowded: [] };
        return isLater(steps) ? Promise.resolve(candidates) : candidates;
      },
      countries: ['FR'],
      close: () => undefined,
    };
  }

  it.each<[string, (step: number) => boolean]>([
    ['at once', () => false],
    ['later', () => true],
    ['later from the second step on', (step) => step > 1],
    ['later in the first step', (step) => step === 1],
  ])('returns the same result from a store that answers %s', async (_, isLater) => {
    const result = searchStore(new Search(QUESTION, HOUSEHOLD), storeOf(isLater));
    expect(result instanceof Promise).toBe(isLater(1) || isLater(2));
    const { best, compared, foundBy } = await result;
    expect(best?.comparison.household).toBe(exact);
    expect([compared, foundBy]).toEqual([1, 'postal code, street, number']);
  });
});
