import { dayAndMonthExchanged, isFullDate, isNewYear } from '../compare/birth-date.ts';
import type { HouseholdComparison } from '../compare/household.ts';
import type { Person } from '../model.ts';
import type { Evidence } from './evidence.ts';
import {
  AGREEMENT_GROUPS,
  type AgreementGroup,
  type Confirmation,
  type DoubtKind,
  type PersonCalibration,
} from './person-calibration.ts';
import { isExchanged, isOtherStreet, isOtherTown } from './place.ts';

/** A comparison and the evidence that follows from it. */
export interface Scored {
  readonly comparison: HouseholdComparison;
  readonly evidence: Evidence;
}

/** The bits of each group that agrees. */
export function agreementBits({ evidence }: Scored): Record<AgreementGroup, number> {
  const { lastName, firstName, number, address, postalCode, city, birthDate, email, phone } = evidence;
  return {
    names: Math.max(0, lastName) + Math.max(0, firstName),
    place: Math.max(0, number + address + postalCode + city),
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
  const { agreement, prior, shift } = calibration;
  const bits = agreementBits(scored);
  let logOdds = shift - prior * Math.log2(households) - doubtBits(person, scored, calibration);
  for (const group of AGREEMENT_GROUPS) logOdds += agreement[group] * bits[group];
  return logOdds;
}

/** The parts of {@link personLogOdds}, in bits: the groups that agree, and the doubts, which are subtracted. */
export type LogOddsTerms = Readonly<Record<AgreementGroup | 'doubts' | 'constant', number>>;

export function logOddsTerms(person: Person, scored: Scored, { calibration, households }: Calibrated): LogOddsTerms {
  const { agreement, prior, shift } = calibration;
  const { names, place, birthDate, contact } = agreementBits(scored);
  return {
    names: agreement.names * names,
    place: agreement.place * place,
    birthDate: agreement.birthDate * birthDate,
    contact: agreement.contact * contact,
    doubts: doubtBits(person, scored, calibration),
    constant: shift - prior * Math.log2(households),
  };
}

function confirmationOf(person: Person, { email, phone, birthDate, member }: HouseholdComparison): Confirmation {
  if (email.letter === 'E' || phone.letter === 'E') return 'contact';
  const isWholeDate = birthDate === '000' && isFullDate(person.birthDate) && isFullDate(member.birthDate);
  return isWholeDate ? 'birthDate' : 'none';
}

function doubtsOf(person: Person, { comparison, evidence }: Scored): DoubtKind[] {
  const doubts: DoubtKind[] = [];
  const { lastName, firstName, email, phone } = comparison;
  if (lastName.letter === '?') doubts.push('lastNameMissing');
  else if (lastName.letter === 'D' && evidence.lastName < 0) doubts.push('lastName');
  if (firstName.letter === '?') doubts.push('firstNameMissing');
  else if (firstName.letter === 'D' && firstName.rule !== 'initial' && evidence.firstName < 0) doubts.push('firstName');
  addPlaceDoubts(doubts, comparison);
  addDateDoubts(doubts, person.birthDate, comparison);
  if (email.letter === 'D') doubts.push('email');
  if (phone.letter === 'D') doubts.push('phone');
  return doubts;
}

function addPlaceDoubts(doubts: DoubtKind[], comparison: HouseholdComparison): void {
  const { number, postalCode } = comparison;
  if (isOtherStreet(comparison)) doubts.push('street');
  else if (number === 'different') doubts.push('number');
  const isOtherCode = postalCode.letter === 'D' || postalCode.letter === 'N';
  const isElsewhere = isOtherTown(comparison) && !isExchanged(comparison);
  if (isOtherCode || isElsewhere) doubts.push('town');
  if (isOtherCode && isElsewhere) doubts.push('elsewhere');
}

function addDateDoubts(doubts: DoubtKind[], sent: string, { birthDate, member }: HouseholdComparison): void {
  const differing = birthDate.length === 3 ? birthDate.split('1').length - 1 : 0;
  if (differing === 1) doubts.push('oneDatePart');
  if (differing < 2 || dayAndMonthExchanged(sent, member.birthDate)) return;
  if (isNewYear(sent) || isNewYear(member.birthDate)) doubts.push('dateUnlikeNewYear');
  else doubts.push(differing === 2 ? 'twoDateParts' : 'threeDateParts');
}
