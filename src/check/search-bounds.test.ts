import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../matching/compare/household.ts';
import { digitsOf } from '../matching/compare/number.ts';
import {
  EvidenceScorer,
  evidenceBounds,
  type Frequencies,
  HOUSEHOLD,
  PERSON,
  type WeightSet,
} from '../matching/evidence/index.ts';
import { ODILE } from '../matching/household.testing.ts';
import { EMPTY_PERSON, type Household, type Person, type PersonInput } from '../matching/model.ts';
import { normalizePerson } from '../matching/normalize/index.ts';
import { generatePopulation, loadBuiltInLists } from '../population/index.ts';
import { makeTestStore } from '../reference/base.testing.ts';
import { hashText } from '../reference/hash.ts';
import { householdKeys, PERSON_SEARCH_STEPS, QuestionParts, UnseenBound } from '../reference/keys/index.ts';
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

/** Few values, so that most pairs agree in some fields and are near in others. */
const lastName = fc.constantFrom(
  ...['DUPONT', 'DUPOND', 'DUPONT MARTIN', 'MARTIN', 'MARTINE', 'LE GOFF', 'LEGOFF', 'GOFF', 'PAUL', 'VASSELIN'],
  ...['SCHMIDT', 'SCHMITT', 'MUELLER', 'MULLER', 'ИВАНОВ', 'IVANOV', 'PAUL DUPONT', 'DUPONT CATHERINE'],
);
const firstName = fc.constantFrom(
  ...['PAUL', 'PAULE', 'JEAN', 'JEAN PAUL', 'CATHERINE', 'CATHY', 'KATHERINE', 'J', 'MARTIN', 'DUPONT', 'RNARIA'],
  ...['MARIA', 'ИВАН', 'IVAN', 'JORG', 'JOERG'],
);
const maybe = (value: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: value });
const email = fc.constantFrom('a@b.fr', 'c@b.fr');
const phone = fc.constantFrom('+33639980001', '+33639980003');
const alternatives = fc.option(
  fc.record({
    lastNames: fc.array(lastName, { maxLength: 2 }),
    firstNames: fc.array(firstName, { maxLength: 2 }),
    emails: fc.array(email, { maxLength: 1 }),
    phones: fc.array(phone, { maxLength: 1 }),
  }),
  { nil: undefined, freq: 2 },
);
const identity = {
  lastName: maybe(lastName),
  birthName: fc.oneof(fc.constant(''), lastName),
  firstName: maybe(firstName),
  gender: fc.constant('' as const),
  birthDate: maybe(fc.constantFrom('1950-05-06', '1950-06-05', '1950-05-00', '1961-01-01', '1961-05-06')),
  email: maybe(email),
  phone: maybe(phone),
  alternatives,
  flat: fc.option(fc.constantFrom('A12', 'A13'), { nil: undefined, freq: 2 }),
};
const place = {
  country: fc.constant('FR'),
  postalCode: maybe(fc.constantFrom('73000', '73001', '75011')),
  city: maybe(fc.constantFrom('CHAMBERY', 'CHAMBERI', 'PARIS')),
  street: maybe(
    fc.constantFrom(
      'RUE DU PUITS',
      'RUE DU PUIT',
      'RUE DU PUY',
      'AVENUE DU PUITS',
      'CHAMBERY',
      'RUE NEUVE',
      'ROUTE 12',
      'RUE NEUVE / RUE DU PUITS',
    ),
  ),
  number: maybe(fc.constantFrom('4', '4 BIS', '6', '40')),
};
const anybody: fc.Arbitrary<Person> = fc.record({ ...identity, ...place });
const anyHousehold: fc.Arbitrary<Household> = fc.record({
  householdId: fc.constant(1n),
  ...place,
  members: fc.array(fc.record({ id: fc.constant('1'), ...identity }), { minLength: 1, maxLength: 1 }),
});

/** Counts of values that depend on `seed`: the same value is rare in one base and common in another. */
function countsOf(seed: number): Frequencies {
  const count = (value: string, most: number) => 2 ** (hashText(`${seed} ${value}`).low % (most + 1));
  const shareOf = (kind: string) => (value: string) => Math.log2(count(`${kind} ${value}`, 16)) - 16;
  // A road has no more households than its postal code.
  const postalCode = shareOf('postal code');
  const road = (code: string, street: string) => Math.min(shareOf('road')(`${code} ${street}`), postalCode(code));
  const rare = () => Number.NEGATIVE_INFINITY;
  return {
    households: 2 ** 16,
    people: 2 ** 17,
    lastName: shareOf('last name'),
    firstName: shareOf('first name'),
    street: shareOf('street'),
    road,
    postalCode,
    city: shareOf('city'),
    number: (value) => shareOf('number')(digitsOf(value)),
    birthDate: seed % 2 === 0 ? rare : shareOf('birth date'),
    email: rare,
    phone: seed % 2 === 0 ? rare : shareOf('phone'),
  };
}

/** The most evidence of households that share no key of `kinds` with the question, where all its keys were asked. */
function boundBesideShared(person: Person, household: Household, model: Parameters<typeof evidenceBounds>[1]): number {
  const bound = new UnseenBound(evidenceBounds(person, model));
  const held = new Set(householdKeys(household).map(({ high, low }) => `${high} ${low}`));
  const parts = new QuestionParts(person);
  const keys = PERSON_SEARCH_STEPS.flatMap((step) => step.keys(parts));
  const isShared = ({ hash: { high, low } }: (typeof keys)[number]) => held.has(`${high} ${low}`);
  const shared = new Set(keys.filter(isShared).map(({ kind }) => kind));
  for (const { kind } of keys) if (!shared.has(kind)) bound.exclude(kind);
  return bound.total;
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

  it.each([
    ['household', HOUSEHOLD],
    ['person', PERSON],
  ])(
    'is at least the evidence of any %s beside the keys that lead to it, in all readings of the names',
    (_, weights) => {
      fc.assert(
        fc.property(anybody, anyHousehold, fc.nat({ max: 50 }), (person, household, seed) => {
          const model = { weights, frequencies: countsOf(seed) };
          const comparison = new HouseholdComparer(person).compare(household);
          const { total } = new EvidenceScorer(person, model).score(comparison);
          expect(total).toBeLessThanOrEqual(boundBesideShared(person, household, model) + 1e-9);
        }),
        { numRuns: 4000 },
      );
    },
  );

  it.each([
    ['RUE NEUVE / RUE DU PUITS', 'RUE DU PUITS'],
    ['RUE DU PUITS', 'RUE NEUVE / RUE DU PUITS'],
  ])(
    'is at least the evidence of a household that has one of two names of a street: sent %s, held %s',
    (sent, held) => {
      const names = { lastName: 'DUPONT', firstName: 'PAUL' };
      for (let seed = 0; seed < 50; seed++) {
        for (const place of [{}, { number: '4' }, { postalCode: '73000' }, { number: '4', postalCode: '73000' }]) {
          const home = { ...EMPTY_PERSON, country: 'FR', ...place };
          const person: Person = { ...home, ...names, street: sent };
          const household: Household = { ...home, street: held, householdId: 1n, members: [{ ...ODILE, ...names }] };
          const model = { weights: HOUSEHOLD, frequencies: countsOf(seed) };
          const { total } = new EvidenceScorer(person, model).score(new HouseholdComparer(person).compare(household));
          expect(total).toBeLessThanOrEqual(boundBesideShared(person, household, model) + 1e-9);
        }
      }
    },
  );
});
