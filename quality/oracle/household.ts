import type { CheckAnswer, Letter, Product } from '../../src/matching/answer.ts';
import type { Household, Member, Person } from '../../src/matching/model.ts';
import { areOneCommune, isTypeAlone } from '../../src/matching/normalize/index.ts';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from '../../src/matching/readings.ts';
import {
  type Graded,
  type GradedStreet,
  gradeBirthDate,
  gradeCity,
  gradeContact,
  gradeFirstName,
  gradeLastName,
  gradePostalCode,
  gradeStreet,
  isClose,
  rankOf,
} from './letters.ts';

/** Names and birth date of one member of a household. */
export interface NameGrades {
  readonly member: Member;
  readonly lastName: Graded;
  readonly firstName: Graded;
  readonly birthDate: string;
}

/** The grades of a person compared with one household, as the protocol defines them. */
export interface HouseholdGrades {
  /** Several if the protocol does not define which member counts. All have the same letters for names. */
  readonly names: readonly NameGrades[];
  readonly address: GradedStreet;
  readonly city: Graded;
  readonly postalCode: Letter;
  /** Both towns belong to one commune today. */
  readonly isSameCommune: boolean;
  readonly email: Letter;
  readonly phone: Letter;
  readonly number: boolean;
}

/** All items with the smallest key. Keys are compared lexicographically. */
function leastBy<T>(items: readonly T[], keyOf: (item: T) => readonly number[]): T[] {
  let least: T[] = [];
  let leastKey: readonly number[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const order = least.length === 0 ? -1 : compareKeys(key, leastKey);
    if (order > 0) continue;
    if (order < 0) {
      least = [];
      leastKey = key;
    }
    least.push(item);
  }
  return least;
}

function compareKeys(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, i) => value !== right[i]);
  return at === -1 ? 0 : left[at]! - right[at]!;
}

/** What is close only by shared words comes after what is close otherwise, and before what is not close: in the place of `N`, which names do not have. */
const byLetter = ({ letter, sharesWordsOnly }: Graded): readonly number[] => [
  rankOf(sharesWordsOnly ? 'N' : letter),
  rankOf(letter),
];

const byCloseness = (graded: Graded): readonly number[] => [...byLetter(graded), graded.share];

type GradeName = (sent: string, held: string) => Graded;

/**
 * The closest pair of names. Only the first name sent can differ from the main names held; any other pair counts if it is close
 * and closer than that.
 */
function closestName(grade: GradeName, sent: readonly string[], main: readonly string[], further: readonly string[]) {
  const [first = '', ...others] = sent;
  const mainHeld = main.filter((name) => name !== '');
  const best = leastBy(
    mainHeld.map((name) => grade(first, name)),
    byCloseness,
  )[0];
  const pairs = [
    ...further.map((name) => grade(first, name)),
    ...others.flatMap((reading) => [...mainHeld, ...further].map((name) => grade(reading, name))),
  ].filter(({ letter }) => isClose(letter));
  return leastBy([best ?? grade(first, ''), ...pairs], byLetter)[0]!;
}

/** The name in use, the birth name and further readings: the closest counts. */
function closestLastName(sent: readonly string[], { lastName, birthName, alternatives }: Member): Graded {
  return closestName(gradeLastName, sent, [lastName, birthName], alternatives?.lastNames ?? []);
}

function closestFirstName(sent: readonly string[], { firstName, alternatives }: Member): Graded {
  return closestName(gradeFirstName, sent, [firstName], alternatives?.firstNames ?? []);
}

/** Agreement of the other fields with a member. The birth date counts more than e-mail and phone together. */
function agreements(person: Person, member: Member): number {
  const sharesAny = (sent: readonly string[], held: readonly string[]) => sent.some((value) => held.includes(value));
  return (
    (person.birthDate !== '' && person.birthDate === member.birthDate ? 3 : 0) +
    (sharesAny(emailsOf(person), emailsOf(member)) ? 1 : 0) +
    (sharesAny(phonesOf(person), phonesOf(member)) ? 1 : 0)
  );
}

/**
 * The last name is compared with the household, the first name with the member that fits best: closest first name, then
 * what else agrees, then the closer last name, then the smaller share of differing letters.
 */
function namesInPlace(person: Person, { members }: Household): NameGrades[] {
  const graded = members.map((member) => ({
    member,
    own: closestLastName(lastNamesOf(person), member),
    firstName: closestFirstName(firstNamesOf(person), member),
  }));
  const lastNames = leastBy(
    graded.map(({ own }) => own),
    byCloseness,
  );
  const best = leastBy(graded, ({ member, own, firstName }) => [
    rankOf(firstName.letter),
    -agreements(person, member),
    ...byLetter(own),
    firstName.share,
  ]);
  return lastNames.flatMap((lastName) =>
    best.map(({ member, firstName }) => ({
      member,
      lastName,
      firstName,
      birthDate: gradeBirthDate(person.birthDate, member.birthDate),
    })),
  );
}

/**
 * First and last name swapped: `P` if both are close after the swap. The distances remain those between the values sent and
 * held of the same field.
 */
function namesExchanged(person: Person, { members }: Household): NameGrades[] {
  const exchanged = members.filter(
    (member) =>
      isClose(closestLastName(firstNamesOf(person), member).letter) &&
      isClose(closestFirstName(lastNamesOf(person), member).letter),
  );
  return exchanged.map((member) => ({
    member,
    lastName: { ...closestLastName(lastNamesOf(person), member), letter: 'P', sharesWordsOnly: false },
    firstName: { ...closestFirstName(firstNamesOf(person), member), letter: 'P' },
    birthDate: gradeBirthDate(person.birthDate, member.birthDate),
  }));
}

