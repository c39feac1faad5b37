import { describe, expect, it } from 'vitest';
import type { PersonInput } from '../model.ts';
import { normalizePerson } from './person.ts';

function numberAndStreetOf(input: PersonInput): { number: string; street: string } {
  const { number, street } = normalizePerson(input, { country: 'FR' }).person;
  return { number, street };
}

describe('normalizePerson', () => {
  it.each([
    ['75700', '', '75000'],
    ['75011', '', '75011'],
    ['75700', 'Lyon', '75700'],
    ['75700', 'Paris Cedex', '75001'],
    ['69700', '', '69700'],
  ])('reads the postal code %j beside the town %j as %j', (postalCode, city, expected) => {
    expect(normalizePerson({ postalCode, city }, { country: 'FR' }).person.postalCode).toBe(expected);
  });

  it.each([
    ['59000', 'Lille - Fives', 'LILLE'],
    ['59000', 'Fives / Lille', 'LILLE'],
    ['63000', 'Clermont - Ferrand', 'CLERMONT FERRAND'],
    ['59000', 'Quarvel - Fives', 'QUARVEL FIVES'],
    ['', 'Lille - Fives', 'LILLE FIVES'],
    ['80190', 'Y', 'Y'],
  ])('reads the town of the postal code %j in %j as %j', (postalCode, city, expected) => {
    expect(normalizePerson({ postalCode, city }, { country: 'FR' }).person.city).toBe(expected);
  });

  it('normalizes every field', () => {
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
    expect(normalizePerson(input, { country: 'FR' })).toEqual({
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

  it('returns empty fields and the default country for an empty input', () => {
    const { person, notes } = normalizePerson({}, { country: 'BE' });
    expect(Object.values(person).join('')).toBe('BE');
    expect(notes).toEqual([]);
  });

  it('returns a note for every value that cannot be read', () => {
    const input = { birthDate: '1980-02-30', email: 'anne', phone: '12' };
    const { person, notes } = normalizePerson(input, { country: 'FR' });
    expect(notes).toEqual([
      { field: 'birthDate', kind: 'unreadable' },
      { field: 'email', kind: 'unreadable' },
      { field: 'phone', kind: 'unreadable' },
    ]);
    expect([person.birthDate, person.email, person.phone]).toEqual(['', '', '']);
  });

  it('notes values that mean "not known"', () => {
    const input = { postalCode: 'inconnu', city: 'inconnue', address: 'inconnu', lastName: 'Martin' };
    const { person, notes } = normalizePerson(input, { country: 'FR' });
    expect([person.postalCode, person.city, person.street]).toEqual(['', '', '']);
    expect(notes).toEqual([
      { field: 'postalCode', kind: 'placeholder' },
      { field: 'city', kind: 'placeholder' },
      { field: 'address', kind: 'placeholder' },
    ]);
  });

  it('ignores birth date, e-mail and phone where they are not asked for', () => {
    const input = { birthDate: '1980-05-17', email: 'a@example.org', phone: '0612345678' };
    const options = { country: 'FR', withoutPersonal: true };
    expect(normalizePerson(input, options).person).toMatchObject({ birthDate: '', email: '', phone: '' });
    expect(normalizePerson({ birthDate: 'x', email: 'x', phone: 'x' }, options).notes).toEqual([]);
  });

  it('repairs a damaged e-mail', () => {
    expect(normalizePerson({ email: 'jean%40example.fr' }, { country: 'FR' }).person.email).toBe('jean@example.fr');
  });

  it('returns further values of a field that is the only one with several', () => {
    const nothing = { lastNames: [], firstNames: [], emails: [], phones: [] };
    const emails = ['jean+promo@example.fr'];
    const phones = ['+33145678910'];
    const of = (input: PersonInput) => normalizePerson(input, { country: 'FR' }).person.alternatives;
    expect(of({ email: 'jean promo@example.fr' })).toEqual({ ...nothing, emails });
    expect(of({ phone: '0612345601 / 0145678910' })).toEqual({ ...nothing, phones });
    expect(of({ email: 'jean promo@example.fr', phone: '0612345601 / 0145678910' })).toEqual({
      ...nothing,
      emails,
      phones,
    });
  });

  it('returns no notes for blank values', () => {
    expect(normalizePerson({ birthDate: ' ', email: ' ', phone: ' ' }, { country: 'FR' }).notes).toEqual([]);
  });

  it.each<[PersonInput, string, string]>([
    [{ address: '12 rue X' }, '12', 'RUE X'],
    [{ streetNumber: '12bis', street: 'r. X' }, '12 BIS', 'RUE X'],
    [{ streetNumber: '12', address: '14 rue X' }, '12', 'RUE X'],
    [{ street: '12 rue X' }, '12', 'RUE X'],
    [{ street: 'rue X', address: '14 rue Y' }, '', 'RUE X'],
    [{ addressComplement: '12 rue X' }, '12', 'RUE X'],
    [{ address: '12 rue X', addressComplement: 'bat B' }, '12', 'RUE X'],
    [{ streetNumber: '-', street: '12 rue X' }, '12', 'RUE X'],
  ])('locates number and street in %j', (input, number, street) => {
    expect(numberAndStreetOf(input)).toEqual({ number, street });
  });

  it('reads the address by the rules of its country', () => {
    const { person } = normalizePerson({ address: 'Musterstr. 12a', country: 'Allemagne' }, { country: 'FR' });
    expect(person).toMatchObject({ country: 'DE', number: '12 A', street: 'MUSTERSTRASSE' });
  });
});
