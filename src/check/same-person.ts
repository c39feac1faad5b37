import { isFullDate, isNewYear } from '../matching/compare/birth-date.ts';
import type { Candidate } from '../matching/decide.ts';
import { areOneEditApart } from '../matching/distance/optimal-string-alignment.ts';
import { isDateOfMany, isOfMany, type SharedValues } from '../matching/evidence/index.ts';
import type { Member } from '../matching/model.ts';
import { areNearTexts } from './near-text.ts';

/**
 * Whether two candidates are records of one person: no name differs, and they share a value that few people share. A birth date is one if
 * a name is equal or nearly so, also in the other's place; beside an e-mail or phone, the date may be near only if both names are equal or
 * nearly so. Two records that only may be of one person (no birth date, no contact) are two people.
 */
export function areSamePerson(one: Candidate, other: Candidate, base: SharedValues): boolean {
  const [left, right] = [one.comparison.member, other.comparison.member];
  // Few rivals share such a value, so that few names are compared.
  const dates = comparedDates(left, right, base);
  const isSameContact = sharesContact(left, right, base);
  if (dates !== 'equal' && !isSameContact) return false;
  const names = nearNames(left, right);
  if (names === undefined) return false;
  if (dates === 'equal') return names > 0 || isSameContact;
  return dates === 'missing' ? names > 0 : dates === 'near' && names > 1;
}

/** How many names are equal or nearly so; `undefined` if one differs. */
function nearNames(one: Member, other: Member): number | undefined {
  const straight = nearPairs([
    [one.firstName, other.firstName],
    [one.lastName, other.lastName],
  ]);
  if (straight !== undefined && straight > 0) return straight;
  const exchanged = nearPairs([
    [one.firstName, other.lastName],
    [one.lastName, other.firstName],
  ]);
  return exchanged ?? straight;
}

function nearPairs(pairs: readonly (readonly [string, string])[]): number | undefined {
  const compared = pairs.filter(([one, other]) => one !== '' && other !== '');
  return compared.every(([one, other]) => areNearTexts(one, other)) ? compared.length : undefined;
}

/**
 * `near`: of one year, or of one day and month in two years. More parts differ between a father and a son of one name. A date that stands
 * for an unknown one is `missing` if it is equal.
 */
function comparedDates(
  { birthDate: one }: Member,
  { birthDate: other }: Member,
  base: SharedValues,
): 'equal' | 'near' | 'missing' | 'different' {
  if (one === '' || other === '') return 'missing';
  const isWholeDate = isFullDate(one) && !isNewYear(one);
  if (one === other) return isWholeDate && !isDateOfMany(one, base) ? 'equal' : 'missing';
  if (one.slice(0, YEAR_LENGTH) === other.slice(0, YEAR_LENGTH)) return 'near';
  return isWholeDate && one.slice(YEAR_LENGTH) === other.slice(YEAR_LENGTH) ? 'near' : 'different';
}

const YEAR_LENGTH = 4;

function sharesContact(one: Member, other: Member, base: SharedValues): boolean {
  if (one.phone !== '' && one.phone === other.phone && !isOfMany(one.phone, base.phone, base)) return true;
  if (one.email === '' || other.email === '') return false;
  if (one.email !== other.email && !isSlip(one.email, other.email)) return false;
  return !isOfMany(one.email, base.email, base) && !isOfMany(other.email, base.email, base);
}

/** Shorter e-mails with a slip are those of two people too often. */
const MIN_EMAIL_LETTERS = 12;

function isSlip(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= MIN_EMAIL_LETTERS && areOneEditApart(one, other);
}
