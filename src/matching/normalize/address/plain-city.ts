import { cityNames } from '../../lexicon/city-names.generated.ts';
import { FOLDED_CODES, foldCodes, foldedPart, isFoldedDigit } from '../text/plain-text.ts';
import { addToHash, WordTable } from '../word-table.ts';
import { BOROUGH_TOWNS } from './borough.ts';
import { CEDEX_WORDS, endsWithRegion } from './city.ts';
import { cityWordsOf } from './city-words.ts';
import { countryNames } from './country.ts';
import { type Grammar, infoOf } from './grammar.ts';
import { lastWordOf } from './postal-towns.ts';
import { regionEndings } from './region.ts';
import { TOWN_ARTICLES, type TownContext } from './trailing-town.ts';

/** Where a word of a French town makes a rule of `readCity` apply. */
const ANYWHERE = 1;
const AT_END = 2;
/** At the end, if it is a region there, and not a part of the name: CLAIX ISERE, VAL D ISERE. */
const AS_REGION = 3;

const COUNTRY = 'FR';

function readWords(): WordTable<number> {
  const words = new Map<string, number>();
  for (const word of regionEndings(COUNTRY)) words.set(word, AS_REGION);
  // The country after the town, an article that belongs in front, and towns with another name.
  for (const name of countryNames(COUNTRY)) words.set(lastWordOf(name), AT_END);
  for (const [country, , others] of cityNames) {
    if (country === COUNTRY) for (const name of others.split('|')) words.set(lastWordOf(name), AT_END);
  }
  for (const [word, { when }] of cityWordsOf(COUNTRY)) words.set(word, when === 'last' ? AT_END : ANYWHERE);
  for (const word of [...CEDEX_WORDS, ...BOROUGH_TOWNS]) words.set(word, ANYWHERE);
  return new WordTable(words);
}

let words: WordTable<number> | undefined;

const SPACE = 32;

/**
 * The canonical form of a French town, if folding alone gives it, as for most misspelt towns. Takes a tenth of the time of `readCity`.
 * @returns `undefined` for towns that a rule may apply to
 */
export function foldPlainCity(text: string): string | undefined {
  const length = foldCodes(text, 0);
  if (length === 0) return undefined;
  words ??= readWords();
  let isUnsure = false;
  for (let at = 0, end = 0; at < length; at = end + 1) {
    let hash = 0;
    for (end = at; end < length; end++) {
      const code = FOLDED_CODES[end]!;
      if (code === SPACE) break;
      hash = addToHash(hash, code);
    }
    if (isFoldedDigit(FOLDED_CODES[at]!) || isFoldedDigit(FOLDED_CODES[end - 1]!)) return undefined;
    const place = words.findCodes(FOLDED_CODES, at, end, hash);
    if (place === ANYWHERE || (place === AT_END && end === length)) return undefined;
    isUnsure = place === AS_REGION;
  }
  const city = foldedPart(0, length);
  return isUnsure && endsWithRegion(city, COUNTRY) ? undefined : city;
}

/** A text without the name of the country at its end. */
function withoutCountry(text: string): string {
  const blank = text.lastIndexOf(' ');
  return blank > 0 && countryNames(COUNTRY).has(text.slice(blank + 1)) ? text.slice(0, blank) : text;
}

/**
 * Whether no town that was sent, or that the postal code has, ends a French street, except after an article: RUE DE PARIS. False
 * where more than folding may be needed to recognise one.
 */
export function isWithoutTown(street: string, grammar: Grammar, town: TownContext): boolean {
  const text = withoutCountry(street);
  if (town.country !== COUNTRY || foldPlainCity(text) === undefined) return false;
  const { names } = town.towns;
  if (town.sentName !== town.city) return false;
  if (names.includes(town.city)) return !endsWithTown(street, text, town.city, grammar);
  if (town.city !== '' && endsWithTown(street, text, town.city, grammar)) return false;
  return !names.some((name) => endsWithTown(street, text, name, grammar));
}

/** Whether a street ends with a town, or with the town without its article. @param text the street without a country */
function endsWithTown(street: string, text: string, name: string, grammar: Grammar): boolean {
  const bare = name.slice(name.indexOf(' ') + 1);
  const hasArticle = TOWN_ARTICLES.includes(name.slice(0, name.length - bare.length));
  return isEnd(street, text, name, grammar) || (hasArticle && isEnd(street, text, bare, grammar));
}

function isEnd(street: string, text: string, name: string, grammar: Grammar): boolean {
  return isUnboundEnd(street, name, grammar) || (text !== street && isUnboundEnd(text, name, grammar));
}

/** Whether a street ends with a text after a word that is no article. */
function isUnboundEnd(street: string, text: string, grammar: Grammar): boolean {
  const blank = street.length - text.length - 1;
  if (blank < 1 || street.charCodeAt(blank) !== SPACE || !street.endsWith(text)) return false;
  return infoOf(grammar, street.slice(street.lastIndexOf(' ', blank - 1) + 1, blank))?.article !== true;
}
