import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonInput } from '../matching/model.ts';
import { makeTestStore, type TestPerson } from '../reference/base.testing.ts';
import { countriesToTry } from './countries.ts';
import { type Checker, createChecker } from './index.ts';
import { createMatcher, type Matcher } from './match.ts';

const PEOPLE = {
  french: {
    id: 'f',
    lastName: 'Cuguillère',
    firstName: 'Jean',
    address: '12 rue de la Paix',
    postalCode: '01000',
    city: 'Bourg',
  },
  belgian: {
    id: 'b',
    lastName: 'Vandequaas',
    firstName: 'Odile',
    address: 'Rue de Neerpelle 316',
    postalCode: '1000',
    city: 'Bruxelles',
    phone: '0470 12 34 56',
    country: 'BE',
  },
  german: {
    id: 'g',
    lastName: 'Quarbostel',
    firstName: 'Anton',
    address: 'Schauenbacher Str. 12b',
    postalCode: '24118',
    city: 'Kiel',
    birthDate: '1971-04-11',
    country: 'DE',
  },
  dutch: {
    id: 'n',
    lastName: 'van der Tolhoutse',
    firstName: 'Pieter',
    address: 'Quakkelstraat 3-II',
    postalCode: '1017 AB',
    city: 'Amsterdam',
    country: 'NL',
  },
} as const satisfies Record<string, TestPerson>;

let checker: Checker;
let matcher: Matcher;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await makeTestStore(Object.values(PEOPLE));
  checker = createChecker(made, { country: 'FR', publicHouseholdId: String });
  matcher = createMatcher(made, { country: 'FR', publicHouseholdId: String, threshold: 0.5 });
  remove = made.remove;
});
afterAll(() => remove());

/** As `/SEARCH/` asks: without a country. */
function withoutCountry(person: TestPerson): PersonInput {
  const { id: _, country: __, ...input } = person;
  return input;
}

describe('a question without a country, in a base of several countries', () => {
  it.each(Object.entries(PEOPLE))('finds the %s household as it is held', async (_, person) => {
    const question = withoutCountry(person);
    expect(await checker.check(question, 'idcheck-plus')).toMatchObject({
      found: true,
      lastName: 'E',
      firstName: 'E',
      address: 'E',
      postalCode: 'E',
      city: 'E',
      number: true,
      phone: 'phone' in person ? 'E' : '?',
      birthDate: 'birthDate' in person ? '000' : '?',
    });
    expect((await matcher.match(question)).recordId).toBe(person.id);
  });

  it('explains under which country it was read', async () => {
    expect((await checker.explain(withoutCountry(PEOPLE.german), 'idcheck')).country).toBe('DE');
    expect((await matcher.explain(withoutCountry(PEOPLE.belgian))).country).toBe('BE');
  });

  it('lists every candidate once, whatever country it was read under', async () => {
    const { phone: _, ...question } = withoutCountry(PEOPLE.belgian);
    const listed = await matcher.candidates({ ...question, lastName: 'Vandequas', firstName: 'Odil' }, 10);
    expect(listed[0]!.recordId).toBe('b');
    expect(new Set(listed.map(({ recordId }) => recordId)).size).toBe(listed.length);
    const lostZero = await matcher.candidates({ ...withoutCountry(PEOPLE.french), postalCode: '1000' }, 10);
    expect(lostZero[0]!.recordId).toBe('f');
    expect(lostZero.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1);
  });

  it('finds nobody who is not held', async () => {
    const nobody = { ...withoutCountry(PEOPLE.german), lastName: 'Hellerquist', firstName: 'Jens' };
    expect((await checker.check(nobody, 'idcheck-plus')).found).toBe(false);
  });

  it('reads the postal code of each country', async () => {
    const lostZero = { ...withoutCountry(PEOPLE.french), postalCode: '1000' };
    expect(await checker.check(lostZero, 'idcheck')).toMatchObject({ found: true, postalCode: 'E' });
    expect(await checker.explain(lostZero, 'idcheck')).toMatchObject({ country: 'FR' });
    const french = { ...withoutCountry(PEOPLE.belgian), postalCode: '01000' };
    expect(await checker.check(french, 'idcheck')).toMatchObject({ found: true, city: 'E' });
  });
});

describe('a question with a country', () => {
  it('is read under that country alone', async () => {
    const { country: _, id: __, ...question } = PEOPLE.german;
    expect((await checker.explain({ ...question, country: 'Allemagne' }, 'idcheck')).country).toBe('DE');
    expect((await checker.explain({ ...question, country: 'BE' }, 'idcheck')).country).toBe('BE');
  });
});

describe('countriesToTry', () => {
  const order = (country: string, held: readonly string[], ours = 'FR') => countriesToTry({ country }, held, ours);

  it('is the country that the question names', () => {
    expect(order('Belgique', ['FR', 'DE'])).toEqual(['BE']);
  });

  it('starts with the default country where the base has it, then follows the size', () => {
    expect(order('', ['DE', 'FR', 'BE'])).toEqual(['FR', 'DE', 'BE']);
    expect(order('', ['FR', 'DE'])).toEqual(['FR', 'DE']);
    expect(order('nowhere', ['DE', 'BE'])).toEqual(['DE', 'BE']);
    expect(order('', ['DE'])).toEqual(['DE']);
    expect(order('', [])).toEqual(['FR']);
  });

  it('starts with the countries of the shape of the postal code', () => {
    expect(countriesToTry({ postalCode: 'EC1A 1BB' }, ['FR', 'DE', 'GB'], 'FR')).toEqual(['GB', 'FR', 'DE']);
    expect(countriesToTry({ postalCode: '75011' }, ['DE', 'GB', 'FR'], 'FR')).toEqual(['FR', 'DE', 'GB']);
  });

  it('is bounded', () => {
    const many = Array.from({ length: 200 }, (_, i) => `${i}`);
    expect(order('', many)).toHaveLength(30);
    expect(order('', [...many, 'FR'])).toHaveLength(30);
    expect(order('', [...many, 'FR'])[0]).toBe('FR');
  });
});
