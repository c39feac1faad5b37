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

  it('prefers the number at the start of an address', () => {
    expect(person({ street_number: '4711', address: '12 rue X' }).streetNumber).toBe('');
    expect(person({ street_number: '12', address: 'rue X' }).streetNumber).toBe('12');
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
});
