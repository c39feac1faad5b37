import type { Person } from '../model.ts';
import { emailsOf, phonesOf } from '../readings.ts';
import { cappedShare, type Frequencies } from './frequencies.ts';
import {
  type ContactFrequency,
  contactFrequencies,
  equalBirthDateBits,
  equalContactBits,
  maxUnequalBirthDateBits,
} from './personal.ts';
import { CITY_BESIDE_POSTAL_CODE_BITS, equalRoadBits, FLAT_BITS, numberShare } from './place.ts';
import type { ScoringModel } from './scoring-model.ts';
import { type Log2Share, maxTextBits, textBits } from './text.ts';
import type { ContactLevels, Level, NameLevels, Weights } from './weights.ts';

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
  const names = nameBounds(person, weights, frequencies);
  const { street, number, postalCode, city } = placeBounds(person, weights, frequencies);
  const { birthDate, email, phone } = personalBounds(person, weights, frequencies);
  return {
    total: names.total + (number + street + postalCode + city) + birthDate + email + phone,
    loss: {
      lastName: names.lastNameLoss,
      firstName: names.firstNameLoss,
      street: Math.min(street, minStreetLoss(weights.street)),
      number,
      postalCode: Math.max(0, postalCode - weights.postalCode.nearBits),
      birthDate: Math.max(0, birthDate - Math.max(0, maxUnequalBirthDateBits(weights.birthDate))),
      email,
      phone,
    },
  };
}

/** Both names as sent, or in each other's place: then they count by the values held, and may count more. */
function nameBounds(person: Person, weights: Weights, frequencies: Frequencies) {
  const lastName = equalTextBits(person.lastName, weights.lastName.E, frequencies.lastName);
  const firstName = maxFirstNameBits(person, weights, frequencies);
  const total = Math.max(lastName + firstName, maxSwappedBits(person, weights, frequencies));
  const surplus = total - (lastName + firstName);
  const swappedLoss = total - maxSwappedBits(person, weights, frequencies);
  return {
    total,
    lastNameLoss: Math.min(surplus + lastName, surplus + minNameLoss(weights.lastName), swappedLoss),
    firstNameLoss: Math.min(surplus + firstName, surplus + minNameLoss(weights.firstName), swappedLoss),
  };
}

/** Of the first name sent, or of one that the last name may contain. */
function maxFirstNameBits({ firstName, lastName }: Person, { firstName: levels }: Weights, frequencies: Frequencies) {
  if (firstName !== '' || !levels.inLastName || !lastName.includes(' ')) {
    return equalTextBits(firstName, levels.E, frequencies.firstName);
  }
  const words = lastName.split(' ');
  const parts = words.flatMap((_, i) => [words.slice(0, i).join(' '), words.slice(i).join(' ')]);
  return parts.reduce((most, part) => Math.max(most, equalTextBits(part, levels.E, frequencies.firstName)), 0);
}

/** The most bits of names in each other's place; minus infinity if one of them was not sent. */
function maxSwappedBits({ lastName, firstName }: Person, weights: Weights, frequencies: Frequencies): number {
  if (lastName === '' || firstName === '') return Number.NEGATIVE_INFINITY;
  // Each is worth most where it is held as it was sent in the other field.
  return (
    textBits(weights.lastName.swapped, { sent: firstName, held: firstName }, frequencies.lastName) +
    textBits(weights.firstName.swapped, { sent: lastName, held: lastName }, frequencies.firstName)
  );
}

function personalBounds(person: Person, weights: Weights, frequencies: Frequencies) {
  const { birthDate } = person;
  const contacts = contactFrequencies(frequencies);
  return {
    birthDate: ifSent(birthDate, maxBirthDateBits(birthDate, weights.birthDate, frequencies)),
    email: maxContactBits(emailsOf(person), weights.email, contacts.email),
    phone: maxContactBits(phonesOf(person), weights.phone, contacts.phone),
  };
}

/** A date that many people have is worth less than one that is nearly the same. */
function maxBirthDateBits(birthDate: string, levels: Weights['birthDate'], frequencies: Frequencies): number {
  const equal = equalBirthDateBits(levels, frequencies.birthDate(birthDate));
  return Math.max(equal, maxUnequalBirthDateBits(levels));
}

function maxContactBits(values: readonly string[], levels: ContactLevels, frequency: ContactFrequency): number {
  return values.reduce((most, value) => Math.max(most, equalContactBits(value, levels, frequency)), 0);
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
    number: ifSent(
      person.number,
      weights.number.equal -
        numberShare(person.number, frequencies, roadShare) +
        (person.flat === undefined ? 0 : FLAT_BITS.equal),
    ),
    postalCode: ifSent(person.postalCode, weights.postalCode.E - codeShare),
    city: ifSent(person.city, CITY_BESIDE_POSTAL_CODE_BITS),
  };
}

/** Bits between an equal text and one of `level`, both of one value. */
function fallTo(equal: Level, level: Level): number {
  return equal.m - level.m + level.neighbours;
}

/** Of every level but those of swapped names. */
function minNameLoss({ E, S, P, part, sound, twoEdits, shortPart }: NameLevels): number {
  const falls = [S, P, part, sound, twoEdits, shortPart].map((level) =>
    level === undefined ? Number.POSITIVE_INFINITY : fallTo(E, level),
  );
  return Math.min(...falls);
}

function minStreetLoss({ E, S, P, N }: Weights['street']): number {
  return Math.min(fallTo(E, S), fallTo(E, P), fallTo(E, N));
}

/** Bounds on the bits of names, birth date, e-mail and phone for households where nobody has the last name sent. */
export interface BesidePlaceBounds {
  /** The two names are not in each other's place. */
  readonly straight: number;
  /** They may be. */
  readonly swapped: number;
}

export function maxBesidePlace(
  person: Person,
  { weights: { known: weights }, frequencies }: ScoringModel,
): BesidePlaceBounds {
  const { lastName, firstName } = weights;
  const equalFirst = person.firstName === '' ? 0 : maxTextBits(firstName.E, frequencies.firstName(person.firstName));
  const { birthDate, email, phone } = personalBounds(person, weights, frequencies);
  const straightNames = lastName.D.m + Math.max(0, equalFirst);
  const names = Math.max(straightNames, maxSwappedBits(person, weights, frequencies));
  return {
    straight: straightNames + birthDate + email + phone,
    swapped: names + birthDate + email + phone,
  };
}
