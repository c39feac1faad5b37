import { describe, expect, it } from 'vitest';
import { normalizeClaim, type Scores } from '../../../mobile/index.ts';
import { coarseScores } from './coarse-scores.ts';

const SCORES: Scores = {
  familyName: 0.97,
  gender: 1,
  birthDate: 0,
  givenName: 1,
  country: 1,
  postalCode: 0.87,
  streetAddress: 0.61,
  locality: 0.59,
  email: undefined,
};

const claimOf = (lastName: string) =>
  normalizeClaim(
    { lastName, firstName: 'Anna', address: '4 rue du Puits', postalCode: '73000', city: 'Chambéry', email: 'a@b.fr' },
    'FR',
  );

describe('coarse scores', () => {
  it('are rounded down to a few steps, except those that are equal or not', () => {
    expect(coarseScores(SCORES, claimOf('Berthod'))).toEqual({
      familyName: 0.9,
      gender: 1,
      birthDate: 0,
      givenName: 1,
      country: 1,
      postalCode: 0.8,
      streetAddress: 0.6,
      locality: 0,
      email: undefined,
    });
  });

  it.each([
    ['B', undefined],
    ['Be', undefined],
    ['B.-e', undefined],
    ['Ber', 0.9],
  ])('of the last name %s are %s', (lastName, score) => {
    expect(coarseScores(SCORES, claimOf(lastName)).familyName).toBe(score);
  });

  it('take no more than five values, whatever is sent', () => {
    const values = Array.from({ length: 101 }, (_, i) =>
      coarseScores({ ...SCORES, familyName: i / 100 }, claimOf('Berthod')),
    );
    expect(new Set(values.map(({ familyName }) => familyName))).toEqual(new Set([0, 0.6, 0.8, 0.9, 1]));
  });
});
