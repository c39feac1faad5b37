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
    expect(countryNames('DE').has('DEUTSCHLAND')).toBe(true);
    expect(countryNames('DE').has('DE')).toBe(false);
    expect(countryNames('XX').size).toBe(0);
  });
});
