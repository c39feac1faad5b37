import { describe, expect, it } from 'vitest';
import { HOME, ODILE } from '../household.testing.ts';
import type { Household, Member, Person } from '../model.ts';
import { HouseholdComparer } from './household.ts';

/** A member of whom only the last name is known. */
const BERTHOD: Member = { ...ODILE, id: '', firstName: '', birthDate: '', email: '', phone: '' };

function householdOf(...members: readonly Partial<Member>[]): Household {
  return { ...HOME, householdId: 1n, members: members.map((member, i) => ({ ...BERTHOD, id: String(i), ...member })) };
}

function compare(person: Partial<Person>, ...members: readonly Partial<Member>[]) {
  return new HouseholdComparer({ ...HOME, ...BERTHOD, ...person }).compare(householdOf(...members));
}

describe('the member compared', () => {
  it.each<[string, Partial<Person>, Partial<Member>[], number]>([
    ['the closest first name', { firstName: 'ANNE' }, [{ firstName: 'LUC' }, { firstName: 'ANNA' }], 1],
    [
      'the closest first name before a birth date',
      { firstName: 'ANNE', birthDate: '1980-05-06' },
      [{ firstName: 'LUC', birthDate: '1980-05-06' }, { firstName: 'ANNA' }],
      1,
    ],
    [
      'of one first name the birth date',
      { firstName: 'JEAN', birthDate: '1980-05-06', email: 'j@example.org', phone: '+33639980001' },
      [
        { firstName: 'JEAN', birthDate: '1950-01-01', email: 'j@example.org', phone: '+33639980001' },
        { firstName: 'JEAN', birthDate: '1980-05-06' },
      ],
      1,
    ],
    [
      'else e-mail or phone',
      { firstName: 'JEAN', phone: '+33639980001' },
      [{ firstName: 'JEAN' }, { firstName: 'JEAN', phone: '+33639980001' }],
      1,
    ],
    [
      'else the closer last name',
      { firstName: 'JEAN', lastName: 'DUPONT' },
      [{ firstName: 'JEAN' }, { firstName: 'JEAN', birthName: 'DUPONT' }],
      1,
    ],
    [
      'else the smaller share of first names of one letter',
      { firstName: 'JEANNE' },
      [{ firstName: 'JEANE' }, { firstName: 'JEANNEE' }],
      1,
    ],
    [
      'of one first name the birth date, whoever comes first',
      { firstName: 'JEAN', birthDate: '1980-05-06', email: 'j@example.org', phone: '+33639980001' },
      [
        { firstName: 'JEAN', birthDate: '1980-05-06' },
        { firstName: 'JEAN', birthDate: '1950-01-01', email: 'j@example.org', phone: '+33639980001' },
      ],
      0,
    ],
    [
      'e-mail alone',
      { firstName: 'JEAN', email: 'j@example.org' },
      [{ firstName: 'JEAN' }, { firstName: 'JEAN', email: 'j@example.org' }],
      1,
    ],
    [
      'phone rather than a birth date that was not sent and is not held',
      { firstName: 'JEAN', phone: '+33639980001' },
      [{ firstName: 'JEAN' }, { firstName: 'JEAN', birthDate: '1980-05-06', phone: '+33639980001' }],
      1,
    ],
    [
      'else the smaller share, whoever comes first',
      { firstName: 'JEANNE' },
      [{ firstName: 'JEANNEE' }, { firstName: 'JEANE' }],
      0,
    ],
    ['of equals the first', { firstName: 'JEAN' }, [{ firstName: 'JEAN' }, { firstName: 'JEAN' }], 0],
    ['of nobody who is meant the birth date', { birthDate: '1980-05-06' }, [{}, { birthDate: '1980-05-06' }], 1],
  ])('is %s', (_, person, members, expected) => {
    expect(compare(person, ...members).member.id).toBe(String(expected));
  });

  it('lends the first name and the birth date, the household the last name', () => {
    const comparison = compare(
      { lastName: 'DUPONT', firstName: 'ANNA', birthDate: '1980-05-06' },
      { lastName: 'DUPONT', firstName: 'LUC', birthDate: '1980-05-06' },
      { firstName: 'ANNA', birthDate: '1980-05-07' },
    );
    expect(comparison).toMatchObject({ lastName: { letter: 'E' }, firstName: { letter: 'E' }, birthDate: '001' });
  });
});

