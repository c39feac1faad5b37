import { startsWithDigit, withoutZeros } from '../digits.ts';
import { isFrenchPost } from './address-system.ts';
import { readCity } from './city.ts';
import { countryLength, countryNames, mayEndCountry } from './country.ts';
import { type Grammar, infoOf } from './grammar.ts';
import {
  codesEndLikeTown,
  endsLikeTown,
  endsWithLastWord,
  lastWordOf,
  type PostalTowns,
  townsOfPostalCode,
} from './postal-towns.ts';
import { endsRegion, regionLength } from './region.ts';

type Tokens = readonly string[];

/**
 * What is known of the town of an address, in canonical form; `''` = not known. A class, so that all have one hidden class. It
 * holds what the quick test reads, because the towns of the postal code are seldom in the caches of the processor.
 */
export class TownContext {
  readonly country: string;
  readonly postalCode: string;
  readonly city: string;
  /** The name that was sent: HERBLAY for HERBLAY SUR SEINE. The city itself in most cases. */
  readonly sentName: string;
  /** The last letter of that name. */
  readonly lastLetter: number;
  /** See {@link PostalTowns}. */
  readonly endings: number;
  readonly furtherEndings: number;
  /** Whether anything is known. */
  readonly isGiven: boolean;

  constructor(
    country: string,
    postalCode: string,
    city: string,
    lastLetter: number,
    endings: number,
    furtherEndings: number,
    sentName: string = city,
  ) {
    this.country = country;
    this.postalCode = postalCode;
    this.city = city;
    this.sentName = sentName;
    this.lastLetter = lastLetter;
    this.endings = endings;
    this.furtherEndings = furtherEndings;
    this.isGiven = city !== '' || postalCode !== '';
  }

  /** The towns of the postal code. */
  get towns(): PostalTowns {
    return townsOfPostalCode(this.postalCode, this.country);
  }
}

/**
 * @param sentName name of the town, canonical; may be a short form
 * @param towns of the postal code
 * @param city the town's whole name, if it does not follow from them
 */
export function townAmong(
  country: string,
  postalCode: string,
  sentName: string,
  towns: PostalTowns,
  city: string = towns.byShortForm.get(sentName) ?? sentName,
): TownContext {
  const lastLetter = sentName === '' ? 0 : sentName.charCodeAt(sentName.length - 1);
  return new TownContext(country, postalCode, city, lastLetter, towns.endings, towns.furtherEndings, sentName);
}

export function townContext(country: string, postalCode = '', city = ''): TownContext {
  return townAmong(country, postalCode, city, townsOfPostalCode(postalCode, country));
}

const SPACE = 32;

function isWordStart(folded: string, before: number): boolean {
  return before < 0 || folded.charCodeAt(before) === SPACE;
}

/** True where two texts end with the same word. */
function endsAlike(folded: string, city: string): boolean {
  let at = folded.length - 1;
  let cityAt = city.length - 1;
  while (at >= 0 && cityAt >= 0) {
    const code = folded.charCodeAt(at);
    if (code === SPACE || code !== city.charCodeAt(cityAt)) break;
    at--;
    cityAt--;
  }
  return at < folded.length - 1 && isWordStart(folded, at) && isWordStart(city, cityAt);
}

/** Quick test: true where a town, or the country after it, may end a folded text. */
export function mayEndWithTown(folded: string, town: TownContext): boolean {
  if (!town.isGiven) return false;
  if (folded.charCodeAt(folded.length - 1) === town.lastLetter && endsAlike(folded, town.sentName)) return true;
  if (endsLikeTown(folded, town.endings, town.furtherEndings) && endsWithLastWord(folded, town.towns)) return true;
  return !isFrenchPost(town.country) && countryNames(town.country).has(lastWordOf(folded));
}

/** {@link endsAlike} of a text of codes that ends before `end`. */
function codesEndAlike(codes: Uint8Array, end: number, city: string): boolean {
  let at = end - 1;
  let cityAt = city.length - 1;
  while (at >= 0 && cityAt >= 0) {
    const code = codes[at]!;
    if (code === SPACE || code !== city.charCodeAt(cityAt)) break;
    at--;
    cityAt--;
  }
  return at < end - 1 && (at < 0 || codes[at] === SPACE) && isWordStart(city, cityAt);
}

/**
 * {@link mayEndWithTown} for codes that end before `end`, before they are a text. In France only; true elsewhere. It may be true
 * where {@link mayEndWithTown} is not.
 */
export function mayCodesEndWithTown(codes: Uint8Array, end: number, town: TownContext): boolean {
  if (!town.isGiven) return false;
  if (codes[end - 1] === town.lastLetter && codesEndAlike(codes, end, town.sentName)) return true;
  return codesEndLikeTown(codes, end, town.endings, town.furtherEndings) || !isFrenchPost(town.country);
}

/** Articles that people leave out in front of a town: ROCHELLE for LA ROCHELLE. */
export const TOWN_ARTICLES: readonly string[] = ['', 'LE ', 'LA ', 'LES ', 'L '];

/**
 * True for the town sent. Where none was sent, or the postal code has no such town, true for every town of the postal code.
 * Otherwise the name of a neighbouring or merged commune stays: in MONT, CHEMIN LATERAL GOUZE is not CHEMIN LATERAL ARANCE.
 */
