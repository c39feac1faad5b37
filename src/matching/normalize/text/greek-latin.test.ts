import { describe, expect, it } from 'vitest';
import { latinForm, latinReading } from './latin-reading.ts';

describe('Greek in Latin letters', () => {
  it.each([
    ['Αγγελόπουλος', 'Angelopoulos'],
    ['Νικολάου', 'Nikolaou'],
    ['Παύλος', 'Pavlos'],
    ['Ευτυχία', 'Eftychia'],
    ['Σφίγξ', 'Sfinx'],
  ])('spells pairs as in passports: %s', (text, expected) => {
    expect(latinReading(text)!.toLowerCase()).toBe(expected.toLowerCase());
  });

  it('separates vowels with a dialytika', () => {
    expect(latinReading('Μαϋλί')!.toLowerCase()).not.toContain('av');
  });
});

describe('latinForm', () => {
  it.each([
    ['ΚΟΛΟΚΟΤΡΩΝΗ', 'KOLOKOTRONI'],
    ['28ΗΣ ΟΚΤΩΒΡΙΟΥ', '28IS OKTOVRIOU'],
    ['RUE DE LA PAIX', 'RUE DE LA PAIX'],
    ['', ''],
  ])('returns canonical text: %s', (text, expected) => {
    expect(latinForm(text)).toBe(expected);
  });
});
