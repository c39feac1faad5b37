import { describe, expect, it } from 'vitest';
import type { Letter, Product } from './answer.ts';
import type { HouseholdComparison } from './compare/household.ts';
import { answer, type Candidate, decide, isNear, likelier } from './decide.ts';
import type { Rule } from './grade.ts';

type Letters = Partial<
  Record<'lastName' | 'firstName' | 'address' | 'postalCode' | 'city' | 'email' | 'phone', Letter>
>;

/** A comparison in which every field is equal, but for `letters`. */
function comparisonOf(letters: Letters = {}, rule: Rule = 'distance'): HouseholdComparison {
  const field = (letter: Letter = 'E') => ({ letter, rule, sent: 'A', held: 'B', distance: 1, length: 10 });
  return {
    household: { householdId: 1n } as HouseholdComparison['household'],
    member: {} as HouseholdComparison['member'],
    lastName: field(letters.lastName),
    firstName: field(letters.firstName),
    address: field(letters.address),
    number: 'equal',
    flat: 'unknown',
    postalCode: field(letters.postalCode),
    city: field(letters.city),
    email: field(letters.email ?? '?'),
    phone: field(letters.phone ?? '?'),
    birthDate: '000',
  };
}

function candidate(total: number, householdId: bigint): Candidate {
  const comparison = { ...comparisonOf(), household: { householdId } } as HouseholdComparison;
  return { comparison, evidence: { total } as Candidate['evidence'] };
}

describe('decide', () => {
  it.each<[Letters, boolean]>([
    [{}, true],
    [{ lastName: 'S', address: 'S', postalCode: 'N', city: 'D' }, true],
    [{ lastName: 'P', address: 'P', postalCode: 'D', city: 'P' }, true],
    [{ lastName: 'D' }, false],
    [{ lastName: '?' }, false],
    [{ address: 'N' }, false],
    [{ address: 'D' }, false],
    [{ address: '?' }, false],
    [{ postalCode: 'D', city: 'N' }, false],
    [{ postalCode: '?', city: '?' }, false],
    [{ postalCode: '?', city: 'S' }, true],
    [{ postalCode: 'E', city: '?' }, true],
    [{ firstName: 'D' }, true],
  ])('answers found for %j: %s', (letters, found) => {
    for (const product of ['idcheck', 'idcheck-plus'] as const) {
      expect(decide(comparisonOf(letters), product).found).toBe(found);
    }
  });

  it('refuses a last name that is close only with the particles before it', () => {
    const comparison = comparisonOf({ email: 'E' });
    const lastName = { ...comparison.lastName, letter: 'P' as const, sent: 'VAN DER MEER', held: 'VAN DER BEEK' };
    for (const product of ['idcheck', 'idcheck-plus'] as const) {
      expect(decide({ ...comparison, lastName }, product)).toMatchObject({ found: false, lastNameClose: false });
    }
  });

  it('refuses an address that is close in street type and articles only', () => {
    expect(decide(comparisonOf({}, 'other-core'), 'idcheck')).toMatchObject({
      found: false,
      addressClose: true,
      coreClose: false,
    });
  });

  it.each([
    ['STREET', 'US', 'other-suffix', false],
    ['STREET', 'US', 'different', false],
    ['STREET', 'US', 'equal', true],
    ['STREET', 'US', 'not-sent', true],
    ['GATE', 'NO', 'different', false],
    ['STREET NORTHWEST', 'US', 'different', false],
    ['STREET NW', 'US', 'different', false],
    ['Q', 'DE', 'different', false],
    ['K STREET', 'US', 'different', true],
    ['HIGH STREET NORTH', 'US', 'different', true],
    ['GRANDE RUE', 'FR', 'different', true],
  ] as const)(
    'needs the number where the street is a type or a letter alone: %s in %s, number %s',
    (held, country, number, close) => {
      const one = comparisonOf();
      const household = { ...one.household, country };
      const comparison = { ...one, household, number, address: { ...one.address, held } };
      expect(decide(comparison, 'idcheck')).toMatchObject({ found: close, coreClose: close });
    },
  );

  it.each([
    ['LOMME', '59160', 'LILLE', '59000', 'FR', true],
    ['CRAN GEVRIER', '74960', 'ANNECY', '74000', 'FR', true],
    ['LOMME', '59160', 'ANNECY', '74000', 'FR', false],
    ['LOMME', '59160', '', '59000', 'FR', false],
    ['LOMME', '59160', 'LILLE', '59000', 'BE', false],
  ])('compares %s %s with %s %s in %s: one commune is %s', (sentCity, sentCode, city, postalCode, country, agrees) => {
    const one = comparisonOf({ city: 'D', postalCode: 'D' });
    const comparison = {
      ...one,
      household: { ...one.household, city, postalCode, country },
      city: { ...one.city, sent: sentCity },
      postalCode: { ...one.postalCode, sent: sentCode },
    };
    expect(decide(comparison, 'idcheck').placeAgrees).toBe(agrees);
  });

  it.each<[Letters, Product, boolean]>([
    [{ email: 'E' }, 'idcheck-plus', true],
    [{ phone: 'E' }, 'idcheck-plus', true],
    [{ email: 'E', phone: 'E' }, 'idcheck', false],
    [{ email: 'D', phone: 'D' }, 'idcheck-plus', false],
    [{ email: 'E', lastName: 'D' }, 'idcheck-plus', false],
    [{ phone: 'E', lastName: 'D' }, 'idcheck-plus', false],
  ])('finds another address by %j with %s: %s', (letters, product, found) => {
    const decision = decide(comparisonOf({ address: 'D', postalCode: 'D', city: 'D', ...letters }), product);
    expect(decision).toEqual({
      found,
      lastNameClose: letters.lastName !== 'D',
      addressClose: false,
      coreClose: true,
      placeAgrees: false,
      emailEqual: product === 'idcheck-plus' && letters.email === 'E',
      phoneEqual: product === 'idcheck-plus' && letters.phone === 'E',
    });
  });
});

