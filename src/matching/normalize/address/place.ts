import type { PersonInput, Place } from '../../model.ts';
import { digitsLength } from '../digits.ts';
import { addressSystemOf, isFrenchPost } from './address-system.ts';
import { normalizeNumber } from './canonical-number.ts';
import type { SplitAddress } from './common-address.ts';
import { complementAt } from './complement.ts';
import { normalizeCountry } from './country.ts';
import { holdsMore, parseFlat } from './flat.ts';
import { infoOf } from './grammar.ts';
import { knownTown, readTown } from './known-town.ts';
import { splitAddress, splitPlainAddress } from './split-address.ts';
import { normalizePlainStreet, normalizeStreet } from './street.ts';
import { compoundType, isStreetType, typeAt } from './street-type.ts';
import { withAddition } from './town-addition.ts';
import type { TownContext } from './trailing-town.ts';

/** The fields of an address in front of the postal code. */
type AddressLines = Pick<PersonInput, 'address' | 'streetNumber' | 'street' | 'addressComplement'>;

const SPACE = 32;

/** The first character is tested first: it decides for most texts. */
function isBlank(text: string): boolean {
  return text === '' || (text.charCodeAt(0) <= SPACE && text.trim() === '');
}

/** Whether a street begins with its type: RUE DU LAC. */
function beginsWithType(words: readonly string[], country: string): boolean {
  return addressSystemOf(country).grammars.some((grammar) => isStreetType(typeAt(words, 0, grammar)));
}

/** Whether a street ends with its type, which is a word (HIGH STREET) or the end of one (KERKSTRAAT). */
function endsWithType(words: readonly string[], country: string): boolean {
  const last = words.at(-1)!;
  return addressSystemOf(country).grammars.some(
    (grammar) =>
      (words.length > 1 && infoOf(grammar, last)?.last !== undefined) ||
      grammar.suffixes.some(({ to }) => last.length > to.length && last.endsWith(to)),
  );
}

/** Whether the second line of an address has its number and street, where the first has a building without a number. */
function isCompleteStreet({ number, street }: SplitAddress, first: SplitAddress, country: string): boolean {
  if (number === '') return false;
  const words = street.split(' ');
  if (beginsWithType(words, country)) return true;
  // A type at the end is less sure: the first line may be the street, and the second a business park.
  const firstWords = first.street.split(' ');
  return endsWithType(words, country) && !beginsWithType(firstWords, country) && !endsWithType(firstWords, country);
}

/** Letters of the shortest type that is looked for at the end of a word without a blank: `ROSEWAY`. */
const MIN_TYPE_LENGTH = 3;

/** Whether a line leads beside the street: `UNIT 3`, `RESIDENCE LES PINS`, or one word that does not end with a street type. */
function isBesideStreet({ street }: SplitAddress, country: string): boolean {
  const words = street.split(' ');
  const [only] = words;
  return addressSystemOf(country).grammars.every((grammar) => {
    const type = typeAt(words, 0, grammar);
    if (type.site || type.label || complementAt(words, 0, grammar) !== undefined) return true;
    if (words.length > 1 || compoundType(only!, grammar) !== undefined) return false;
    for (let start = 0; start + MIN_TYPE_LENGTH <= only!.length; start++)
      if (infoOf(grammar, only!.slice(start))?.last !== undefined) return false;
    return true;
  });
}

/** The address line, or the complement where only that has a street and its number, which is `houseNumber` if a field has it. */
function splitLines(
  [line, complement]: readonly [string, string],
  houseNumber: string,
  town: TownContext,
  isTried: boolean,
): SplitAddress {
  const split = splitAddress(line, town.country, town, isTried);
  if ((split.number !== '' && houseNumber === '') || isBlank(complement)) return split;
  const { country } = town;
  const second = splitAddress(complement, country, town);
  if (split.street === '') return second;
  if (split.number === '' && isCompleteStreet(second, split, country)) return second;
  const words = second.street.split(' ');
  const isStreet = houseNumber !== '' && (beginsWithType(words, country) || endsWithType(words, country));
  return isStreet && isBesideStreet(split, country) ? second : split;
}

/** House number and street of an address in canonical form. `streetNumber` and `street` count before `address`. */
function normalizeAddress(lines: AddressLines, town: TownContext, isTried: boolean): SplitAddress {
  const { address = '', street = '', streetNumber = '', addressComplement = '' } = lines;
  const number = streetNumber === '' ? '' : normalizeNumber(streetNumber, town.country);
  if (number !== '' && !isBlank(street)) return { number, street: normalizeStreet(street, town.country, town) };
  const split = splitLines([isBlank(street) ? address : street, addressComplement], number, town, isTried);
  return number === '' ? split : { number, street: split.street };
}

