import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../matching/compare/household.ts';
import type { Candidate } from '../matching/decide.ts';
import { EvidenceScorer, type SharedValues } from '../matching/evidence/index.ts';
import { TEST_MODEL } from '../matching/evidence/model.testing.ts';
import { HOME, ODILE } from '../matching/household.testing.ts';
import type { Member } from '../matching/model.ts';
import { areSamePerson } from './same-person.ts';

function candidate(change: Partial<Member>): Candidate {
  const person = { ...HOME, ...ODILE };
  const household = { ...HOME, householdId: 1n, members: [{ ...ODILE, ...change }] };
  const comparison = new HouseholdComparer(person).compare(household);
  return { comparison, evidence: new EvidenceScorer(person, TEST_MODEL).score(comparison) };
}

/** Nobody else has a value. */
const NOT_SHARED: SharedValues = {
  people: 20_000,
  birthDate: () => Number.NEGATIVE_INFINITY,
  email: () => Number.NEGATIVE_INFINITY,
  phone: () => Number.NEGATIVE_INFINITY,
};
/** A tenth of the people have every value. */
const OF_MANY: SharedValues = { people: 20_000, birthDate: () => -3, email: () => -3, phone: () => -3 };

describe('areSamePerson', () => {
  it.each<[string, Partial<Member>, boolean]>([
    ['equal in everything', {}, true],
    ['a misspelt name', { lastName: 'BERTHOT', email: '', phone: '' }, true],
    ['no birth date, the same e-mail', { birthDate: '', phone: '' }, true],
    ['no birth date, the same phone', { birthDate: '', email: '' }, true],
    ['a twin', { firstName: 'MARIE' }, false],
    ['somebody else born on the same day', { lastName: 'MARTIN' }, false],
    ['a namesake with another birth date', { birthDate: '1981-02-03' }, false],
    ['a namesake of whom nothing else is held', { birthDate: '', email: '', phone: '' }, false],
    ['no first name, the same birth date', { firstName: '', email: '', phone: '' }, true],
    ['no name, the same birth date', { firstName: '', lastName: '', email: '', phone: '' }, false],
    ['no name, the same birth date and phone', { firstName: '', lastName: '', email: '' }, true],
    [
      'names in each other’s place',
      { firstName: ODILE.lastName, lastName: ODILE.firstName, email: '', phone: '' },
      true,
    ],
    ['a slip in the e-mail, no birth date', { email: ODILE.email.replace('.', ''), birthDate: '', phone: '' }, true],
    ['another day of birth, the same phone', { birthDate: `${ODILE.birthDate.slice(0, 8)}28`, email: '' }, true],
    [
      'another day of birth and nothing else',
      { birthDate: `${ODILE.birthDate.slice(0, 8)}28`, email: '', phone: '' },
      false,
    ],
    ['another birth date, the same phone', { birthDate: '1931-12-28', email: '' }, false],
    ['another first name, the same phone', { firstName: 'MARIE', email: '', birthDate: '' }, false],
  ])('%s', (_, change, expected) => {
    expect(areSamePerson(candidate({}), candidate(change), NOT_SHARED)).toBe(expected);
  });

  it('compares a single name with one in the other’s place', () => {
    const only = { lastName: '', firstName: '', email: '', phone: '' };
    const last = candidate({ ...only, lastName: 'BERTHOD' });
    expect(areSamePerson(last, candidate({ ...only, firstName: 'BERTHOD' }), NOT_SHARED)).toBe(true);
    expect(areSamePerson(last, candidate({ ...only, firstName: 'ODILE' }), NOT_SHARED)).toBe(false);
  });

  it('does not take 1 January, which stands for an unknown date, for the same birth date', () => {
    const unknown = candidate({ birthDate: '1980-01-01', email: '', phone: '' });
    expect(areSamePerson(unknown, unknown, NOT_SHARED)).toBe(false);
  });

  it.each([
    ['1950-05-12', '1980-05-03', false],
    ['1950-05-12', '1980-07-12', false],
    ['1950-00-00', '1980-00-00', false],
    ['1950-01-01', '1980-01-01', false],
    ['1950-05-12', '1951-05-12', true],
    ['1950-05-12', '1950-12-05', true],
    ['1950-05-12', '1950-00-00', true],
  ])('people of one name and phone, born on %s and %s: %s', (one, other, expected) => {
    const born = (birthDate: string) => candidate({ birthDate, email: '' });
    expect(areSamePerson(born(one), born(other), NOT_SHARED)).toBe(expected);
  });

  it.each<[string, Partial<Member>]>([
    ['birth date', { email: '', phone: '' }],
    ['e-mail', { birthDate: '', phone: '' }],
    ['phone', { birthDate: '', email: '' }],
  ])('namesakes who share a value of many people: %s', (_, only) => {
    expect(areSamePerson(candidate(only), candidate(only), NOT_SHARED)).toBe(true);
    expect(areSamePerson(candidate(only), candidate(only), OF_MANY)).toBe(false);
  });
});
