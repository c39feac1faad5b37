import { firstNameVariants } from '../lexicon/first-name-variants.generated.ts';
import { shortNames } from '../lexicon/short-names.generated.ts';
import { isFirstName } from '../normalize/index.ts';
import { isDistinguishing, isSaint, isTitle } from './street-core.ts';

type Words = readonly string[];

/** Shorter last names are too frequent as parts of other names. */
const MIN_LAST_NAME_LENGTH = 3;

/** The name of a person after whom a street is named. */
interface StreetPerson {
  readonly titles: Words;
  readonly givenNames: Words;
  readonly lastName: string;
}

function personOf(words: Words): StreetPerson {
  let start = 0;
  while (start < words.length - 1 && isTitle(words[start]!)) start++;
  return { titles: words.slice(0, start), givenNames: words.slice(start, -1), lastName: words.at(-1)! };
}

/** First names of people whom streets are named after, and whose first name is rare in France. Source: usage in the Base Adresse Nationale. */
const RARE_FIRST_NAMES: ReadonlySet<string> = new Set(
  'FRANKLIN WINSTON THEODORE ABRAHAM NELSON ANATOLE ALDO KARL HANS WILHELM FRIEDRICH GIUSEPPE NELLY'.split(' '),
);

/** First names of other countries. */
const FOREIGN_FIRST_NAMES: ReadonlySet<string> = new Set([
  ...shortNames.map(([, name]) => name),
  ...firstNameVariants.flatMap(([, names]) => names.split('|')),
]);

export const isKnownFirstName = (word: string): boolean =>
  isFirstName(word) || RARE_FIRST_NAMES.has(word) || FOREIGN_FIRST_NAMES.has(word);

const MAX_INITIALS = 3;
const VOWEL = /[AEIOUY]/;

/** The initials in one word: J and F for JF. Other given names stay as they are. */
function separateInitials(givenNames: Words, [first = '']: Words): Words {
  const [joined = '', ...others] = givenNames;
  const isJoined = joined.length > 1 && joined.length <= MAX_INITIALS && joined[0] === first[0];
  const isName = VOWEL.test(joined) && isKnownFirstName(joined);
  return isJoined && !first.startsWith(joined) && !isName ? [...joined, ...others] : givenNames;
}

const isAbbreviation = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Whether the given names of the shorter list are those of the longer one in the same order, of which some may be left out after the first. */
function areGivenNames(short: Words, long: Words): boolean {
  const [first = ''] = long;
  if (!isAbbreviation(short[0]!, first) || isSaint(first) || isSaint(short[0]!)) return false;
  let at = 0;
  for (const name of long) {
    if (at < short.length && isAbbreviation(short[at]!, name)) at++;
    else if (isDistinguishing(name)) return false;
  }
  return at === short.length;
}

function hasKnownFirstName([first = '']: Words): boolean {
  return first.length === 1 || isKnownFirstName(first);
}

/**
 * Whether two street cores of several words name one person: JOHN KENNEDY, J F KENNEDY, JF KENNEDY, JOHN FITZGERALD KENNEDY and
 * PRESIDENT KENNEDY. Different titles name two people.
 */
export function areOnePerson(one: Words, other: Words): boolean {
  const [left, right] = [personOf(one), personOf(other)];
  if (left.lastName !== right.lastName || left.lastName.length < MIN_LAST_NAME_LENGTH) return false;
  if (left.titles.length > 0 && right.titles.length > 0 && left.titles.join() !== right.titles.join()) return false;
  if (left.givenNames.length === 0 || right.givenNames.length === 0) {
    const givenNames = left.givenNames.length === 0 ? right.givenNames : left.givenNames;
    return hasKnownFirstName(givenNames) && !givenNames.some(isDistinguishing);
  }
  const leftNames = separateInitials(left.givenNames, right.givenNames);
  const rightNames = separateInitials(right.givenNames, left.givenNames);
  if (!hasKnownFirstName(leftNames) && !hasKnownFirstName(rightNames)) return false;
  return leftNames.length > rightNames.length
    ? areGivenNames(rightNames, leftNames)
    : areGivenNames(leftNames, rightNames);
}
