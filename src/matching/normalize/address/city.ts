import { cityWords } from '../../lexicon/city-words.generated.ts';
import { foldText } from '../letters.ts';
import { lineTokensOf, MAX_LINE_TOKENS, tokensOf, wordsOf } from '../lists.ts';
import { memoize } from '../memoize.ts';
import { writesFrench } from './address-system.ts';
import { hasBoroughs, townOfBoroughCode, withoutBorough } from './borough.ts';
import { digitsLength, startsWithDigit } from './digits.ts';

interface CityWord {
  readonly to: readonly string[];
  /** `between`: only between two other words (VITRY S SEINE); `last`: moves from the end to the front (PARADOU LE). */
  readonly when: string;
}

const NO_WORDS: ReadonlyMap<string, CityWord> = new Map();
const WORDS = readWords();

/** The words of each country. */
function readWords(): ReadonlyMap<string, ReadonlyMap<string, CityWord>> {
  const result = new Map<string, Map<string, CityWord>>();
  for (const [countries, when, word, spellings] of cityWords) {
    for (const country of wordsOf(countries)) {
      const known = result.get(country) ?? new Map<string, CityWord>();
      result.set(country, known);
      for (const spelling of wordsOf(spellings)) known.set(spelling, { to: tokensOf(word), when });
    }
  }
  return result;
}

/** True where no rule applies to any token of a town's name, so that folding is enough. */
function isPlain(tokens: readonly string[], words: ReadonlyMap<string, CityWord>): boolean {
  for (const token of tokens) {
    const last = token.charCodeAt(token.length - 1);
    if (startsWithDigit(token) || (last >= 48 && last <= 57) || token === 'CEDEX' || words.has(token)) return false;
  }
  return !hasBoroughs(tokens[0]!);
}

/** True where the article at the end belongs in front: PARADOU LE, but not LE PARADOU LE. */
function movesFirst(tokens: readonly string[], words: ReadonlyMap<string, CityWord>): boolean {
  return tokens.length > 1 && words.get(tokens[0]!)?.when !== 'last' && words.get(tokens.at(-2)!)?.when !== 'last';
}

function expand(tokens: readonly string[], country: string): string[] {
  const known = WORDS.get(country) ?? NO_WORDS;
  const expanded: string[] = [];
  const last = tokens.length - 1;
  for (const [index, token] of tokens.entries()) {
    const word = known.get(token);
    const inside = index > 0 && index < last;
    if (word?.when === 'last' && index === last && movesFirst(tokens, known)) expanded.unshift(token);
    else if (word?.when === 'anywhere' || (word?.when === 'between' && inside)) expanded.push(...word.to);
    else expanded.push(token);
  }
  return expanded.slice(0, MAX_LINE_TOKENS);
}

/** Minimum digits of a department number; LES 2 ALPES has fewer. */
const MIN_CODE_LENGTH = 2;

/** Removes CEDEX and what follows it, postal codes in front and department numbers behind. */
function withoutPostalParts(tokens: string[]): string[] {
  const cedex = tokens.indexOf('CEDEX');
  let end = cedex < 0 ? tokens.length : cedex;
  let start = 0;
  while (start < end && digitsLength(tokens[start]!) >= MIN_CODE_LENGTH) start++;
  while (end > start && startsWithDigit(tokens[end - 1])) end--;
  return start === 0 && end === tokens.length ? tokens : tokens.slice(start, end);
}

function canonicalFrenchCity(all: string[], country: string): string {
  const town = townOfBoroughCode(all[0]!);
  const tokens = withoutPostalParts(all);
  if (tokens.length === 0) return town;
  return withoutPostalParts(expand(withoutBorough(tokens), country)).join(' ');
}

/** `canonicalCity` without its cache: for texts that are not to be kept. */
export function readCity(text: string, country: string): string {
  const folded = foldText(text);
  if (folded === '') return '';
  const tokens = lineTokensOf(folded);
  if (tokens.length < MAX_LINE_TOKENS && isPlain(tokens, WORDS.get(country) ?? NO_WORDS)) return folded;
  return writesFrench(country) ? canonicalFrenchCity(tokens, country) : expand(tokens, country).join(' ');
}

/**
 * A town in canonical form: SAINT and SUR in full; in French addresses without CEDEX, boroughs and postal codes
 * (PARIS 11 and 75011 are PARIS).
 * @param country ISO 3166-1 alpha-2
 */
export const canonicalCity: (text: string, country: string) => string = memoize(readCity);
