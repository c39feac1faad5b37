import { dayAndMonthExchanged } from './compare/birth-date.ts';
import type { HouseholdComparison } from './compare/household.ts';
import type { Comparison } from './grade.ts';
import type { Person } from './model.ts';

/**
 * How much each field speaks for or against "this is the household asked about", in bits: the log-odds of
 * I. P. Fellegi and A. B. Sunter, "A theory for record linkage" (1969). A field that agrees at some level adds
 * log2(m / u), where m is how often that level is seen for the same household and u how often by chance.
 */

/** How common values are in the base: each the base-2 logarithm of the share of households or people, so at most 0. */
export interface Frequencies {
  /** Households in the base, at least 1. */
  readonly households: number;
  lastName(value: string): number;
  firstName(value: string): number;
  street(value: string): number;
  postalCode(value: string): number;
  city(value: string): number;
  number(value: string): number;
}

/** Bits by field; a field that was not compared counts nothing. */
export interface Evidence {
  readonly lastName: number;
  readonly firstName: number;
  readonly number: number;
  readonly address: number;
  readonly postalCode: number;
  readonly city: number;
  readonly birthDate: number;
  readonly email: number;
  readonly phone: number;
  readonly total: number;
}

/**
 * A level of agreement: log2 of m, and by how many bits it is more common by chance than the equal value
 * (`chance` = log2 of u over the share of that value), or an absolute log2 of u where `absolute` is set.
 */
interface Level {
  readonly same: number;
  readonly chance: number;
}

const bits = (share: number): number => Math.log2(share);

/** Texts: m by level. A close text is met by chance more often than the equal one: about so many values are that near. */
const NAME: Record<'E' | 'S' | 'P' | 'part' | 'swapped' | 'D', Level> = {
  E: { same: bits(0.9), chance: 0 },
  S: { same: bits(0.03), chance: bits(3) },
  P: { same: bits(0.03), chance: bits(20) },
  part: { same: bits(0.01), chance: bits(4) },
  swapped: { same: bits(0.005), chance: bits(4) },
  D: { same: bits(0.01), chance: 0 },
};

const FIRST_NAME: Record<'E' | 'S' | 'P' | 'part' | 'D', Level> = {
  E: { same: bits(0.78), chance: 0 },
  S: { same: bits(0.02), chance: bits(2) },
  P: { same: bits(0.04), chance: bits(6) },
  part: { same: bits(0.04), chance: bits(4) },
  D: { same: bits(0.12), chance: 0 },
};

const STREET: Record<'E' | 'S' | 'P' | 'N' | 'D', Level> = {
  E: { same: bits(0.87), chance: 0 },
  S: { same: bits(0.05), chance: bits(2) },
  P: { same: bits(0.04), chance: bits(8) },
  N: { same: bits(0.02), chance: bits(30) },
  D: { same: bits(0.02), chance: 0 },
};

const CITY: Record<'E' | 'S' | 'P' | 'N' | 'D', Level> = {
  E: { same: bits(0.92), chance: 0 },
  S: { same: bits(0.03), chance: bits(2) },
  P: { same: bits(0.02), chance: bits(8) },
  N: { same: bits(0.01), chance: bits(30) },
  D: { same: bits(0.02), chance: 0 },
};

/** A value is met by chance at most this often (log2), however common it is: even in a village, agreeing is evidence. */
const NEVER_COMMONER_THAN = -1;

function share(log2Share: number): number {
  return Math.min(log2Share, NEVER_COMMONER_THAN);
}

/**
 * Bits of a text at some level. By chance it is met as often as the value held, and at least as often as `level.chance`
 * values as common as the one sent: a misspelling of a common name points to many, of a rare one to few.
 */
function leveled(level: Level, { sent, held }: Texts, log2Share: (value: string) => number): number {
  const chance = sent === held ? log2Share(held) : Math.max(log2Share(held), log2Share(sent) + level.chance);
  return level.same - share(chance);
}

type Texts = Pick<Comparison, 'sent' | 'held'>;

function lastNameBits(comparison: Comparison, frequencies: Frequencies): number {
  const { letter, rule } = comparison;
  if (letter === '?') return 0;
  if (letter === 'D') return NAME.D.same;
  if (rule === 'part-of-compound') return leveled(NAME.part, comparison, frequencies.lastName);
  if (rule === 'swapped-names') return leveled(NAME.swapped, comparison, frequencies.lastName);
  return leveled(NAME[letter as 'E' | 'S' | 'P'], comparison, frequencies.lastName);
}

function firstNameBits(comparison: Comparison, frequencies: Frequencies): number {
  const { letter, rule } = comparison;
  if (letter === '?') return 0;
  if (letter === 'D') return FIRST_NAME.D.same;
  if (rule !== 'equal' && rule !== 'distance') return leveled(FIRST_NAME.part, comparison, frequencies.firstName);
  return leveled(FIRST_NAME[letter as 'E' | 'S' | 'P'], comparison, frequencies.firstName);
}

function streetBits(comparison: Comparison, frequencies: Frequencies): number {
  if (comparison.letter === '?') return 0;
  if (comparison.letter === 'D') return STREET.D.same;
  return leveled(STREET[comparison.letter], comparison, frequencies.street);
}

const EQUAL_NUMBER = bits(0.92);
const OTHER_SUFFIX = bits(0.03);
const EQUAL_POSTAL_CODE = bits(0.94);
const NEAR_POSTAL_CODE = bits(0.04) - bits(0.004);
const CITY_BESIDE_POSTAL_CODE = 1;

