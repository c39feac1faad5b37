import { dayAndMonthExchanged } from './compare/birth-date.ts';
import type { HouseholdComparison, PlaceComparison } from './compare/household.ts';
import type { Comparison } from './grade.ts';
import type { Person } from './model.ts';
import type { Level, WeightSet, Weights } from './weights.ts';

/**
 * How much each field speaks for or against "this is the household asked about", in bits: the log-odds of
 * I. P. Fellegi and A. B. Sunter, "A theory for record linkage" (1969). A field that agrees at some level adds
 * log2(m / u), where m is how often that level is seen for the same household and u how often by chance.
 */

/** How common values are in the base: each the base-2 logarithm of the share of households or people, so at most 0. */
export interface Frequencies {
  /** Households in the base, at least 1. */
  readonly households: number;
  lastName(value: string): number;
  firstName(value: string): number;
  street(value: string): number;
  /** One street of one postal code. */
  road(postalCode: string, street: string): number;
  postalCode(value: string): number;
  city(value: string): number;
  number(value: string): number;
}

/** Bits by field; a field that was not compared counts nothing. */
export interface Evidence {
  readonly lastName: number;
  readonly firstName: number;
  readonly number: number;
  readonly address: number;
  readonly postalCode: number;
  readonly city: number;
  readonly birthDate: number;
  readonly email: number;
  readonly phone: number;
  readonly total: number;
}

const bits = (share: number): number => Math.log2(share);

/** A value is met by chance at most this often (log2), however common it is: even in a village, agreeing is evidence. */
const NEVER_COMMONER_THAN = -1;

function share(log2Share: number): number {
  return Math.min(log2Share, NEVER_COMMONER_THAN);
}

/**
 * Bits of a text at some level. By chance it is met as often as the value held, and at least as often as `level.chance`
 * values as common as the one sent: a misspelling of a common name points to many, of a rare one to few.
 */
function leveled(level: Level, { sent, held }: Texts, log2Share: (value: string) => number): number {
  const chance = sent === held ? log2Share(held) : Math.max(log2Share(held), log2Share(sent) + level.chance);
  return level.same - share(chance);
}

type Texts = Pick<Comparison, 'sent' | 'held'>;

/** One asker in thirty writes an initial; one first name in fifteen begins with it. */
const EQUAL_INITIAL = -1;

/** The level of a name: its letter, unless a rule or a single edit says more than the letter does. */
function nameLevel({ letter, rule, distance }: Comparison): keyof Weights['lastName'] {
  if (rule === 'swapped-names') return 'swapped';
  if (rule === 'part-of-compound' || rule === 'more-than-held' || rule === 'short-form') return 'part';
  // One edit in a name of two or three letters is beyond the letter, and yet a slip of the finger.
  if (letter === 'D') return distance === 1 ? 'P' : 'D';
  return letter as 'E' | 'S' | 'P';
}

function nameBits(comparison: Comparison, levels: Weights['lastName'], log2Share: (value: string) => number): number {
  if (comparison.letter === '?') return 0;
  if (comparison.rule === 'initial') return EQUAL_INITIAL;
  const level = nameLevel(comparison);
  return level === 'D' ? levels.D.same : leveled(levels[level], comparison, log2Share);
}

/**
 * Number, street, postal code and town say much of the same. With the code equal, the street counts by how many
 * households live in that very street, and the number by how many it can tell apart there. Neighbours differ in the number
 * alone: the rest is weighed once for them.
 */
class WeighedPlace {
  readonly address: number;
  readonly postalCode: number;
  readonly city: number;
  private readonly of: PlaceComparison;
  private readonly weights: Weights;
  private readonly frequencies: Frequencies;
  private readonly level: StreetLevel;
  /** Of the road where it is the one sent, else 0. */
  private readonly roadShare: number;

