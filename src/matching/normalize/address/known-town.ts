import { detachedCopy } from '../memoize.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { FOLDED_CODES } from '../text/plain-text.ts';
import { MAY_BE_DAMAGED, scanText } from '../text/scan-text.ts';
import { hashOf, hashOfCodes } from '../word-table.ts';
import { isFrenchPost } from './address-system.ts';
import { postalCodeOfBorough } from './borough.ts';
import { hasCedex, normalizeCity } from './city.ts';
import { foldPlainCity } from './plain-city.ts';
import { normalizePostalCode } from './postal-code.ts';
import {
  codeNumber,
  codeOfTown,
  endingsOfCode,
  furtherEndingsOfCode,
  type PostalTowns,
  townNamed,
  townsOfPostalCode,
} from './postal-towns.ts';
import { SeenTowns } from './seen-towns.ts';
import { townInFrance } from './town-in-france.ts';
import { MAX_SPELLING_LENGTH, TownSpellings } from './town-spellings.ts';
import { TownContext, townAmong, townContext } from './trailing-town.ts';

/** Between a town and its quarter: `Lille - Fives`, `La Combe/Annecy`. */
const TOWN_SEPARATOR = /\s[-–—]\s|[,/(]/;

/** The part of the written town that is a town of the postal code, or else the town itself. Only France's codes have towns. */
function townOfCode(written: string, city: string, { names }: PostalTowns): string {
  if (names.length === 0 || !TOWN_SEPARATOR.test(written) || names.includes(city)) return city;
  const parts = written.split(TOWN_SEPARATOR).map((part) => normalizeCity(part, 'FR'));
  return parts.find((part) => names.includes(part)) ?? city;
}

/** The postal code and the town of an address, in canonical form. */
export function readTown(writtenCode: string, writtenCity: string, country: string): TownContext {
  const code = normalizePostalCode(writtenCode, country);
  const towns = townsOfPostalCode(code, country);
  const city = townOfCode(writtenCity, normalizeCity(writtenCity, country), towns);
  // Only the word tells a CEDEX code from a mistyped one, which must not become equal to the town's. All codes of 75 are of Paris.
  const isOtherCode = city === '' ? code.startsWith('75') : hasCedex(writtenCity);
  const postalCode = isOtherCode ? codeOfTown(code, city, country) : code;
  if (postalCode !== code) return townContext(country, postalCode, city);
  const named = code === '' && isFrenchPost(country) ? townInFrance(city) : undefined;
  return townAmong(country, code, city, towns, named);
}

/**
 * {@link readTown} for a French town that folding alone makes canonical, which is the text that was folded last then; `undefined`
 * for others.
 * @param number of the code
 */
function readPlainTown(code: string, number: number, written: string): TownContext | undefined {
  if (number < 0 || postalCodeOfBorough(code) !== undefined) return undefined;
  const city = foldPlainCity(written);
  if (city === undefined) return undefined;
  const lastLetter = FOLDED_CODES[city.length - 1]!;
  return new TownContext(FRANCE, code, city, lastLetter, endingsOfCode(number), furtherEndingsOfCode(number));
}

const FRANCE = 'FR';

const SPELLINGS = new TownSpellings();
/** Misspelt towns are kept when they are sent again. */
const SEEN = new SeenTowns();

/** Keeps a spelling of a town of its postal code. @param city a text that does not reference the text it was cut from */
function keepSpelling(code: number, written: string, city: string, town: TownContext): void {
  const { country, endings, furtherEndings } = town;
  SPELLINGS.add(code, country, { written, city, endings, furtherEndings });
}

/**
 * {@link readTown} for undamaged texts that are no placeholders. Spellings of the towns of a French postal code, which repeat
 * often, are read once; other towns are kept when they are sent again.
 * @returns `undefined` for other texts
 */
export function knownTown(code: string, city: string, country: string): TownContext | undefined {
  const number = isFrenchPost(country) ? codeNumber(code) : -1;
  const known = number < 0 ? undefined : SPELLINGS.find(number, code, city, country);
  return known ?? unknownTown(code, number, city, country);
}

/** {@link knownTown} for a spelling that is not kept, which may be kept then. */
function unknownTown(code: string, number: number, city: string, country: string): TownContext | undefined {
  const plain = country === FRANCE ? readPlainTown(code, number, city) : undefined;
  if (plain === undefined && (scanText(city) & MAY_BE_DAMAGED) !== 0) return undefined;
  const town = plain ?? readTown(code, city, country);
  if (isPlaceholder(code, town.postalCode) || isPlaceholder(city, town.city)) return undefined;
  if (number < 0 || city.length > MAX_SPELLING_LENGTH || town.postalCode !== code) return town;
  const name = town.city;
  const hash = plain === undefined ? hashOf(name) : hashOfCodes(FOLDED_CODES, 0, name.length);
  const named = townNamed(name, number, hash);
  if (named === undefined) {
    if (SEEN.wasSeen(number, hash)) keepSpelling(number, city, detachedCopy(name), town);
    return town;
  }
  if (named !== name) return townAmong(country, code, name, town.towns);
  if (town.sentName === name) keepSpelling(number, city, named, town);
  return town;
}
