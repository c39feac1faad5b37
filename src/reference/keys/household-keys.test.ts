import { expect, it } from 'vitest';
import { EMPTY_PERSON, type Household, type Member } from '../../matching/model.ts';
import { HouseholdKeys, householdKeys } from './household-keys.ts';

function keysOf(street: string): string[] {
  const place = { country: 'BE', postalCode: '1000', city: 'BRUXELLES', street, number: '12' };
  const household: Household = {
    ...place,
    householdId: 1n,
    members: [{ ...EMPTY_PERSON, id: '', lastName: 'DURVAL' }],
  };
  return householdKeys(household).map(({ high, low }) => `${high} ${low}`);
}

it('indexes a street with two names under each of them', () => {
  const both = new Set(keysOf('RUE BASSE / LAAGSTRAAT'));
  for (const street of ['RUE BASSE', 'LAAGSTRAAT']) {
    const keys = keysOf(street);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !both.has(key))).toEqual([]);
  }
});

it('has the same keys whatever it has kept of other households', () => {
  const keys = new HouseholdKeys(2);
  const households = ['DURVAL', 'MERTENS', 'DURVAL', 'VAN DEN BERG', 'DURVAL'].map(
    (lastName, i): Household => ({
      country: 'BE',
      postalCode: i % 2 === 0 ? '1000' : '1050',
      city: 'BRUXELLES',
      street: i < 3 ? 'RUE BASSE' : 'RUE HAUTE',
      number: String(i),
      householdId: 1n,
      members: ['ANNE', 'LUC MARIE'].map((firstName) => ({ ...EMPTY_PERSON, id: '', lastName, firstName })),
    }),
  );
  for (const household of households)
    expect(keys.of(household).toArray(), String(household.householdId)).toEqual(householdKeys(household));
});

/** The keys of a person of whom only these values are known. */
function keysOfMember(values: Partial<Member>, place: Partial<Household> = {}): Set<string> {
  const members = [{ ...EMPTY_PERSON, id: '', ...values }];
  const household = {
    country: 'BE',
    postalCode: '',
    city: '',
    street: '',
    number: '',
    householdId: 1n,
    ...place,
    members,
  };
  return new Set(householdKeys(household).map(({ high, low }) => `${high} ${low}`));
}

function countCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((key) => other.has(key)).length;
}

it.each([
  ['the same user at another provider', 'durval.anne@example.com', 'durval.anne@example.org', 3],
  ['a slip near its start', 'durval.anne@example.com', 'dvrval.anne@example.com', 1],
  ['a slip near its end', 'durval.anne@example.com', 'durval.anna@example.com', 1],
  ['another user', 'durval.anne@example.com', 'mertens.luc@example.com', 0],
])('indexes people without a street under the e-mail, to find %s', (_, one, other, keys) => {
  expect(countCommon(keysOfMember({ email: one }), keysOfMember({ email: other }))).toBe(keys);
});

it('indexes people with a street under the whole e-mail only', () => {
  const keysIn = (email: string) => keysOfMember({ email }, { street: 'RUE BASSE', city: 'BRUXELLES' });
  const common = countCommon(keysIn('durval.anne@example.com'), keysIn('durval.anne@example.org'));
  expect(common).toBe(keysIn('').size);
});

it.each([
  ['last name', { lastName: 'DURVAL' }, { lastName: 'DURWEL' }],
  ['first name', { firstName: 'HELENA' }, { firstName: 'HELEMA' }],
])('indexes people without a street under a %s and two parts of the birth date', (_, held, misspelt) => {
  for (const birthDate of ['1960-03-08', '1961-03-07', '1961-04-08']) {
    const keys = keysOfMember({ ...held, birthDate: '1961-03-08' });
    expect(countCommon(keys, keysOfMember({ ...misspelt, birthDate }))).toBeGreaterThan(0);
    expect(countCommon(keys, keysOfMember({ ...misspelt, birthDate: '1970-12-30' }))).toBe(0);
  }
});
