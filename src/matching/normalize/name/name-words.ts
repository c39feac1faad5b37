import { nameWords } from '../../lexicon/name-words.generated.ts';
import { tokensOf, wordsOf } from '../lists.ts';

/** What a word beside a name is (data/lexicon/name-words.tsv). */
export type NameWordKind =
  | 'civility'
  | 'title'
  | 'noble'
  | 'joiner'
  | 'household'
  | 'suffix'
  | 'remark'
  | 'bracketed'
  | 'deceased'
  | 'company'
  | 'born'
  | 'married'
  | 'other';

interface NamePhrase {
  readonly tokens: readonly string[];
  readonly kind: NameWordKind;
  /** ISO 3166-1 alpha-2; `undefined` = everywhere. */
  readonly countries: ReadonlySet<string> | undefined;
}

/** Phrases by their first word, the longest first. */
const PHRASES = new Map<string, NamePhrase[]>();
const MAX_PHRASE_TOKENS = 4;

for (const [kind, countries, words] of nameWords) {
  const where = countries === '' ? undefined : new Set(wordsOf(countries));
  for (const phrase of wordsOf(words)) {
    const tokens = tokensOf(phrase);
    const known = PHRASES.get(tokens[0]!) ?? [];
    known.push({ tokens, kind: kind as NameWordKind, countries: where });
    PHRASES.set(tokens[0]!, known);
  }
}
for (const phrases of PHRASES.values()) phrases.sort((left, right) => right.tokens.length - left.tokens.length);

/** Second words of the phrases that begin with a word; `undefined` if one of them is the word alone. */
const SECOND_WORDS = new Map(Array.from(PHRASES, ([word, phrases]) => [word, secondWordsOf(phrases)]));

function secondWordsOf(phrases: readonly NamePhrase[]): ReadonlySet<string> | undefined {
  const words = phrases.map(({ tokens }) => tokens[1]);
  return words.includes(undefined) ? undefined : new Set(words as string[]);
}

/**
 * Whether a phrase may begin at `index`: LE alone begins none, but LE DOCTEUR is one. A quick test, because few names contain a
 * phrase.
 */
export function mayBeginPhrase(tokens: readonly string[], index: number): boolean {
  const word = tokens[index]!;
  if (!SECOND_WORDS.has(word)) return false;
  const seconds = SECOND_WORDS.get(word);
  return seconds === undefined || seconds.has(tokens[index + 1] ?? '');
}

export type NameWordKinds = ReadonlySet<NameWordKind>;

function matches(phrase: NamePhrase, tokens: readonly string[], start: number, end: number): boolean {
  if (start + phrase.tokens.length > end) return false;
  for (let i = 1; i < phrase.tokens.length; i++) if (tokens[start + i] !== phrase.tokens[i]) return false;
  return true;
}

/** The part of a name to search for a phrase. */
export interface NameContext {
  readonly tokens: readonly string[];
  /** ISO 3166-1 alpha-2 of the person. */
  readonly country: string;
}

/** Tokens of the longest phrase of one of `kinds` from `start` on and before `end`; 0 if there is none. */
export function phraseLength(
  { tokens, country }: NameContext,
  kinds: NameWordKinds,
  start: number,
  end: number = tokens.length,
): number {
  for (const phrase of PHRASES.get(tokens[start] ?? '') ?? []) {
    if (!kinds.has(phrase.kind) || (phrase.countries !== undefined && !phrase.countries.has(country))) continue;
    if (matches(phrase, tokens, start, end)) return phrase.tokens.length;
  }
  return 0;
}

/** Tokens of the longest phrase of one of `kinds` that ends before `end`; 0 if there is none after `start`. */
export function phraseLengthBefore(context: NameContext, kinds: NameWordKinds, start: number, end: number): number {
  for (let length = Math.min(MAX_PHRASE_TOKENS, end - start); length > 0; length--) {
    if (phraseLength(context, kinds, end - length, end) === length) return length;
  }
  return 0;
}

/** Whether phrases of `kinds` make up a whole text. */
export function isAllPhrases(context: NameContext, kinds: NameWordKinds): boolean {
  const { length } = context.tokens;
  let index = 0;
  while (index < length) {
    const phrase = phraseLength(context, kinds, index);
    if (phrase === 0) return false;
    index += phrase;
  }
  return length > 0;
}

/**
 * Whether a word of a canonical last name is the form of a company (SARL, GAEC), which says nothing about who it is. Names
 * that share only such words are different.
 */
export function isCompanyForm(word: string): boolean {
  const phrases = PHRASES.get(word);
  return phrases?.some(({ tokens, kind }) => tokens.length === 1 && kind === 'company') === true;
}
