import { cityWords } from '../../lexicon/city-words.generated.ts';
import { MAX_LINE_TOKENS, tokensOf, wordsOf } from '../lists.ts';

type Tokens = readonly string[];

interface CityWord {
  readonly to: Tokens;
  /**
   * `between`: only between two other words (VITRY S SEINE); `last`: moves from the end to the front (PARADOU LE); `label`,
   * `prefix` and `centre`: see {@link withoutLabels}.
   */
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

/** The words of town names that a country writes in several ways, by each way. */
export function cityWordsOf(country: string): ReadonlyMap<string, CityWord> {
  return WORDS.get(country) ?? NO_WORDS;
}

/** True where the article at the end belongs in front: PARADOU LE, but not LE PARADOU LE. */
function movesFirst(tokens: Tokens, words: ReadonlyMap<string, CityWord>): boolean {
  return tokens.length > 1 && words.get(tokens[0]!)?.when !== 'last' && words.get(tokens.at(-2)!)?.when !== 'last';
}

/** `S S` is SOUS before a name (FONTENAY S S BOIS), and SUR SEINE at the end (VITRY S S). */
function withoutDoubledS(tokens: Tokens): Tokens {
  const index = tokens.indexOf('S');
  if (index < 1 || tokens[index + 1] !== 'S') return tokens;
  const isLast = index + 2 === tokens.length;
  return [...tokens.slice(0, index), ...(isLast ? ['SUR', 'SEINE'] : ['SOUS']), ...tokens.slice(index + 2)];
}

/** Moves an article from the end to the front. */
function withArticleFirst(tokens: Tokens, words: ReadonlyMap<string, CityWord>): Tokens {
  const last = tokens.at(-1)!;
  return words.get(last)?.when === 'last' && movesFirst(tokens, words) ? [last, ...tokens.slice(0, -1)] : tokens;
}

/** Words in front of a word at the end that make it a part of the name: BAGE LA VILLE. */
const BINDING = new Set(['LA', 'LE', 'LES', 'L', 'DE', 'DU', 'DES', 'D', 'SUR', 'SOUS', 'EN', 'S', 'SS']);

function isLabel(word: CityWord | undefined): boolean {
  return word?.when === 'label' || word?.when === 'centre';
}

/** Number of words in front of a name that are not part of it: VILLE DE TROYES, Г МОСКВА. */
function labelLength(tokens: Tokens, words: ReadonlyMap<string, CityWord>): number {
  const when = words.get(tokens[0]!)?.when;
  if (when === 'prefix' && tokens.length > 1) return 1;
  return when === 'label' && tokens[1] === 'DE' && tokens.length > 2 ? 2 : 0;
}

/** TROYES for VILLE DE TROYES, TROYES CENTRE and TROYES VILLE. */
function withoutLabels(tokens: Tokens, words: ReadonlyMap<string, CityWord>): Tokens {
  const start = labelLength(tokens, words);
  let end = tokens.length;
  while (end - start > 1 && isLabel(words.get(tokens[end - 1]!)) && !BINDING.has(tokens[end - 2]!)) end--;
  return start === 0 && end === tokens.length ? tokens : tokens.slice(start, end);
}

/** Writes the words of a town in full. */
export function expandCityWords(written: Tokens, country: string): string[] {
  const known = cityWordsOf(country);
  const ordered = withArticleFirst(withoutLabels(written, known), known);
  const tokens = known.has('S') ? withoutDoubledS(ordered) : ordered;
  const expanded: string[] = [];
  const last = tokens.length - 1;
  for (const [index, token] of tokens.entries()) {
    const word = known.get(token);
    const isInside = index > 0 && index < last;
    if (word?.when === 'anywhere' || (word?.when === 'between' && isInside)) expanded.push(...word.to);
    else expanded.push(token);
  }
  return expanded.slice(0, MAX_LINE_TOKENS);
}
