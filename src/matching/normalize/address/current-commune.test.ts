import { describe, expect, it } from 'vitest';
import { areOneCommune, currentCommune } from './current-commune.ts';

describe('currentCommune', () => {
  it.each([
    ['LOMME', '59160', 'LILLE'],
    ['LOMME', '', 'LILLE'],
    ['LILLE', '59000', 'LILLE'],
    ['LOMME', '75011', 'LOMME'],
  ])('of %s %s is %s', (city, postalCode, commune) => {
    expect(currentCommune(city, postalCode)).toBe(commune);
  });
});

describe('areOneCommune', () => {
  const town = (city: string, postalCode = '59000') => ({ city, postalCode });

  it.each([
    [town('LILLE'), town('LILLE'), true],
    [town('LOMME', '59160'), town('LILLE'), true],
    [town('LILLE'), town('LOMME', '59160'), true],
    [town('LILLE'), town('ROUBAIX', '59100'), false],
    [town(''), town(''), false],
    [town('LILLE'), town(''), false],
    [town(''), town('LILLE'), false],
  ])('of %j and %j is %s', (one, other, expected) => {
    expect(areOneCommune(one, other)).toBe(expected);
  });
});
