import { describe, expect, it } from 'vitest';
import { coreRelation, isDistinguishing, lastWords, numbersConflict, numbersIn } from './street-core.ts';

describe('coreRelation', () => {
  it.each([
    ['JAURES', 'JAURES', 'same'],
    ['JEAN JAURES', 'JAURES', 'same'],
    ['MARECHAL FOCH', 'FOCH', 'same'],
    ['VIEUX MOULIN', 'MOULIN', 'part'],
    ['GRAND VIEUX MOULIN', 'MOULIN', 'part'],
    ['MOULIN BLEU', 'MOULIN', 'part'],
    ['CHAMP MOULIN BLEU', 'MOULIN', 'part'],
    ['MOULINS BLEU', 'MOULIN', undefined],
    ['JEAN LE ROI', 'ROI', 'same'],
    ['JP SARTRE', 'JEAN PIERRE SARTRE', 'same'],
    ['JP SARTRE', 'JEAN MARC SARTRE', undefined],
    ['8 MAI', '8 MAI 1945', 'same'],
    ['8 MAI', '18 MAI 1945', undefined],
    ['GENERAL GAULLE', 'GENERAL CHARLES GAULLE', 'same'],
    ['SAINT MARTIN', 'SAINT JEAN MARTIN', undefined],
    ['JEAN LE BO', 'BO', 'part'],
    ['J J ROUSSEAU', 'JEAN JACQUES ROUSSEAU', 'same'],
    ['JEAN J ROUSSEAU', 'J JACQUES ROUSSEAU', 'same'],
    ['GENEVI GAULLE', 'GENEVIEVE GAULLE', 'same'],
    ['PAUL ROUSSEAU', 'JEAN ROUSSEAU', undefined],
    ['J JACQUES ROUSSEAU', 'JEAN PAUL ROUSSEAU', undefined],
    ['J ROUSSEAU', 'JEAN ROUSSEA', undefined],
    ['J BO', 'JEAN BO', undefined],
    ['JEAN FOCH JAURES', 'MARECHAL FOCH', undefined],
    ['MOULIN', 'LILAS', undefined],
    ['GRAND PRE MOULIN', 'PRE LILAS', undefined],
  ])('of %s and %s: %s', (one, other, relation) => {
    expect(coreRelation(one, other)).toBe(relation);
    expect(coreRelation(other, one)).toBe(relation);
  });
});

describe('isDistinguishing', () => {
  it.each([
    ['PETITE', true],
    ['NORTH', true],
    ['MOULIN', false],
  ])('%s: %s', (word, distinguishing) => {
    expect(isDistinguishing(word)).toBe(distinguishing);
  });
});

describe('lastWords', () => {
  it.each([
    ['BOULEVARD VIEUX MOULIN', 'VIEUX MOULIN', ['VIEUX MOULIN', 'VIEUX MOULIN']],
    ['MOULIN', 'VIEUX MOULIN', ['MOULIN', 'MOULIN']],
    ['VIEUX MOULIN', 'GRAND PRE', ['VIEUX MOULIN', 'GRAND PRE']],
  ])('of %s and %s are %j', (one, other, words) => {
    expect(lastWords(one, other)).toEqual(words);
  });
});

describe('numbers in a street name', () => {
  it.each([
    ['ROUTE DEPARTEMENTALE 12', ['12']],
    ['RUE 12 B 14BIS', ['12', '14BIS']],
    ['RUE DU PUITS', []],
  ])('of %s are %j', (street, numbers) => {
    expect(numbersIn(street)).toEqual(numbers);
  });

  it.each([
    ['ROUTE 12', 'ROUTE 14', true],
    ['ROUTE 12', 'ROUTE 12', false],
    ['ROUTE 12', 'ROUTE 12 14', false],
    ['ROUTE 12 14', 'ROUTE 12', false],
    ['ROUTE 12 14', 'ROUTE 12 16', true],
    ['ROUTE 12', 'ROUTE', false],
    ['ROUTE', 'ROUTE 12', false],
  ])('of %s and %s conflict: %s', (sent, held, conflict) => {
    expect(numbersConflict(numbersIn(sent), held)).toBe(conflict);
  });
});
