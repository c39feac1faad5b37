import type { HouseholdComparison } from '../matching/compare/household.ts';
import { digitsOf } from '../matching/compare/number.ts';
import { decide } from '../matching/decide.ts';
import { type Comparison, isClose, type Rule } from '../matching/grade.ts';
import type { Person } from '../matching/model.ts';
import { soundOf } from '../matching/normalize/index.ts';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from '../matching/readings.ts';
import { nameVariants } from '../reference/keys/index.ts';
import type { CountrySearch } from './countries.ts';
import type { SearchResult } from './search-result.ts';

/*
 * The subjects whose budgets are used up by the birth date, e-mail addresses and phones of a question, beside the household
 * that is shown. Each of these values can decide which household is found: wrong ones find nobody or somebody else, and only
 * the right one finds the person asked about, whose household still has all of its budget then. So the values also count for
 * what questions about one person have in common: the names and the door.
 */

/** The guessable fields of a person, which can lead to a household without its address. */
export const PERSONAL = ['birthDate', 'email', 'phone'] as const;

export type PersonalField = (typeof PERSONAL)[number];

export interface GuessRules {
  /**
   * Whether values count for names if no address was sent. Those who look for people by name and birth date would soon use
   * up the budget of a common name.
   */
  readonly withoutAddress: 'limited' | 'unlimited';
}

export interface AskedAbout {
  /** The household is shown only if the values are within the budgets of these. */
  readonly subjects: readonly string[];
  /** Values that do not agree with the household count for these. */
  readonly others: readonly string[];
  /** Values that count beside another one. */
  readonly pairs: readonly PairedValue[];
  /** Whether the household is shown only if {@link pairs} are within their budgets; otherwise they are counted. */
  readonly arePairsAsked: boolean;
  /** Whether the values are not compared at all. */
  readonly isRejected: boolean;
}

/** A value that may have been guessed by somebody who knows another one of the person, which is the subject. */
export interface PairedValue {
  readonly subject: string;
  readonly field: PersonalField;
  readonly value: string;
}

const NONE: readonly string[] = [];
const NO_PAIRS: readonly PairedValue[] = [];
const NOBODY: AskedAbout = { subjects: NONE, others: NONE, pairs: NO_PAIRS, arePairsAsked: false, isRejected: false };

/** A question with as many names, or more, is about no real person. */
const TOO_MANY_NAMES = 16;

/** What shows that the household found is the one asked about, apart from values that can be guessed. */
type Standing =
  /** Names and address. */
  | 'home'
  /** Its address: others at the door may have been found with other values. */
  | 'address'
  | 'names'
  | 'last name'
  /** Nothing, or no household was found. */
  | 'values';

export function askedAbout(search: CountrySearch, rules: GuessRules): AskedAbout {
  const { person, result } = search;
  const { postalCode, street } = person;
  if (result.exact !== undefined || PERSONAL.every((field) => person[field] === '')) return NOBODY;
  if (postalCode === '' && street === '' && rules.withoutAddress === 'unlimited') return NOBODY;
  const standing = standingOf(result);
  const comparison = result.best?.comparison;
  if (standing === 'home' && agreesThroughout(person, comparison!)) return NOBODY;
  const { whole, last } = nameSubjects(person);
  switch (standing) {
    case 'home':
      return { ...NOBODY, others: [...whole, ...last] };
    case 'address':
      return { ...NOBODY, subjects: [doorSubject(person, comparison!)], others: [...whole, ...last] };
    case 'names':
      return { ...NOBODY, subjects: whole, others: last, isRejected: whole.length === 0 };
    case 'last name':
      return { ...NOBODY, subjects: last, others: whole, isRejected: last.length === 0 };
    case 'values':
      return foundByValues(person, comparison, [...whole, ...last]);
  }
}

/**
 * One value alone may have chosen a household of another name at another address. A client that writes the name in many ways
 * would have a budget for each, so such a value is not compared. Two that agree count for each other.
 */