describe('names in each other’s place', () => {
  const members = [{ firstName: 'LUC' }, { lastName: 'QUENOUILLE', birthName: 'CUGUILLERE', firstName: 'ANNA' }];

  it('are P at best, and their distances those of what was sent', () => {
    const comparison = compare({ lastName: 'ANNA', firstName: 'CUGUILLERE' }, ...members);
    expect(comparison.member.firstName).toBe('ANNA');
    expect(comparison.lastName).toMatchObject({ letter: 'P', rule: 'swapped-names', sent: 'ANNA' });
    expect(comparison.firstName).toMatchObject({ letter: 'P', rule: 'swapped-names', distance: 10, held: 'ANNA' });
  });

  it.each<[string, Partial<Person>, Partial<Member>[]]>([
    ['both', { lastName: 'ANNA', firstName: 'ANNA' }, [{ lastName: 'ANNA', firstName: 'ANNA' }]],
    ['the first name', { lastName: 'ANNA', firstName: 'QUENOUILLE' }, [...members, { firstName: 'QUENOUILLE' }]],
    [
      'the last name',
      { lastName: 'ANNA', firstName: 'QUENOUILLE' },
      [...members, { lastName: 'ANNA', firstName: 'LUC' }],
    ],
    ['neither, but only the first name is close', { lastName: 'ANNA', firstName: 'XAVIER' }, members],
    ['neither, but only the last name is close', { lastName: 'XAVIER', firstName: 'QUENOUILLE' }, members],
  ])('are not taken for each other where %s is close in its own place', (_, person, household) => {
    const { lastName, firstName } = compare(person, ...household);
    expect([lastName.rule, firstName.rule]).not.toContain('swapped-names');
  });

  it('are not looked for where one of them is close in its own', () => {
    expect(compare({ lastName: 'BERTHOD', firstName: 'BERTHOD' }, ...members).firstName.letter).toBe('D');
    expect(compare({ lastName: 'ANNA', firstName: '' }, ...members).lastName.letter).toBe('D');
  });
});

describe('e-mail and phone', () => {
  it.each([
    ['E if it is held', 'a+b@example.org', 'E'],
    ['? if it is not', 'c@example.org', '?'],
  ])('are, for an unsure reading alone, %s', (_, email, letter) => {
    const alternatives = { lastNames: [], firstNames: [], emails: ['a+b@example.org'], phones: [] };
    expect(compare({ email: '', alternatives }, { email }).email.letter).toBe(letter);
  });

  it.each([
    ['E where one of several is equal', 'b@example.org', 'E'],
    ['D where none is', 'c@example.org', 'D'],
    ['? where none was sent', '', '?'],
  ])('are %s', (_, email, letter) => {
    const comparison = compare({ email }, {}, { email: 'a@example.org' }, { email: 'b@example.org' });
    expect(comparison.email.letter).toBe(letter);
    expect(comparison.phone.letter).toBe('?');
  });
});

describe('fields of the household', () => {
  it.each([
    ['CHAMBEXX', 'P'],
    ['CHAMBERYXXXX', 'N'],
    ['CHAMBXXX', 'D'],
  ])('grade the town %s as %s', (city, letter) => {
    expect(compare({ city }, {}).city.letter).toBe(letter);
  });

  it('show the first e-mail held if none is equal, and none if none is held', () => {
    const emails = [{}, { email: 'a@example.org' }, { email: 'b@example.org' }];
    expect(compare({ email: 'c@example.org' }, ...emails).email).toMatchObject({ letter: 'D', held: 'a@example.org' });
    expect(compare({ email: 'c@example.org' }, {}, {}).email).toMatchObject({
      letter: '?',
      rule: 'not-held',
      held: '',
    });
  });
});
