import type { Hash } from '../hash.ts';
import { type BlockingKey, KeyMaker } from './key-kind.ts';
import type { PossibleEnds } from './key-part.ts';
import type { QuestionParts } from './question-parts.ts';
import { ENOUGH_BITS_FOR_TWO_WRONG, SEARCH_STEPS, type SearchStep } from './search-steps.ts';

const LAST_NAME_BIRTH_DATE = new KeyMaker('last name, birth date');
const FIRST_NAME_BIRTH_DATE = new KeyMaker('first name, birth date');
const LAST_NAME_FIRST_NAME = new KeyMaker('last name, first name');
const LAST_NAME_CITY = new KeyMaker('last name, city');
const BIRTH_DATE_CITY = new KeyMaker('birth date, city');
const BIRTH_DATE_POSTAL_CODE = new KeyMaker('birth date, postal code');
const BIRTH_DATE_NUMBER = new KeyMaker('birth date, number');
const FIRST_NAME_LAST_NAME_START = new KeyMaker('first name, last name start');
const FIRST_NAME_LAST_NAME_END = new KeyMaker('first name, last name end');
const LAST_NAME_FIRST_NAME_START = new KeyMaker('last name, first name start');
const LAST_NAME_FIRST_NAME_END = new KeyMaker('last name, first name end');
const BIRTH_DATE = new KeyMaker('birth date');
const LAST_NAME = new KeyMaker('last name');
const FIRST_NAME_CITY = new KeyMaker('first name, city');
const EMAIL_USER = new KeyMaker('e-mail user');
const CITY_LAST_NAME_START = new KeyMaker('city, last name start');
const CITY_LAST_NAME_END = new KeyMaker('city, last name end');
const CITY_FIRST_NAME_START = new KeyMaker('city, first name start');
const CITY_FIRST_NAME_END = new KeyMaker('city, first name end');
const EMAIL_USER_START = new KeyMaker('e-mail user start');
const EMAIL_USER_END = new KeyMaker('e-mail user end');
const LAST_NAME_START_FIRST_NAME_START = new KeyMaker('last name start, first name start');
const LAST_NAME_START_FIRST_NAME_END = new KeyMaker('last name start, first name end');
const LAST_NAME_END_FIRST_NAME_START = new KeyMaker('last name end, first name start');
const LAST_NAME_END_FIRST_NAME_END = new KeyMaker('last name end, first name end');
const LAST_NAME_CITY_LETTERS = new KeyMaker('last name, city letters');
const FIRST_NAME_CITY_START = new KeyMaker('first name, city start');
const FIRST_NAME_CITY_END = new KeyMaker('first name, city end');
const FIRST_NAME_CITY_LETTERS = new KeyMaker('first name, city letters');
const POSTAL_CODE_FIRST_NAME = new KeyMaker('postal code, first name');
const POSTAL_CODE_FIRST_NAME_NO_LAST_NAME = new KeyMaker('postal code, first name, no last name');

/** One end of a name with two parts of the birth date: in the order of `datePairHashes`. */
const LAST_NAME_START_DATE = [
  new KeyMaker('last name start, year and month'),
  new KeyMaker('last name start, year and day'),
  new KeyMaker('last name start, month and day'),
];
const LAST_NAME_END_DATE = [
  new KeyMaker('last name end, year and month'),
  new KeyMaker('last name end, year and day'),
  new KeyMaker('last name end, month and day'),
];
const FIRST_NAME_START_DATE = [
  new KeyMaker('first name start, year and month'),
  new KeyMaker('first name start, year and day'),
  new KeyMaker('first name start, month and day'),
];
const FIRST_NAME_END_DATE = [
  new KeyMaker('first name end, year and month'),
  new KeyMaker('first name end, year and day'),
  new KeyMaker('first name end, month and day'),
];

/**
 * Steps for `match` alone, after the others. ID Check answers FOUND by last name and address, or e-mail or phone, and would
 * gain nothing.
 */
const MATCH_STEPS: readonly SearchStep[] = [
  { name: 'names and birth date', enoughBits: ENOUGH_BITS_FOR_TWO_WRONG, keys: namesAndBirthDateKeys },
  { name: 'one value, or two misspelt', enoughBits: 0, keys: fewValuesKeys },
];

