import { describe, expect, it } from 'vitest';
import { townsOfPostalCode } from './postal-towns.ts';

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
