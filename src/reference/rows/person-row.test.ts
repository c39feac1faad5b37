import { describe, expect, it } from 'vitest';
import { importRowOf, personOfRow as person } from './person-row.ts';

describe('personOfRow', () => {
  it('copies the values of a row', () => {
    expect(
      person({ last_name: 'DUPONT', birth_name: 'MARTIN', address: '1 rue X', city: 'Paris', phone: '06' }),
    ).toMatchObject({
      lastName: 'DUPONT',
      birthName: 'MARTIN',
      address: '1 rue X',
      city: 'Paris',
      phone: '06',
      street: '',
      streetNumber: '',
    });
  });

  it.each([
    ['Berg', 'van den', 'van den Berg'],
    ['van den Berg', 'van den', 'van den Berg'],
    ['Berg', ' ', 'Berg'],
  ])('puts the particle of a column of its own in front of %j: %j', (name, prefix, lastName) => {
    expect(person({ last_name: name, last_name_prefix: prefix })).toMatchObject({ lastName });
  });

  it('separates a structured address', () => {
    expect(person({ address: ';Appt 3;12 rue X;Paris;;75011;France' })).toMatchObject({
      address: '12 rue X',
      addressComplement: 'Appt 3',
      city: 'Paris',
      postalCode: '75011',
      country: 'France',
    });
    expect(person({ address: '12 rue X; Bât B', city: 'Lyon' })).toMatchObject({
      address: '12 rue X; Bât B',
      city: 'Lyon',
    });
  });

  it('treats a street without a number as a whole address', () => {
    expect(person({ street: '12 rue X' })).toMatchObject({ address: '12 rue X', street: '' });
    expect(person({ street: 'rue X', street_number: '12' })).toMatchObject({
      address: '',
      street: 'rue X',
      streetNumber: '12',
    });
    expect(person({ street: 'rue X', address: 'Y' })).toMatchObject({ address: 'Y', street: 'rue X' });
  });

  it('joins the number and its suffix, and the street and its type', () => {
    const apart = { street_number: '12', street_number_suffix: 'B', street_type: 'RUE', street: 'DES LILAS' };
    expect(person(apart)).toMatchObject({ streetNumber: '12 B', street: 'RUE DES LILAS' });
    expect(person({ ...apart, street: 'Rue des Lilas' }).street).toBe('Rue des Lilas');
    expect(person({ ...apart, street_number_suffix: 'DURAND' }).streetNumber).toBe('12');
    expect(person({ street_type: 'RUE', street: 'DES LILAS' }).address).toBe('RUE DES LILAS');
  });

  it.each([
    [{ year_of_birth: '1971', month_of_birth: '7', day_of_birth: '25' }, '1971-7-25'],
    [{ year_of_birth: '1971.0', month_of_birth: '7.0', day_of_birth: ' 25.0 ' }, '1971-7-25'],
    [{ year_of_birth: '1971', month_of_birth: 'July', day_of_birth: '25' }, '25 July 1971'],
    [{ year_of_birth: '1971', month_of_birth: '7', birth_date: '25' }, '1971-7-25'],
    [{ year_of_birth: '1971', month_of_birth: '7' }, '1971-7'],
    [{ year_of_birth: '1971', day_of_birth: '25' }, '1971'],
    [{ year_of_birth: '1971', month_of_birth: '0', day_of_birth: '0' }, '1971'],
    [{ year_of_birth: '1971', month_of_birth: '07', day_of_birth: '00' }, '1971-07'],
    [{ year_of_birth: '1971', month_of_birth: '7', birth_date: '0' }, '1971-7'],
    [{ year_of_birth: '0', month_of_birth: '0', day_of_birth: '0' }, ''],
    [{ month_of_birth: '7', day_of_birth: '25' }, ''],
    [{ birth_date: '25/07/1970', year_of_birth: '1971' }, '25/07/1970'],
  ])('joins the parts of a birth date: %j', (row, birthDate) => {
    expect(person(row).birthDate).toBe(birthDate);
  });

  it('prefers the number at the start of an address', () => {
    expect(person({ street_number: '4711', address: '12 rue X' }).streetNumber).toBe('');
    expect(person({ street_number: '12', address: 'rue X' }).streetNumber).toBe('12');
  });
});

describe('the names of a row', () => {
  it('are those of one column for the whole name where there are no others', () => {
    expect(person({ full_name: 'Odile VARELLE' })).toMatchObject({ lastName: 'VARELLE', firstName: 'Odile' });
    expect(person({ full_name: 'Odile VARELLE', last_name: 'DUPONT' })).toMatchObject({
      lastName: 'DUPONT',
      firstName: '',
    });
  });

  it('are the birth name where the row has no last name', () => {
    expect(person({ birth_name: 'MOREL', last_name: ' ' })).toMatchObject({ lastName: 'MOREL', birthName: 'MOREL' });
    expect(person({ birth_name: 'DURVAL', last_name: 'VARELLE' }).lastName).toBe('VARELLE');
  });
});

describe('the number of a row', () => {
  it('is none where a Base Adresse Locale says so', () => {
    expect(person({ street: 'Le Moulin', street_number: '99999' })).toMatchObject({ streetNumber: '' });
  });
});

describe('importRowOf', () => {
  it('trims the ids', () => {
    expect(importRowOf({ id: ' 7 ', household_id: ' h', last_name: 'DUPONT' })).toMatchObject({
      id: '7',
      householdId: 'h',
      person: { lastName: 'DUPONT' },
    });
    expect(importRowOf({})).toMatchObject({ id: '', householdId: '' });
  });

  it.each([
    [{ last_name: 'DURVAL Paul' }, true],
    [{ last_name: 'Paul Durval' }, true],
    [{ last_name: 'DURVAL Paul', first_name: 'Paul' }, false],
    [{ last_name: 'LE GOFF' }, false],
    [{ last_name: 'DURVAL ROVEL' }, false],
    [{ last_name: 'PAUL' }, false],
    [{ last_name: 'SARL DURVAL PAUL' }, false],
    [{ last_name: 'SARL MARTIN' }, false],
    [{ last_name: 'GARAGE PAUL' }, false],
  ])('notes a whole name in the last name: %j is %j', (row, isNameWhole) => {
    expect(importRowOf(row).isNameWhole).toBe(isNameWhole);
  });

  it.each(['1', 'true', 'OUI', 'x', '2024-05-01', 'deleted'])('reads %j as deleted', (deleted) => {
    expect(importRowOf({ deleted }).isDeleted).toBe(true);
  });

  it.each(['', '0', 'false', 'Non', 'N', 'NULL', '-'])('does not read %j as deleted', (deleted) => {
    expect(importRowOf({ deleted }).isDeleted).toBe(false);
  });

  it.each([
    ['Quarbel Vondrit', true],
    ['Odile VARELLE', false],
  ])('returns whether %j had to be split by a guess: %s', (full_name, isNameUnsure) => {
    expect(importRowOf({ full_name }).isNameUnsure).toBe(isNameUnsure);
  });
});
