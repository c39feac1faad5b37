import { describe, expect, test } from 'vitest';
import { canonicalName, splitBirthName } from './names.ts';

describe('canonicalName', () => {
  test.each([
    ['Dupont', 'DUPONT'],
    ['Mme Dupont', 'DUPONT'],
    ['Mlle. de La Tour', 'DE LA TOUR'],
    ['MR DUPONT', 'DUPONT'],
    ['Monsieur Dupont', 'DUPONT'],
    ['Mr et Mme Dupont', 'DUPONT'],
    ['M. et Mme Dupont', 'DUPONT'],
    ['Madame Veuve Dupont', 'DUPONT'],
    ['M. Dupont', 'M DUPONT'],
    ['M ET DUPONT', 'M ET DUPONT'],
    ['Madame', 'MADAME'],
    ['Mme Mme', 'MME'],
    ['St-Martin', 'ST MARTIN'],
    ["D'Artagnan", 'D ARTAGNAN'],
    ['', ''],
    ['--', ''],
  ])('%j is %j', (text, name) => {
    expect(canonicalName(text)).toBe(name);
  });
});

describe('splitBirthName', () => {
  test.each([
    ['MARTIN', 'MARTIN', ''],
    ['MARTIN NEE DUPONT', 'MARTIN', 'DUPONT'],
    ['DUPONT EPOUSE MARTIN', 'MARTIN', 'DUPONT'],
    ['DUPONT EP DE LA TOUR', 'DE LA TOUR', 'DUPONT'],
    ['DUPONT EPOUSE MME MARTIN', 'MARTIN', 'DUPONT'],
    ['NEE DUPONT', 'NEE DUPONT', ''],
    ['MARTIN NEE', 'MARTIN NEE', ''],
  ])('%j is %j, born %j', (name, lastName, birthName) => {
    expect(splitBirthName(name)).toEqual({ lastName, birthName });
  });
});
