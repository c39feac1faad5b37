import type { Person } from '../model.ts';
import { cappedShare, type Frequencies } from './frequencies.ts';
import { equalBirthDateBits, equalContactBits } from './personal.ts';
import { CITY_BESIDE_POSTAL_CODE_BITS, equalRoadBits, numberShare } from './place.ts';
import type { ScoringModel } from './scoring-model.ts';
import { type Log2Share, maxTextBits, textBits } from './text.ts';
import type { Level, NameLevels, Weights } from './weights.ts';

/** Fields of a question whose disagreement lowers the evidence a household can have. */
export type BoundedField =
  | 'lastName'
  | 'firstName'
  | 'street'
  | 'number'
  | 'postalCode'
  | 'birthDate'
  | 'email'
  | 'phone';

/** Bounds on the evidence that any household can have for one person, in bits. */
export interface EvidenceBounds {
  /** The most evidence of all: every field sent agrees. */
  readonly total: number;
  /** By how much at least a household falls short of `total` if the field does not agree. 0 for a field not sent. */
  readonly loss: Readonly<Record<BoundedField, number>>;
}

export function evidenceBounds(person: Person, { weights: set, frequencies }: ScoringModel): EvidenceBounds {
  const weights = set.known;
  const lastName = equalTextBits(person.lastName, weights.lastName.E, frequencies.lastName);
  const firstName = equalTextBits(person.firstName, weights.firstName.E, frequencies.firstName);
  const { street, number, postalCode, city } = placeBounds(person, weights, frequencies);
  const contact = equalContactBits(weights.contact, frequencies.households);
  const birthDate = ifSent(person.birthDate, equalBirthDateBits(weights.birthDate));
  const email = ifSent(person.email, contact);
  const phone = ifSent(person.phone, contact);
  return {
    total: lastName + firstName + (number + street + postalCode + city) + birthDate + email + phone,
    loss: {
      lastName: Math.min(lastName, minNameLoss(weights.lastName)),
      firstName: Math.min(firstName, minNameLoss(weights.firstName)),
      street: Math.min(street, minStreetLoss(weights.street)),
      number,
      postalCode: Math.max(0, postalCode - weights.postalCode.nearBits),
      birthDate,
      email,
      phone,
    },
  };
}

function ifSent(value: string, bits: number): number {
  return value === '' ? 0 : Math.max(0, bits);
}

function equalTextBits(value: string, level: Level, log2Share: Log2Share): number {
  return value === '' ? 0 : Math.max(0, textBits(level, { sent: value, held: value }, log2Share));
}

function placeBounds(person: Person, weights: Weights, frequencies: Frequencies) {
  const codeShare = cappedShare(frequencies.postalCode(person.postalCode));
  const hasRoad = person.postalCode !== '' && person.street !== '';
  const roadShare = hasRoad ? frequencies.road(person.postalCode, person.street) : 0;
  return {
    street: hasRoad
      ? equalRoadBits(weights.street, roadShare - codeShare)
      : equalTextBits(person.street, weights.street.E, frequencies.street),
    number: ifSent(person.number, weights.number.equal - numberShare(person.number, frequencies, roadShare)),
    postalCode: ifSent(person.postalCode, weights.postalCode.E - codeShare),
    city: ifSent(person.city, CITY_BESIDE_POSTAL_CODE_BITS),
  };
}

/** Bits between an equal text and one of `level`, both of one value. */
function fallTo(equal: Level, level: Level): number {
  return equal.m - level.m + level.neighbours;
}

function minNameLoss({ E, S, P, part, swapped }: NameLevels): number {
  return Math.min(fallTo(E, S), fallTo(E, P), fallTo(E, part), fallTo(E, swapped));
}

function minStreetLoss({ E, S, P, N }: Weights['street']): number {
  return Math.min(fallTo(E, S), fallTo(E, P), fallTo(E, N));
}

/**
 * The most bits that names, birth date, e-mail and phone can add for a household where nobody has the last name sent. Two
 * cases: the first name is equal, or the two names were sent in each other's place.
 */
export function maxBesidePlace(person: Person, { weights: set, frequencies }: ScoringModel): number {
  const { lastName, firstName, birthDate, contact } = set.known;
  const equalFirst = person.firstName === '' ? 0 : maxTextBits(firstName.E, frequencies.firstName(person.firstName));
  const swapped =
    maxTextBits(lastName.swapped, frequencies.lastName(person.lastName)) +
    maxTextBits(firstName.swapped, frequencies.firstName(person.firstName));
  const equalContact = equalContactBits(contact, frequencies.households);
  return (
    Math.max(lastName.D.m + Math.max(0, equalFirst), swapped) +
    ifSent(person.birthDate, equalBirthDateBits(birthDate)) +
    ifSent(person.email, equalContact) +
    ifSent(person.phone, equalContact)
  );
}
