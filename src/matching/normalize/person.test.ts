import { describe, expect, test } from 'vitest';
import type { PersonInput } from '../model.ts';
import { canonicalPerson } from './person.ts';

function placeOf(input: PersonInput): { number: string; street: string } {
  const { number, street } = canonicalPerson(input, { country: 'FR' }).person;
  return { number, street };
}

describe('canonicalPerson', () => {
  test('reads every field', () => {
    const input = {
      lastName: 'Mme Martin née Dupont',
      firstName: 'Anne-Marie',
      gender: 'Mme',
      birthDate: '17/05/1980',
      address: '12 bis, av. du Gal Leclerc',
      postalCode: 'F-75011',
      city: 'Paris 11e',
      email: ' Anne@Example.fr ',
      phone: '06 12 34 56 78',
    };
    expect(canonicalPerson(input, { country: 'FR' })).toEqual({
      person: {
        country: 'FR',
        postalCode: '75011',
        city: 'PARIS',
        street: 'AVENUE DU GENERAL LECLERC',
        number: '12 BIS',
        lastName: 'MARTIN',
        birthName: 'DUPONT',
        firstName: 'ANNE MARIE',
        gender: 'F',
        birthDate: '1980-05-17',
        email: 'anne@example.fr',
        phone: '+33612345678',
      },
      notes: [],
    });
  });

  test('nothing given is nothing known', () => {
    const { person, notes } = canonicalPerson({}, { country: 'BE' });
    expect(Object.values(person).join('')).toBe('BE');
    expect(notes).toEqual([]);
  });

  test('names what was given and cannot be read', () => {
    const input = { birthDate: '1980-02-30', email: 'anne', phone: '12' };
    const { person, notes } = canonicalPerson(input, { country: 'FR' });
    expect(notes).toEqual([
      { field: 'birthDate', kind: 'unreadable' },
      { field: 'email', kind: 'unreadable' },
      { field: 'phone', kind: 'unreadable' },
    ]);
    expect([person.birthDate, person.email, person.phone]).toEqual(['', '', '']);
  });

  test('blanks are nothing given', () => {
    expect(canonicalPerson({ birthDate: ' ', email: ' ', phone: ' ' }, { country: 'FR' }).notes).toEqual([]);
  });

  test.each<[PersonInput, string, string]>([
    [{ address: '12 rue X' }, '12', 'RUE X'],
    [{ streetNumber: '12bis', street: 'r. X' }, '12 BIS', 'RUE X'],
    [{ streetNumber: '12', address: '14 rue X' }, '12', 'RUE X'],
    [{ street: '12 rue X' }, '12', 'RUE X'],
    [{ street: 'rue X', address: '14 rue Y' }, '', 'RUE X'],
    [{ addressComplement: '12 rue X' }, '12', 'RUE X'],
    [{ address: '12 rue X', addressComplement: 'bat B' }, '12', 'RUE X'],
    [{ streetNumber: '-', street: '12 rue X' }, '12', 'RUE X'],
  ])('reads the place of %j', (input, number, street) => {
    expect(placeOf(input)).toEqual({ number, street });
  });

  test('the country chooses how the address is read', () => {
    const { person } = canonicalPerson({ address: 'Musterstr. 12a', country: 'Allemagne' }, { country: 'FR' });
    expect(person).toMatchObject({ country: 'DE', number: '12 A', street: 'MUSTERSTRASSE' });
  });
});