function isTown(text: string, { city, sentName, towns: { names: towns } }: TownContext): boolean {
  if (text === '') return false;
  const names = TOWN_ARTICLES.map((article) => article + text);
  if (city !== '' && (names.includes(city) || names.includes(sentName))) return true;
  return !towns.includes(city) && names.some((name) => towns.includes(name));
}

/** True where the word in front belongs together with what follows: RUE DE BRAINE, RUE DU VIEUX LILLE; not RUE HAUTE. */
function bindsTown(tokens: Tokens, index: number, nameStart: number, grammar: Grammar): boolean {
  const info = infoOf(grammar, tokens[index]);
  if (info === undefined) return false;
  const isAdjective = info.adjective !== '' && (index > nameStart || nameStart === 0);
  return info.article || isAdjective || info.title;
}

/** True where a name is left in front of `end`: at least one word that is not an article. */
function hasName(tokens: Tokens, nameStart: number, end: number, grammar: Grammar): boolean {
  for (let index = nameStart; index < end; index++) if (!infoOf(grammar, tokens[index])?.article) return true;
  return false;
}

/** Words of the longest town's name that is looked for, with a postal code in front and a borough after. */
const MAX_TOWN_TOKENS = 10;

/** Index where a town that ends at `end` starts; `end` for none. The longest name counts. */
function townStart(tokens: Tokens, nameStart: number, end: number, grammar: Grammar, town: TownContext): number {
  for (let start = Math.max(nameStart + 1, end - MAX_TOWN_TOKENS); start < end; start++) {
    if (bindsTown(tokens, start - 1, nameStart, grammar) || !hasName(tokens, nameStart, start, grammar)) continue;
    if (startsWithDigit(tokens[start]) && start + 1 < end) continue;
    if (isTown(readCity(tokens.slice(start, end).join(' '), town.country), town)) return start;
  }
  return end;
}

const HAS_LETTER = /[A-Z]/;

/**
 * Number of tokens before `end` that are the postal code sent: 2220 for 02220, BN43 5RG, 53072-1234; 0 for others.
 * @param isSure whether digits there cannot be the house number
 */
function codeLength(tokens: Tokens, end: number, isSure: boolean, { postalCode }: TownContext): number {
  const last = tokens[end - 1] ?? '';
  if (postalCode.startsWith('0') && last === withoutZeros(postalCode)) return 1;
  if (postalCode === '' || !(isSure || HAS_LETTER.test(postalCode))) return 0;
  if (last === postalCode || last.startsWith(`${postalCode}-`)) return 1;
  return tokens[end - 2] + last === postalCode ? 2 : 0;
}

/** Index of the postal code that ends at `end`; `end` for none. */
function codeStart(tokens: Tokens, nameStart: number, end: number, isSure: boolean, town: TownContext): number {
  const start = end - codeLength(tokens, end, isSure, town);
  return start > nameStart ? start : end;
}

/** Number of words before `end` that can follow a town: its country, or outside France its county or state; 0 for none. */
function lengthAfterTown(tokens: Tokens, end: number, country: string): number {
  const length = countryLength(tokens, end, country);
  return length > 0 || isFrenchPost(country) ? length : regionLength(tokens.slice(0, end), country);
}

/** Index of the country or region that ends at `end`, where a town or its code stands in front of it; `end` for none. */
function countryStart(tokens: Tokens, nameStart: number, end: number, grammar: Grammar, town: TownContext): number {
  const start = end - lengthAfterTown(tokens, end, town.country);
  if (start <= nameStart || start === end) return end;
  const isAfterCode = codeStart(tokens, nameStart, start, true, town) < start;
  return isAfterCode || townStart(tokens, nameStart, start, grammar, town) < start ? start : end;
}

function isLastOfPlace(token: string, country: string): boolean {
  return !isFrenchPost(country) && (endsRegion(token, country) || mayEndCountry(token, country));
}

/** Quick test: true for the last word of what may follow a street: a number or a code, a town, a region. */
function mayBeAfterStreet(token: string, town: TownContext): boolean {
  if (startsWithDigit(token) || mayEndWithTown(token, town)) return true;
  const { country, postalCode } = town;
  return (postalCode.endsWith(token) && HAS_DIGIT.test(token)) || isLastOfPlace(token, country);
}

const HAS_DIGIT = /\d/;

/**
 * Index after a street without the town that follows it: `RUE DU PRESBYTERE BAREMBACH`, with its postal code or borough.
 * The name itself stays, and so does a town that belongs to it: RUE DE BAREMBACH.
 * @param nameStart index of the street's name: after the type, except where the type names a street (GRANDE RUE)
 * @param end index where the street ends at the latest
 */
export function trimTown(tokens: Tokens, nameStart: number, end: number, grammar: Grammar, town: TownContext): number {
  let trimmed = end;
  while (mayBeAfterStreet(tokens[trimmed - 1] ?? '', town)) {
    const country = countryStart(tokens, nameStart, trimmed, grammar, town);
    const start = townStart(tokens, nameStart, country, grammar, town);
    const next = codeStart(tokens, nameStart, start, grammar.numberFirst || start < end, town);
    if (next === trimmed) break;
    trimmed = next;
  }
  return trimmed;
}
