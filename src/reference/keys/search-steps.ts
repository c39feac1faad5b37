import { type BlockingKey, blockingKey } from './key-kind.ts';
import type { PossibleEnds } from './key-part.ts';
import type { QuestionParts } from './question-parts.ts';

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
const ENOUGH_BITS_FOR_TWO_WRONG = 5;

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

/**
 * Steps for `match` alone, after the others. ID Check answers FOUND by last name and address, or e-mail or phone, and would
 * gain nothing.
 */
const MATCH_STEPS: readonly SearchStep[] = [
  { name: 'names', enoughBits: ENOUGH_BITS_FOR_TWO_WRONG, keys: namesKeys },
  { name: 'birth date', enoughBits: ENOUGH_BITS_FOR_TWO_WRONG, keys: birthDateKeys },
  { name: 'a name misspelt', enoughBits: ENOUGH_BITS_FOR_TWO_WRONG, keys: misspeltNamesKeys },
  { name: 'birth date alone', enoughBits: 0, keys: birthDateAloneKeys },
];

export const PERSON_SEARCH_STEPS: readonly SearchStep[] = [...SEARCH_STEPS, ...MATCH_STEPS];

function homeKeys({ postalCode, street, number, names }: QuestionParts): BlockingKey[] {
  if (!postalCode || !street) return [];
  return names.map(({ sound }) =>
    blockingKey('postal code, street, number, last name', postalCode, street, number, sound),
  );
}

function doorKeys({ postalCode, street, number }: QuestionParts): BlockingKey[] {
  return postalCode && street ? [blockingKey('postal code, street, number', postalCode, street, number)] : [];
}

function personalKeys({ emails, phones, birthDate, firstNames, names }: QuestionParts): BlockingKey[] {
  const keys: BlockingKey[] = [];
  for (const email of emails) keys.push(blockingKey('e-mail', email));
  for (const phone of phones) keys.push(blockingKey('phone', phone));
  if (!birthDate) return keys;
  for (const { sound } of names) keys.push(blockingKey('last name, birth date', sound, birthDate));
  for (const firstName of firstNames) keys.push(blockingKey('first name, birth date', firstName, birthDate));
  return keys;
}

function oneWrongKeys({ postalCode, street, names, firstNames }: QuestionParts): BlockingKey[] {
  const keys: BlockingKey[] = [];
  for (const { sound } of names) {
    if (postalCode) {
      for (const firstName of firstNames) {
        keys.push(blockingKey('postal code, last name, first name', postalCode, sound, firstName));
      }
    }
    if (street) keys.push(blockingKey('last name, street', sound, street));
  }
  return keys;
}

function misspeltStreetKeys({ postalCode, number, streetEnds }: QuestionParts): BlockingKey[] {
  if (!postalCode || !streetEnds) return [];
  return [
    ...streetEnds.starts.map((start) => blockingKey('postal code, number, street start', postalCode, number, start)),
    ...streetEnds.ends.map((end) => blockingKey('postal code, number, street end', postalCode, number, end)),
  ];
}

function homonymKeys({ postalCode, names }: QuestionParts): BlockingKey[] {
  return postalCode ? names.map(({ sound }) => blockingKey('postal code, last name', postalCode, sound)) : [];
}

function twoWrongKeys(question: QuestionParts): BlockingKey[] {
  const { number, streetEnds, names } = question;
  const keys: BlockingKey[] = [];
  for (const name of names) {
    for (const start of streetEnds?.starts ?? []) {
      keys.push(blockingKey('last name, number, street start', name.sound, number, start));
    }
    for (const end of streetEnds?.ends ?? []) {
      keys.push(blockingKey('last name, number, street end', name.sound, number, end));
    }
    keys.push(...misspeltNameKeys(name.ends, question));
  }
  return [...keys, ...cityKeys(question), ...swappedNameKeys(question)];
}

/** The last name misspelt, and the street, the number or the postal code wrong. */
function misspeltNameKeys(
  { starts, ends }: PossibleEnds,
  { postalCode, street, number }: QuestionParts,
): BlockingKey[] {
  const keys: BlockingKey[] = [];
  for (const start of starts) {
    if (postalCode) keys.push(blockingKey('postal code, number, last name start', postalCode, number, start));
    if (street) keys.push(blockingKey('street, number, last name start', street, number, start));
    if (postalCode && street) keys.push(blockingKey('postal code, street, last name start', postalCode, street, start));
  }
  for (const end of ends) {
    if (postalCode) keys.push(blockingKey('postal code, number, last name end', postalCode, number, end));
    if (street) keys.push(blockingKey('street, number, last name end', street, number, end));
    if (postalCode && street) keys.push(blockingKey('postal code, street, last name end', postalCode, street, end));
  }
  return keys;
}

function cityKeys({ city, firstNames, names }: QuestionParts): BlockingKey[] {
  if (!city) return [];
  return names.flatMap(({ sound }) =>
    firstNames.map((firstName) => blockingKey('city, last name, first name', city, sound, firstName)),
  );
}

function swappedNameKeys({ postalCode, street, firstNameAsLastName: sound }: QuestionParts): BlockingKey[] {
  if (!sound) return [];
  const keys: BlockingKey[] = [];
  if (street) keys.push(blockingKey('last name, street', sound, street));
  if (postalCode) keys.push(blockingKey('postal code, last name', postalCode, sound));
  return keys;
}

/** Both names, also in each other's place. */
function namesKeys(question: QuestionParts): BlockingKey[] {
  const { names, firstNames, firstNameAsLastName, lastNamesAsFirstNames, city } = question;
  const keys: BlockingKey[] = [];
  for (const { sound } of names) {
    for (const firstName of firstNames) keys.push(blockingKey('last name, first name', sound, firstName));
  }
  if (firstNameAsLastName) {
    for (const name of lastNamesAsFirstNames)
      keys.push(blockingKey('last name, first name', firstNameAsLastName, name));
  }
  if (city) for (const { sound } of names) keys.push(blockingKey('last name, city', sound, city));
  return keys;
}

function birthDateKeys({
  birthDate,
  city,
  postalCode,
  number,
  street,
  firstNameAsLastName,
}: QuestionParts): BlockingKey[] {
  if (!birthDate) return [];
  const keys: BlockingKey[] = [];
  if (firstNameAsLastName) keys.push(blockingKey('last name, birth date', firstNameAsLastName, birthDate));
  if (city) keys.push(blockingKey('birth date, city', birthDate, city));
  if (postalCode) keys.push(blockingKey('birth date, postal code', birthDate, postalCode));
  if (street) keys.push(blockingKey('birth date, number', birthDate, number));
  return keys;
}

function misspeltNamesKeys({ names, firstNames, firstNameEnds }: QuestionParts): BlockingKey[] {
  const keys: BlockingKey[] = [];
  for (const { sound, ends } of names) {
    for (const firstName of firstNames) {
      for (const start of ends.starts) keys.push(blockingKey('first name, last name start', firstName, start));
      for (const end of ends.ends) keys.push(blockingKey('first name, last name end', firstName, end));
    }
    for (const { starts, ends: firstNameEndings } of firstNameEnds) {
      for (const start of starts) keys.push(blockingKey('last name, first name start', sound, start));
      for (const end of firstNameEndings) keys.push(blockingKey('last name, first name end', sound, end));
    }
  }
  return keys;
}

function birthDateAloneKeys({ birthDate }: QuestionParts): BlockingKey[] {
  return birthDate ? [blockingKey('birth date', birthDate)] : [];
}
