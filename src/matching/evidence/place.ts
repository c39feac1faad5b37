import type { FlatAgreement } from '../compare/flat.ts';
import type { PlaceComparison } from '../compare/household.ts';
import type { Comparison } from '../grade.ts';
import { hasOtherScript, latinForm } from '../normalize/index.ts';
import { cappedShare, type Frequencies, log2OfSize } from './frequencies.ts';
import { textBits } from './text.ts';
import type { Level, Weights } from './weights.ts';

/** What an equal town adds to an equal postal code, in bits: the two nearly always agree together. */
export const CITY_BESIDE_POSTAL_CODE_BITS = 1;

/**
 * Where both sides name a flat: the share of people found at their door whose flat differs, and the share of other people at the
 * door whose flat is the same. Measured on the populations `flats` and `separate-flats` of quality/ (seeds 11 and 12); see
 * quality/LEDGER.md.
 */
const OTHER_FLAT_SHARE = 0.015;
const SAME_FLAT_BY_CHANCE = 0.01;

/** What a flat adds to the number of its house, in bits. */
export const FLAT_BITS: Readonly<Record<FlatAgreement, number>> = {
  equal: Math.log2((1 - OTHER_FLAT_SHARE) / SAME_FLAT_BY_CHANCE),
  different: Math.log2(OTHER_FLAT_SHARE / (1 - SAME_FLAT_BY_CHANCE)),
  unknown: 0,
};

/**
 * Evidence of number, street, postal code and town, which are not independent. With the postal code equal, the street is
 * worth the share of households in that very road, and the number how many households of the road it tells apart.
 * Neighbours differ in the number only, so everything else is computed once for them.
 */
export class PlaceEvidence {
  readonly address: number;
  readonly postalCode: number;
  readonly city: number;
  private readonly compared: readonly [address: Comparison, postalCode: Comparison, city: Comparison];
  private readonly weights: Weights;
  private readonly frequencies: Frequencies;
  private readonly level: StreetLevel;
  /** Log2 of the share of households in the road sent if the household may live there, else 0. */
  private readonly roadShare: number;

  constructor(comparison: PlaceComparison, weights: Weights, frequencies: Frequencies) {
    const { postalCode } = comparison;
    const address = isExchanged(comparison) ? townAsStreet(comparison) : comparison.address;
    const codeShare = cappedShare(frequencies.postalCode(postalCode.held));
    const level = address === comparison.address ? streetLevel(address) : 'exchanged';
    const isSameRoad = postalCode.letter === 'E' && level !== 'D' && level !== '?';
    const mayBeInRoad = isSameRoad || (level === 'E' && postalCode.held === '' && postalCode.sent !== '');
    this.roadShare = mayBeInRoad ? frequencies.road(postalCode.held || postalCode.sent, address.held) : 0;
    const bits = isSameRoad
      ? nearRoadBits(
          address,
          roadBits(weights.street[level], level === 'E' || level === 'exchanged', this.roadShare - codeShare),
        )
      : streetBits(address, level, weights.street, frequencies);
    this.address = level === 'exchanged' ? Math.min(bits, maxExchangedBits(comparison, weights, frequencies)) : bits;
    this.postalCode = postalCodeBits(postalCode, weights.postalCode, codeShare);
    this.city = cityBits(comparison, weights, frequencies);
    this.compared = [comparison.address, postalCode, comparison.city];
    this.weights = weights;
    this.frequencies = frequencies;
    this.level = level;
  }

  /** Whether this is also the evidence of another comparison. Equal streets and towns share one comparison object. */
  isOf({ address, postalCode, city }: PlaceComparison, weights: Weights): boolean {
    const { compared } = this;
    return (
      address === compared[0] &&
      postalCode === compared[1] &&
      city === compared[2] &&
      haveEqualPlaceWeights(weights, this.weights)
    );
  }

  /** Bits of the house number, and of the flat in that house. */
  numberBits({ number, flat, household }: PlaceComparison): number {
    const levels = this.weights.number;
    if (number === 'different') return levels.different;
    // An equal number in another street is a coincidence.
    if (this.level === 'D' || (number !== 'equal' && number !== 'other-suffix')) return 0;
    const level = number === 'equal' ? levels.equal : levels.otherSuffix;
    return level - numberShare(household.number, this.frequencies, this.roadShare) + FLAT_BITS[flat];
  }
}

/** Whether two sets of weights are the same for a place, as those of a known household and of one alone. */
function haveEqualPlaceWeights(one: Weights, other: Weights): boolean {
  if (one === other) return true;
  const { street, city, number, postalCode, otherPlace } = one;
  return (
    street === other.street &&
    city === other.city &&
    number === other.number &&
    postalCode === other.postalCode &&
    otherPlace === other.otherPlace
  );
}

type StreetLevel = keyof Weights['street'] | '?';

type Address = Pick<PlaceComparison, 'address' | 'city'>;

/** Whether the two streets have nothing in common but type and articles. */
export function isOtherStreet(comparison: Address): boolean {
  return comparison.address.letter === 'D' && streetLevel(comparison.address) === 'D' && !isExchanged(comparison);
}

/** Whether the streets have only type, articles or a title in common, although their texts are close. */
export function isOtherCore({ address }: Pick<Address, 'address'>): boolean {
  return address.letter !== 'D' && (address.rule === 'other-core' || address.rule === 'other-road-number');
}

