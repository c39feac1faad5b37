import { cityNames } from '../../lexicon/city-names.generated.ts';
import { digitsLength, startsWithDigit } from '../digits.ts';
import { foldText } from '../letters.ts';
import { lineTokensOf, wordsOf } from '../lists.ts';
import { memoize } from '../memoize.ts';
import { isFrenchPost } from './address-system.ts';
import { hasBoroughs, townOfBoroughCode, withoutBorough } from './borough.ts';
import { withoutSecondName } from './city-punctuation.ts';
import { withoutQuarter } from './city-quarters.ts';
import { cityWordsOf, expandCityWords } from './city-words.ts';
import { countryNames } from './country.ts';
import { regionLength } from './region.ts';
import { foldVowels } from './vowels.ts';

type Tokens = readonly string[];

const NO_NAMES: ReadonlyMap<string, string> = new Map();
const NAMES = new Map<string, Map<string, string>>();
for (const [country, name, others] of cityNames) {
  const names = NAMES.get(country) ?? new Map<string, string>();
  NAMES.set(country, names);
  for (const other of wordsOf(others)) names.set(foldVowels(other, country), foldVowels(name, country));
}

const X = 88;

/** Minimum digits of a department number or a postal code; LES 2 ALPES has fewer. */
const MIN_CODE_LENGTH = 2;

/** Index after postal codes in front of a town, with the prefix of their country: `75011`, `A 1100`. */
function afterCodes(tokens: Tokens, end: number): number {
  let start = 0;
  const isPrefixed = tokens[0]!.length <= 2 && end > 2 && digitsLength(tokens[1]!) > MIN_CODE_LENGTH;
  if (isPrefixed) start = 1;
  while (start < end && digitsLength(tokens[start]!) >= MIN_CODE_LENGTH) start++;
  return start;
}

/** The word of codes that La Poste gives to companies, its short form, and how it is mistyped. */
export const CEDEX_WORDS: ReadonlySet<string> = new Set(['CEDEX', 'CEDX', 'CDEX', 'CDX']);

function isCedex(token: string): boolean {
  return token.charCodeAt(token.length - 1) === X && CEDEX_WORDS.has(token);
}

/** Whether a town is written with CEDEX. The letter X is tested first: few towns have one. */
export function hasCedex(city: string): boolean {
  return (city.includes('X') || city.includes('x')) && foldText(city).split(' ').some(isCedex);
}

/** Removes CEDEX and what follows it, postal codes in front, and numbers of departments and boroughs after it. */
function withoutPostalParts(tokens: string[]): string[] {
  const cedex = tokens.findIndex(isCedex);
  let end = cedex < 0 ? tokens.length : cedex;
  const start = afterCodes(tokens, end);
  while (end > start && startsWithDigit(tokens[end - 1])) end--;
  return start === 0 && end === tokens.length ? tokens : tokens.slice(start, end);
}

/** Words in front of a region that make it a part of the name: VILLENEUVE SUR LOT, ROISSY EN FRANCE. */
const BINDING = new Set([
  'SUR',
  'S',
  'SOUS',
  'SS',
  'EN',
  'DE',
  'DU',
  'DES',
  'D',
  'LA',
  'LE',
  'LES',
  'L',
  'ET',
  'A',
  'AU',
  'OF',
  'ON',
]);

/** Removes a region or the country after a town: CLAIX ISERE, PARIS FRANCE, MARIETTA GA. */
function withoutRegion(tokens: string[], country: string): string[] {
  const last = tokens.length - 1;
  const length = last > 0 && countryNames(country).has(tokens[last]!) ? 1 : regionLength(tokens, country);
  const isRegion = length > 0 && length < tokens.length && !BINDING.has(tokens[last - length]!);
  return isRegion ? withoutRegion(tokens.slice(0, tokens.length - length), country) : tokens;
}

/** Whether a town in a folded text is followed by a region or by its country. */
export function endsWithRegion(folded: string, country: string): boolean {
  const tokens = lineTokensOf(folded);
  return withoutRegion(tokens, country).length < tokens.length;
}

/** True where no rule applies to any token, so that folding is enough. */
function isPlain(tokens: Tokens, country: string): boolean {
  const words = cityWordsOf(country);
  for (const token of tokens) {
    if (startsWithDigit(token) || startsWithDigit(token.at(-1)) || isCedex(token) || words.has(token)) return false;
  }
  return !hasBoroughs(tokens[0]!);
}

function readTokens(tokens: string[], country: string): string {
  if (tokens.length === 0) return '';
  if (isPlain(tokens, country)) return withoutQuarter(withoutRegion(tokens, country), country).join(' ');
  const town = isFrenchPost(country) ? townOfBoroughCode(tokens[0]!) : '';
  const bare = withoutPostalParts(tokens);
  if (bare.length === 0) return town;
  const one = isFrenchPost(country) ? withoutBorough(bare) : bare;
  const expanded = expandCityWords(withoutRegion(one, country), country);
  const settled = withoutQuarter(withoutPostalParts(expanded), country);
  return settled.length === 0 ? expanded.join(' ') : settled.join(' ');
}

/** What is left of a town can show a second code or region; one more pass settles it in practice. */
const MAX_PASSES = 4;

const CANONICAL_NAMES = new Map([...NAMES].map(([country, names]) => [country, new Set(names.values())]));

/** Whether a canonical town is one of several names of a town. */
export function isTownName(city: string, country: string): boolean {
  return CANONICAL_NAMES.get(country)?.has(city) === true;
}

/** `normalizeCity` without its cache: for texts that are not to be kept. */
export function readCity(text: string, country: string): string {
  let name = foldText(withoutSecondName(text, country));
  for (let pass = 0, last = ''; pass < MAX_PASSES && name !== last; pass++) {
    last = name;
    name = foldVowels(readTokens(lineTokensOf(name), country), country);
  }
  return (NAMES.get(country) ?? NO_NAMES).get(name) ?? name;
}

/**
 * A town in canonical form: SAINT and SUR in full; without postal codes, regions, boroughs and CEDEX (PARIS 11 and 75011 are
 * PARIS); of a town with several names, always the same one.
 * @param country ISO 3166-1 alpha-2
 */
export const normalizeCity: (text: string, country: string) => string = memoize(readCity);
