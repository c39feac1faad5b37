import { describe, expect, it } from 'vitest';
import { parsePhone } from './phone.ts';
import { normalizePhone } from './phone-number.ts';
import { nationalDigits } from './phone-region.ts';

describe('normalizePhone', () => {
  it.each([
    ['FR', '0612345678', '+33612345678'],
    ['FR', '06 12 34 56 78', '+33612345678'],
    ['FR', '06.12.34.56.78', '+33612345678'],
    ['FR', '+33 6 12 34 56 78', '+33612345678'],
    ['FR', '0033612345678', '+33612345678'],
    ['FR', '+33(0)6 12 34 56 78', '+33612345678'],
    ['FR', '33612345678', '+33612345678'],
    ['FR', '612345678', '+33612345678'],
    ['FR', '0692 12 34 56', '+262692123456'],
    ['FR', '+33692123456', '+262692123456'],
    ['FR', '+590976112288', '+33976112288'],
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
    ['BJ', '97 12 34 56', '+2290197123456'],
    ['BJ', '+22997123456', '+2290197123456'],
    ['BJ', '01 97 12 34 56', '+2290197123456'],
    ['CI', '+22589881236', '+2250789881236'],
    ['CI', '44881236', '+2250544881236'],
    ['CI', '07 89 88 12 36', '+2250789881236'],
    ['UA', '8 050 123 45 67', '+380501234567'],
  ])('%s: %j is %j', (country, text, phone) => {
    expect(normalizePhone(text, country)).toBe(phone);
  });
});

describe('parsePhone', () => {
  const read = (text: string, country = 'FR', postalCode = '75011') => parsePhone(text, country, postalCode);

  it.each([
    ['612345601.0'],
    ['612345601,0'],
    ['3,3612345601E+10'],
    ['3.3612345601e10'],
    ['06\u202f12\u202f34\u202f56\u202f01'],
    ['06‑12‑34‑56‑01'],
    ['\u200b0612345601'],
    ['０６１２３４５６０１'],
    ['Tel: 06 12 34 56 01'],
    ['Tél. portable : 06 12 34 56 01'],
    ['tel:+33-6-12-34-56-01;ext=12'],
    ['06 12 34 56 01 poste 12'],
    ['06 12 34 56 01 (portable)'],
    ['06_12_34_56_01'],
    ['06·12·34·56·01'],
    ['O6 12 34 56 O1'],
    ["'0612345601"],
    ['="0612345601"'],
    ['06/12/34/56/01'],
  ])('reads a number as people and programs write it: %j', (text) => {
    expect(read(text)).toEqual({ value: '+33612345601', others: [], note: undefined });
  });

  it.each([
    ['06 12 34 56 01 / 01 45 67 89 10'],
    ['06 12 34 56 01 ou 01 45 67 89 10'],
    ['0612345601;0145678910'],
    ['0612345601/0145678910'],
    ['Port. 06 12 34 56 01, fixe 01 45 67 89 10'],
  ])('separates several numbers: %j', (text) => {
    expect(read(text)).toEqual({ value: '+33612345601', others: ['+33145678910'], note: 'several' });
  });

  it.each([
    ['FR', '98713', '87 12 34 56', '+68987123456'],
    ['FR', '98800', '75 12 34', '+687751234'],
    ['FR', '06000', '004-92-58-76-11', '+33492587611'],
    ['FR', '06000', '0049 30 901820', '+4930901820'],
    ['PL', '00238', '601 234 567 / 22 123 45 67', '+48601234567'],
  ])('reads %s %s %j as %j', (country, postalCode, text, value) => {
    expect(read(text, country, postalCode).value).toBe(value);
  });

  it.each(['0600000000', '06 11 11 11 11', '01 23 45 67 89', '0102030405', 'inconnu', 'N/A', '0', '00000'])(
    'ignores a placeholder: %j',
    (text) => {
      expect(read(text)).toEqual({ value: '', others: [], note: 'placeholder' });
    },
  );

  it.each(['3,36123E+10', '12', 'anne', '06 12 34 56', '1'.repeat(300)])('ignores an unreadable text: %j', (text) => {
    expect(read(text)).toEqual({ value: '', others: [], note: 'unreadable' });
  });

  it.each(['', '  '])('reads nothing as no number: %j', (text) => {
    expect(read(text)).toEqual({ value: '', others: [], note: undefined });
  });
});

describe('nationalDigits', () => {
  it.each([
    ['+33612345678', '612345678'],
    ['+12025550123', '2025550123'],
    ['+262692123456', '692123456'],
  ])('%s is %s', (number, national) => {
    expect(nationalDigits(number)).toBe(national);
  });
});