export const PERSON_SEARCH_STEPS: readonly SearchStep[] = [...SEARCH_STEPS, ...MATCH_STEPS];

/** One step: most questions that come here are about nobody in the base, and keys that are asked together cost less. */
function namesAndBirthDateKeys(question: QuestionParts): BlockingKey[] {
  const keys: BlockingKey[] = [];
  addNamesKeys(keys, question);
  addBirthDateKeys(keys, question);
  addMisspeltNamesKeys(keys, question);
  return keys;
}

/** Both names, also in each other's place. */
function addNamesKeys(keys: BlockingKey[], question: QuestionParts): void {
  const { names, firstNames, firstNameAsLastName, lastNamesAsFirstNames, city } = question;
  for (const { sound } of names) {
    for (const firstName of firstNames) keys.push(LAST_NAME_FIRST_NAME.key(sound, firstName));
  }
  if (firstNameAsLastName) {
    for (const name of lastNamesAsFirstNames) keys.push(LAST_NAME_FIRST_NAME.key(firstNameAsLastName, name));
  }
  if (city) for (const { sound } of names) keys.push(LAST_NAME_CITY.key(sound, city));
  addFirstNameKeys(keys, question);
}

/** The first name in a postal code, where the last name is missing on one side. */
function addFirstNameKeys(keys: BlockingKey[], { postalCode, names, firstNames }: QuestionParts): void {
  if (!postalCode) return;
  const maker = names.length === 0 ? POSTAL_CODE_FIRST_NAME : POSTAL_CODE_FIRST_NAME_NO_LAST_NAME;
  for (const firstName of firstNames) keys.push(maker.key(postalCode, firstName));
}

function addBirthDateKeys(keys: BlockingKey[], question: QuestionParts): void {
  const { birthDate, exchangedBirthDate, names, firstNames, city, postalCode, number, street, firstNameAsLastName } =
    question;
  if (!birthDate) return;
  if (firstNameAsLastName) keys.push(LAST_NAME_BIRTH_DATE.key(firstNameAsLastName, birthDate));
  if (exchangedBirthDate) {
    for (const { sound } of names) keys.push(LAST_NAME_BIRTH_DATE.key(sound, exchangedBirthDate));
    for (const firstName of firstNames) keys.push(FIRST_NAME_BIRTH_DATE.key(firstName, exchangedBirthDate));
  }
  if (city) keys.push(BIRTH_DATE_CITY.key(birthDate, city));
  if (postalCode) keys.push(BIRTH_DATE_POSTAL_CODE.key(birthDate, postalCode));
  if (street) keys.push(BIRTH_DATE_NUMBER.key(birthDate, number));
}

function addMisspeltNamesKeys(keys: BlockingKey[], { names, firstNames, firstNameEnds }: QuestionParts): void {
  for (const { sound, ends } of names) {
    for (const firstName of firstNames) {
      for (const start of ends.starts) keys.push(FIRST_NAME_LAST_NAME_START.key(firstName, start));
      for (const end of ends.ends) keys.push(FIRST_NAME_LAST_NAME_END.key(firstName, end));
    }
    for (const { starts, ends: firstNameEndings } of firstNameEnds) {
      for (const start of starts) keys.push(LAST_NAME_FIRST_NAME_START.key(sound, start));
      for (const end of firstNameEndings) keys.push(LAST_NAME_FIRST_NAME_END.key(sound, end));
    }
  }
}

/** One value, or two misspelt ones, of questions without a street, which have few other keys. */
function fewValuesKeys(question: QuestionParts): BlockingKey[] {
  const { birthDate, street } = question;
  if (street) return [];
  const keys: BlockingKey[] = birthDate ? [BIRTH_DATE.key(birthDate)] : [];
  addOneValueKeys(keys, question);
  addTwoMisspeltKeys(keys, question);
  return keys;
}

