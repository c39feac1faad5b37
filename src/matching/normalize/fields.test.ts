import { describe, expect, test } from 'vitest';
import { canonicalCountry } from './address/country.ts';
import { canonicalPostalCode } from './address/postal-code.ts';
import { parseBirthDate } from './birth-date.ts';
import { canonicalEmail } from './email.ts';
import { isShortForm } from './first-names.ts';
import { canonicalGender } from './gender.ts';
import { canonicalPhone } from './phone.ts';

describe('canonicalPostalCode', () => {
  test.each([
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
  ])('%s: %j is %j', (country, text, code) => {
    expect(canonicalPostalCode(text, country)).toBe(code);
  });
});

describe('canonicalEmail', () => {
  test.each([
    [' Jean.Dupont@Example.FR ', 'jean.dupont@example.fr'],
    ['a@b', 'a@b'],
    ['@b', ''],
    ['a@', ''],
    ['a', ''],
    ['', ''],
  ])('%j is %j', (text, email) => {
    expect(canonicalEmail(text)).toBe(email);
  });
});

describe('canonicalPhone', () => {
  test.each([
    ['FR', '0612345678', '+33612345678'],
    ['FR', '06 12 34 56 78', '+33612345678'],
    ['FR', '06.12.34.56.78', '+33612345678'],
    ['FR', '+33 6 12 34 56 78', '+33612345678'],
    ['FR', '0033612345678', '+33612345678'],
    ['FR', '+33(0)6 12 34 56 78', '+33612345678'],
    ['FR', '33612345678', '+33612345678'],
    ['FR', '612345678', '+33612345678'],
    ['FR', '0692 12 34 56', '+262692123456'],
    ['FR', '+32 475 12 34 56', '+32475123456'],
    ['FR', '+00000000', ''],
    ['FR', '12', ''],
    ['FR', 'none', ''],
    ['FR', '', ''],
    ['BE', '0475 12 34 56', '+32475123456'],
    ['BE', '+33 6 12 34 56 78', '+33612345678'],
    ['GB', '020 7946 0018', '+442079460018'],
    ['CA', '0000000', ''],
    ['FR', '+49 30 12345678901', '+493012345678901'],
    ['FR', '+49 30 123456789012', ''],
    ['XX', '+33612345678', '+33612345678'],
    ['XX', '0612345678', ''],
  ])('%s: %j is %j', (country, text, phone) => {
    expect(canonicalPhone(text, country)).toBe(phone);
  });
});

describe('canonicalGender', () => {
  test.each([
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
  ] as const)('%j is %j', (text, gender) => {
    expect(canonicalGender(text)).toBe(gender);
  });
});

describe('canonicalCountry', () => {
  test.each([
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
  ])('%j is %j', (text, country) => {
    expect(canonicalCountry(text, 'FR')).toBe(country);
  });
});

describe('parseBirthDate', () => {
  test.each([
    ['1980-05-17', '1980-05-17'],
    ['17/05/1980', '1980-05-17'],
    ['19800517', '1980-05-17'],
    ['17051980', '1980-05-17'],
    ['1/2/1980', '1980-02-01'],
    ['17.05.1980', '1980-05-17'],
    ['1980/05/17', '1980-05-17'],
    ['1980-05-17T00:00:00Z', '1980-05-17'],
    [' 1980-05-17 00:00:00 ', '1980-05-17'],
    ['2000-02-29', '2000-02-29'],
    ['20121201', '2012-12-01'],
    ['', ''],
    ['  ', ''],
    ['0000-00-00', ''],
    ['00000000', ''],
    ['00/00/0000', ''],
  ])('%j is %j', (text, date) => {
    expect(parseBirthDate(text)).toEqual({ date });
  });

  test.each([
    '1980-02-30',
    '1900-02-29',
    '1980-13-01',
    '31/04/1980',
    '1980-00-00',
    '19801301',
    '80-05-17',
    'hello',
    '1',
  ])('%j is no date', (text) => {
    expect(parseBirthDate(text)).toEqual({ invalid: true });
  });
});

describe('isShortForm', () => {
  test.each([
    ['CATHY', 'CATHERINE'],
    ['JP', 'JEAN PIERRE'],
    ['J P', 'JEAN PIERRE'],
    ['FRED', 'FREDERIC'],
    ['FRED', 'FREDERIQUE'],
    ['BOB', 'ROBERT'],
    ['HANS', 'JOHANNES'],
    ['PACO', 'FRANCISCO'],
    ['BEPPE', 'GIUSEPPE'],
    ['KEES', 'CORNELIS'],
  ])('%j and %j', (short, full) => {
    expect(isShortForm(short, full)).toBe(true);
    expect(isShortForm(full, short)).toBe(true);
  });

  test.each([
    ['CATHERINE', 'CATHERINE'],
    ['JP', 'JEAN PAUL MARIE'],
    ['JULIE', 'JULIETTE'],
    ['J', 'JEAN'],
    ['', ''],
    ['', 'JEAN'],
  ])('not %j and %j', (a, b) => {
    expect(isShortForm(a, b)).toBe(false);
  });
});
