import { detachedCopy } from '../memoize.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { MAY_BE_DAMAGED, scanText } from '../text/scan-text.ts';
import { isFrenchPost } from './address-system.ts';
import { hasCedex, normalizeCity } from './city.ts';
import { foldPlainCity } from './plain-city.ts';
import { normalizePostalCode } from './postal-code.ts';
import { codeNumber, codeOfTown, isTownOf, type PostalTowns, townsOfPostalCode } from './postal-towns.ts';
import { TownContext, townContext } from './trailing-town.ts';

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
  return postalCode === code ? new TownContext(country, code, city, towns) : townContext(country, postalCode, city);
}

/** {@link readTown} for a French town that folding alone makes canonical; `undefined` for others. @param number of the code */
function readPlainTown(writtenCode: string, number: number, writtenCity: string): TownContext | undefined {
  const city = number < 0 ? undefined : foldPlainCity(writtenCity);
  if (city === undefined) return undefined;
  const code = normalizePostalCode(writtenCode, FRANCE);
  return new TownContext(FRANCE, code, city, townsOfPostalCode(code, FRANCE));
}

const FRANCE = 'FR';

const CODE_LENGTH = 5;
/** The spellings of the towns of a French postal code, by its number. */
const SPELLINGS: (TownContext | undefined)[] = new Array(10 ** CODE_LENGTH).fill(undefined);
/** Kept for each code: more than 95 % of the codes have fewer towns. */
const MAX_SPELLINGS = 16;
/** Longer texts are not kept, so that a caller cannot fill the memory with them. */
const MAX_TEXT_LENGTH = 40;

function knownSpelling(code: number, city: string, country: string): TownContext | undefined {
  for (let known = SPELLINGS[code]; known !== undefined; known = known.next) {
    if (known.written === city && known.country === country) return known;
  }
  return undefined;
}

/** Keeps a spelling; drops those of the code if there are too many. Kept texts do not reference the text they were cut from. */
function keepSpelling(code: number, written: string, { country, postalCode, city, towns }: TownContext): void {
  let count = 0;
  for (let known = SPELLINGS[code]; known !== undefined; known = known.next) count++;
  const next = count < MAX_SPELLINGS ? SPELLINGS[code] : undefined;
  const name = towns.names[towns.names.indexOf(city)]!;
  SPELLINGS[code] = new TownContext(country, detachedCopy(postalCode), name, towns, detachedCopy(written), next);
}

/**
 * {@link readTown} for undamaged texts that are no placeholders. Spellings of the towns of a French postal code, which repeat
 * often, are read once.
 * @returns `undefined` for other texts
 */
export function knownTown(code: string, city: string, country: string): TownContext | undefined {
  const number = isFrenchPost(country) ? codeNumber(code) : -1;
  const known = number < 0 ? undefined : knownSpelling(number, city, country);
  if (known !== undefined) return known;
  const plain = country === FRANCE ? readPlainTown(code, number, city) : undefined;
  if (plain === undefined && (scanText(city) & MAY_BE_DAMAGED) !== 0) return undefined;
  const town = plain ?? readTown(code, city, country);
  if (isPlaceholder(code, town.postalCode) || isPlaceholder(city, town.city)) return undefined;
  const isKept = number >= 0 && city.length <= MAX_TEXT_LENGTH && town.postalCode === code;
  if (isKept && isTownOf(town.city, town.towns)) keepSpelling(number, city, town);
  return town;
}
