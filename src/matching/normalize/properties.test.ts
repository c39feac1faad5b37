import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressSystems } from '../lexicon/address-systems.generated.ts';
import { cityWords } from '../lexicon/city-words.generated.ts';
import { complements } from '../lexicon/complements.generated.ts';
import { months } from '../lexicon/months.generated.ts';
import { nameWords } from '../lexicon/name-words.generated.ts';
import { numberSuffixes } from '../lexicon/number-suffixes.generated.ts';
import { numbers } from '../lexicon/numbers.generated.ts';
import { streetTypes } from '../lexicon/street-types.generated.ts';
import { words } from '../lexicon/words.generated.ts';
import { parseEmail } from './contact/email.ts';
import {
  currentCommune,
  foldText,
  isShortForm,
  normalizeCity,
  normalizeCountry,
  normalizeGender,
  normalizeNumber,
  normalizePerson,
  normalizePhone,
  normalizePostalCode,
  normalizeStreet,
  parseBirthDate,
  soundOf,
  splitAddress,
  streetCore,
} from './index.ts';
import { parseFirstName } from './name/first-name.ts';
import { parseLastName } from './name/last-name.ts';

const COUNTRIES = [...addressSystems.map(([country]) => country), 'XX', ''];

function cells(text: string): string[] {
  return text.split('|').filter((cell) => cell !== '');
}

/** All words of the word lists, which random letters would almost never form. */
const RULE_WORDS = [
  ...streetTypes.flatMap(([, , type, abbreviations]) => [type, ...cells(abbreviations)]),
  ...words.flatMap(([, , word, abbreviations]) => [word, ...cells(abbreviations)]),
  ...cityWords.flatMap(([, , word, abbreviations]) => [word, ...cells(abbreviations)]),
  ...numbers.flatMap(([, , , spellings]) => cells(spellings)),
  ...months.flatMap(([, month, abbreviations]) => [month, ...cells(abbreviations)]),
  ...complements.flatMap(([, , spellings]) => cells(spellings)),
  ...numberSuffixes.flatMap(([suffix, spellings]) => [suffix, ...cells(spellings)]),
  ...nameWords.flatMap(([, , spellings]) => cells(spellings)),
];

const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...RULE_WORDS) },
  { weight: 3, arbitrary: fc.constantFrom('DE', 'LA', 'L', 'D', 'DU', 'A', 'B', 'PINS', 'HUGO', 'ROMA', 'KERK', 'X') },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2100 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('12BIS', '12B', '1ER', '2EME', '5TH', '75011', '012', '12RUE', '3E', '00') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const line = fc
  .array(fc.tuple(token, fc.constantFrom(' ', ' ', ' ', ', ', '-', "'", '/')), { maxLength: 8 })
  .map((parts) => parts.map(([word, separator]) => word + separator).join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), line);
const anyCountry = fc.constantFrom(...COUNTRIES);
/** Up to Latin Extended-A, without the micro sign, which is a Greek letter. */
const latin = fc
  .integer({ min: 0, max: 0x17f })
  .map((code) => String.fromCharCode(code))
  .filter((letter) => letter !== '\u00b5');
const RUNS = { numRuns: fc.readConfigureGlobal().numRuns ?? 1000 };

/** The same text in lower case and decomposed Unicode, which must not change a canonical form. */
function lowerCaseDecomposed(text: string): string {
  return text.normalize('NFD').toLowerCase();
}

