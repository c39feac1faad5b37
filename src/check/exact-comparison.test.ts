import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../matching/compare/household.ts';
import type { Household, Person, PersonInput } from '../matching/model.ts';
import { normalizePerson } from '../matching/normalize/index.ts';
import { generatePopulation, loadBuiltInLists } from '../population/index.ts';
import { makeTestStore } from '../reference/base.testing.ts';
import type { MappedStore } from '../reference/mapped/store.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { exactComparison, hasOneValuePerField } from './exact-comparison.ts';
import { type Checker, createChecker } from './index.ts';

/** Some live in flats. */
const residents = [...generatePopulation({ persons: 800, seed: 5, lists: loadBuiltInLists() })].map((person, at) => ({
  ...person,
  addressComplement: at % 3 === 0 ? `Appt ${at % 5}` : '',
}));

/** Residents with a neighbour at the same door whose last name is another one of the same sound. */
const besideSameSound = residents.filter((_, at) => at % 8 === 0);
const people = [
  ...residents,
  ...besideSameSound.map((person, at) => ({
    ...person,
    id: `n${at}`,
    householdId: `${9_000_000 + at}`,
    lastName: `${person.lastName}s`,
    birthName: '',
    addressComplement: '',
    email: '',
    phone: '',
  })),
];

const settings = { country: 'FR', publicHouseholdId: String };
let store: MappedStore;
let remove: () => Promise<void>;
/** Answers as if no question was exact. */
let oracle: Checker;
let checker: Checker;
/** Questions that were exact. */
let exact = 0;

beforeAll(async () => {
  ({ store, remove } = await makeTestStore(people));
  const search: ReferenceStore = {
    statistics: store.statistics,
    countries: store.countries,
    candidates: (...asked) => store.candidates(...asked),
    close: () => store.close(),
  };
  const exactHousehold: MappedStore['exactHousehold'] = (keys, person) => {
    const found = store.exactHousehold(keys, person);
    if (typeof found === 'object') exact++;
    return found;
  };
  checker = createChecker({ store: { ...search, exactHousehold } }, settings);
  oracle = createChecker({ store: search }, settings);
});
afterAll(() => remove());

const FIELDS = [
  'addressComplement',
  'lastName',
  'firstName',
  'street',
  'streetNumber',
  'postalCode',
  'city',
  'birthDate',
  'email',
  'phone',
] as const;

/** A person of the base without some fields, and with some fields of somebody else. */
const question: fc.Arbitrary<PersonInput> = fc
  .record({
    person: fc.constantFrom(...people),
    other: fc.constantFrom(...people),
    absent: fc.subarray([...FIELDS], { maxLength: 3 }),
    foreign: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...FIELDS], { maxLength: 2 })),
  })
  .map(({ person, other, absent, foreign }) => {
    const value = (field: (typeof FIELDS)[number]) =>
      (absent.includes(field) ? undefined : foreign.includes(field as never) ? other[field] : person[field]) ?? '';
    return Object.fromEntries(FIELDS.map((field) => [field, value(field)]));
  });

describe('a question that agrees with one household in every field', () => {
  it('is answered as by a whole search', async () => {
    await fc.assert(
      fc.asyncProperty(
        question,
        fc.constantFrom('idcheck' as const, 'idcheck-plus' as const),
        async (input, product) => {
          expect(await checker.check(input, product)).toEqual(await oracle.check(input, product));
        },
      ),
      { numRuns: 1500, seed: 1 },
    );
    expect(exact).toBeGreaterThan(200);
  });

  it('is exact for nearly everybody asked about as held', async () => {
    exact = 0;
    for (const person of residents)
      await checker.check({ ...person, birthName: '', addressComplement: '' }, 'idcheck-plus');
    expect(exact).toBeGreaterThan(0.9 * residents.length);
  });

  it('is exact beside a neighbour whose last name sounds the same, and counts that household as compared', async () => {
    exact = 0;
    const compared: number[] = [];
    const counting = { ...settings, onCompared: (households: number) => compared.push(households) };
    const asked = besideSameSound.map((person) => ({ ...person, birthName: '', addressComplement: '' }));
    const counter = createChecker({ store }, counting);
    for (const person of asked) {
      expect(await counter.check(person, 'idcheck-plus')).toEqual(await oracle.check(person, 'idcheck-plus'));
      await checker.check(person, 'idcheck-plus');
    }
    expect(exact).toBeGreaterThan(0.8 * asked.length);
    expect(Math.min(...compared)).toBeGreaterThan(1);
  });

  it('is not exact with a birth name or alternatives', () => {
    const { person } = normalizePerson(people[0]!, { country: 'FR' });
    expect(hasOneValuePerField({ ...person, birthName: '', alternatives: undefined })).toBe(true);
    expect(hasOneValuePerField({ ...person, birthName: 'BERTHOD' })).toBe(false);
    const alternatives = { lastNames: [], firstNames: [], emails: [], phones: ['+33639980001'] };
    expect(hasOneValuePerField({ ...person, birthName: '', alternatives })).toBe(false);
  });
});

describe('exactComparison', () => {
  it('is the comparison with the household', () => {
    const empty = { firstName: '', number: '', city: '', birthDate: '', email: '', phone: '' };
    const asked = fc
      .tuple(fc.constantFrom(...people), fc.subarray(Object.keys(empty) as (keyof typeof empty)[]))
      .map(([input, absent]): Person => {
        const { person } = normalizePerson(input, { country: 'FR' });
        const none = Object.fromEntries(absent.map((field) => [field, '']));
        return { ...person, birthName: '', alternatives: undefined, flat: undefined, ...none };
      });
    fc.assert(
      fc.property(asked, (person) => {
        const { country, postalCode, city, street, number } = person;
        const member = { ...person, id: '7' };
        const household: Household = { householdId: 5n, country, postalCode, city, street, number, members: [member] };
        const { household: _, member: __, ...fields } = new HouseholdComparer(person).compare(household);
        expect(exactComparison(person, 5n)).toMatchObject(fields);
      }),
    );
  });
});
