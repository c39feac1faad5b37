import { dayAndMonthExchanged, isFullDate, isNewYear } from '../compare/birth-date.ts';
import type { HouseholdComparison } from '../compare/household.ts';
import { isClose } from '../grade.ts';
import type { Person } from '../model.ts';
import type { Evidence } from './evidence.ts';
import {
  AGREEMENT_GROUPS,
  type AgreementGroup,
  type Confirmation,
  type DoubtKind,
  type PersonCalibration,
} from './person-calibration.ts';
import { isExchanged, isOtherCore, isOtherStreet, isOtherTown } from './place.ts';
import { hasFirstNameInLastName, isOtherReading } from './text.ts';
import { PERSON } from './weights.ts';

/** A comparison and the evidence that follows from it. */
export interface Scored {
  readonly comparison: HouseholdComparison;
  readonly evidence: Evidence;
}

const { E: EQUAL_STREET, exchanged: EXCHANGED_STREET } = PERSON.known.street;

/** Street and town in each other's place are rare, but agree as well as in their own: only the ranking counts how rare they are. */
const EXCHANGED_BITS = EQUAL_STREET.m - EXCHANGED_STREET.m;

/** The bits of each group that agrees. */
export function agreementBits({ comparison, evidence }: Scored): Record<AgreementGroup, number> {
  const { lastName, firstName, number, address, postalCode, city, birthDate, email, phone } = evidence;
  return {
    names: Math.max(0, lastName) + Math.max(0, firstName),
    place: Math.max(0, number + address + postalCode + city + (isExchanged(comparison) ? EXCHANGED_BITS : 0)),
    birthDate: Math.max(0, birthDate),
    contact: Math.max(0, email) + Math.max(0, phone),
  };
}

/** The doubts about a candidate together, in bits. */
export function doubtBits(person: Person, scored: Scored, { doubts }: Pick<PersonCalibration, 'doubts'>): number {
  const confirmation = confirmationOf(person, scored.comparison);
  let sum = 0;
  for (const kind of doubtsOf(person, scored)) sum += doubts[kind][confirmation];
  return sum;
}

interface Calibrated {
  readonly calibration: PersonCalibration;
  readonly households: number;
}

/** Log2 of the odds that a candidate is the person asked about, beside nobody else who is likely. */
export function personLogOdds(person: Person, scored: Scored, { calibration, households }: Calibrated): number {
  const { agreement } = calibration;
  const bits = agreementBits(scored);
  let logOdds = constantBits(person, scored, { calibration, households }) - doubtBits(person, scored, calibration);
  for (const group of AGREEMENT_GROUPS) logOdds += agreement[group] * bits[group];
  return logOdds;
}

/** What depends on the size of the base, and on what confirms the candidate. */
function constantBits(person: Person, { comparison }: Scored, { calibration, households }: Calibrated): number {
  const { prior, shift, confirmed } = calibration;
  return shift - prior * Math.log2(households) + confirmed[confirmationOf(person, comparison)];
}

/** The parts of {@link personLogOdds}, in bits: the groups that agree, and the doubts, which are subtracted. */
export type LogOddsTerms = Readonly<Record<AgreementGroup | 'doubts' | 'constant', number>>;

export function logOddsTerms(person: Person, scored: Scored, { calibration, households }: Calibrated): LogOddsTerms {
  const { agreement } = calibration;
  const { names, place, birthDate, contact } = agreementBits(scored);
  return {
    names: agreement.names * names,
    place: agreement.place * place,
    birthDate: agreement.birthDate * birthDate,
    contact: agreement.contact * contact,
    doubts: doubtBits(person, scored, calibration),
    constant: constantBits(person, scored, { calibration, households }),
  };
}

function confirmationOf(person: Person, comparison: HouseholdComparison): Confirmation {
  const { email, phone, birthDate, member } = comparison;
  if (email.letter === 'E' || phone.letter === 'E') return 'contact';
  if (birthDate === '000' && isFullDate(person.birthDate) && isFullDate(member.birthDate)) return 'birthDate';
  return isSameDoor(comparison) ? 'door' : 'none';
}

