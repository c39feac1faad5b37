import type { CheckAnswer, Product } from './answer.ts';
import type { HouseholdComparison } from './compare/household.ts';
import type { Evidence } from './evidence/index.ts';
import { isClose } from './grade.ts';

/** A household that was compared, and what speaks for it. */
export interface Candidate {
  readonly comparison: HouseholdComparison;
  readonly evidence: Evidence;
}

/** The likelier of two candidates. Alike ones are told apart by their number, so that no import order shows. */
export function likelier(left: Candidate | undefined, right: Candidate): Candidate {
  if (left === undefined || right.evidence.total > left.evidence.total) return right;
  if (right.evidence.total < left.evidence.total) return left;
  return right.comparison.household.householdId < left.comparison.household.householdId ? right : left;
}

/** FOUND or not, and the conditions that decide it. */
export interface Decision {
  readonly found: boolean;
  readonly lastNameClose: boolean;
  readonly addressClose: boolean;
  /** Whether more than street type and articles is close. */
  readonly coreClose: boolean;
  readonly placeAgrees: boolean;
  readonly emailEqual: boolean;
  readonly phoneEqual: boolean;
}

/**
 * FOUND or not. Source: "Last Name and Address (Plus: or Email or Phone) are close to our database". How close, and that place and
 * street core must agree too, is Idem's reading (docs/protocol.md).
 */
export function decide(comparison: HouseholdComparison, product: Product): Decision {
  const lastNameClose = isClose(comparison.lastName.letter);
  const addressClose = isClose(comparison.address.letter);
  const coreClose = comparison.address.rule !== 'other-core';
  const postalCode = comparison.postalCode.letter;
  const placeAgrees = postalCode === 'E' || postalCode === 'N' || isClose(comparison.city.letter);
  const emailEqual = product === 'idcheck-plus' && comparison.email.letter === 'E';
  const phoneEqual = product === 'idcheck-plus' && comparison.phone.letter === 'E';
  const found = lastNameClose && ((addressClose && coreClose && placeAgrees) || emailEqual || phoneEqual);
  return { found, lastNameClose, addressClose, coreClose, placeAgrees, emailEqual, phoneEqual };
}

/** The answer when no household was near enough to be compared. */
export const NOTHING_NEAR: CheckAnswer = {
  found: false,
  householdId: '',
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

/** Whether a household is near enough for its letters to be answered without being found. */
export function isNear(comparison: HouseholdComparison): boolean {
  const address = comparison.address.letter;
  const { lastName } = comparison;
  return (lastName.letter !== 'D' && lastName.rule !== 'not-held') || (address !== 'D' && address !== '?');
}

/** The largest distance that two digits can publish (source: `STRING(2)`). */
const LARGEST_DISTANCE = 99;

/** The letters of the most likely household. @param householdId its public number; `''` = near, but not found. */
export function answer(comparison: HouseholdComparison, householdId: string): CheckAnswer {
  const { firstName, lastName } = comparison;
  const found = householdId !== '';
  const distance = (of: number | undefined) => (found && of !== undefined ? Math.min(of, LARGEST_DISTANCE) : undefined);
  return {
    found,
    householdId,
    firstName: firstName.letter,
    lastName: lastName.letter,
    address: comparison.address.letter,
    postalCode: comparison.postalCode.letter,
    city: comparison.city.letter,
    email: comparison.email.letter,
    phone: comparison.phone.letter,
    birthDate: comparison.birthDate,
    number: comparison.number === 'equal',
    firstNameDistance: distance(firstName.distance),
    lastNameDistance: distance(lastName.distance),
  };
}
