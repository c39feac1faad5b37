import { dayAndMonthExchanged, isFullDate, isNewYear } from '../compare/birth-date.ts';
import type { HouseholdComparison } from '../compare/household.ts';
import { areOneEditApart } from '../distance/optimal-string-alignment.ts';
import { type Comparison, isClose } from '../grade.ts';
import type { Person } from '../model.ts';
import { isAlike } from './alike.ts';
import type { Evidence } from './evidence.ts';
import { type Frequencies, log2OfSize } from './frequencies.ts';
import { areNearEmails } from './near-contact.ts';
import {
  AGREEMENT_FIELDS,
  type AgreementField,
  type AgreementGroup,
  type Confirmation,
  type DoubtKind,
  GROUP_OF_FIELD,
  type PersonCalibration,
  STRANGER_KINDS,
  type StrangerKind,
} from './person-calibration.ts';
import { isExchanged, isOtherCore, isOtherStreet, isOtherTown } from './place.ts';
import { isDateOfMany, isOfMany, type SharedValues } from './shared-values.ts';
import { hasFirstNameInLastName, isOtherReading, type Log2Share } from './text.ts';
import { PERSON } from './weights.ts';

/** A comparison and the evidence that follows from it. */
export interface Scored {
  readonly comparison: HouseholdComparison;
  readonly evidence: Evidence;
}

const { E: EQUAL_STREET, exchanged: EXCHANGED_STREET } = PERSON.known.street;

/** Street and town in each other's place are rare, but agree as well as in their own: only the ranking counts how rare they are. */
const EXCHANGED_BITS = EQUAL_STREET.m - EXCHANGED_STREET.m;

/** The bits of each field or group of fields that agrees, at least 0. */
export function agreementBits({ comparison, evidence }: Scored): Record<AgreementField, number> {
  const { lastName, firstName, number, address, postalCode, city, birthDate, email, phone } = evidence;
  return {
    lastName: Math.max(0, lastName),
    firstName: Math.max(0, firstName),
    street: Math.max(0, number + address + exchangedBits(comparison)),
    town: Math.max(0, postalCode + city),
    birthDate: Math.max(0, birthDate),
    contact: Math.max(0, email) + Math.max(0, phone),
  };
}

function exchangedBits(comparison: HouseholdComparison): number {
  return isExchanged(comparison) ? EXCHANGED_BITS : 0;
}

/** Whether the address as a whole speaks for the candidate. */
function isPlaceAgreeing({ comparison, evidence: { number, address, postalCode, city } }: Scored): boolean {
  return number + address + postalCode + city + exchangedBits(comparison) > 0;
}

/** What agrees, and what confirms the candidate. */
interface Agreement {
  readonly bits: Readonly<Record<AgreementField, number>>;
  readonly isPlaceAgreeing: boolean;
  readonly confirmation: Confirmation;
  /** Equal values that many people have, if nothing but the door confirms the candidate. */
  readonly shared: readonly ('birthDate' | 'contact')[];
}

function agreementOf(person: Person, scored: Scored, base: SharedValues): Agreement {
  const confirmation = confirmationOf(person, scored.comparison, base);
  return {
    bits: agreementBits(scored),
    isPlaceAgreeing: isPlaceAgreeing(scored),
    confirmation,
    shared: confirmation === 'none' || confirmation === 'door' ? sharedBy(person, scored.comparison) : NONE_SHARED,
  };
}

const NONE_SHARED: Agreement['shared'] = [];

/** The equal values of a candidate whom they do not confirm: many people have them. */
function sharedBy({ birthDate: sent }: Person, { birthDate, email, phone }: HouseholdComparison): Agreement['shared'] {
  const hasDate = birthDate === '000' && isFullDate(sent);
  const hasContact = email.letter === 'E' || phone.letter === 'E';
  if (!hasDate && !hasContact) return NONE_SHARED;
  return [...(hasDate ? ['birthDate' as const] : []), ...(hasContact ? ['contact' as const] : [])];
}

