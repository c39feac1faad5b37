import { describe, expect, it } from 'vitest';
import { townInFrance } from './town-in-france.ts';

describe('townInFrance', () => {
  it.each([
    ['HERBLAY', 'HERBLAY SUR SEINE'],
    ['LA BAULE', 'LA BAULE ESCOUBLAC'],
    ['LEVALLOIS', 'LEVALLOIS PERRET'],
    ['NEUILLY', 'NEUILLY'],
    ['MONTREUIL', 'MONTREUIL'],
    ['PARIS', 'PARIS'],
    ['', ''],
  ])('of %j is %j', (form, town) => {
    expect(townInFrance(form)).toBe(town);
  });
});