/** Whether two towns differ. */
export function isOtherTown({ city }: Pick<PlaceComparison, 'city'>): boolean {
  return city.letter === 'D' && !isHeldTownOtherwise(city);
}

/** Whether street and town were sent in each other's place. */
export function isExchanged({ address, city }: Address): boolean {
  if (address.letter !== 'D' || city.letter !== 'D') return false;
  if (city.sent === address.held) return true;
  return isSameText(address.sent, city.held) && shareWord(city.sent, address.held);
}

/** Whether two texts are equal apart from blanks and the script. */
function isSameText(sent: string, held: string): boolean {
  if (sent === held) return true;
  if (hasOtherScript(sent) !== hasOtherScript(held)) return letters(latinForm(sent)) === letters(latinForm(held));
  return letters(sent) === letters(held);
}

const letters = (text: string): string => text.replaceAll(' ', '');

/**
 * Whether two texts share a word of at least three letters, or are equal apart from blanks: the town read from `Chestnut St`, CHESTNUT
 * SAINT, and CHESTNUT STREET; the town 3 MAJA and ULICA 3 MAJA.
 */
function shareWord(sent: string, held: string): boolean {
  const [left, right] =
    hasOtherScript(sent) === hasOtherScript(held) ? [sent, held] : [latinForm(sent), latinForm(held)];
  if (letters(left) === letters(right)) return true;
  const words = right.split(' ');
  return left.split(' ').some((word) => word.length > 2 && words.includes(word));
}

function townAsStreet({ address: { letter, rule, held, distance, length } }: PlaceComparison): Comparison {
  return { letter, rule, sent: held, held, distance, length };
}

/** Keeps a street that was sent as the town below what the street sent can be worth, which bounds a search. */
function maxExchangedBits(
  { address, postalCode }: PlaceComparison,
  { street }: Weights,
  frequencies: Frequencies,
): number {
  const codeShare = cappedShare(frequencies.postalCode(postalCode.sent));
  const equal =
    postalCode.sent === ''
      ? textBits(street.E, { sent: address.sent, held: address.sent }, frequencies.street)
      : equalRoadBits(street, frequencies.road(postalCode.sent, address.sent) - codeShare);
  return equal + street.exchanged.m - street.E.m;
}

function streetLevel({ letter, rule }: Comparison): StreetLevel {
  if (rule === 'other-core') return 'N';
  return rule === 'part-of-core' || rule === 'transliterated' ? 'P' : letter;
}

/** @param shareOfCode log2 of the share of the postal code's households that live in the road. */
function roadBits({ m, neighbours }: Level, isEqual: boolean, shareOfCode: number): number {
  return m - Math.min(0, shareOfCode + (isEqual ? 0 : neighbours));
}

/**
 * A misspelt street of the same postal code is no evidence against a household: where a code has few streets, none of the others
 * is similar.
 */
function nearRoadBits({ letter, rule }: Comparison, bits: number): number {
  return (letter === 'S' || letter === 'P') && rule !== 'other-core' ? Math.max(0, bits) : bits;
}

/** The bits of the road sent, if the household lives there. */
export function equalRoadBits(levels: Weights['street'], shareOfCode: number): number {
  return roadBits(levels.E, true, shareOfCode);
}

function streetBits(
  address: Comparison,
  level: StreetLevel,
  levels: Weights['street'],
  frequencies: Frequencies,
): number {
  if (level === '?') return 0;
  return level === 'D' ? levels.D.m : textBits(levels[level], address, frequencies.street);
}

/**
 * Log2 of the share of households with a number. Every road has each number at least once, and within one road a number
 * cannot tell apart more households than live there.
 * @param roadShare log2 of the road's share of all households; 0 if the road is not known.
 */
export function numberShare(number: string, frequencies: Frequencies, roadShare: number): number {
  const households = roadShare + log2OfSize(frequencies.households);
  return cappedShare(Math.max(frequencies.number(number), roadShare === 0 ? Number.NEGATIVE_INFINITY : -households));
}

function postalCodeBits({ letter }: Comparison, levels: Weights['postalCode'], codeShare: number): number {
  if (letter === 'E') return levels.E - codeShare;
  if (letter === 'N') return levels.nearBits;
  return letter === 'D' ? levels.D : 0;
}

function cityBits({ address, city, postalCode }: PlaceComparison, weights: Weights, frequencies: Frequencies): number {
  if (city.letter === '?' || isExchanged({ address, city })) return 0;
  if (postalCode.letter === 'E') {
    if (city.rule === 'transliterated') return 0;
    if (city.letter === 'D') return isHeldTownOtherwise(city) ? 0 : -CITY_BESIDE_POSTAL_CODE_BITS;
    return city.letter === 'E' ? CITY_BESIDE_POSTAL_CODE_BITS : CITY_BESIDE_POSTAL_CODE_BITS / 2;
  }
  if (isHeldTownOtherwise(city)) return textBits(weights.city.P, city, frequencies.city);
  if (city.letter === 'D') return weights.city.D.m + (postalCode.letter === '?' ? 0 : weights.otherPlace);
  return textBits(weights.city[city.letter], city, frequencies.city);
}

/** Whether the town was sent with something before it: a foreign postal code, a district. */
function isHeldTownOtherwise({ letter, sent, held }: Comparison): boolean {
  return letter === 'D' && held !== '' && sent.endsWith(` ${held}`);
}