/** The doubts about a candidate together, in bits. */
export function doubtBits(
  person: Person,
  scored: Scored,
  { calibration, base }: { readonly calibration: Pick<PersonCalibration, 'doubts'>; readonly base: SharedValues },
): number {
  const agreement = agreementOf(person, scored, base);
  return sumOfDoubts(doubtsOf(person, scored, agreement, base), agreement, calibration);
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
  readonly base: Pick<Frequencies, 'households' | 'relatedShare'> & SharedValues;
}

/** Log2 of the odds that a candidate is the person asked about, beside nobody else who is likely. */
export function personLogOdds(person: Person, scored: Scored, calibrated: Calibrated): number {
  const agreement = agreementOf(person, scored, calibrated.base);
  const { doubts, constant } = constantsOf(person, scored, agreement, calibrated);
  return constant - doubts + oddsBesideAll(agreement, calibrated);
}

function constantsOf(
  person: Person,
  scored: Scored,
  agreement: Agreement,
  { calibration, base }: Calibrated,
): { readonly doubts: number; readonly constant: number } {
  return {
    doubts: sumOfDoubts(doubtsOf(person, scored, agreement, base), agreement, calibration),
    constant: calibration.shift + calibration.confirmed[agreement.confirmation] + sharedOffset(agreement, calibration),
  };
}

/** What an equal value that many people have loses of its bits: as much as one that confirms the person, and at most all. */
function sharedOffset({ shared, bits }: Agreement, { confirmed }: PersonCalibration): number {
  let offset = 0;
  for (const field of shared) offset += Math.max(-bits[field], Math.min(0, confirmed[field]));
  return offset;
}

/** Log2 of the odds that a candidate is the person asked about instead of a stranger of one kind. */
function oddsBeside(kind: StrangerKind, { bits }: Agreement, { calibration, base }: Calibrated): number {
  const { agreement, prior, constant, unrelatedBits } = calibration.strangers[kind];
  return (
    constant -
    prior * log2OfSize(base.households) +
    unrelatedness(base, calibration.relatedShares) * unrelatedBits +
    agreement.lastName * bits.lastName +
    agreement.firstName * bits.firstName +
    agreement.street * bits.street +
    agreement.town * bits.town +
    agreement.birthDate * bits.birthDate +
    agreement.contact * bits.contact
  );
}

/** Log2 of the odds beside strangers of all kinds: the odds against are added. */
function oddsBesideAll(agreement: Agreement, calibrated: Calibrated): number {
  const anybody = oddsBeside('anybody', agreement, calibrated);
  const ofSameHome = oddsBeside('ofSameHome', agreement, calibrated);
  const namesake = oddsBeside('namesake', agreement, calibrated);
  const least = Math.min(anybody, ofSameHome, namesake);
  return least - Math.log2(2 ** (least - anybody) + 2 ** (least - ofSameHome) + 2 ** (least - namesake));
}

let lastShare = 1;
let lastUnrelatedness = 0;
let lastShares: PersonCalibration['relatedShares'] | undefined;

/**
 * 0 for a base with as many relatives as those that the constants were fitted to, 1 for a base with hardly any. That of one base is
 * cached.
 */
function unrelatedness({ relatedShare = 1 }: Calibrated['base'], shares: PersonCalibration['relatedShares']): number {
  if (relatedShare >= shares.many) return 0;
  if (relatedShare === lastShare && shares === lastShares) return lastUnrelatedness;
  lastShare = relatedShare;
  lastShares = shares;
  lastUnrelatedness = Math.min(1, Math.log2(shares.many / relatedShare) / Math.log2(shares.many / shares.few));
  return lastUnrelatedness;
}

/** The parts of {@link personLogOdds}, in bits: the groups that agree, and the doubts, which are subtracted. */
export type LogOddsTerms = Readonly<Record<AgreementGroup | 'doubts' | 'constant', number>>;

