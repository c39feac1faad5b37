import { describe, expect, it } from 'vitest';
import { hasBoroughs, postalCodeOfBorough, townOfBoroughCode, withoutBorough } from './borough.ts';

describe('townOfBoroughCode', () => {
  it.each([
    ['75001', 'PARIS'],
    ['75020', 'PARIS'],
    ['75120', 'PARIS'],
    ['69009', 'LYON'],
    ['13216', 'MARSEILLE'],
    ['75000', ''],
    ['75021', ''],
    ['75100', ''],
    ['7501', ''],
    ['750011', ''],
    ['7500A', ''],
  ])('of %s is %j', (code, town) => {
    expect(townOfBoroughCode(code)).toBe(town);
  });
});

describe('postalCodeOfBorough', () => {
  it.each([
    ['75116', '75016'],
    ['13208', '13008'],
    ['69381', '69001'],
    ['75016', undefined],
    ['7511', undefined],
    ['751166', undefined],
  ])('of %s is %s', (code, postalCode) => {
    expect(postalCodeOfBorough(code)).toBe(postalCode);
  });
});

describe('withoutBorough', () => {
  it.each([
    ['PARIS', 'PARIS'],
    ['PARIS 11', 'PARIS'],
    ['PARIS11', 'PARIS'],
    ['PARIS 11EME ARRONDISSEMENT', 'PARIS'],
    ['PARIS XI', 'PARIS'],
    ['LYON VI', 'LYON'],
    ['LYONVI', 'LYONVI'],
    ['PARIS PLAGE', 'PARIS PLAGE'],
    ['LILLE 3', 'LILLE 3'],
  ])('of %s is %s', (tokens, town) => {
    expect(withoutBorough(tokens.split(' ')).join(' ')).toBe(town);
  });
});

it('returns every town with boroughs', () => {
  expect(['PARIS', 'LYON', 'MARSEILLE', 'LILLE'].filter(hasBoroughs)).toEqual(['PARIS', 'LYON', 'MARSEILLE']);
});
