import { isFullDate, isNewYear } from '../matching/compare/birth-date.ts';
import type { Candidate } from '../matching/decide.ts';
import { optimalStringAlignment } from '../matching/distance/optimal-string-alignment.ts';
import type { Member } from '../matching/model.ts';

/** Share of the letters in which two spellings of one name may differ. */
const MAX_DIFFERENCE = 0.25;

/**
 * Whether two candidates are records of one person: no name differs, and they share a value that few people share. A birth date is one if
 * a name is equal or nearly so, also in the other's place; an e-mail or phone may also have a slip in the date beside it if both names are.
 * Two records that only may be of one person (no birth date, no contact) are two people.
 */
export function areSamePerson(one: Candidate, other: Candidate): boolean {
  const [left, right] = [one.comparison.member, other.comparison.member];
  // Few rivals share such a value, so that few names are compared.
  const dates = comparedDates(left, right);
  const isSameContact = sharesContact(left, right);
  if (dates !== 'equal' && !isSameContact) return false;
  const names = nearNames(left, right);
  if (names === undefined) return false;
  if (dates === 'equal') return names > 0 || isSameContact;
  return dates === 'missing' ? names > 0 : dates === 'different' && names > 1;
}

/** How many names are equal or nearly so; `undefined` if one differs. */
function nearNames(one: Member, other: Member): number | undefined {
  const straight = nearPairs([
    [one.firstName, other.firstName],
    [one.lastName, other.lastName],
  ]);
  return (
    straight ??
    nearPairs([
      [one.firstName, other.lastName],
      [one.lastName, other.firstName],
    ])
  );
}

function nearPairs(pairs: readonly (readonly [string, string])[]): number | undefined {
  const compared = pairs.filter(([one, other]) => one !== '' && other !== '');
  return compared.every(([one, other]) => isNear(one, other)) ? compared.length : undefined;
}

function isNear(one: string, other: string): boolean {
  return one === other || optimalStringAlignment(one, other) <= MAX_DIFFERENCE * Math.max(one.length, other.length);
}

/** `different`: at most two of the three parts. */
function comparedDates(
  { birthDate: one }: Member,
  { birthDate: other }: Member,
): 'equal' | 'different' | 'missing' | 'other' {
  if (one === '' || other === '') return 'missing';
  if (one === other) return isFullDate(one) && !isNewYear(one) ? 'equal' : 'missing';
  const [left, right] = [one.split('-'), other.split('-')];
  return left.some((part, i) => part === right[i]) ? 'different' : 'other';
}

function sharesContact(one: Member, other: Member): boolean {
  if (one.phone !== '' && one.phone === other.phone) return true;
  if (one.email === '' || other.email === '') return false;
  return one.email === other.email || isSlip(one.email, other.email);
}

/** Shorter e-mails with a slip are those of two people too often. */
const MIN_EMAIL_LETTERS = 12;

function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return (
    shorter >= MIN_EMAIL_LETTERS && Math.abs(one.length - other.length) <= 1 && optimalStringAlignment(one, other) === 1
  );
}