function gradeNames(person: Person, household: Household): NameGrades[] {
  const inPlace = namesInPlace(person, household);
  const { lastName, firstName } = inPlace[0]!;
  if (lastName.letter !== 'D' || firstName.letter !== 'D') return inPlace;
  const exchanged = namesExchanged(person, household);
  return exchanged.length > 0 ? exchanged : inPlace;
}

export function gradeHousehold(person: Person, household: Household): HouseholdGrades {
  const { members } = household;
  return {
    names: gradeNames(person, household),
    address: gradeAddress(person, household),
    city: gradeCity(person.city, household.city, person.country),
    postalCode: gradePostalCode(person.postalCode, household.postalCode),
    isSameCommune: household.country === 'FR' && areOneCommune(person, household),
    email: gradeContact(
      { main: person.email, readings: emailsOf(person) },
      members.map(({ email }) => email),
      members.flatMap(emailsOf),
    ),
    phone: gradeContact(
      { main: person.phone, readings: phonesOf(person) },
      members.map(({ phone }) => phone),
      members.flatMap(phonesOf),
    ),
    number: isSameNumber(person.number, household.number),
  };
}

/**
 * The core of a street that is a type alone is close only if the house number is equal, or one side has none; that of a street
 * before a residence only if it is equal.
 */
function gradeAddress(person: Person, { street, number, country }: Household): GradedStreet {
  const graded = gradeStreet(person.street, street, person.country);
  const isSameHouse = isSameNumber(person.number, number);
  const isOtherHouse = person.number !== '' && number !== '' && !isSameHouse;
  const isUnconfirmed = graded.isWithResidence ? !isSameHouse : isOtherHouse && isTypeAlone(street, country);
  return isUnconfirmed ? { ...graded, isCoreClose: false } : graded;
}

/** docs/protocol.md: a range is each of its houses, `12-14` is 12 and 14, `11-14` also 13. */
function isHouseOf(range: string, number: string): boolean {
  const ends = /^(\d+)-(\d+)$/.exec(range);
  if (ends === null || !/^\d+$/.test(number)) return false;
  const [first, last, house] = [Number(ends[1]), Number(ends[2]), Number(number)];
  const isOnSide = first % 2 !== last % 2 || house % 2 === first % 2;
  return first <= house && house <= last && isOnSide;
}

function isSameNumber(sent: string, held: string): boolean {
  if (sent === '' || held === '') return false;
  return sent === held || isHouseOf(sent, held) || isHouseOf(held, sent);
}

/** Whether the protocol's table gives FOUND. */
export function isFound(grades: HouseholdGrades, product: Product): boolean {
  const { lastName } = grades.names[0]!;
  if (!isClose(lastName.letter) || lastName.sharesWordsOnly) return false;
  const isCodeNear = grades.postalCode === 'E' || grades.postalCode === 'N';
  const isTownClose = isClose(grades.city.letter) && !grades.city.isOtherTown;
  const placeAgrees = isCodeNear || isTownClose || grades.isSameCommune;
  if (isClose(grades.address.letter) && grades.address.isCoreClose && placeAgrees) return true;
  return product === 'idcheck-plus' && (grades.email === 'E' || grades.phone === 'E');
}

/** Whether the household is near enough that letters are returned even if it is NOT FOUND. */
function isNear({ names, address }: HouseholdGrades): boolean {
  return names[0]!.lastName.letter !== 'D' || (address.letter !== 'D' && address.letter !== '?');
}

/** An answer without the household id. */
export type Letters = Omit<CheckAnswer, 'householdId'>;

/** The answer if no household is close enough to compare. */
export const NO_LETTERS: Letters = {
  found: false,
  firstName: '?',
  lastName: '?',
  address: '?',
  postalCode: '?',
  city: '?',
  email: '?',
  phone: '?',
  birthDate: '?',
  number: false,
  firstNameDistance: undefined,
  lastNameDistance: undefined,
};

/** The largest distance in an answer. */
const MAX_DISTANCE = 99;

/** Every right answer for this household: one, or several if members tie. */
export function rightLetters(grades: HouseholdGrades, product: Product): Letters[] {
  if (!isNear(grades)) return [NO_LETTERS];
  const found = isFound(grades, product);
  const { address, city, postalCode, email, phone, number } = grades;
  const distance = ({ distance: edits }: Graded) =>
    found && edits !== undefined ? Math.min(edits, MAX_DISTANCE) : undefined;
  return grades.names.map(({ lastName, firstName, birthDate }) => ({
    found,
    firstName: firstName.letter,
    lastName: lastName.letter,
    address: address.letter,
    postalCode,
    city: city.letter,
    email,
    phone,
    birthDate,
    number,
    firstNameDistance: distance(firstName),
    lastNameDistance: distance(lastName),
  }));
}

const LETTER_FIELDS = Object.keys(NO_LETTERS) as (keyof Letters)[];

/** The fields in which `answer` differs from the nearest of the right answers; none if it is right. */
export function wrongFields(answer: Letters, right: readonly Letters[]): (keyof Letters)[] {
  const differences = right.map((letters) => LETTER_FIELDS.filter((field) => letters[field] !== answer[field]));
  return differences.sort((left, other) => left.length - other.length)[0] ?? [];
}
