import { describe, expect, it } from 'vitest';
import { hashOf } from '../word-table.ts';
import { codeOfTown, endsLikeTown, endsWithLastWord, townNamed, townsOfPostalCode } from './postal-towns.ts';

describe('townsOfPostalCode', () => {
  it('returns today’s towns and the names of merged communes', () => {
    expect(townsOfPostalCode('59160', 'FR').names).toContain('LOMME');
    expect(townsOfPostalCode('02220', 'FR').names).toContain('BRAINE');
  });

  it('returns one town for the codes of boroughs', () => {
    expect(townsOfPostalCode('75011', 'FR').names).toEqual(['PARIS']);
  });

  it.each([
    ['the first code', '01000', 'BOURG EN BRESSE'],
    ['an overseas code', '97133', 'SAINT BARTHELEMY'],
    ['a Corsican code', '20200', 'BASTIA'],
  ])('finds %s', (_, code, town) => {
    expect(townsOfPostalCode(code, 'FR').names).toContain(town);
  });

  it.each([
    ['an unknown code', '99999', 'FR'],
    ['a code before the first', '00200', 'FR'],
    ['a code of another length', '750', 'FR'],
    ['another country', '01000', 'DE'],
  ])('returns none for %s', (_, code, country) => {
    expect(townsOfPostalCode(code, country).names).toEqual([]);
  });
});

describe('townNamed', () => {
  it('finds every name of a code, and no other', () => {
    const isTown = (name: string) => townNamed(name, 2220, hashOf(name)) === name;
    const { names } = townsOfPostalCode('02220', 'FR');
    expect(names.length).toBeGreaterThan(5);
    expect(names.every(isTown)).toBe(true);
    expect(townsOfPostalCode('62000', 'FR').names.some(isTown)).toBe(false);
    expect(isTown('')).toBe(false);
  });

  it('knows the towns of a code that was not asked for before', () => {
    expect(townNamed('ARRAS', 62000, hashOf('ARRAS'))).toBe('ARRAS');
    expect(townNamed('ARRAS', 99999, hashOf('ARRAS'))).toBeUndefined();
    expect(townNamed('HERBLAY', 95220, hashOf('HERBLAY'))).toBe('HERBLAY SUR SEINE');
  });
});

describe('codeOfTown', () => {
  it.each([
    ['33072', 'BORDEAUX', 'FR', '33000'],
    ['33000', 'BORDEAUX', 'FR', '33000'],
    ['33000', 'PARIS', 'FR', '33000'],
    ['01999', 'BOURG EN BRESSE', 'FR', '01000'],
    ['97499', 'SAINT PIERRE', 'FR', '97410'],
    ['33072', 'NULLE PART', 'FR', '33072'],
    ['33072', 'BORDEAUX', 'BE', '33072'],
    ['3307A', 'BORDEAUX', 'FR', '3307A'],
    ['3307', 'BORDEAUX', 'FR', '3307'],
    ['330720', 'BORDEAUX', 'FR', '330720'],
    ['75999', '', 'FR', '75000'],
    ['33999', '', 'FR', '33999'],
  ])('of %s %j in %s is %s', (postalCode, city, country, code) => {
    expect(codeOfTown(postalCode, city, country)).toBe(code);
  });
});

describe('endsLikeTown and endsWithLastWord', () => {
  it.each([
    ['RUE DE BORDEAUX', true],
    ['BORDEAUX', true],
    ['RUE DE PARIS', false],
    ['RUE DES ORMEAUX', false],
    ['RUE X LES', true],
    ['RUE X FRANCE', true],
    ['RUE BALLES', false],
    ['RUE ROMANCE', false],
    ['', false],
  ])('of %j is %s', (folded, expected) => {
    const towns = townsOfPostalCode('33000', 'FR');
    expect(endsWithLastWord(folded, towns)).toBe(expected);
    if (expected) expect(endsLikeTown(folded, towns.endings, towns.furtherEndings)).toBe(true);
  });
});
