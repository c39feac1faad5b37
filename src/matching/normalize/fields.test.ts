import { describe, expect, it } from 'vitest';
import { normalizeCountry } from './address/country.ts';
import { normalizePostalCode } from './address/postal-code.ts';
import { normalizeGender } from './gender.ts';

describe('normalizePostalCode', () => {
  it.each([
    ['FR', '75011', '75011'],
    ['FR', ' 75 011 ', '75011'],
    ['FR', '1400', '01400'],
    ['FR', 'F-75011', '75011'],
    ['FR', 'FR 75011', '75011'],
    ['FR', '75011 PARIS', '75011'],
    ['FR', '750', '750'],
    ['FR', '', ''],
    ['FR', '1000.0', '01000'],
    ['FR', '75011.0', '75011'],
    ['FR', "'01000", '01000'],
    ['FR', '="01000"', '01000'],
    ['FR', 'O6000', '06000'],
    ['FR', '75O11', '75011'],
    ['FR', '75116', '75016'],
    ['FR', '13208', '13008'],
    ['FR', '75116 PARIS', '75016'],
    ['FR', '132 10', '13010'],
    ['FR', '69381', '69001'],
    ['FR', '2B200', '20200'],
    ['FR', '2A004', '20004'],
    ['DE', 'D-10115', '10115'],
    ['DE', '1067', '01067'],
    ['AT', 'A-1010', '1010'],
    ['CH', 'CH-8001', '8001'],
    ['BE', 'B 1000', '1000'],
    ['LU', 'L-1234', '1234'],
    ['NL', '1012 ab', '1012AB'],
    ['PT', '1000-001', '1000001'],
    ['GB', 'sw1a 1aa', 'SW1A1AA'],
    ['US', '12345-6789', '12345'],
    ['US', '7030', '07030'],
    ['CA', 'k1a 0b6', 'K1A0B6'],
    ['AU', '800', '0800'],
    ['XX', 'ab-1', 'AB1'],
    ['FR', 'CP 35400', '35400'],
    ['FR', 'D-10115', 'D10115'],
    ['MX', 'C.P. 06700', '06700'],
    ['GR', 'T.K. 104 31', '10431'],
    ['AU', 'NSW 2000', '2000'],
    ['US', 'NY 10001', '10001'],
    ['RU', 'индекс 101000', '101000'],
    ['US', '2139-0001', '02139'],
    ['CA', 'HOH OHO', 'H0H0H0'],
    ['CA', 'H2X', 'H2X'],
    ['GB', 'S015 2AB', 'SO152AB'],
    ['GB', 'WIA 1AA', 'W1A1AA'],
    ['GB', 'BN43 5R6', 'BN435R6'],
    ['GB', 'EC1A 1BB', 'EC1A1BB'],
    ['FR', '㉠ ㅏ', '가'],
  ])('normalizes in %s: %j to %j', (country, text, code) => {
    expect(normalizePostalCode(text, country)).toBe(code);
  });
});

describe('normalizeGender', () => {
  it.each([
    ['F', 'F'],
    ['m', 'M'],
    ['Mme', 'F'],
    ['Monsieur', 'M'],
    ['féminin', 'F'],
    ['1', 'M'],
    ['2', 'F'],
    ['H', 'M'],
    ['x', ''],
    ['', ''],
    [`${' '.repeat(63)}M`, 'M'],
    [`${' '.repeat(64)}M`, ''],
  ] as const)('%j is %j', (text, gender) => {
    expect(normalizeGender(text)).toBe(gender);
  });
});

describe('normalizeCountry', () => {
  it.each([
    ['', 'FR'],
    ['de', 'DE'],
    ['DEU', 'DE'],
    ['Allemagne', 'DE'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['Österreich', 'AT'],
    ['ESPAÑA', 'ES'],
    ['États-Unis', 'US'],
    ['U.S.A.', 'US'],
    ['UK', 'GB'],
    ['Ελλάδα', 'GR'],
    ['Atlantis', 'FR'],
  ])('normalizes %j to %j', (text, country) => {
    expect(normalizeCountry(text, 'FR')).toBe(country);
  });
});