  constructor(comparison: PlaceComparison, weights: Weights, frequencies: Frequencies) {
    const { postalCode, address } = comparison;
    const codeShare = share(frequencies.postalCode(postalCode.held));
    const level = streetLevel(address);
    const inRoad = postalCode.letter === 'E' && level !== 'D' && level !== '?';
    this.roadShare = inRoad ? frequencies.road(postalCode.held, address.held) : 0;
    this.address = inRoad
      ? roadBits(weights.street[level], level === 'E', this.roadShare - codeShare)
      : streetBits(address, level, weights.street, frequencies);
    this.postalCode = postalCodeBits(postalCode, weights.postalCode, codeShare);
    this.city = cityBits(comparison, weights, frequencies);
    this.of = comparison;
    this.weights = weights;
    this.frequencies = frequencies;
    this.level = level;
  }

  /** Whether it is that of another comparison too. Neighbours' streets and towns are compared once, to one object. */
  isOf({ address, postalCode, city }: PlaceComparison, weights: Weights): boolean {
    const { of } = this;
    return address === of.address && postalCode === of.postalCode && city === of.city && weights === this.weights;
  }

  numberBits(comparison: PlaceComparison): number {
    return this.level === 'D'
      ? otherStreet(comparison, this.weights)
      : numberBits(comparison, this.weights.number, this.frequencies, this.roadShare);
  }
}

type StreetLevel = keyof Weights['street'] | '?';

function streetLevel({ letter, rule }: Comparison): StreetLevel {
  return rule === 'same-core' ? 'P' : letter;
}

function roadBits({ same, chance }: Level, isEqual: boolean, shareOfCode: number): number {
  return same - Math.min(0, shareOfCode + (isEqual ? 0 : chance));
}

function streetBits(
  address: Comparison,
  level: StreetLevel,
  levels: Weights['street'],
  frequencies: Frequencies,
): number {
  if (level === '?') return 0;
  return level === 'D' ? levels.D.same : leveled(levels[level], address, frequencies.street);
}

/** In another street a number that happens to be equal says nothing for it. */
function otherStreet({ number }: PlaceComparison, { number: levels }: Weights): number {
  return number === 'different' ? levels.different : 0;
}

/** Conflicting numbers are what separates neighbours. */
function numberBits(
  { number, household }: PlaceComparison,
  levels: Weights['number'],
  frequencies: Frequencies,
  roadShare: number,
): number {
  if (number === 'different') return levels.different;
  if (number !== 'equal' && number !== 'other-suffix') return 0;
  return (
    (number === 'equal' ? levels.equal : levels.otherSuffix) - numberShare(household.number, frequencies, roadShare)
  );
}

/** A number is met at least once in its road, and among the households of one road tells no more of them apart. */
function numberShare(number: string, frequencies: Frequencies, roadShare: number): number {
  const households = roadShare + Math.log2(frequencies.households);
  return share(Math.max(frequencies.number(number), roadShare === 0 ? Number.NEGATIVE_INFINITY : -households));
}

function postalCodeBits({ letter }: Comparison, levels: Weights['postalCode'], codeShare: number): number {
  if (letter === 'E') return levels.E - codeShare;
  return letter === 'N' || letter === 'D' ? levels[letter] : 0;
}

/** What an equal town adds to an equal postal code, in bits: they say nearly the same. */
const CITY_BESIDE_POSTAL_CODE = 1;

function cityBits({ city, postalCode }: PlaceComparison, weights: Weights, frequencies: Frequencies): number {
  if (city.letter === '?') return 0;
  if (postalCode.letter === 'E') {
    if (city.letter === 'D') return -CITY_BESIDE_POSTAL_CODE;
    return city.letter === 'E' ? CITY_BESIDE_POSTAL_CODE : CITY_BESIDE_POSTAL_CODE / 2;
  }
  if (city.letter === 'D') return weights.city.D.same + (postalCode.letter === '?' ? 0 : weights.otherPlace);
  return leveled(weights.city[city.letter], city, frequencies.city);
}

/** About 80 years of 365 days; two people share a date by chance once in so many. */
const BIRTH_DATES = 80 * 365;

