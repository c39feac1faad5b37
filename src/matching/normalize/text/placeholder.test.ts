import { describe, expect, it } from 'vitest';
import { foldText } from '../letters.ts';
import {
  isDatePlaceholder,
  isEmailPlaceholder,
  isEmailRefusal,
  isNamePlaceholder,
  isPhonePlaceholder,
  isPlaceholder,
} from './placeholder.ts';

describe('isNamePlaceholder', () => {
  it.each([
    'XX',
    'XXX',
    'xxx xx',
    'AAA',
    'AAA AAA',
    'ZZZZZZZZZZZZ',
    'Inconnu',
    'N/A',
    'Prénom',
    'test test',
    ' néant ',
    '#REF!',
  ])('is true for %j', (text) => {
    expect(isNamePlaceholder(text, foldText(text))).toBe(true);
  });

  it.each(['', 'X', 'A', 'AA', 'AAB', 'AAA BBB', 'ZZZZZZZZZZZZZ', 'ABAB', 'Aaron', 'Néant', 'ND', 'Inconnue Dupont'])(
    'is false for %j',
    (text) => {
      expect(isNamePlaceholder(text, foldText(text))).toBe(false);
    },
  );
});

describe('isPlaceholder', () => {
  it.each(['XXX', 'Néant', 'ND', 'NaN', ' vide ', 'unknown'])('is true for %j', (text) => {
    expect(isPlaceholder(text, foldText(text))).toBe(true);
  });

  it.each(['Paris', 'Prénom', 'Vide-Grange', 'RUE', 'NE'])('is false for %j', (text) => {
    expect(isPlaceholder(text, foldText(text))).toBe(false);
  });
});

describe('isEmailRefusal', () => {
  it.each(['pas de mail', 'Refus', 'N/A', 'xxx'])('is true for %j', (text) => {
    expect(isEmailRefusal(text)).toBe(true);
  });

  it.each(['', 'jean', 'mail'])('is false for %j', (text) => {
    expect(isEmailRefusal(text)).toBe(false);
  });
});

describe('isEmailPlaceholder', () => {
  it.each([
    'noemail@example.fr',
    'no.email@example.fr',
    'no-mail@x.fr',
    'sans_mail@gmail.com',
    'jean@inconnu.fr',
    'nc@nc.fr',
    'nc@test.fr',
    'toto@toto.com',
    'a@a.fr',
    'a@aa.fr',
    'x@abc.fr',
    'test@mail.com',
    'bbb@bbb.fr',
    'xx@xx.fr',
  ])('is true for %s', (address) => {
    expect(isEmailPlaceholder(address)).toBe(true);
  });

  it.each([
    'jean@example.fr',
    'nc@dupont.fr',
    'dupont@mail.com',
    'a@client.fr',
    'x@test.fr',
    'dupont@dupont.fr',
    'bbb@bbbb.fr',
    'bbb@ccc.fr',
    'ab@cd.fr',
  ])('is false for %s', (address) => {
    expect(isEmailPlaceholder(address)).toBe(false);
  });
});

describe('isPhonePlaceholder', () => {
  it.each(['123456789', '600000000', '611111111', '00000000', '99999999', '606060606', '101010101'])(
    'is true for %s',
    (digits) => {
      expect(isPhonePlaceholder(digits)).toBe(true);
    },
  );

  it.each(['', '0000000', '612345678', '611111112', '621111111', '600000001', '12345678'])(
    'is false for %j',
    (digits) => {
      expect(isPhonePlaceholder(digits)).toBe(false);
    },
  );
});

it.each([
  ['1900-01-01', true],
  ['1900-01-02', false],
])('returns whether the date %s means an unknown date: %s', (date, expected) => {
  expect(isDatePlaceholder(date)).toBe(expected);
});
