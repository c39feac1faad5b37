import { describe, expect, it } from 'vitest';
import { household, member, person } from './household.testing.ts';
import { gradeHousehold, isFound, NO_LETTERS, rightLetters, wrongFields } from './household.ts';

describe('rightLetters', () => {
  it('returns E for a person as held', () => {
    expect(rightLetters(gradeHousehold(person(), household()), 'idcheck')).toEqual([
      {
        found: true,
        firstName: 'E',
        lastName: 'E',
        address: 'E',
        postalCode: 'E',
        city: 'E',
        email: '?',
        phone: '?',
        birthDate: '?',
        number: true,
        firstNameDistance: 0,
        lastNameDistance: 0,
      },
    ]);
  });

  it('returns no distances if nobody is found', () => {
    const [letters] = rightLetters(gradeHousehold(person({ street: 'CHEMIN VERT' }), household()), 'idcheck');
    expect(letters).toMatchObject({ found: false, lastName: 'E', address: 'D', lastNameDistance: undefined });
  });

  it('returns no letters for a household that is not near', () => {
    const far = gradeHousehold(person({ lastName: 'ZYX', street: 'CHEMIN VERT' }), household());
    expect(rightLetters(far, 'idcheck')).toEqual([NO_LETTERS]);
  });

  it('compares with the member whose first name fits best', () => {
    const members = [member({ firstName: 'ANNE', birthDate: '1960-01-01' }), member({ birthDate: '1961-05-09' })];
    const [letters] = rightLetters(
      gradeHousehold(person({ birthDate: '1961-05-10' }), household({ members })),
      'idcheck-plus',
    );
    expect(letters).toMatchObject({ firstName: 'E', birthDate: '001' });
  });

  it('chooses by birth date between members with the same first name', () => {
    const members = [member({ birthDate: '1930-01-01' }), member({ birthDate: '1961-05-09' })];
    const asked = person({ birthDate: '1961-05-09' });
    expect(gradeHousehold(asked, household({ members })).names[0]!.birthDate).toBe('000');
  });

  it('accepts any of the members that cannot be distinguished', () => {
    const members = [member({ birthDate: '1930-01-01' }), member({ birthDate: '1961-05-09' })];
    const right = rightLetters(
      gradeHousehold(person({ birthDate: '1930-05-01' }), household({ members })),
      'idcheck-plus',
    );
    expect(new Set(right.map(({ birthDate }) => birthDate))).toEqual(new Set(['010', '101']));
  });

  it('uses the closer one of last name and birth name', () => {
    const members = [member({ lastName: 'DURAND', birthName: 'MARTIN' })];
    expect(rightLetters(gradeHousehold(person(), household({ members })), 'idcheck')[0]).toMatchObject({
      lastName: 'E',
    });
  });

  it.each([
    ['12-14', '12', true],
    ['12-14', '14', true],
    ['12-14', '13', false],
    ['11-14', '13', true],
    ['12', '10-16', true],
    ['12', '14-16', false],
    ['12', '', false],
  ])('compares the number %s with %s: %s', (sent, held, number) => {
    expect(gradeHousehold(person({ number: sent }), household({ number: held })).number).toBe(number);
  });

  it('recognises swapped names, with the distances of the values sent', () => {
    const exchanged = person({ lastName: 'JEAN', firstName: 'MARTIN' });
    expect(rightLetters(gradeHousehold(exchanged, household()), 'idcheck')[0]).toMatchObject({
      found: true,
      lastName: 'P',
      firstName: 'P',
      lastNameDistance: 5,
      firstNameDistance: 5,
    });
  });
});

describe('isFound', () => {
  it.each([
    ['another number', { number: '14' }, true],
    ['another first name', { firstName: 'ANNE' }, true],
    ['three digits of the postal code, and no town', { postalCode: '75020', city: '' }, true],
    ['another postal code in the town', { postalCode: '69001' }, true],
    ['another place', { postalCode: '69001', city: 'LYON' }, false],
    ['another street', { street: 'CHEMIN VERT' }, false],
    ['another last name', { lastName: 'DURAND' }, false],
  ])('ID Check, %s: %s', (_, values, found) => {
    expect(isFound(gradeHousehold(person(values), household()), 'idcheck')).toBe(found);
  });

  it('needs last names that are close without their particles', () => {
    const members = [member({ lastName: 'VAN DER BEEK' })];
    expect(isFound(gradeHousehold(person({ lastName: 'VAN DER BEEK' }), household({ members })), 'idcheck')).toBe(true);
    expect(isFound(gradeHousehold(person({ lastName: 'VAN DER MEER' }), household({ members })), 'idcheck')).toBe(
      false,
    );
  });

  it.each([
    ['GARCIA LOPEZ', 'GARCIA PEREZ', 'LOPEZ'],
    ['VAN DER MEER', 'VAN DER BEEK', 'MEER'],
    ['BEN SALAH', 'BEN SALEM', 'SALAH'],
  ])('finds %s by the birth name of %s, born %s', (sent, lastName, birthName) => {
    const asked = person({ lastName: sent });
    const relatives = [member({ lastName }), member({ lastName: birthName })];
    for (const members of [[member({ lastName, birthName })], relatives, [...relatives].reverse()])
      expect(isFound(gradeHousehold(asked, household({ members })), 'idcheck')).toBe(true);
  });

  it('ID Check Plus accepts the e-mail instead of the address, but not instead of the name', () => {
    const members = [member({ email: 'jean@example.org' })];
    const moved = person({ street: 'CHEMIN VERT', email: 'jean@example.org' });
    expect(isFound(gradeHousehold(moved, household({ members })), 'idcheck')).toBe(false);
    expect(isFound(gradeHousehold(moved, household({ members })), 'idcheck-plus')).toBe(true);
    const other = { ...moved, lastName: 'DURAND', firstName: 'ANNE' };
    expect(isFound(gradeHousehold(other, household({ members })), 'idcheck-plus')).toBe(false);
  });
});

describe('wrongFields', () => {
  it('returns the fields that differ from the nearest right answer', () => {
    const [right] = rightLetters(gradeHousehold(person(), household()), 'idcheck');
    const other = { ...right!, birthDate: '111' };
    expect(wrongFields(right!, [other, right!])).toEqual([]);
    expect(wrongFields({ ...right!, lastName: 'S' }, [other, right!])).toEqual(['lastName']);
  });
});