/** The groups count as they do beside each kind of stranger, by how likely that kind is: the slope of the log-odds. */
export function logOddsTerms(person: Person, scored: Scored, calibrated: Calibrated): LogOddsTerms {
  const agreement = agreementOf(person, scored, calibrated.base);
  const { doubts, constant } = constantsOf(person, scored, agreement, calibrated);
  const total = oddsBesideAll(agreement, calibrated);
  const terms = { names: 0, place: 0, birthDate: 0, contact: 0 };
  for (const kind of STRANGER_KINDS) {
    const share = 2 ** (total - oddsBeside(kind, agreement, calibrated));
    const { agreement: factors } = calibrated.calibration.strangers[kind];
    for (const field of AGREEMENT_FIELDS)
      terms[GROUP_OF_FIELD[field]] += share * factors[field] * agreement.bits[field];
  }
  const { names, place, birthDate, contact } = terms;
  return { ...terms, doubts, constant: constant + total - names - place - birthDate - contact };
}

/** A value that many people of the base have confirms nobody. */
function confirmationOf(person: Person, comparison: HouseholdComparison, base: SharedValues): Confirmation {
  const { email, phone, birthDate, member } = comparison;
  if (email.letter === 'E' && !isOfMany(email.held, base.email, base)) return 'contact';
  if (phone.letter === 'E' && !isOfMany(phone.held, base.phone, base)) return 'contact';
  const isWholeDateEqual = birthDate === '000' && isFullDate(person.birthDate) && isFullDate(member.birthDate);
  if (isWholeDateEqual && !isDateOfMany(person.birthDate, base)) return 'birthDate';
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

function doubtsOf(person: Person, scored: Scored, agreement: Agreement, base: SharedValues): DoubtKind[] {
  const { comparison } = scored;
  const doubts: DoubtKind[] = [];
  addNameDoubts(doubts, person, scored, agreement);
  addPlaceDoubts(doubts, comparison);
  const hasNoDate = addDateDoubts(doubts, person.birthDate, comparison, base);
  addContactDoubts(doubts, person, comparison, base);
  if (hasNoDate && !agreement.isPlaceAgreeing) doubts.push('namesAlone');
  if (doubts.length > 0 && isNothingElseCompared(comparison)) doubts.push('nothingElse');
  return doubts;
}

function isNothingElseCompared({ address, postalCode, city, email, phone }: HouseholdComparison): boolean {
  return [address, postalCode, city, email, phone].every(({ letter }) => letter === '?');
}

/** Whether two e-mails or phones differ, and neither is one that many people have, which identifies nobody. */
function isOther({ letter, sent, held }: Comparison, log2Shared: Log2Share, base: SharedValues): boolean {
  return letter === 'D' && !isOfMany(sent, log2Shared, base) && !isOfMany(held, log2Shared, base);
}

function addContactDoubts(
  doubts: DoubtKind[],
  person: Person,
  { email, phone, member }: HouseholdComparison,
  base: SharedValues,
): void {
  const isOtherPhone = isOther(phone, base.phone, base);
  const isOtherEmail = isOther(email, base.email, base);
  const isNearEmail = isOtherEmail && areNearEmails(person.email, member.email);
  if (isOtherEmail && !isNearEmail) {
    doubts.push(isOtherPhone ? 'contacts' : 'email');
    return;
  }
  if (isNearEmail) doubts.push('emailMisspelt');
  if (isOtherPhone) doubts.push('phone');
}

/** A name with less than these bits is another one, not a misspelt one. An assumption. */
const OTHER_NAME_BITS = -2;

function addNameDoubts(doubts: DoubtKind[], person: Person, scored: Scored, agreement: Agreement): void {
  const { comparison, evidence } = scored;
  const { lastName, firstName } = comparison;
  if (lastName.letter === '?') doubts.push('lastNameMissing');
  else if (lastName.letter === 'D' && evidence.lastName < 0)
    doubts.push(evidence.lastName < OTHER_NAME_BITS ? otherLastName(lastName) : 'lastNameMisspelt');
  if (firstName.letter === '?') {
    if (!hasFirstNameInLastName(comparison)) doubts.push('firstNameMissing');
  } else if (firstName.letter === 'D' && firstName.rule !== 'initial' && evidence.firstName < 0)
    doubts.push(evidence.firstName < OTHER_NAME_BITS ? otherFirstName(scored, agreement) : 'firstNameMisspelt');
  if (isOtherReading(person, firstName)) doubts.push('otherOfCouple');
}

function otherLastName(lastName: Comparison): DoubtKind {
  return isOtherAlike(lastName) ? 'lastNameAlike' : 'lastName';
}

function isOtherAlike({ distance, length }: Comparison): boolean {
  return distance !== undefined && length >= MIN_LETTERS_OF_ALIKE && isAlike(distance, length);
}

const MIN_LETTERS_OF_ALIKE = 4;

function otherFirstName({ comparison }: Scored, { confirmation, isPlaceAgreeing }: Agreement): DoubtKind {
  if (isOtherAlike(comparison.firstName)) return 'firstNameAlike';
  if (confirmation !== 'birthDate') return 'firstName';
  if (isSameDoor(comparison)) return 'twin';
  return isPlaceAgreeing ? 'firstName' : 'firstNameAlone';
}

function addPlaceDoubts(doubts: DoubtKind[], comparison: HouseholdComparison): void {
  const { number, postalCode } = comparison;
  if (isOtherStreet(comparison)) doubts.push('street');
  else if (isOtherCore(comparison)) doubts.push('streetCore');
  else if (number === 'different') doubts.push('number');
  else if (number === 'equal' && comparison.flat === 'different') doubts.push('flat');
  const isMisspeltCode = isNearCode(postalCode);
  if (isMisspeltCode) doubts.push('codeMisspelt');
  const isOtherCode = !isMisspeltCode && (postalCode.letter === 'D' || postalCode.letter === 'N');
  const isElsewhere = isOtherTown(comparison) && !isExchanged(comparison);
  const isStreetUnknown = comparison.address.letter === '?';
  if (isOtherCode || isElsewhere) doubts.push(isStreetUnknown ? townAlone(comparison) : 'town');
  if (isOtherCode && isElsewhere) doubts.push('elsewhere');
}

/** Whether two different postal codes differ in one character, or in the order of two. */
function isNearCode({ letter, sent, held }: Comparison): boolean {
  if ((letter !== 'D' && letter !== 'N') || Math.min(sent.length, held.length) < MIN_CODE_LENGTH) return false;
  return areOneEditApart(sent, held);
}

const MIN_CODE_LENGTH = 4;

function townAlone({ postalCode, city }: HouseholdComparison): DoubtKind {
  return postalCode.letter === 'E' || isClose(city.letter) ? 'codeOrTown' : 'townAlone';
}

/** The code of a birth date that was sent and is not held. */
const NOT_HELD = '---';

/** @returns whether all parts of the date differ, or it was sent and is not held */
function addDateDoubts(
  doubts: DoubtKind[],
  sent: string,
  { birthDate, member }: HouseholdComparison,
  base: SharedValues,
): boolean {
  if (birthDate === NOT_HELD) {
    doubts.push('birthDateNotHeld');
    return true;
  }
  const differing = birthDate.length === 3 ? birthDate.split('1').length - 1 : 0;
  if (differing === 1) doubts.push('oneDatePart');
  if (differing < 2 || dayAndMonthExchanged(sent, member.birthDate)) return false;
  const isUnknown = [sent, member.birthDate].some((date) => isNewYear(date) || isDateOfMany(date, base));
  if (isUnknown) {
    doubts.push('dateUnlikeNewYear');
    return false;
  }
  doubts.push(differing === 2 ? 'twoDateParts' : 'threeDateParts');
  return differing === 3;
}
