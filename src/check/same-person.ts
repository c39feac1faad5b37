import { isFullDate, isNewYear } from '../matching/compare/birth-date.ts';
import type { Candidate } from '../matching/decide.ts';
import { optimalStringAlignment } from '../matching/distance/optimal-string-alignment.ts';
import type { Member } from '../matching/model.ts';

/** Share of the letters in which two spellings of one name may differ. */
const MAX_DIFFERENCE = 0.25;

/**
 * Whether two candidates are records of one person: both names are equal or nearly so, and so is one value that few people share. Two
 * records that only may be of one person (no birth date, no contact) are two people.
 */
export function areSamePerson(one: Candidate, other: Candidate): boolean {
  const [left, right] = [one.comparison.member, other.comparison.member];
  // Few rivals share such a value, so that few names are compared.
  if (!sharesPersonalValue(left, right)) return false;
  return isNear(left.firstName, right.firstName) && isNear(left.lastName, right.lastName);
}

function isNear(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one === other || optimalStringAlignment(one, other) <= MAX_DIFFERENCE * Math.max(one.length, other.length);
}

function sharesPersonalValue(one: Member, other: Member): boolean {
  if (one.birthDate !== '' && other.birthDate !== '')
    return one.birthDate === other.birthDate && isFullDate(one.birthDate) && !isNewYear(one.birthDate);
  return (one.email !== '' && one.email === other.email) || (one.phone !== '' && one.phone === other.phone);
}