/** Whether postal code, street and number agree, and no flat differs. */
function isSameDoor({ number, flat, postalCode, address }: HouseholdComparison): boolean {
  return (
    number === 'equal' &&
    flat !== 'different' &&
    postalCode.letter === 'E' &&
    isClose(address.letter) &&
    !isOtherCore({ address })
  );
}

function doubtsOf(person: Person, scored: Scored): DoubtKind[] {
  const doubts: DoubtKind[] = [];
  addNameDoubts(doubts, person, scored);
  addPlaceDoubts(doubts, scored.comparison);
  addDateDoubts(doubts, person.birthDate, scored.comparison);
  addContactDoubts(doubts, scored.comparison);
  const hasNoDate = doubts.includes('threeDateParts') || doubts.includes('birthDateNotHeld');
  if (hasNoDate && agreementBits(scored).place === 0) doubts.push('namesAlone');
  return doubts;
}

function addContactDoubts(doubts: DoubtKind[], { email, phone }: HouseholdComparison): void {
  if (email.letter === 'D') doubts.push(phone.letter === 'D' ? 'contacts' : 'email');
  else if (phone.letter === 'D') doubts.push('phone');
}

/** A name with less than these bits is another one, not a misspelt one. An assumption. */
const OTHER_NAME_BITS = -2;

function addNameDoubts(doubts: DoubtKind[], person: Person, { comparison, evidence }: Scored): void {
  const { lastName, firstName } = comparison;
  if (lastName.letter === '?') doubts.push('lastNameMissing');
  else if (lastName.letter === 'D' && evidence.lastName < 0)
    doubts.push(evidence.lastName < OTHER_NAME_BITS ? 'lastName' : 'lastNameMisspelt');
  if (firstName.letter === '?') {
    if (!hasFirstNameInLastName(comparison)) doubts.push('firstNameMissing');
  } else if (firstName.letter === 'D' && firstName.rule !== 'initial' && evidence.firstName < 0)
    doubts.push(evidence.firstName < OTHER_NAME_BITS ? 'firstName' : 'firstNameMisspelt');
  if (isOtherReading(person, firstName)) doubts.push('otherOfCouple');
}

function addPlaceDoubts(doubts: DoubtKind[], comparison: HouseholdComparison): void {
  const { number, postalCode } = comparison;
  if (isOtherStreet(comparison)) doubts.push('street');
  else if (isOtherCore(comparison)) doubts.push('streetCore');
  else if (number === 'different') doubts.push('number');
  else if (number === 'equal' && comparison.flat === 'different') doubts.push('flat');
  const isOtherCode = postalCode.letter === 'D' || postalCode.letter === 'N';
  const isElsewhere = isOtherTown(comparison) && !isExchanged(comparison);
  const isStreetUnknown = comparison.address.letter === '?';
  if (isOtherCode || isElsewhere) doubts.push(isStreetUnknown ? 'townAlone' : 'town');
  if (isOtherCode && isElsewhere) doubts.push('elsewhere');
}

/** The code of a birth date that was sent and is not held. */
const NOT_HELD = '---';

function addDateDoubts(doubts: DoubtKind[], sent: string, { birthDate, member }: HouseholdComparison): void {
  const differing = birthDate.length === 3 ? birthDate.split('1').length - 1 : 0;
  if (birthDate === NOT_HELD) doubts.push('birthDateNotHeld');
  if (differing === 1) doubts.push('oneDatePart');
  if (differing < 2 || dayAndMonthExchanged(sent, member.birthDate)) return;
  if (isNewYear(sent) || isNewYear(member.birthDate)) doubts.push('dateUnlikeNewYear');
  else doubts.push(differing === 2 ? 'twoDateParts' : 'threeDateParts');
}
