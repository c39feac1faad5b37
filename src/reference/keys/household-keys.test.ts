import { expect, it } from 'vitest';
import { EMPTY_PERSON, type Household } from '../../matching/model.ts';
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

it('indexes people without a street under the e-mail without its provider', () => {
  const keysWith = (email: string, street: string) => {
    const members = [{ ...EMPTY_PERSON, id: '', lastName: 'DURVAL', email }];
    const household = { country: 'BE', postalCode: '', city: '', street, number: '', householdId: 1n, members };
    return householdKeys(household).map(({ high, low }) => `${high} ${low}`);
  };
  const common = (street: string, email: string) => {
    const others = new Set(keysWith('durval.anne@example.com', street));
    return keysWith(email, street).filter((key) => others.has(key)).length - keysWith('', street).length;
  };
  expect(common('', 'durval.anne@example.org')).toBe(1);
  expect(common('', 'durval.anna@example.org')).toBe(0);
  expect(common('RUE BASSE', 'durval.anne@example.org')).toBe(0);
});
