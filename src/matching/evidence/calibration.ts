import { dayAndMonthExchanged, isFullDate, isNewYear } from '../compare/birth-date.ts';
import type { HouseholdComparison } from '../compare/household.ts';
import { isClose } from '../grade.ts';
import type { Person } from '../model.ts';
import type { Evidence } from './evidence.ts';
import type { Frequencies } from './frequencies.ts';
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

/** What agrees, and what confirms the candidate. */
interface Agreement {
  readonly bits: Record<AgreementGroup, number>;
  readonly confirmation: Confirmation;
}

function agreementOf(person: Person, scored: Scored): Agreement {
  return { bits: agreementBits(scored), confirmation: confirmationOf(person, scored.comparison) };
}

/** The doubts about a candidate together, in bits. */
export function doubtBits(person: Person, scored: Scored, calibration: Pick<PersonCalibration, 'doubts'>): number {
  const agreement = agreementOf(person, scored);
  return sumOfDoubts(doubtsOf(person, scored, agreement), agreement, calibration);
}

function sumOfDoubts(
  kinds: readonly DoubtKind[],
  { confirmation }: Agreement,
  { doubts }: Pick<PersonCalibration, 'doubts'>,
): number {
  let sum = 0;
  for (const kind of kinds) sum += doubts[kind][confirmation];
  return sum;
}

interface Calibrated {
  readonly calibration: PersonCalibration;
  readonly base: Pick<Frequencies, 'households' | 'relatedShare'>;
}

/** Log2 of the odds that a candidate is the person asked about, beside nobody else who is likely. */
export function personLogOdds(person: Person, scored: Scored, calibrated: Calibrated): number {
  const agreement = agreementOf(person, scored);
  const doubts = doubtsOf(person, scored, agreement);
  const { constant, factors } = candidateWeights(agreement, doubts, calibrated);
  let logOdds = constant - sumOfDoubts(doubts, agreement, calibrated.calibration);
  for (const group of AGREEMENT_GROUPS) logOdds += factors[group] * agreement.bits[group];
  return logOdds;
}

/** What the evidence of a candidate is multiplied by, and what is added to it. */
interface CandidateWeights {
  /** Depends on the base, and on what confirms the candidate. */
  readonly constant: number;
  readonly factors: PersonCalibration['agreement'];
}

function candidateWeights(
  { confirmation }: Agreement,
  doubts: readonly DoubtKind[],
  { calibration, base }: Calibrated,
): CandidateWeights {
  const { agreement, prior, shift, confirmed, unrelated } = calibration;
  const constant = shift - prior * Math.log2(base.households) + confirmed[confirmation];
  const share = unrelatedness(base, unrelated);
  if (share === 0) return { constant, factors: agreement };
  if (isLikeRelative(doubts)) return { constant: constant + share * unrelated.relativeBits, factors: agreement };
  const factor = (group: AgreementGroup) => agreement[group] + share * (unrelated.agreement[group] - agreement[group]);
  const factors = {
    names: factor('names'),
    place: factor('place'),
    birthDate: factor('birthDate'),
    contact: factor('contact'),
  };
  return { constant, factors };
}

/** 0 for a base with as many relatives as those that the constants were fitted to, 1 for a base with hardly any. */
function unrelatedness(
  { relatedShare = 1 }: Calibrated['base'],
  { shares: { few, many } }: PersonCalibration['unrelated'],
): number {
  if (relatedShare >= many) return 0;
  return Math.min(1, Math.log2(many / relatedShare) / Math.log2(many / few));
}

const OTHER_FIRST_NAME: ReadonlySet<DoubtKind> = new Set<DoubtKind>([
  'firstName',
  'twin',
  'firstNameAlone',
  'otherOfCouple',
]);

/** Whether a candidate differs as a relative does: in the first name, or in the birth date without a first name to compare. */
function isLikeRelative(doubts: readonly DoubtKind[]): boolean {
  if (doubts.some((kind) => OTHER_FIRST_NAME.has(kind))) return true;
  return doubts.includes('firstNameMissing') && (doubts.includes('twoDateParts') || doubts.includes('threeDateParts'));
}

/** The parts of {@link personLogOdds}, in bits: the groups that agree, and the doubts, which are subtracted. */
export type LogOddsTerms = Readonly<Record<AgreementGroup | 'doubts' | 'constant', number>>;