function foundByValues(
  person: Person,
  comparison: HouseholdComparison | undefined,
  others: readonly string[],
): AskedAbout {
  const agreeing = comparison === undefined ? 0 : PERSONAL.filter((field) => agrees(comparison, field)).length;
  const pairs = pairsOf(person);
  if (agreeing > 1) return { ...NOBODY, others, pairs, arePairsAsked: true, isRejected: pairs.length === 0 };
  const isPartOfDate = agreeing === 0 && comparison?.birthDate.includes('0') === true;
  return { ...NOBODY, others, pairs, isRejected: agreeing === 1 || isPartOfDate };
}

/** Nothing if a field has several values: which of them belong together is not known. */
function pairsOf(person: Person): readonly PairedValue[] {
  if (emailsOf(person).length > 1 || phonesOf(person).length > 1) return NO_PAIRS;
  const sent = PERSONAL.filter((field) => person[field] !== '');
  return sent.flatMap((known) =>
    sent
      .filter((field) => field !== known)
      .map((field) => ({ subject: `with ${known} ${person[known]}`, field, value: person[field] })),
  );
}

function standingOf({ best }: SearchResult): Standing {
  if (best === undefined) return 'values';
  const { comparison } = best;
  const hasLastName = isNameOf(comparison.lastName);
  const hasNames = hasLastName && isNameOf(comparison.firstName);
  if (livesAtAddress(comparison)) return hasNames ? 'home' : 'address';
  if (hasNames) return 'names';
  return hasLastName ? 'last name' : 'values';
}

/**
 * Without its number, wrong values could lead to one household of a street, and the right one to another. A house that has no
 * number is known by a name that is close as well.
 */
function livesAtAddress(comparison: HouseholdComparison): boolean {
  const { addressClose, coreClose, placeAgrees } = decide(comparison, 'idcheck');
  const { household, lastName, number } = comparison;
  if (!addressClose || !coreClose || !placeAgrees || number === 'different') return false;
  return number !== 'not-sent' || (household.number === '' && isClose(lastName.letter));
}

const SHARED_WORDS: ReadonlySet<Rule> = new Set(['same-words', 'part-of-compound', 'more-than-held']);

/** Whether a name sent, or a word of it, is one that is held. */
function isNameOf({ letter, rule }: Comparison): boolean {
  return letter === 'E' || SHARED_WORDS.has(rule);
}

/** Whether a value is that of the household. */
export function agrees(comparison: HouseholdComparison, field: PersonalField): boolean {
  return field === 'birthDate' ? comparison.birthDate === '000' : comparison[field].letter === 'E';
}

function agreesThroughout(person: Person, comparison: HouseholdComparison): boolean {
  return PERSONAL.every((field) => person[field] === '' || agrees(comparison, field));
}

interface NameSubjects {
  /** Last and first names. */
  readonly whole: readonly string[];
  /** Last names alone: the first name may be that of another member, or written in many ways. */
  readonly last: readonly string[];
}

const NO_NAMES: NameSubjects = { whole: NONE, last: NONE };
const NO_FIRST_NAME = [''];

/** Identifies the people of a name: by each name sent, and by each word that can stand for it, as they sound. */
function nameSubjects(person: Person): NameSubjects {
  const lastNames = nameVariants(lastNamesOf(person));
  const sent = firstNamesOf(person);
  const firstNames = sent.length === 0 ? NO_FIRST_NAME : nameVariants(sent);
  if (lastNames.length * firstNames.length >= TOO_MANY_NAMES) return NO_NAMES;
  const lastSounds = soundsOf(lastNames);
  const firstSounds = soundsOf(firstNames);
  return {
    whole: lastSounds.flatMap((last) => firstSounds.map((first) => `name ${last} ${first}`)),
    last: lastSounds.map((last) => `last name ${last}`),
  };
}

function soundsOf(names: readonly string[]): readonly string[] {
  return names.length === 1 ? [soundOf(names[0]!)] : [...new Set(names.map(soundOf))];
}

/** Identifies a door by the address of the household there, however it was written in the question. */
function doorSubject(person: Person, { household, number }: HouseholdComparison): string {
  const { country, postalCode, street } = household;
  const door = number === 'not-held' ? '' : digitsOf(person.number);
  return `door ${country} ${postalCode} ${street} ${door}`;
}