describe('normalization of any text', () => {
  it('folds text idempotently', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      RUNS,
    );
  });

  it('folds text to tokens of letters, digits and marks, separated by single blanks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text)).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u);
      }),
      RUNS,
    );
  });

  it('folds Latin letters to A-Z and 0-9', () => {
    fc.assert(
      fc.property(fc.string({ unit: latin }), (text) => {
        expect(foldText(text)).toMatch(/^[A-Z0-9 ]*$/);
      }),
      RUNS,
    );
  });

  it('folds text independently of case and Unicode form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(lowerCaseDecomposed(text))).toBe(foldText(text));
        expect(foldText(text.toUpperCase())).toBe(foldText(text));
      }),
      RUNS,
    );
  });

  it('normalizes names, streets, numbers, postal codes and towns idempotently', () => {
    fc.assert(
      fc.property(anyText, anyCountry, (text, country) => {
        // A hyphen distinguishes a compound from a title, and the canonical form has none.
        const { lastName } = parseLastName(text.replaceAll('-', ' '), country);
        expect(parseLastName(lastName, country).lastName).toBe(lastName);
        const { firstName } = parseFirstName(text, country);
        expect(parseFirstName(firstName, country).firstName).toBe(firstName);
        const street = normalizeStreet(text, country);
        expect(normalizeStreet(street, country)).toBe(street);
        const number = normalizeNumber(text, country);
        expect(normalizeNumber(number, country)).toBe(number);
        const postalCode = normalizePostalCode(text, country);
        expect(normalizePostalCode(postalCode, country)).toBe(postalCode);
        const city = normalizeCity(text, country);
        expect(normalizeCity(city, country)).toBe(city);
      }),
      RUNS,
    );
  });

  it('splits an address line into two canonical parts', () => {
    fc.assert(
      fc.property(line, anyCountry, (text, country) => {
        const { number, street } = splitAddress(text, country);
        expect(normalizeNumber(number, country)).toBe(number);
        expect(normalizeStreet(street, country)).toBe(street);
      }),
      RUNS,
    );
  });

  it('splits a line in the same way on the fast path and on the full path, which a leading zero selects', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 9999 }), (text, number) => {
        expect(splitAddress(`${number} ${text}`, 'FR')).toEqual(splitAddress(`0${number} ${text}`, 'FR'));
      }),
      RUNS,
    );
  });

  it('normalizes addresses and last names independently of case and Unicode form', () => {
    fc.assert(
      fc.property(line, anyCountry, (text, country) => {
        expect(splitAddress(lowerCaseDecomposed(text), country)).toEqual(splitAddress(text, country));
        expect(normalizeCity(lowerCaseDecomposed(text), country)).toBe(normalizeCity(text, country));
        expect(parseLastName(lowerCaseDecomposed(text), country)).toEqual(parseLastName(text, country));
      }),
      RUNS,
    );
  });

  it('normalizes e-mail, phone, date, gender and country idempotently', () => {
    fc.assert(
      fc.property(anyText, anyCountry, (text, country) => {
        const { value: email } = parseEmail(text);
        expect(parseEmail(email).value).toBe(email);
        const phone = normalizePhone(text, country);
        expect(normalizePhone(phone, country)).toBe(phone);
        const gender = normalizeGender(text);
        expect(normalizeGender(gender)).toBe(gender);
        expect(normalizeCountry(normalizeCountry(text, 'FR'), 'FR')).toBe(normalizeCountry(text, 'FR'));
        const { date } = parseBirthDate(text, country);
        expect(parseBirthDate(date, country).date).toBe(date);
      }),
      RUNS,
    );
  });

  it('normalizes a phone number to E.164 or to an empty string', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789 +().-') });
    fc.assert(
      fc.property(digits, anyCountry, (text, country) => {
        const phone = normalizePhone(text, country);
        expect(phone).toMatch(/^(?:\+\d{4,17})?$/);
        expect(normalizePhone(phone, country)).toBe(phone);
      }),
      RUNS,
    );
  });

  it('normalizes a person idempotently', () => {
    const input = fc.record({
      lastName: anyText.map((text) => text.replaceAll('-', ' ')),
      birthName: anyText.map((text) => text.replaceAll('-', ' ')),
      firstName: anyText,
      address: line,
      streetNumber: fc.oneof(fc.constant(''), token),
      street: fc.oneof(fc.constant(''), line),
      postalCode: anyText,
      city: anyText,
      birthDate: anyText,
      email: anyText,
      phone: anyText,
    });
    fc.assert(
      fc.property(input, anyCountry, (one, country) => {
        const { person } = normalizePerson(one, { country });
        // The flat has no field of its own in an input.
        const { number, alternatives: _, flat: __, ...rest } = person;
        const again = normalizePerson({ ...rest, streetNumber: number }, { country }).person;
        const withoutRest = { alternatives: undefined, flat: undefined };
        expect({ ...again, ...withoutRest }).toEqual({ ...person, ...withoutRest });
      }),
      RUNS,
    );
  });

  it('reads a line the same with and without the fast path of plain lines', () => {
    const start = fc.tuple(
      fc.constantFrom('', '5 ', '12 BIS ', '7 A ', '7 B ', '3 TER '),
      fc.constantFrom('', 'RUE ', 'AV '),
    );
    const word = fc.oneof(fc.constantFrom(...RULE_WORDS), fc.constantFrom('DE', 'LA', 'PINS', 'X', '8', '1945'));
    fc.assert(
      fc.property(start, fc.array(word, { minLength: 1, maxLength: 4 }), anyCountry, (before, name, country) => {
        const text = before.join('') + name.join(' ');
        // A semicolon at the end means nothing, but such a line is not plain.
        expect(splitAddress(text, country)).toEqual(splitAddress(`${text};`, country));
      }),
      RUNS,
    );
  });

  it('returns an empty street core only for an empty street', () => {
    fc.assert(
      fc.property(line, anyCountry, (text, country) => {
        const street = normalizeStreet(text, country);
        expect(streetCore(street, country) === '').toBe(street === '');
      }),
      RUNS,
    );
  });

  it('returns a short phonetic code without blanks, which is empty only for an empty name', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = foldText(text);
        const sound = soundOf(name);
        expect(sound).not.toContain(' ');
        expect(sound.length).toBeLessThanOrEqual(13);
        expect(sound === '').toBe(name === '');
      }),
      RUNS,
    );
  });

  it('detects short forms symmetrically and finds current communes idempotently', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(isShortForm(a, b)).toBe(isShortForm(b, a));
        expect(isShortForm(a, a)).toBe(false);
        expect(currentCommune(currentCommune(a))).toBe(currentCommune(a));
      }),
      RUNS,
    );
  });
});
