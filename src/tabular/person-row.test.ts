import { describe, expect, it } from 'vitest';
import { FIELDS } from './field.ts';
import { personOfRow, type RowValues } from './person-row.ts';

const person = (values: Partial<RowValues>) =>
  personOfRow({ ...(Object.fromEntries(FIELDS.map((field) => [field, ''])) as RowValues), ...values });

describe('personOfRow', () => {
  it('passes on what a row says', () => {
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

  it('takes a street without a number for a whole address', () => {
    expect(person({ street: '12 rue X' })).toMatchObject({ address: '12 rue X', street: '' });
    expect(person({ street: 'rue X', street_number: '12' })).toMatchObject({
      address: '',
      street: 'rue X',
      streetNumber: '12',
    });
    expect(person({ street: 'rue X', address: 'Y' })).toMatchObject({ address: 'Y', street: 'rue X' });
  });

  it('joins what French administrative files keep apart', () => {
    const apart = { street_number: '12', street_number_suffix: 'B', street_type: 'RUE', street: 'DES LILAS' };
    expect(person(apart)).toMatchObject({ streetNumber: '12 B', street: 'RUE DES LILAS' });
    expect(person({ ...apart, street: 'Rue des Lilas' }).street).toBe('Rue des Lilas');
    expect(person({ ...apart, street_number_suffix: 'DURAND' }).streetNumber).toBe('12');
    expect(person({ street_type: 'RUE', street: 'DES LILAS' }).address).toBe('RUE DES LILAS');
  });

  it('believes the number at the head of an address', () => {
    expect(person({ street_number: '4711', address: '12 rue X' }).streetNumber).toBe('');
    expect(person({ street_number: '12', address: 'rue X' }).streetNumber).toBe('12');
  });
});
