import { describe, expect, it } from 'vitest';
import type { Typed } from './corruption.ts';
import { exampleContext, JEANNE } from './example.testing.ts';
import { strangers } from './strangers.ts';

const invented = (name: string, seed = 1): Typed =>
  strangers.find((stranger) => stranger.name === name)!.invent(exampleContext(seed))!;

describe('strangers', () => {
  it.each(strangers.map(({ name }) => name))(
    '%s is the same for the same random numbers, and has nothing personal of anybody',
    (name) => {
      const stranger = invented(name);
      expect(invented(name)).toEqual(stranger);
      expect([stranger.birthDate, stranger.email, stranger.phone]).not.toContain(JEANNE.birthDate);
      expect(stranger.email).not.toBe(JEANNE.email);
      expect(stranger.phone).not.toBe(JEANNE.phone);
    },
  );

  it('another name at the door', () => {
    expect(invented('other-name-at-the-door')).toMatchObject({
      lastName: 'Roussel',
      firstName: 'Aline',
      street: JEANNE.street,
    });
    expect(invented('other-name-same-first-name')).toMatchObject({ lastName: 'Roussel', firstName: JEANNE.firstName });
  });

  it('the same name elsewhere', () => {
    const names = { lastName: JEANNE.lastName, firstName: JEANNE.firstName };
    expect(invented('same-name-other-street')).toMatchObject({ ...names, street: 'Rue Pasteur', city: JEANNE.city });
    expect(invented('same-name-neighbouring-town')).toMatchObject({
      ...names,
      street: JEANNE.street,
      postalCode: '75012',
    });
    expect(invented('same-name-other-department')).toMatchObject({ ...names, postalCode: '29200', city: 'Brest' });
    expect(invented('same-name-other-address')).toMatchObject({ ...names, street: 'Rue Pasteur', postalCode: '35200' });
  });

  it('a neighbour at a number where nobody lives', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { lastName, street, number } = invented('same-name-free-number', seed);
      expect([lastName, street]).toEqual([JEANNE.lastName, JEANNE.street]);
      expect(['1', '12 bis']).not.toContain(number);
    }
  });

  it('a son of one name', () => {
    const son = invented('son-of-one-name');
    expect(son).toMatchObject({ lastName: JEANNE.lastName, firstName: JEANNE.firstName, street: 'Rue Pasteur' });
    expect(Number(son.birthDate.slice(0, 4))).toBeGreaterThanOrEqual(1981);
  });

  it('invented people', () => {
    expect(invented('invented-person-real-address').street).toBe(JEANNE.street);
    expect(invented('invented-person-real-address').lastName).not.toBe(JEANNE.lastName);
    expect(invented('invented-person-invented-address').street).not.toBe(JEANNE.street);
  });
});