/** Dates that share all but the day, all but the month, all but the year. */
const ALIKE = { day: 30, month: 12, year: 80 } as const;

function birthDateBits(
  { birthDate: code, member }: HouseholdComparison,
  sent: string,
  levels: Weights['birthDate'],
): number {
  if (code === '?') return 0;
  const chance = bits(1 / BIRTH_DATES);
  switch (code) {
    case '---':
      return 0;
    case '000':
      return levels.same - chance;
    case '001':
      return levels.day - chance - bits(ALIKE.day);
    case '010':
      return levels.month - chance - bits(ALIKE.month);
    case '100':
      return levels.year - chance - bits(ALIKE.year);
    default:
      if (dayAndMonthExchanged(sent, member.birthDate)) return levels.exchanged - chance;
      return code === '011' ? levels.sameYear : levels.different;
  }
}

/** An e-mail or a phone is nearly unique; people change it or give another one now and then. */
function contactBits({ letter }: Comparison, levels: Weights['contact'], households: number): number {
  if (letter === 'E') return equalContact(levels, households);
  return letter === 'D' ? levels.different : 0;
}

/** Even in the smallest base an address is one of a thousand. */
const RAREST_CONTACT = 10;

function equalContact(levels: Weights['contact'], households: number): number {
  return levels.equal + Math.max(RAREST_CONTACT, Math.log2(households) - 1);
}

/** What weighs a comparison: the constants, and how common values are. */
export interface Scales {
  readonly weights: WeightSet;
  readonly frequencies: Frequencies;
}

/** Weighs one comparison of a person after another. */
export class Weigher {
  private readonly person: Person;
  private readonly scales: Scales;
  private place: WeighedPlace | undefined;
  /** See {@link mostBesidePlace}. */
  private otherName: number | undefined;

  constructor(person: Person, scales: Scales) {
    this.person = person;
    this.scales = scales;
  }

  weigh(comparison: HouseholdComparison): Evidence {
    const { frequencies, weights: set } = this.scales;
    const weights = isKnown(comparison) ? set.known : set.alone;
    const lastName = nameBits(comparison.lastName, weights.lastName, frequencies.lastName);
    const firstName = nameBits(comparison.firstName, weights.firstName, frequencies.firstName);
    const weighed = this.placeOf(comparison, weights);
    const { address, postalCode, city } = weighed;
    const number = weighed.numberBits(comparison);
    const birthDate = birthDateBits(comparison, this.person.birthDate, weights.birthDate);
    const email = contactBits(comparison.email, weights.contact, frequencies.households);
    const phone = contactBits(comparison.phone, weights.contact, frequencies.households);
    const place = Math.max(number + address + postalCode + city, weights.moved);
    const total = lastName + firstName + place + birthDate + email + phone;
    return { lastName, firstName, number, address, postalCode, city, birthDate, email, phone, total };
  }

  /**
   * The most that a household at some place can come to where everybody's last name is another for certain. Of households:
   * whether something personal agrees does not change what their place weighs, but for its least.
   */
  mostUnderOtherName(comparison: PlaceComparison): number {
    const { known, alone } = this.scales.weights;
    const weighed = this.placeOf(comparison, alone);
    const place = weighed.numberBits(comparison) + weighed.address + weighed.postalCode + weighed.city;
    this.otherName ??= mostBesidePlace(this.person, this.scales);
    return Math.max(place, known.moved) + this.otherName;
  }

  private placeOf(comparison: PlaceComparison, weights: Weights): WeighedPlace {
    if (this.place === undefined || !this.place.isOf(comparison, weights)) {
      this.place = new WeighedPlace(comparison, weights, this.scales.frequencies);
    }
    return this.place;
  }
}

