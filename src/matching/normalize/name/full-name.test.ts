import { describe, expect, it } from 'vitest';
import { splitFullName } from './full-name.ts';

describe('splitFullName', () => {
  it.each([
    ['Odile VARELLE', 'VARELLE', 'Odile'],
    ['VARELLE Odile', 'VARELLE', 'Odile'],
    ['VARELLE, Odile', 'VARELLE', 'Odile'],
    ['Varelle, Jean Pierre', 'Varelle', 'Jean Pierre'],
    ['Mme Odile VARELLE', 'VARELLE', 'Odile'],
    ['M. Jean-Pierre de LA TOURELLE', 'de LA TOURELLE', 'Jean-Pierre'],
    ['DE LA TOURELLE Anne-Marie', 'DE LA TOURELLE', 'Anne-Marie'],
    ['Odile Varelle', 'Varelle', 'Odile'],
    ['Varelle Odile', 'Varelle', 'Odile'],
    ['VARELLE ODILE', 'VARELLE', 'ODILE'],
    ['ODILE VARELLE', 'VARELLE', 'ODILE'],
    ['DE LA TOURELLE ODILE', 'DE LA TOURELLE', 'ODILE'],
    ['Jean Pierre Varelle', 'Varelle', 'Jean Pierre'],
    ['Odile Varelle Dupontel', 'Varelle Dupontel', 'Odile'],
    ['VARELLE*ODILE MARIE/', 'VARELLE', 'ODILE MARIE'],
    ['Herr Hans Schauenbrucher', 'Schauenbrucher', 'Hans'],
    ['Odile DE VARELLE', 'DE VARELLE', 'Odile'],
    ['Quarbel VONDRIT', 'VONDRIT', 'Quarbel'],
    ['VONDRIT Quarbel', 'VONDRIT', 'Quarbel'],
    ['Quarbel de VONDRIT', 'de VONDRIT', 'Quarbel'],
    ['Quarbel X VONDRIT', 'VONDRIT', 'Quarbel X'],
    ['VONDRIT Quarbel Xanthel', 'VONDRIT', 'Quarbel Xanthel'],
    ['VONDRIT TALMER Quarbel', 'VONDRIT TALMER', 'Quarbel'],
    ['Quarbel VONDRIT TALMER', 'VONDRIT TALMER', 'Quarbel'],
    [' Vondrit , Quarbel ', 'Vondrit', 'Quarbel'],
    ['M Odile VARELLE', 'VARELLE', 'Odile'],
    ['Mme VARELLE Odile', 'VARELLE', 'Odile'],
    ['Jean-Pierre Varelle', 'Varelle', 'Jean-Pierre'],
    ['Varelle Jean Pierre', 'Varelle', 'Jean Pierre'],
    ['  Odile   VARELLE ', 'VARELLE', 'Odile'],
    ['VARELLE Odile (NPAI)', 'VARELLE (NPAI)', 'Odile'],
    ['Odile Varelle (décédée)', 'Varelle (décédée)', 'Odile'],
    ['Varelle Odile NPAI', 'Varelle NPAI', 'Odile'],
    ['Odile VARELLE (née TALMER)', 'VARELLE (née TALMER)', 'Odile'],
  ])('is sure of %j', (text, lastName, firstName) => {
    expect(splitFullName(text, 'FR')).toEqual({ lastName, firstName, isSure: true });
  });

  it.each([
    ['MARTIN PAUL', 'MARTIN', 'PAUL'],
    ['Paul Martin', 'Martin', 'Paul'],
    ['Quarbel Vondrit', 'Vondrit', 'Quarbel'],
    ['QUARBEL VONDRIT', 'QUARBEL', 'VONDRIT'],
    ['DE QUARBEL VONDRIT', 'DE QUARBEL', 'VONDRIT'],
    ['VARELLE', 'VARELLE', ''],
    ['Mme VARELLE', 'VARELLE', ''],
    ['Quarbel VONDRIT Xanthel', 'VONDRIT Xanthel', 'Quarbel'],
    ['VONDRIT Quarbel TALMER', 'Quarbel TALMER', 'VONDRIT'],
    ['DE LA QUARBEL VONDRIT', 'DE LA QUARBEL', 'VONDRIT'],
    ['Mme', 'Mme', ''],
    [', Odile', 'Odile', ''],
    ['VARELLE,', 'VARELLE', ''],
    ['Odile VARELLE Marie', 'VARELLE Marie', 'Odile'],
    ['Quarbel-Odile Vondrit', 'Vondrit', 'Quarbel-Odile'],
  ])('guesses %j', (text, lastName, firstName) => {
    expect(splitFullName(text, 'FR')).toEqual({ lastName, firstName, isSure: false });
  });

  it('returns nothing for an empty text', () => {
    expect(splitFullName('  ', 'FR')).toEqual({ lastName: '', firstName: '', isSure: true });
  });
});
