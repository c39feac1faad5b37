import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressSystemOf } from './address-system.ts';
import { readCity } from './city.ts';
import { foldPlainCity, isWithoutTown } from './plain-city.ts';
import { townContext } from './trailing-town.ts';

describe('foldPlainCity', () => {
  it.each([
    ['Mours-Saint-Eusèbe', 'MOURS SAINT EUSEBE'],
    ['Ls Raincy', 'LS RAINCY'],
    ['Le Cendre', 'LE CENDRE'],
    ['Parisot', 'PARISOT'],
    ['Gitry-sur-Orne', 'GITRY SUR ORNE'],
    ['Tresbœf', 'TRESBOEF'],
  ])('folds %s to %s', (text, city) => {
    expect(foldPlainCity(text)).toBe(city);
  });

  it.each([
    '',
    'Paris',
    'Lille cedex',
    'St Malo',
    'Paradou Le',
    'Claix Isère',
    'Aix Lot et Garonne',
    'Lille France',
    'Lyon3',
    '69 Lyon',
    'Châlons-sur-Marne',
    'Vitry s Seine',
    'Champs/Marne',
    'Lille - Fives',
    'Lille (Nord)',
    'Ch&acirc;lons',
  ])('leaves %j to readCity', (text) => {
    expect(foldPlainCity(text)).toBeUndefined();
  });

  it('returns the same as readCity', () => {
    const words =
      'Saint St Le La Les sur s en lès Marne Seine Loire Isère Paris Lyon France Cedex Villiers Bois Centre 2 Boulogne';
    const word = fc.constantFrom(...words.split(' '), 'D', 'L', 'ville', 'Haut', 'Rhin', 'Réunion');
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '-', "'", ' - ')), { maxLength: 5 });
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.flat().join('');
        const city = foldPlainCity(written);
        if (city !== undefined) expect(city).toBe(readCity(written, 'FR'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isWithoutTown', () => {
  const grammar = addressSystemOf('FR').grammars[0]!;
  const isWithout = (street: string, postalCode: string, city = '') =>
    isWithoutTown(street, grammar, townContext('FR', postalCode, city));

  it('returns true for streets that only end like a town', () => {
    expect(isWithout('RUE ANATOLE FRANCE', '62000', 'ARRAS')).toBe(true);
    expect(isWithout('RUE D ARRAS', '62000', 'ARRAS')).toBe(true);
  });

  it('returns false for streets that end with a town', () => {
    expect(isWithout('RUE HAUTE ARRAS', '62000', 'ARRAS')).toBe(false);
    expect(isWithout('RUE HAUTE ARRAS', '62000')).toBe(false);
    expect(isWithout('RUE HAUTE ARRAS FRANCE', '62000', 'ARRAS')).toBe(false);
    expect(isWithout('RUE HAUTE HAVRE', '76600', 'LE HAVRE')).toBe(false);
  });

  it('returns false where a town may be written in another way, and outside France', () => {
    expect(isWithout('RUE HAUTE ST MALO', '35400', 'SAINT MALO')).toBe(false);
    expect(isWithoutTown('RUE HAUTE', grammar, townContext('MC', '98000', 'MONACO'))).toBe(false);
  });
});
