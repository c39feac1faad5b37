import type { Person } from '../model.ts';
import { streetNames } from '../normalize/index.ts';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from '../readings.ts';
import { cappedShare, type Frequencies, log2OfSize } from './frequencies.ts';
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

/**
 * Of a field that may be sent in several readings, the one worth most counts. Two rare agreements are not covered, because keys miss
 * them: a house within a range (`2-6`), and a street whose article was joined to its name.
 */
export function evidenceBounds(person: Person, { weights: set, frequencies }: ScoringModel): EvidenceBounds {
  const weights = set.known;
  const names = nameBounds(person, weights, frequencies);
  const place = placeBounds(person, weights, frequencies);
  const { birthDate, email, phone } = personalBounds(person, weights, frequencies);
  return {
    total: names.total + place.total + birthDate + email + phone,
    loss: {
      lastName: names.lastNameLoss,
      firstName: names.firstNameLoss,
      // Keys have the first name of a street sent with two. A household under the second one loses nothing.
      street: streetNames(person.street).length > 1 ? 0 : place.streetLoss,
      number: place.numberLoss,
      postalCode: place.postalCodeLoss,
      birthDate: Math.max(0, birthDate - Math.max(0, maxUnequalBirthDateBits(weights.birthDate))),
      email,
      phone,
    },
  };
}

/** The most bits of a text that is equal, and of one that is not. */
interface EqualityBits {
  readonly equal: number;
  readonly unequal: number;
}

/** Both names as sent, or in each other's place: then they count by the values held, and may count more. */
function nameBounds(person: Person, weights: Weights, frequencies: Frequencies) {
  const lastName = maxNameBits(lastNamesOf(person), weights.lastName, frequencies.lastName);
  const firstName = maxFirstNameBits(person, weights, frequencies);
  const swapped = maxSwappedBits(person, weights, frequencies);
  const total = Math.max(lastName.equal + firstName.equal, swapped);
  // Names in each other's place may differ in both keys, so that both losses together are at most that of the exchange.
  const swappedLoss = (total - swapped) / 2;
  return {
    total,
    lastNameLoss: Math.min(lastName.equal - lastName.unequal, swappedLoss),
    firstNameLoss: Math.min(firstName.equal - firstName.unequal, swappedLoss),
  };
}

function maxNameBits(readings: readonly string[], levels: NameLevels, log2Share: Log2Share): EqualityBits {
  let [equal, unequal] = [0, 0];
  for (const reading of readings) {
    const share = log2Share(reading);
    equal = Math.max(equal, maxTextBits(levels.E, share));
    unequal = Math.max(unequal, maxUnequalNameBits(levels, share));
  }
  return { equal, unequal };
}

/** At all levels but those of equal, different and swapped names. */
function maxUnequalNameBits(
  { S, P, part, sound, twoEdits, shortPart, partMisspelt }: NameLevels,
  share: number,
): number {
  const common = Math.max(maxTextBits(S, share), maxTextBits(P, share), maxTextBits(part, share));
  return Math.max(
    common,
    bitsIfPresent(sound, share),
    bitsIfPresent(twoEdits, share),
    bitsIfPresent(shortPart, share),
    bitsIfPresent(partMisspelt, share),
  );
}

function bitsIfPresent(level: Level | undefined, share: number): number {
  return level === undefined ? Number.NEGATIVE_INFINITY : maxTextBits(level, share);
}

/** Of the first name sent, or of one that the last name may contain. */
function maxFirstNameBits(person: Person, { firstName: levels }: Weights, frequencies: Frequencies): EqualityBits {
  const readings = firstNamesOf(person);
  if (readings.length > 0) return maxNameBits(readings, levels, frequencies.firstName);
  if (!levels.inLastName) return { equal: 0, unequal: 0 };
  const parts = lastNamesOf(person).filter(hasBlank).flatMap(partsOf);
  return { equal: maxNameBits(parts, levels, frequencies.firstName).equal, unequal: 0 };
}

const hasBlank = (name: string): boolean => name.includes(' ');

/** The words before and after each blank. */
function partsOf(name: string): string[] {
  const words = name.split(' ');
  return words.slice(1).flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
}

