import { countries } from '../../lexicon/countries.generated.ts';
import { foldText } from '../letters.ts';
import { wordsOf } from '../lists.ts';

const CODES = new Map<string, string>();
for (const [code, alpha3, names] of countries) {
  for (const name of [code, alpha3, ...wordsOf(names)]) if (!CODES.has(name)) CODES.set(name, code);
}

/** Longer than any name of the list, with blanks around it. */
const MAX_TEXT_LENGTH = 100;

/**
 * ISO 3166-1 alpha-2 of a country given by code (two or three letters) or by its French, English or own name.
 * @param fallback returned for an empty or unknown text
 */
export function canonicalCountry(text: string, fallback: string): string {
  if (text === '' || text.length > MAX_TEXT_LENGTH) return fallback;
  const known = CODES.get(text);
  return known ?? CODES.get(foldText(text)) ?? fallback;
}
