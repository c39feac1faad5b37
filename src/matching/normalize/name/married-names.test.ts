import { describe, expect, it } from 'vitest';
import { normalizePerson } from '../person.ts';
import { maleForms } from './married-names.ts';

describe('maleForms', () => {
  it.each([
    ['NOVAKOVA', 'CZ', 'NOVAK'],
    ['SVOBODOVA', 'CZ', 'SVOBODA'],
    ['HAJKOVA', 'CZ', 'HAJEK'],
    ['NEMCOVA', 'SK', 'NEMEC'],
    ['KAZLAUSKIENE', 'LT', 'KAZLAUSKAS'],
    ['KOVACSNE', 'HU', 'KOVACS'],
  ])('of %s in %s have %s', (lastName, country, expected) => {
    expect(maleForms(lastName, country)).toContain(expected);
  });

  it.each([
    ['NOVAKOVA', 'FR'],
    ['NOVAK', 'CZ'],
    ['DOVA', 'CZ'],
    ['NOVAKOVA MALA', 'CZ'],
    ['', 'CZ'],
  ])('of %j in %s are none', (lastName, country) => {
    expect(maleForms(lastName, country)).toEqual([]);
  });

  it('are further readings of the last name', () => {
    const { person } = normalizePerson({ lastName: 'Nováková', firstName: 'Eva' }, { country: 'CZ' });
    expect(person).toMatchObject({ lastName: 'NOVAKOVA', alternatives: { lastNames: ['NOVAK', 'NOVAKA'] } });
  });
});
