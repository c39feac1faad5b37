import { countries } from '../../lexicon/countries.generated.ts';
import { foldText } from '../letters.ts';
import { wordsOf } from '../lists.ts';

const CODES = new Map<string, string>();
for (const [code, alpha3, names] of countries) {
  for (const name of [code, alpha3, ...wordsOf(names)]) if (!CODES.has(name)) CODES.set(name, code);
}

/** Shortest name: codes of two and three letters are words of other languages. */
const MIN_NAME_LENGTH = 4;
const NO_NAMES: ReadonlySet<string> = new Set();
const NAMES = new Map<string, ReadonlySet<string>>();
for (const [code, , names] of countries) {
  NAMES.set(code, new Set(wordsOf(names).filter((name) => name.length >= MIN_NAME_LENGTH)));
}

/** The names of a country (ISO 3166-1 alpha-2), folded. */
export function countryNames(country: string): ReadonlySet<string> {
  return NAMES.get(country) ?? NO_NAMES;
}

const LAST_WORDS = new Map<string, ReadonlySet<string>>();

/** The last words of the names of a country. */
function lastWords(country: string): ReadonlySet<string> {
  const known = LAST_WORDS.get(country);
  if (known !== undefined) return known;
  const words = new Set(Array.from(countryNames(country), (name) => name.slice(name.lastIndexOf(' ') + 1)));
  LAST_WORDS.set(country, words);
  return words;
}

/** Longer names are not written after a town. An assumption. */
const MAX_NAME_TOKENS = 4;

/** Number of words before `end` that are the name of a country: UNITED KINGDOM; 0 for others. */
export function countryLength(tokens: readonly string[], end: number, country: string): number {
  if (!mayEndCountry(tokens[end - 1] ?? '', country)) return 0;
  for (let length = Math.min(MAX_NAME_TOKENS, end); length > 0; length--) {
    if (countryNames(country).has(tokens.slice(end - length, end).join(' '))) return length;
  }
  return 0;
}

/** Whether the name of a country may end with a word. A quick test. */
export function mayEndCountry(word: string, country: string): boolean {
  return lastWords(country).has(word);
}

/** Longer than any name of the list, with blanks around it. */
const MAX_TEXT_LENGTH = 100;

/**
 * ISO 3166-1 alpha-2 of a country given by code (two or three letters) or by its French, English or own name.
 * @param fallback returned for an empty or unknown text
 */
export function normalizeCountry(text: string, fallback: string): string {
  if (text === '' || text.length > MAX_TEXT_LENGTH) return fallback;
  const known = CODES.get(text);
  return known ?? CODES.get(foldText(text)) ?? fallback;
}
