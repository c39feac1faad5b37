import { describe, expect, it } from 'vitest';
import type { Subject, Typed } from './corruption.ts';
import { exampleContext, JEANNE, PAUL } from './example.testing.ts';
import { strangers } from './strangers.ts';

const invented = (name: string, seed = 1): Typed =>
  strangers.find((stranger) => stranger.name === name)!.invent(exampleContext(seed))!;

describe('strangers', () => {
  /** Strangers who share a personal value by design, and strangers who need a special person. */
  const SHARED: Readonly<Record<string, keyof Typed>> = {
    'shared-birth-date': 'birthDate',
    'shared-phone': 'phone',
    twin: 'birthDate',
  };
  const SPECIAL = [
    'shared-particle',
    'shared-title',
    'neighbouring-road-number',
    'neighbouring-street-name',
    'shared-placeholder',
  ];

  it.each(strangers.map(({ name }) => name).filter((name) => !SPECIAL.includes(name)))(
    '%s is the same for the same random numbers, and has nothing else personal of anybody',
    (name) => {
      const stranger = invented(name);
      expect(invented(name)).toEqual(stranger);
      for (const field of ['birthDate', 'email', 'phone'] as const) {
        if (SHARED[name] === field) expect(stranger[field]).toBe(JEANNE[field]);
        else expect(stranger[field]).not.toBe(JEANNE[field]);
      }
    },
  );

  const strangerLike = (name: string, differs: Partial<Subject>, anyone?: Partial<Subject>): Typed | undefined => {
    const context = exampleContext(1, differs);
    const surroundings = anyone
      ? { ...context.surroundings, anyone: () => ({ ...PAUL, ...anyone }) }
      : context.surroundings;
    return strangers.find((stranger) => stranger.name === name)!.invent({ ...context, surroundings });
  };

  it('a name with the same particle at the door', () => {
    expect(strangerLike('shared-particle', { lastName: 'Le Goff' }, { lastName: 'Le Bihan' })).toMatchObject({
      lastName: 'Le Bihan',
      street: JEANNE.street,
    });
    expect(strangerLike('shared-particle', { lastName: 'Le Goff' }, { lastName: 'Martin' })).toBeUndefined();
    expect(strangerLike('shared-particle', { lastName: 'Martin' })).toBeUndefined();
    expect(strangerLike('particle-alone', { lastName: 'Le Goff' })).toMatchObject({ lastName: 'Le' });
  });

  it('the same name in a street that shares the title', () => {
    const street = 'Avenue du Général de Quarvel';
    expect(strangerLike('shared-title', {}, { street })).toMatchObject({ lastName: JEANNE.lastName, street });
    expect(strangerLike('shared-title', {}, { street: JEANNE.street })).toBeUndefined();
    expect(strangerLike('shared-title', {}, { street: 'Avenue Foch' })).toBeUndefined();
    expect(strangerLike('shared-title', { street: 'Rue Pasteur' }, { street })).toBeUndefined();
  });

  it('the same name on a road of another number', () => {
    const stranger = strangerLike('neighbouring-road-number', { street: 'Route départementale 937' })!;
    expect(stranger.lastName).toBe(JEANNE.lastName);
    expect(stranger.street).toMatch(/^Route départementale 93[5689]$/);
    expect(strangerLike('neighbouring-road-number', { street: 'Rue du 11 Novembre' })).toBeUndefined();
  });

  it('the same name in a street of another letter or an opposite word', () => {
    const streetLike = (street: string) => strangerLike('neighbouring-street-name', { street })?.street;
    expect(strangerLike('neighbouring-street-name', { street: 'Rue A' })!.lastName).toBe(JEANNE.lastName);
    expect(streetLike('Rue A')).toBe('Rue B');
    expect(streetLike('Rue Haute')).toBe('Rue basse');
    expect(streetLike('CHEMIN DU PETIT PRE')).toBe('CHEMIN DU GRAND PRE');
    expect(streetLike('Grande Rue')).toBeUndefined();
    expect(streetLike('Rue Pasteur')).toBeUndefined();
  });

  it('the same last name and placeholder elsewhere', () => {
    expect(strangerLike('shared-placeholder', { phone: '0600000000' })).toMatchObject({
      lastName: JEANNE.lastName,
      street: 'Rue Pasteur',
      phone: '0600000000',
    });
    expect(strangerLike('shared-placeholder', {})).toBeUndefined();
  });

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