/** Conflicting numbers are what separates neighbours: one in twenty askers gets their own number wrong. */
function numberBits(comparison: HouseholdComparison, frequencies: Frequencies): number {
  switch (comparison.number) {
    case 'equal':
      return EQUAL_NUMBER - share(frequencies.number(comparison.household.number));
    case 'other-suffix':
      return OTHER_SUFFIX - share(frequencies.number(comparison.household.number));
    case 'different':
      return bits(0.05);
    default:
      return 0;
  }
}

function postalCodeBits({ letter, held }: Comparison, frequencies: Frequencies): number {
  switch (letter) {
    case 'E':
      return EQUAL_POSTAL_CODE - share(frequencies.postalCode(held));
    case 'N':
      return NEAR_POSTAL_CODE;
    case 'D':
      return bits(0.02);
    default:
      return 0;
  }
}

/** Town and postal code say nearly the same: with the code equal, the town adds or takes one bit at most. */
function cityBits(city: Comparison, postalCode: Comparison, frequencies: Frequencies): number {
  if (city.letter === '?') return 0;
  if (postalCode.letter === 'E') return city.letter === 'D' ? -1 : city.letter === 'E' ? CITY_BESIDE_POSTAL_CODE : 0.5;
  if (city.letter === 'D') return CITY.D.same;
  return leveled(CITY[city.letter], city, frequencies.city);
}

/** About 80 years of 365 days; two people share a date by chance once in so many. */
const BIRTH_DATES = 80 * 365;
const SAME_BIRTH_DATE = bits(0.93) - bits(1 / BIRTH_DATES);

function birthDateBits(code: string, sent: string, held: string): number {
  switch (code) {
    case '?':
    case '---':
      return 0;
    case '000':
      return SAME_BIRTH_DATE;
    case '001':
      return bits(0.02) - bits(30 / BIRTH_DATES);
    case '010':
      return bits(0.01) - bits(12 / BIRTH_DATES);
    case '100':
      return bits(0.02) - bits(80 / BIRTH_DATES);
    default:
      return dayAndMonthExchanged(sent, held) ? bits(0.01) - bits(1 / BIRTH_DATES) : bits(0.02);
  }
}

/** An e-mail or a phone is nearly unique; people change it or give another one about one time in four. */
function contactBits({ letter }: Comparison, households: number): number {
  if (letter === 'E') return contactAgreement(households);
  return letter === 'D' ? bits(0.25) : 0;
}

function contactAgreement(households: number): number {
  return bits(0.75) + Math.max(10, Math.log2(households) - 1);
}

/** The evidence of one comparison. */
export function weigh(person: Person, comparison: HouseholdComparison, frequencies: Frequencies): Evidence {
  const lastName = lastNameBits(comparison.lastName, frequencies);
  const firstName = firstNameBits(comparison.firstName, frequencies);
  const number = numberBits(comparison, frequencies);
  const address = streetBits(comparison.address, frequencies);
  const postalCode = postalCodeBits(comparison.postalCode, frequencies);
  const city = cityBits(comparison.city, comparison.postalCode, frequencies);
  const birthDate = birthDateBits(comparison.birthDate, person.birthDate, comparison.member.birthDate);
  const email = contactBits(comparison.email, frequencies.households);
  const phone = contactBits(comparison.phone, frequencies.households);
  const total = lastName + firstName + number + address + postalCode + city + birthDate + email + phone;
  return { lastName, firstName, number, address, postalCode, city, birthDate, email, phone, total };
}

/**
 * The most that a household could have for one person, and by how many bits at least a household falls short of it that
 * does not agree in a field. `total` supposes that every field sent agrees.
 */
export interface Ceiling {
  readonly total: number;
  readonly lastName: number;
  readonly firstName: number;
  readonly street: number;
  readonly number: number;
  readonly postalCode: number;
  readonly birthDate: number;
  readonly email: number;
  readonly phone: number;
}

/** The ceiling for one person. A field that was not sent adds nothing, and to differ in it costs nothing. */
export function ceiling(person: Person, frequencies: Frequencies): Ceiling {
  const sent = (value: string, bitsIfEqual: () => number): number => (value === '' ? 0 : Math.max(0, bitsIfEqual()));
  const lastName = sent(person.lastName, () => leveled(NAME.E, equal(person.lastName), frequencies.lastName));
  const firstName = sent(person.firstName, () => leveled(FIRST_NAME.E, equal(person.firstName), frequencies.firstName));
  const street = sent(person.street, () => leveled(STREET.E, equal(person.street), frequencies.street));
  const number = sent(person.number, () => EQUAL_NUMBER - share(frequencies.number(person.number)));
  const postalCode = sent(
    person.postalCode,
    () => EQUAL_POSTAL_CODE - share(frequencies.postalCode(person.postalCode)),
  );
  const city = sent(person.city, () => CITY_BESIDE_POSTAL_CODE);
  const birthDate = sent(person.birthDate, () => SAME_BIRTH_DATE);
  const contact = contactAgreement(frequencies.households);
  const email = sent(person.email, () => contact);
  const phone = sent(person.phone, () => contact);
  return {
    total: lastName + firstName + street + number + postalCode + city + birthDate + email + phone,
    lastName: lastName === 0 ? 0 : fall(NAME.E, NAME.S),
    firstName: firstName === 0 ? 0 : fall(FIRST_NAME.E, FIRST_NAME.S),
    street: street === 0 ? 0 : fall(STREET.E, STREET.S),
    number,
    postalCode: Math.max(0, postalCode - NEAR_POSTAL_CODE),
    birthDate,
    email,
    phone,
  };
}

function equal(value: string): Texts {
  return { sent: value, held: value };
}

/** Bits between two levels of one value. */
function fall(from: Level, to: Level): number {
  return from.same - from.chance - (to.same - to.chance);
}