/** The most bits of names in each other's place; minus infinity if one of them was not sent. */
function maxSwappedBits(person: Person, weights: Weights, frequencies: Frequencies): number {
  if (lastNamesOf(person).length === 0 || firstNamesOf(person).length === 0) return Number.NEGATIVE_INFINITY;
  const { lastName, firstName } = person;
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

/** The most bits of number, street, postal code and town, and what is lost where one of them differs. */
interface PlaceBounds {
  readonly total: number;
  readonly streetLoss: number;
  readonly numberLoss: number;
  readonly postalCodeLoss: number;
}

/**
 * With an equal postal code, the street counts by the road and the town hardly counts. With another one, or none, street and town
 * count by their own shares, which may be more.
 */
function placeBounds(person: Person, weights: Weights, frequencies: Frequencies): PlaceBounds {
  const { postalCode } = person;
  const anyNumber = maxNumberBits(person, weights, frequencies, UNKNOWN_ROAD);
  const { equal, unequal } = maxStreetBits(person.street, weights, frequencies);
  const city = person.city === '' ? 0 : Math.max(0, maxTextBits(weights.city.E, frequencies.city(person.city)));
  if (postalCode === '') {
    const house = houseBounds({
      equal,
      unequal,
      exchanged: 0,
      number: anyNumber,
      anyNumber,
      numberInUnequal: anyNumber,
    });
    const { total, streetLoss, numberLoss } = house;
    return { total: total + city, streetLoss, numberLoss, postalCodeLoss: 0 };
  }
  const codeShare = cappedShare(frequencies.postalCode(postalCode));
  const road = roadBounds(person, weights, frequencies, { codeShare, anyNumber });
  const inCode = houseBounds(road);
  // A street that was sent as the town counts by its road.
  const { exchanged } = road;
  const elsewhere = houseBounds({
    equal,
    unequal,
    exchanged,
    number: anyNumber,
    anyNumber,
    numberInUnequal: anyNumber,
  });
  const cityInCode = ifSent(person.city, CITY_BESIDE_POSTAL_CODE_BITS);
  const sameCode = Math.max(0, weights.postalCode.E - codeShare) + inCode.total + cityInCode;
  const otherCode = Math.max(0, weights.postalCode.nearBits) + elsewhere.total + city;
  const total = Math.max(sameCode, otherCode);
  return {
    total,
    streetLoss: Math.min(inCode.streetLoss, elsewhere.streetLoss),
    numberLoss: Math.min(inCode.numberLoss, elsewhere.numberLoss),
    postalCodeLoss: total - otherCode,
  };
}

/** The most bits of a street and of the number there. */
interface HouseBits extends EqualityBits {
  /** Of a street that was sent as the town. */
  readonly exchanged: number;
  /** With an equal street. */
  readonly number: number;
  /** Of the number in any street, or in one that is not held. */
  readonly anyNumber: number;
  /** The number in the smallest of other streets, where a street counts most. */
  readonly numberInUnequal: number;
}

type HouseBounds = Pick<PlaceBounds, 'total' | 'streetLoss' | 'numberLoss'>;

function houseBounds({ equal, unequal, exchanged, number, anyNumber, numberInUnequal }: HouseBits): HouseBounds {
  const otherStreet = Math.max(unequal + numberInUnequal, exchanged + anyNumber);
  // Keys have no number without a street, so that a number that agrees may seem to differ.
  const otherBoth = Math.max(unequal, exchanged, anyNumber);
  const total = Math.max(equal + number, otherStreet);
  const numberLoss = total - Math.max(equal, otherBoth);
  return { total, numberLoss, streetLoss: Math.min(total - otherStreet, total - numberLoss - otherBoth) };
}

/** By the share of the street, not of the road. */
function maxStreetBits(street: string, { street: levels }: Weights, frequencies: Frequencies): EqualityBits {
  const { E, S, P, N } = levels;
  let [equal, unequal] = [0, 0];
  for (const name of streetReadings(street)) {
    const share = frequencies.street(name);
    equal = Math.max(equal, maxTextBits(E, share));
    unequal = Math.max(unequal, maxTextBits(S, share), maxTextBits(P, share), maxTextBits(N, share));
  }
  return { equal, unequal };
}

/** The street as it was sent, and each name of a street with several. */
function streetReadings(street: string): readonly string[] {
  if (street === '') return [];
  const names = streetNames(street);
  return names.length === 1 ? names : [street, ...names];
}

/** The share of a road that is not known, see {@link numberShare}. */
const UNKNOWN_ROAD = 0;

function maxNumberBits(person: Person, { number }: Weights, frequencies: Frequencies, roadShare: number): number {
  if (person.number === '') return 0;
  const flat = person.flat === undefined ? 0 : FLAT_BITS.equal;
  return Math.max(0, number.equal - numberShare(person.number, frequencies, roadShare) + flat);
}

/** Street and number with an equal postal code. */
function roadBounds(
  person: Person,
  weights: Weights,
  frequencies: Frequencies,
  { codeShare, anyNumber }: { readonly codeShare: number; readonly anyNumber: number },
): HouseBits {
  const names = streetReadings(person.street);
  if (names.length === 0)
    return { equal: 0, unequal: 0, exchanged: 0, number: anyNumber, anyNumber, numberInUnequal: anyNumber };
  const rarest = Math.min(...names.map((name) => frequencies.road(person.postalCode, name)));
  const equal = Math.max(0, equalRoadBits(weights.street, rarest - codeShare));
  // The smallest road has one household. In a larger one, a number gains at most as many bits as the road loses.
  const smallest = -log2OfSize(frequencies.households);
  return {
    equal,
    unequal: maxUnequalRoadBits(weights.street, smallest - codeShare),
    exchanged: Math.max(0, equal + weights.street.exchanged.m - weights.street.E.m),
    number: names.length === 1 ? maxNumberBits(person, weights, frequencies, rarest) : anyNumber,
    anyNumber,
    numberInUnequal: Math.min(anyNumber, maxNumberBits(person, weights, frequencies, smallest)),
  };
}

/** @param shareOfCode log2 of the share of the postal code's households that live in the road */
function maxUnequalRoadBits({ S, P, N }: Weights['street'], shareOfCode: number): number {
  const bits = ({ m, neighbours }: Level) => m - Math.min(0, shareOfCode + neighbours);
  return Math.max(0, bits(S), bits(P), bits(N));
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
