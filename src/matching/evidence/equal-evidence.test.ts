import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../compare/household.ts';
import { HOME, ODILE } from '../household.testing.ts';
import type { Household, Person } from '../model.ts';
import { isEnoughIfEqual } from './equal-evidence.ts';
import { TEST_FREQUENCIES } from './model.testing.ts';
import { EvidenceScorer } from './scorer.ts';
import { HOUSEHOLD } from './weights.ts';

/** The evidence of the household of a person. */
function equalBits(person: Person, share: number): number {
  const household: Household = { ...person, householdId: 1n, members: [{ ...person, id: '' }] };
  const model = modelOf(share);
  return new EvidenceScorer(person, model).score(new HouseholdComparer(person).compare(household)).total;
}

/** Every value has the same share; log2. */
function modelOf(share: number) {
  const all = () => share;
  const frequencies = {
    ...TEST_FREQUENCIES,
    lastName: all,
    firstName: all,
    street: all,
    road: all,
    postalCode: all,
    city: all,
    number: all,
    birthDate: all,
    email: all,
    phone: all,
  };
  return { weights: HOUSEHOLD, frequencies };
}

const person: fc.Arbitrary<Person> = fc
  .record({
    firstName: fc.constantFrom('', 'ODILE'),
    number: fc.constantFrom('', '4', '4 BIS'),
    city: fc.constantFrom('', 'CHAMBERY'),
    birthDate: fc.constantFrom('', '1980-05-06', '1980-05-00', '1980-00-00'),
    email: fc.constantFrom('', 'o@example.org'),
    phone: fc.constantFrom('', '+33639980001'),
  })
  .map((fields) => ({ ...HOME, ...ODILE, ...fields }));

describe('isEnoughIfEqual', () => {
  it('is true only if the evidence of an equal household is enough', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: -30, max: 0 }), fc.integer({ min: -5, max: 120 }), (asked, share, bits) => {
        if (isEnoughIfEqual(asked, modelOf(share), bits)) expect(equalBits(asked, share)).toBeGreaterThanOrEqual(bits);
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, Partial<Person>, boolean]>([
    ['contacts', { firstName: '', number: '', birthDate: '' }, true],
    ['names and place', { email: '', phone: '', birthDate: '' }, true],
    ['a last name and a street', { firstName: '', number: '', email: '', phone: '', birthDate: '' }, false],
  ])('tells it by %s', (_, fields, isEnough) => {
    expect(isEnoughIfEqual({ ...HOME, ...ODILE, ...fields }, modelOf(-10), 26)).toBe(isEnough);
  });
});