/** The most that names and what is personal add where the last name is another: unless the two names are exchanged. */
function mostBesidePlace(person: Person, scales: Scales): number {
  const { weights: set, frequencies } = scales;
  const { lastName, firstName } = set.known;
  const equalFirst = person.firstName === '' ? 0 : mostOf(firstName.E, frequencies.firstName(person.firstName));
  const exchanged =
    mostOf(lastName.swapped, frequencies.lastName(person.lastName)) +
    mostOf(firstName.swapped, frequencies.firstName(person.firstName));
  const { birthDate, email, phone } = ceiling(person, scales);
  return Math.max(lastName.D.same + Math.max(0, equalFirst), exchanged) + birthDate + email + phone;
}

/** The most that {@link leveled} can be, whatever is held. */
function mostOf(level: Level, log2ShareSent: number): number {
  return level.same - share(log2ShareSent + level.chance);
}

function isKnown({ birthDate, email, phone }: HouseholdComparison): boolean {
  return birthDate === '000' || email.letter === 'E' || phone.letter === 'E';
}

/**
 * The most that a household could have for one person, and by how many bits at least a household falls short of it that
 * does not agree in a field. `total` supposes that every field sent agrees.
 */
export interface Ceiling {
  readonly total: number;
  readonly lastName: number;
  readonly firstName: number;
  readonly street: number;
  readonly number: number;
  readonly postalCode: number;
  readonly birthDate: number;
  readonly email: number;
  readonly phone: number;
}

/** The ceiling for one person. A field that was not sent adds nothing, and to differ in it costs nothing. */
export function ceiling(person: Person, { weights: { known: weights }, frequencies }: Scales): Ceiling {
  const sent = (value: string, bitsIfEqual: () => number): number => (value === '' ? 0 : Math.max(0, bitsIfEqual()));
  const textual = (value: string, levels: { readonly E: Level }, log2Share: (value: string) => number): number =>
    sent(value, () => leveled(levels.E, { sent: value, held: value }, log2Share));
  const codeShare = share(frequencies.postalCode(person.postalCode));
  const hasRoad = person.postalCode !== '' && person.street !== '';
  const roadShare = hasRoad ? frequencies.road(person.postalCode, person.street) : 0;
  const lastName = textual(person.lastName, weights.lastName, frequencies.lastName);
  const firstName = textual(person.firstName, weights.firstName, frequencies.firstName);
  const street = hasRoad
    ? weights.street.E.same - Math.min(0, roadShare - codeShare)
    : textual(person.street, weights.street, frequencies.street);
  const number = sent(person.number, () => weights.number.equal - numberShare(person.number, frequencies, roadShare));
  const postalCode = sent(person.postalCode, () => weights.postalCode.E - codeShare);
  const city = sent(person.city, () => CITY_BESIDE_POSTAL_CODE);
  const birthDate = sent(person.birthDate, () => weights.birthDate.same - bits(1 / BIRTH_DATES));
  const email = sent(person.email, () => equalContact(weights.contact, frequencies.households));
  const phone = sent(person.phone, () => equalContact(weights.contact, frequencies.households));
  return {
    total: lastName + firstName + (number + street + postalCode + city) + birthDate + email + phone,
    lastName: Math.min(lastName, fall(weights.lastName)),
    firstName: Math.min(firstName, fall(weights.firstName)),
    street: Math.min(street, fall(weights.street)),
    number,
    postalCode: Math.max(0, postalCode - weights.postalCode.N),
    birthDate,
    email,
    phone,
  };
}

/** Bits between a text that is equal and one that is near, of one value. */
function fall({ E, S }: { readonly E: Level; readonly S: Level }): number {
  return E.same - S.same + S.chance;
}

/**
 * The probability that the best candidate is the one asked about.
 * @param best its evidence in bits. @param others the sum of 2^(evidence - best) over all other candidates.
 */
export function probability(best: number, others: number, { weights, frequencies }: Scales): number {
  const { slope, shift } = weights.calibration;
  // Beforehand any household is as likely as another, and nobody of the base as somebody.
  const odds = slope * (best - Math.log2(frequencies.households)) + shift;
  return 1 / (1 + others + 2 ** -odds);
}
