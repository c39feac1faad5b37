import { type BlockingKey, KeyMaker } from './key-kind.ts';
import type { PossibleEnds } from './key-part.ts';
import type { QuestionParts } from './question-parts.ts';

const POSTAL_CODE_STREET_NUMBER_LAST_NAME = new KeyMaker('postal code, street, number, last name');
const POSTAL_CODE_STREET_NUMBER = new KeyMaker('postal code, street, number');
const EMAIL = new KeyMaker('e-mail');
const PHONE = new KeyMaker('phone');
const LAST_NAME_BIRTH_DATE = new KeyMaker('last name, birth date');
const FIRST_NAME_BIRTH_DATE = new KeyMaker('first name, birth date');
const POSTAL_CODE_LAST_NAME_FIRST_NAME = new KeyMaker('postal code, last name, first name');
const LAST_NAME_STREET = new KeyMaker('last name, street');
const POSTAL_CODE_NUMBER_STREET_START = new KeyMaker('postal code, number, street start');
const POSTAL_CODE_NUMBER_STREET_END = new KeyMaker('postal code, number, street end');
const POSTAL_CODE_LAST_NAME = new KeyMaker('postal code, last name');
const LAST_NAME_NUMBER_STREET_START = new KeyMaker('last name, number, street start');
const LAST_NAME_NUMBER_STREET_END = new KeyMaker('last name, number, street end');
const POSTAL_CODE_NUMBER_LAST_NAME_START = new KeyMaker('postal code, number, last name start');
const STREET_NUMBER_LAST_NAME_START = new KeyMaker('street, number, last name start');
const POSTAL_CODE_STREET_LAST_NAME_START = new KeyMaker('postal code, street, last name start');
const POSTAL_CODE_NUMBER_LAST_NAME_END = new KeyMaker('postal code, number, last name end');
const STREET_NUMBER_LAST_NAME_END = new KeyMaker('street, number, last name end');
const POSTAL_CODE_STREET_LAST_NAME_END = new KeyMaker('postal code, street, last name end');
const CITY_LAST_NAME_FIRST_NAME = new KeyMaker('city, last name, first name');

/** One step of a search: keys that are asked for together. */
export interface SearchStep {
  readonly name: string;
  /**
   * The step is left out if the best candidate has this many bits of evidence more than singles one household out of all:
   * another household is then meant with a probability below 2^-`enoughBits`. Sources: quality/LEDGER.md.
   */
  readonly enoughBits: number;
  keys(question: QuestionParts): readonly BlockingKey[];
}

/** One field may be wrong in the steps before. */
const ENOUGH_BITS = 12;

/** Steps for two wrong fields: few questions need them, and a household that stands out at all is hardly ever beaten there. */
export const ENOUGH_BITS_FOR_TWO_WRONG = 5;

/**
 * The steps of a search, cheapest and most telling first. Which evidence a household that was not found yet can still have
 * follows from the fields of the keys asked: see unseen-bound.ts.
 */
export const SEARCH_STEPS: readonly SearchStep[] = [
  { name: 'home', enoughBits: ENOUGH_BITS, keys: homeKeys },
  { name: 'door', enoughBits: ENOUGH_BITS, keys: doorKeys },
  { name: 'personal', enoughBits: ENOUGH_BITS, keys: personalKeys },
  { name: 'street or postal code wrong', enoughBits: ENOUGH_BITS, keys: oneWrongKeys },
  { name: 'street misspelt', enoughBits: ENOUGH_BITS, keys: misspeltStreetKeys },
  { name: 'same name and postal code', enoughBits: ENOUGH_BITS, keys: homonymKeys },
  { name: 'two wrong', enoughBits: ENOUGH_BITS_FOR_TWO_WRONG, keys: twoWrongKeys },
];

function homeKeys({ postalCode, street, number, names }: QuestionParts): BlockingKey[] {
  if (!postalCode || !street) return [];
  return names.map(({ sound }) => POSTAL_CODE_STREET_NUMBER_LAST_NAME.key(postalCode, street, number, sound));
}

function doorKeys({ postalCode, street, number }: QuestionParts): BlockingKey[] {
  return postalCode && street ? [POSTAL_CODE_STREET_NUMBER.key(postalCode, street, number)] : [];
}