/** The flat in the lines of an address; `undefined` if they name none. */
function flatOf(lines: AddressLines, split: SplitAddress, country: string): string | undefined {
  const { address = '', street = '', addressComplement = '' } = lines;
  const line = isBlank(street) ? address : street;
  const rest = holdsMore(line, split) ? line : '';
  const complement = isBlank(addressComplement) ? '' : addressComplement;
  return rest === '' && complement === '' ? undefined : parseFlat(rest, complement, country);
}

/** A place, and where in its building. */
export interface Residence extends Place {
  /** See {@link parseFlat}. */
  readonly flat: string | undefined;
}

/** A postal code before the town: `75011 Paris`, `F-75011 Paris`. */
const CODE_IN_FRONT = /^\s*(?:[A-Z]{1,3}-)?\d{4,5}(?=\s+\p{L})/u;
/** A French postal code and a town at the end of a line: `12 rue des Lilas 75011 Paris`. */
const CODE_AND_TOWN = /(?<=[\s,])(\d{5})\s+(\p{L}[\p{L}\s'’-]*)$/u;

/** Longer lines are not searched for a town. */
const MAX_LINE_LENGTH = 200;

/** Reads the postal code from the field of the town, or both from the address line, as some files write them. */
function placeInOtherField(input: PersonInput, country: string): PersonInput {
  const { city = '', address = '' } = input;
  if (city !== '') return { ...input, postalCode: CODE_IN_FRONT.exec(city)?.[0] ?? '' };
  const isRead = isFrenchPost(country) && address.length <= MAX_LINE_LENGTH;
  const [, postalCode, town] = isRead ? (CODE_AND_TOWN.exec(address) ?? []) : [];
  return postalCode === undefined ? input : { ...input, postalCode, city: town! };
}

/**
 * The town of a person who has a postal code and an address line, or a number and a street, all undamaged.
 * @returns `undefined` for an address that {@link normalizePlace} has to read
 */
export function plainTown(input: PersonInput, defaultCountry: string): TownContext | undefined {
  const { postalCode, city = '' } = input;
  if (!postalCode || !(hasAddressLineOnly(input) || hasNumberAndStreetOnly(input))) return undefined;
  const town = knownTown(postalCode, city, normalizeCountry(input.country ?? '', defaultCountry));
  if (town === undefined || town.country === 'FR') return town;
  return withAddition(town.city, city, town.country) === town.city ? town : undefined;
}

/**
 * The fast path for most people: the number and the street of an address that is plain.
 * @param town of {@link plainTown}
 * @returns `undefined` for an address that {@link normalizePlace} has to read
 */
export function splitPlainLines(lines: AddressLines, town: TownContext): SplitAddress | undefined {
  return lines.address ? splitPlainAddress(lines.address, town) : splitPlainStreet(lines, town);
}

/** A plain number and a plain street in fields of their own; `undefined` if there is more to read. */
function splitPlainStreet(
  { streetNumber, street: written }: AddressLines,
  town: TownContext,
): SplitAddress | undefined {
  if (digitsLength(streetNumber!) !== streetNumber!.length) return undefined;
  const number = normalizeNumber(streetNumber!, town.country);
  const street = number === '' ? undefined : normalizePlainStreet(written!, town);
  if (street === undefined) return undefined;
  const split = { number, street };
  return holdsMore(written!, split) ? undefined : split;
}

/** A person's place on this path. @param split of {@link splitPlainLines} */
export function plainResidence(town: TownContext, split: SplitAddress): Residence {
  return {
    country: town.country,
    postalCode: town.postalCode,
    city: town.city,
    street: split.street,
    number: split.number,
    flat: undefined,
  };
}

/**
 * Where a person lives, in canonical form.
 * @param defaultCountry ISO 3166-1 alpha-2, of people without a country
 * @param known the town, if {@link splitPlainLines} could not read the address beside it
 */
export function normalizePlace(given: PersonInput, defaultCountry: string, known?: TownContext): Residence {
  const country = normalizeCountry(given.country ?? '', defaultCountry);
  const input = given.postalCode ? given : placeInOtherField(given, country);
  const { postalCode: code = '', city: written = '' } = input;
  const town = known ?? knownTown(code, written, country) ?? readTown(code, written, country);
  const { postalCode } = town;
  const city = withAddition(town.city, written, country);
  const isLineOnly = hasAddressLineOnly(input);
  const plain = isLineOnly && known === undefined ? splitPlainAddress(input.address!, town) : undefined;
  const address = plain ?? normalizeAddress(input, town, isLineOnly);
  const { number, street } = address;
  const flat = plain === undefined ? flatOf(input, address, country) : undefined;
  return { country, postalCode, city, street, number, flat };
}

function hasAddressLineOnly({ address, street, streetNumber, addressComplement }: AddressLines): boolean {
  return Boolean(address) && !street && !streetNumber && !addressComplement;
}

function hasNumberAndStreetOnly({ address, street, streetNumber, addressComplement }: AddressLines): boolean {
  return Boolean(street) && Boolean(streetNumber) && !address && !addressComplement;
}
