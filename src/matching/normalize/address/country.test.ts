import { describe, expect, it } from 'vitest';
import { countryNames, normalizeCountry } from './country.ts';

describe('normalizeCountry', () => {
  it.each([
    ['FR', 'FR'],
    ['fra', 'FR'],
    ['France', 'FR'],
    ['Allemagne', 'DE'],
    ['Deutschland', 'DE'],
    ['', 'BE'],
    ['Atlantis', 'BE'],
    [`${' '.repeat(94)}France`, 'FR'],
    [`${' '.repeat(95)}France`, 'BE'],
  ])('reads %j as %s', (text, country) => {
    expect(normalizeCountry(text, 'BE')).toBe(country);
  });
});

describe('countryNames', () => {
  it('leaves out codes', () => {
    expect([...countryNames('DE')]).toContain('DEUTSCHLAND');
    expect([...countryNames('DE')]).not.toContain('DE');
    expect([...countryNames('XX')]).toEqual([]);
  });
});
