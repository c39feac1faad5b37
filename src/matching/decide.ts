import type { CheckAnswer, Product } from './answer.ts';
import type { HouseholdComparison } from './compare/household.ts';
import { isCloseLastName } from './compare/last-name.ts';
import type { Evidence } from './evidence/index.ts';
import { isClose } from './grade.ts';
import { areOneCommune, isTypeAlone } from './normalize/index.ts';

/** A household with its comparison and its evidence. */
export interface Candidate {
  readonly comparison: HouseholdComparison;
  readonly evidence: Evidence;
}

/** The likelier of two candidates. For equal evidence the smaller id wins, so that the order of the import has no effect. */
export function likelier(left: Candidate | undefined, right: Candidate): Candidate {
  if (left === undefined || right.evidence.total > left.evidence.total) return right;
  if (right.evidence.total < left.evidence.total) return left;
  return right.comparison.household.householdId < left.comparison.household.householdId ? right : left;
}

/** FOUND or not, and the conditions that decide it. */
export interface Decision {
  readonly found: boolean;
  /** Whether the last name is close, and not only by words that both share. */
  readonly lastNameClose: boolean;
  readonly addressClose: boolean;
  /** Whether the street name is close, and not only street type and articles. A type alone, and a residence, need the house number too. */
  readonly coreClose: boolean;
  readonly placeAgrees: boolean;
  readonly emailEqual: boolean;
  readonly phoneEqual: boolean;
}

/**
 * FOUND or not. Source: "Last Name and Address (Plus: or Email or Phone) are close to our database". The limits of "close", and
 * the conditions on place and street core, are Idem's interpretation (docs/protocol.md).
 */
export function decide(comparison: HouseholdComparison, product: Product): Decision {
  const lastNameClose = isCloseLastName(comparison.lastName);
  const addressClose = isClose(comparison.address.letter);
  const coreClose =
    comparison.address.rule !== 'other-core' && !isOtherHouseOfType(comparison) && !isOtherResidence(comparison);
  const placeAgrees = agreeInPlace(comparison);
  const emailEqual = product === 'idcheck-plus' && comparison.email.letter === 'E';
  const phoneEqual = product === 'idcheck-plus' && comparison.phone.letter === 'E';
  const found = lastNameClose && ((addressClose && coreClose && placeAgrees) || emailEqual || phoneEqual);
  return { found, lastNameClose, addressClose, coreClose, placeAgrees, emailEqual, phoneEqual };
}

/** Whether the street held is a type alone, and the numbers differ: the name may have been read as the number (GATE 1 5, GATE 2 5). */
function isOtherHouseOfType({ number, address, household }: HouseholdComparison): boolean {
  return (number === 'different' || number === 'other-suffix') && isTypeAlone(address.held, household.country);
}

/** Whether words behind the street are the name of a residence, and no house number confirms it: they may be a part of the street's name. */
function isOtherResidence({ number, address }: HouseholdComparison): boolean {
  return address.rule === 'with-residence' && number !== 'equal';
}

function agreeInPlace({ household, postalCode, city }: HouseholdComparison): boolean {
  if (postalCode.letter === 'E' || postalCode.letter === 'N') return true;
  if (isClose(city.letter) && city.rule !== 'different') return true;
  return household.country === 'FR' && areOneCommune({ city: city.sent, postalCode: postalCode.sent }, household);
}

/** The answer if no household is near, see {@link isNear}. */
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

/** Whether the letters of a household are answered even if it is not FOUND: last name or address is not `D`. */
export function isNear(comparison: HouseholdComparison): boolean {
  const address = comparison.address.letter;
  const { lastName } = comparison;
  return (lastName.letter !== 'D' && lastName.rule !== 'not-held') || (address !== 'D' && address !== '?');
}

/** The largest value of a field with two digits (source: `STRING(2)`). */
const MAX_DISTANCE = 99;

/** The letters of the most likely household. @param householdId its public id; `''` if it is near but not FOUND */
export function answer(comparison: HouseholdComparison, householdId: string): CheckAnswer {
  const { firstName, lastName } = comparison;
  const found = householdId !== '';
  const distance = (of: number | undefined) => (found && of !== undefined ? Math.min(of, MAX_DISTANCE) : undefined);
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