export function logOddsTerms(person: Person, scored: Scored, calibrated: Calibrated): LogOddsTerms {
  const { calibration } = calibrated;
  const agreement = agreementOf(person, scored);
  const doubts = doubtsOf(person, scored, agreement);
  const { constant, factors } = candidateWeights(agreement, doubts, calibrated);
  const { names, place, birthDate, contact } = agreement.bits;
  return {
    names: factors.names * names,
    place: factors.place * place,
    birthDate: factors.birthDate * birthDate,
    contact: factors.contact * contact,
    doubts: sumOfDoubts(doubts, agreement, calibration),
    constant,
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

function doubtsOf(person: Person, scored: Scored, agreement: Agreement): DoubtKind[] {
  const { comparison } = scored;
  const doubts: DoubtKind[] = [];
  addNameDoubts(doubts, person, scored, agreement);
  addPlaceDoubts(doubts, comparison);
  const hasNoDate = addDateDoubts(doubts, person.birthDate, comparison);
  addContactDoubts(doubts, comparison);
  if (hasNoDate && agreement.bits.place === 0) doubts.push('namesAlone');
  if (doubts.length > 0 && isNothingElseCompared(comparison)) doubts.push('nothingElse');
  return doubts;
}

function isNothingElseCompared({ address, postalCode, city, email, phone }: HouseholdComparison): boolean {
  return [address, postalCode, city, email, phone].every(({ letter }) => letter === '?');
}

function addContactDoubts(doubts: DoubtKind[], { email, phone }: HouseholdComparison): void {
  if (email.letter === 'D') doubts.push(phone.letter === 'D' ? 'contacts' : 'email');
  else if (phone.letter === 'D') doubts.push('phone');
}

/** A name with less than these bits is another one, not a misspelt one. An assumption. */
const OTHER_NAME_BITS = -2;

function addNameDoubts(doubts: DoubtKind[], person: Person, scored: Scored, agreement: Agreement): void {
  const { comparison, evidence } = scored;
  const { lastName, firstName } = comparison;
  if (lastName.letter === '?') doubts.push('lastNameMissing');
  else if (lastName.letter === 'D' && evidence.lastName < 0)
    doubts.push(evidence.lastName < OTHER_NAME_BITS ? 'lastName' : 'lastNameMisspelt');
  if (firstName.letter === '?') {
    if (!hasFirstNameInLastName(comparison)) doubts.push('firstNameMissing');
  } else if (firstName.letter === 'D' && firstName.rule !== 'initial' && evidence.firstName < 0)
    doubts.push(evidence.firstName < OTHER_NAME_BITS ? otherFirstName(scored, agreement) : 'firstNameMisspelt');
  if (isOtherReading(person, firstName)) doubts.push('otherOfCouple');
}

function otherFirstName({ comparison }: Scored, { confirmation, bits }: Agreement): DoubtKind {
  if (confirmation !== 'birthDate') return 'firstName';
  if (isSameDoor(comparison)) return 'twin';
  return bits.place === 0 ? 'firstNameAlone' : 'firstName';
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
  if (isOtherCode || isElsewhere) doubts.push(isStreetUnknown ? townAlone(comparison) : 'town');
  if (isOtherCode && isElsewhere) doubts.push('elsewhere');
}

function townAlone({ postalCode, city }: HouseholdComparison): DoubtKind {
  return postalCode.letter === 'E' || isClose(city.letter) ? 'codeOrTown' : 'townAlone';
}

/** The code of a birth date that was sent and is not held. */
const NOT_HELD = '---';

/** @returns whether all parts of the date differ, or it was sent and is not held */
function addDateDoubts(doubts: DoubtKind[], sent: string, { birthDate, member }: HouseholdComparison): boolean {
  if (birthDate === NOT_HELD) {
    doubts.push('birthDateNotHeld');
    return true;
  }
  const differing = birthDate.length === 3 ? birthDate.split('1').length - 1 : 0;
  if (differing === 1) doubts.push('oneDatePart');
  if (differing < 2 || dayAndMonthExchanged(sent, member.birthDate)) return false;
  if (isNewYear(sent) || isNewYear(member.birthDate)) {
    doubts.push('dateUnlikeNewYear');
    return false;
  }
  doubts.push(differing === 2 ? 'twoDateParts' : 'threeDateParts');
  return differing === 3;
}