function personalKeys({ emails, phones, birthDate, firstNames, names }: QuestionParts): BlockingKey[] {
  const keys: BlockingKey[] = [];
  for (const email of emails) keys.push(EMAIL.key(email));
  for (const phone of phones) keys.push(PHONE.key(phone));
  if (!birthDate) return keys;
  for (const { sound } of names) keys.push(LAST_NAME_BIRTH_DATE.key(sound, birthDate));
  for (const firstName of firstNames) keys.push(FIRST_NAME_BIRTH_DATE.key(firstName, birthDate));
  return keys;
}

function oneWrongKeys({ postalCode, street, names, firstNames }: QuestionParts): BlockingKey[] {
  const keys: BlockingKey[] = [];
  for (const { sound } of names) {
    if (postalCode) {
      for (const firstName of firstNames) {
        keys.push(POSTAL_CODE_LAST_NAME_FIRST_NAME.key(postalCode, sound, firstName));
      }
    }
    if (street) keys.push(LAST_NAME_STREET.key(sound, street));
  }
  return keys;
}

function misspeltStreetKeys({ postalCode, number, streetEnds }: QuestionParts): BlockingKey[] {
  if (!postalCode || !streetEnds) return [];
  const keys: BlockingKey[] = [];
  for (const start of streetEnds.starts) keys.push(POSTAL_CODE_NUMBER_STREET_START.key(postalCode, number, start));
  for (const end of streetEnds.ends) keys.push(POSTAL_CODE_NUMBER_STREET_END.key(postalCode, number, end));
  return keys;
}

function homonymKeys({ postalCode, names }: QuestionParts): BlockingKey[] {
  return postalCode ? names.map(({ sound }) => POSTAL_CODE_LAST_NAME.key(postalCode, sound)) : [];
}

function twoWrongKeys(question: QuestionParts): BlockingKey[] {
  const { number, streetEnds, names } = question;
  const keys: BlockingKey[] = [];
  for (const name of names) {
    for (const start of streetEnds?.starts ?? []) {
      keys.push(LAST_NAME_NUMBER_STREET_START.key(name.sound, number, start));
    }
    for (const end of streetEnds?.ends ?? []) {
      keys.push(LAST_NAME_NUMBER_STREET_END.key(name.sound, number, end));
    }
    addMisspeltNameKeys(keys, name.ends, question);
  }
  addCityKeys(keys, question);
  addSwappedNameKeys(keys, question);
  return keys;
}

/** The last name misspelt, and the street, the number or the postal code wrong. */
function addMisspeltNameKeys(
  keys: BlockingKey[],
  { starts, ends }: PossibleEnds,
  { postalCode, street, number }: QuestionParts,
): void {
  for (const start of starts) {
    if (postalCode) keys.push(POSTAL_CODE_NUMBER_LAST_NAME_START.key(postalCode, number, start));
    if (street) keys.push(STREET_NUMBER_LAST_NAME_START.key(street, number, start));
    if (postalCode && street) keys.push(POSTAL_CODE_STREET_LAST_NAME_START.key(postalCode, street, start));
  }
  for (const end of ends) {
    if (postalCode) keys.push(POSTAL_CODE_NUMBER_LAST_NAME_END.key(postalCode, number, end));
    if (street) keys.push(STREET_NUMBER_LAST_NAME_END.key(street, number, end));
    if (postalCode && street) keys.push(POSTAL_CODE_STREET_LAST_NAME_END.key(postalCode, street, end));
  }
}

function addCityKeys(keys: BlockingKey[], { city, firstNames, names }: QuestionParts): void {
  if (!city) return;
  for (const { sound } of names) {
    for (const firstName of firstNames) keys.push(CITY_LAST_NAME_FIRST_NAME.key(city, sound, firstName));
  }
}

function addSwappedNameKeys(
  keys: BlockingKey[],
  { postalCode, street, firstNameAsLastName: sound }: QuestionParts,
): void {
  if (!sound) return;
  if (street) keys.push(LAST_NAME_STREET.key(sound, street));
  if (postalCode) keys.push(POSTAL_CODE_LAST_NAME.key(postalCode, sound));
}