/** One name, or one name misspelt in the town, or the e-mail at another provider. A single name sent may be the other one. */
function addOneValueKeys(keys: BlockingKey[], question: QuestionParts): void {
  const { names, firstNames, firstNameAsLastName, lastNamesAsFirstNames, city, emailUsers } = question;
  for (const user of emailUsers) keys.push(EMAIL_USER.key(user));
  for (const { sound } of names) keys.push(LAST_NAME.key(sound));
  if (firstNameAsLastName) keys.push(LAST_NAME.key(firstNameAsLastName));
  if (!city) return;
  for (const firstName of firstNames) keys.push(FIRST_NAME_CITY.key(firstName, city));
  for (const name of lastNamesAsFirstNames) keys.push(FIRST_NAME_CITY.key(name, city));
  addMisspeltInCityKeys(keys, city, question);
}

function addMisspeltInCityKeys(keys: BlockingKey[], city: Hash, { names, firstNameEnds }: QuestionParts): void {
  for (const { ends } of names) {
    for (const start of ends.starts) keys.push(CITY_LAST_NAME_START.key(city, start));
    for (const end of ends.ends) keys.push(CITY_LAST_NAME_END.key(city, end));
  }
  for (const { starts, ends } of firstNameEnds) {
    for (const start of starts) keys.push(CITY_FIRST_NAME_START.key(city, start));
    for (const end of ends) keys.push(CITY_FIRST_NAME_END.key(city, end));
  }
}

/** Two values misspelt, of names, birth date, town and e-mail. */
function addTwoMisspeltKeys(keys: BlockingKey[], question: QuestionParts): void {
  const { names, firstNameEnds, datePairs, emailUserEnds } = question;
  addMisspeltCityKeys(keys, question);
  for (const { starts, ends } of emailUserEnds) {
    for (const start of starts) keys.push(EMAIL_USER_START.key(start));
    for (const end of ends) keys.push(EMAIL_USER_END.key(end));
  }
  for (const { ends } of names) {
    addDatePairKeys(keys, ends, datePairs, { start: LAST_NAME_START_DATE, end: LAST_NAME_END_DATE });
    for (const other of firstNameEnds) addBothMisspeltKeys(keys, ends, other);
  }
  for (const ends of firstNameEnds)
    addDatePairKeys(keys, ends, datePairs, { start: FIRST_NAME_START_DATE, end: FIRST_NAME_END_DATE });
}

function addMisspeltCityKeys(keys: BlockingKey[], { names, firstNames, townLetters }: QuestionParts): void {
  if (townLetters === undefined) return;
  const { starts, ends, letters } = townLetters;
  for (const { sound } of names) {
    keys.push(LAST_NAME_CITY_LETTERS.key(sound, letters));
  }
  for (const firstName of firstNames) {
    for (const start of starts) keys.push(FIRST_NAME_CITY_START.key(firstName, start));
    for (const end of ends) keys.push(FIRST_NAME_CITY_END.key(firstName, end));
    keys.push(FIRST_NAME_CITY_LETTERS.key(firstName, letters));
  }
}

function addDatePairKeys(
  keys: BlockingKey[],
  { starts, ends }: PossibleEnds,
  datePairs: readonly Hash[],
  makers: { readonly start: readonly KeyMaker[]; readonly end: readonly KeyMaker[] },
): void {
  datePairs.forEach((pair, i) => {
    for (const start of starts) keys.push(makers.start[i]!.key(start, pair));
    for (const end of ends) keys.push(makers.end[i]!.key(end, pair));
  });
}

function addBothMisspeltKeys(keys: BlockingKey[], lastName: PossibleEnds, firstName: PossibleEnds): void {
  for (const first of firstName.starts) {
    for (const start of lastName.starts) keys.push(LAST_NAME_START_FIRST_NAME_START.key(start, first));
    for (const end of lastName.ends) keys.push(LAST_NAME_END_FIRST_NAME_START.key(end, first));
  }
  for (const first of firstName.ends) {
    for (const start of lastName.starts) keys.push(LAST_NAME_START_FIRST_NAME_END.key(start, first));
    for (const end of lastName.ends) keys.push(LAST_NAME_END_FIRST_NAME_END.key(end, first));
  }
}
