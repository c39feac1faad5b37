import { describe, expect, it } from 'vitest';
import type { PersonRow } from '../reference/rows/index.ts';
import { NOT_IDENTIFIABLE, questionOf } from './question.ts';

const row = (values: PersonRow): PersonRow => values;
const PERSON = { last_name: 'Martin', address: '12 rue des Lilas', postal_code: '75011' };

describe('questionOf for ID Check', () => {
  it('returns the parameters of /SEARCH/', () => {
    const values = row({ ...PERSON, first_name: 'Zoé', birth_name: 'X', gender: 'F', id: '7', email: 'a@b.example' });
    const person = {
      lastName: 'Martin',
      firstName: 'Zoé',
      birthDate: '',
      address: '12 rue des Lilas',
      postalCode: '75011',
      city: '',
      country: '',
      email: '',
      phone: '',
    };
    expect(questionOf(values, 'idcheck')).toEqual({ person, isWithoutBirthDate: false });
    expect(questionOf(values, 'idcheck-plus')).toEqual({
      person: { ...person, email: 'a@b.example' },
      isWithoutBirthDate: false,
    });
  });

  it.each([
    [{ address: '12 rue X' }, '12 rue X'],
    [{ address: '', street: 'rue X', street_number: '12', street_number_suffix: 'bis' }, '12 bis rue X'],
    [{ address: '', street: 'Lilas', street_type: 'rue', street_number: '12' }, '12 rue Lilas'],
    [{ address: '', street: '12 rue X' }, '12 rue X'],
    [{ address: 'rue X', street_number: '12' }, '12 rue X'],
    [{ address: ' ', address_complement: '12 rue X' }, '12 rue X'],
  ])('joins the address in one line: %j', (parts, address) => {
    expect(questionOf(row({ ...PERSON, ...parts }), 'idcheck')).toMatchObject({ person: { address } });
  });

  it.each([
    [{ last_name: ' ' }, 'The last name is missing.'],
    [{ last_name: '', postal_code: '\t' }, 'The postal code and last name are missing.'],
    [{ last_name: '', address: '', postal_code: '' }, 'The address, postal code, and last name are missing.'],
    [{ address: '', street_number: '12' }, 'The address is missing.'],
    [{ city: 'x'.repeat(1001) }, 'The row, or one of its values, is too long.'],
  ])('returns why a row is EMPTY: %j', (values, emptyReason) => {
    expect(questionOf(row({ ...PERSON, ...values }), 'idcheck')).toEqual({ emptyReason });
  });

  it('ignores the birth date for ID Check', () => {
    const values = row({ ...PERSON, birth_date: '2001-02-30' });
    expect(questionOf(values, 'idcheck')).toMatchObject({ isWithoutBirthDate: false });
    expect(questionOf(values, 'idcheck-plus')).toMatchObject({ isWithoutBirthDate: true });
    expect(questionOf(row({ ...PERSON, birth_date: '00/00/0000' }), 'idcheck-plus')).toHaveProperty('person');
  });
});

describe('questionOf for match', () => {
  it('returns all values of the row', () => {
    const values = row({ birth_name: 'Duval', street_number: '12', street: 'rue X', gender: 'F' });
    expect(questionOf(values, 'match')).toMatchObject({
      person: { birthName: 'Duval', streetNumber: '12', street: 'rue X', gender: 'F' },
      isWithoutBirthDate: false,
    });
  });

  it('uses the birth name as last name if there is no other', () => {
    const values = row({ birth_name: 'Duval', city: 'Lyon' });
    expect(questionOf(values, 'match')).toMatchObject({ person: { lastName: 'Duval' }, isWithoutBirthDate: false });
    expect(questionOf({ ...values, last_name: 'Martin' }, 'match')).toMatchObject({ person: { lastName: 'Martin' } });
  });

  it('ignores an invalid birth date', () => {
    const values = row({ last_name: 'Martin', city: 'Lyon', birth_date: '31/02/1980' });
    expect(questionOf(values, 'match')).toMatchObject({ person: { birthDate: '' }, isWithoutBirthDate: true });
  });

  it.each([
    [{ last_name: 'Martin' }],
    [{ last_name: 'Martin', birth_date: '31/02/1980' }],
    [{ birth_date: '1980-01-01' }],
    [{ postal_code: '69001', city: 'Lyon' }],
    [{}],
  ])('returns that there are not enough values: %j', (values) => {
    expect(questionOf(row(values), 'match')).toEqual({ emptyReason: NOT_IDENTIFIABLE });
  });

  it.each([
    [{ email: 'a@b.example' }],
    [{ phone: '0612345678' }],
    [{ last_name: 'Martin', birth_date: '1980-01-01' }],
    [{ birth_date: '1980-01-01', city: 'Lyon' }],
    [{ first_name: 'Zoé', postal_code: '75011' }],
  ])('returns a question for %j', (values) => {
    expect(questionOf(row(values), 'match')).toHaveProperty('person');
  });
});
