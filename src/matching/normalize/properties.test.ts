import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
  canonicalCity,
  canonicalCountry,
  canonicalGender,
  canonicalNumber,
  canonicalPerson,
  canonicalPhone,
  canonicalPostalCode,
  canonicalStreet,
  currentCommune,
  foldText,
  isShortForm,
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

/** Every word that some rule looks for: what random letters would never hit. */
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

/** Accents, case and punctuation that a canonical form must not see. */
function decorate(text: string): string {
  return text.normalize('NFD').toLowerCase();
}

describe('every canonicaliser on any text', () => {
  test('foldText is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      RUNS,
    );
  });

  test('foldText gives letters, digits and their marks in tokens with single blanks between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text)).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u);
      }),
      RUNS,
    );
  });

  test('foldText gives A-Z and 0-9 for Latin letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: latin }), (text) => {
        expect(foldText(text)).toMatch(/^[A-Z0-9 ]*$/);
      }),
      RUNS,
    );
  });

  test('foldText sees neither case nor accents', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(decorate(text))).toBe(foldText(text));
        expect(foldText(text.toUpperCase())).toBe(foldText(text));
      }),
      RUNS,
    );
  });

  test('names, streets, numbers, postal codes and towns are idempotent', () => {
    fc.assert(
      fc.property(anyText, anyCountry, (text, country) => {
        // A hyphen tells a compound from a title, and is not in the canonical form.
        const { lastName } = parseLastName(text.replaceAll('-', ' '), country);
        expect(parseLastName(lastName, country).lastName).toBe(lastName);
        const { firstName } = parseFirstName(text, country);
        expect(parseFirstName(firstName, country).firstName).toBe(firstName);
        const street = canonicalStreet(text, country);
        expect(canonicalStreet(street, country)).toBe(street);
        const number = canonicalNumber(text, country);
        expect(canonicalNumber(number, country)).toBe(number);
        const postalCode = canonicalPostalCode(text, country);
        expect(canonicalPostalCode(postalCode, country)).toBe(postalCode);
        const city = canonicalCity(text, country);
        expect(canonicalCity(city, country)).toBe(city);
      }),
      RUNS,
    );
  });

  test('both parts of an address line are canonical', () => {
    fc.assert(
      fc.property(line, anyCountry, (text, country) => {
        const { number, street } = splitAddress(text, country);
        expect(canonicalNumber(number, country)).toBe(number);
        expect(canonicalStreet(street, country)).toBe(street);
      }),
      RUNS,
    );
  });

  test('a line gives the same result on the fast path and on the full path, which a leading zero selects', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 9999 }), (text, number) => {
        expect(splitAddress(`${number} ${text}`, 'FR')).toEqual(splitAddress(`0${number} ${text}`, 'FR'));
      }),
      RUNS,
    );
  });

  test('addresses see neither case nor accents', () => {
    fc.assert(
      fc.property(line, anyCountry, (text, country) => {
        expect(splitAddress(decorate(text), country)).toEqual(splitAddress(text, country));
        expect(canonicalCity(decorate(text), country)).toBe(canonicalCity(text, country));
        expect(parseLastName(decorate(text), country)).toEqual(parseLastName(text, country));
      }),
      RUNS,
    );
  });

  test('e-mail, phone, date, gender and country are idempotent', () => {
    fc.assert(
      fc.property(anyText, anyCountry, (text, country) => {
        const { value: email } = parseEmail(text);
        expect(parseEmail(email).value).toBe(email);
        const phone = canonicalPhone(text, country);
        expect(canonicalPhone(phone, country)).toBe(phone);
        const gender = canonicalGender(text);
        expect(canonicalGender(gender)).toBe(gender);
        expect(canonicalCountry(canonicalCountry(text, 'FR'), 'FR')).toBe(canonicalCountry(text, 'FR'));
        const { date } = parseBirthDate(text, country);
        expect(parseBirthDate(date, country).date).toBe(date);
      }),
      RUNS,
    );
  });

  test('a phone number is E.164 or nothing', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789 +().-') });
    fc.assert(
      fc.property(digits, anyCountry, (text, country) => {
        const phone = canonicalPhone(text, country);
        expect(phone).toMatch(/^(?:\+\d{4,17})?$/);
        expect(canonicalPhone(phone, country)).toBe(phone);
      }),
      RUNS,
    );
  });

  test('a person is idempotent', () => {
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
        const { person } = canonicalPerson(one, { country });
        const { number, alternatives: _, ...rest } = person;
        const again = canonicalPerson({ ...rest, streetNumber: number }, { country }).person;
        expect({ ...again, alternatives: undefined }).toEqual({ ...person, alternatives: undefined });
      }),
      RUNS,
    );
  });

  test('the core of a street is empty for an empty street only', () => {
    fc.assert(
      fc.property(line, anyCountry, (text, country) => {
        const street = canonicalStreet(text, country);
        expect(streetCore(street, country) === '').toBe(street === '');
      }),
      RUNS,
    );
  });

  test('a sound has no blank, is short, and is empty for an empty name only', () => {
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

  test("short forms are symmetrical, and today's commune is stable", () => {
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