describe('likelier', () => {
  it.each([
    ['the first one', undefined, candidate(-5, 1n), 'right'],
    ['more evidence', candidate(1, 1n), candidate(2, 2n), 'right'],
    ['more evidence, the earlier', candidate(2, 2n), candidate(1, 1n), 'left'],
    ['the smaller number of two alike', candidate(1, 2n), candidate(1, 1n), 'right'],
    ['the smaller number of two alike, the earlier', candidate(1, 1n), candidate(1, 2n), 'left'],
    ['the earlier of one household', candidate(1, 1n), candidate(1, 1n), 'left'],
  ])('returns %s', (_, left, right, expected) => {
    expect(likelier(left, right)).toBe(expected === 'left' ? left : right);
  });
});

describe('isNear', () => {
  it.each<[Letter, Letter, boolean]>([
    ['E', 'D', true],
    ['P', '?', true],
    ['?', 'D', true],
    ['D', 'N', true],
    ['D', 'E', true],
    ['D', 'D', false],
    ['D', '?', false],
  ])('last name %s, address %s: %s', (lastName, address, near) => {
    expect(isNear(comparisonOf({ lastName, address }))).toBe(near);
  });
});

describe('answer', () => {
  it('has the letters of the comparison, and distances if found', () => {
    const letters = { lastName: 'S', firstName: 'P', address: 'N', postalCode: 'D', city: 'E', email: 'E', phone: 'D' };
    expect(answer(comparisonOf(letters as Letters), '7')).toEqual({
      ...letters,
      found: true,
      householdId: '7',
      birthDate: '000',
      number: true,
      firstNameDistance: 1,
      lastNameDistance: 1,
    });
  });

  it('has no distances if not found', () => {
    expect(answer(comparisonOf(), '')).toMatchObject({
      found: false,
      householdId: '',
      firstNameDistance: undefined,
      lastNameDistance: undefined,
    });
  });

  it('publishes no distance of a field that was not compared, and none above two digits', () => {
    const comparison = comparisonOf();
    const fields = { firstName: { ...comparison.firstName, distance: undefined } };
    const lastName = { ...comparison.lastName, distance: 120 };
    expect(answer({ ...comparison, ...fields, lastName, number: 'other-suffix' }, '7')).toMatchObject({
      firstNameDistance: undefined,
      lastNameDistance: 99,
      number: false,
    });
  });
});
