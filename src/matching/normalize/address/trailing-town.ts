import { readCity } from './city.ts';
import { startsWithDigit, withoutZeros } from './digits.ts';
import { type Grammar, infoOf } from './grammar.ts';
import { townsOfPostalCode } from './postal-towns.ts';

type Tokens = readonly string[];

/** What is known of the town of an address, in canonical form; `''` = not known. */
export interface TownContext {
  readonly country: string;
  readonly postalCode: string;
  readonly city: string;
}

export function noTown(country: string): TownContext {
  return { country, postalCode: '', city: '' };
}

const BLANK = 32;

/** True where the folded text ends with the last word of a town, and something stands in front of it. */
function endsWithLastWord(folded: string, town: string): boolean {
  const length = town.length - 1 - town.lastIndexOf(' ');
  const start = folded.length - length;
  if (length === 0 || start < 2 || folded.charCodeAt(start - 1) !== BLANK) return false;
  return folded.endsWith(town.length === length ? town : town.slice(-length));
}

/** SABLES D OLONNE LES, as registers sort LES SABLES D OLONNE. */
const ENDS_WITH_ARTICLE = / L(?:ES?|A)?$/;

/** Quick test: true where the folded text ends with the last word of the town sent, or of a town of the postal code. */
export function mayEndWithTown(folded: string, { country, postalCode, city }: TownContext): boolean {
  if (endsWithLastWord(folded, city) || ENDS_WITH_ARTICLE.test(folded)) return true;
  for (const town of townsOfPostalCode(postalCode, country)) if (endsWithLastWord(folded, town)) return true;
  return false;
}

/** Articles that people leave out in front of a town: ROCHELLE for LA ROCHELLE. */
const TOWN_ARTICLES = ['', 'LE ', 'LA ', 'LES ', 'L '];

/**
 * True for the town sent. Where none was sent, or the postal code has no such town, true for every town of the postal code.
 * Otherwise the name of a neighbouring or merged commune stays: in MONT, CHEMIN LATERAL GOUZE is not CHEMIN LATERAL ARANCE.
 */
function isTown(text: string, { country, postalCode, city }: TownContext): boolean {
  if (text === '') return false;
  const towns = townsOfPostalCode(postalCode, country);
  const names = TOWN_ARTICLES.map((article) => article + text);
  if (city !== '' && names.includes(city)) return true;
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

/** Words of the longest town's name that is looked for, with a postal code in front and a borough behind. */
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

/** Index of a postal code without its zeros that ends at `end` (2220 for 02220); `end` for none. */
function codeStart(tokens: Tokens, nameStart: number, end: number, { postalCode }: TownContext): number {
  const isCode = postalCode.startsWith('0') && tokens[end - 1] === withoutZeros(postalCode);
  return isCode && end - 1 > nameStart ? end - 1 : end;
}

/**
 * Index behind a street without the town that follows it: `RUE DU PRESBYTERE BAREMBACH`, with its postal code or borough.
 * The name itself stays, and so does a town that belongs to it: RUE DE BAREMBACH.
 * @param nameStart index of the street's name: behind the type, except where the type names a street (GRANDE RUE)
 * @param end index where the street ends at the latest
 */
export function trimTown(tokens: Tokens, nameStart: number, end: number, grammar: Grammar, town: TownContext): number {
  let trimmed = end;
  for (;;) {
    const start = townStart(tokens, nameStart, trimmed, grammar, town);
    const next = codeStart(tokens, nameStart, start, town);
    if (next === trimmed) return trimmed;
    trimmed = next;
  }
}
