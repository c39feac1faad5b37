import { nameWords } from '../../lexicon/name-words.generated.ts';
import { tokensOf, wordsOf } from '../lists.ts';
import { FOLDED_CODES, isFoldedDigit } from '../text/plain-text.ts';
import { addToHash, hashOf, WordTable } from '../word-table.ts';
import * as firstName from './first-name.ts';
import * as lastName from './last-name.ts';
import type { NameWordKind } from './name-words.ts';

/** A set of kinds of phrases: a bit for each. */
type Kinds = number;

const BITS = new Map<string, number>();

function kindsOf(...kinds: readonly (NameWordKind | 'abbreviation')[]): Kinds {
  let bits = 0;
  for (const kind of kinds) {
    const bit = BITS.get(kind) ?? 1 << BITS.size;
    BITS.set(kind, bit);
    bits |= bit;
  }
  return bits;
}

/** The phrases that begin with a word. */
interface PhraseStart {
  /** Kinds of the word alone. */
  kinds: Kinds;
  /** The second words of longer phrases: their hash, and the kinds of the phrases. */
  readonly seconds: { readonly hash: number; readonly kinds: Kinds }[];
}

function readStarts(): WordTable<PhraseStart> {
  const starts = new Map<string, PhraseStart>();
  const add = (phrase: string, kinds: Kinds) => {
    const [first, second] = tokensOf(phrase) as [string, string | undefined];
    const start = starts.get(first) ?? { kinds: 0, seconds: [] };
    starts.set(first, start);
    if (second === undefined) start.kinds |= kinds;
    else start.seconds.push({ hash: hashOf(second), kinds });
  };
  for (const [kind, , phrases] of nameWords) {
    for (const phrase of wordsOf(phrases)) add(phrase, kindsOf(kind as NameWordKind));
  }
  for (const word of lastName.ABBREVIATIONS) add(word, kindsOf('abbreviation'));
  return new WordTable(starts);
}

const STARTS = readStarts();

/** What `parseLastName` interprets at the start of a name, and after a word that begins no phrase. */
const START_OF_LAST_NAME = kindsOf(...lastName.KINDS_AT_START, 'abbreviation');
const INSIDE_LAST_NAME = kindsOf(...lastName.KINDS_INSIDE, 'abbreviation');
/** The same of `parseFirstName`. */
const START_OF_FIRST_NAME = kindsOf(...firstName.KINDS_AT_START);
const INSIDE_FIRST_NAME = kindsOf(...firstName.KINDS_INSIDE);

const SPACE = 32;
const V = 86;

/** Whether a phrase of these kinds may begin with one of the words in the text that was folded last. */
function mayHoldPhrase(length: number, atStart: Kinds, inside: Kinds): boolean {
  let kinds = atStart;
  let previous: PhraseStart | undefined;
  let previousKinds = 0;
  for (let at = 0, end = 0; at < length; at = end + 1) {
    let hash = 0;
    for (end = at; end < length; end++) {
      const code = FOLDED_CODES[end]!;
      if (code === SPACE) break;
      hash = addToHash(hash, code);
    }
    if (previous !== undefined && mayContinue(previous, hash, previousKinds)) return true;
    const start = STARTS.findCodes(FOLDED_CODES, at, end, hash);
    if (start !== undefined && (start.kinds & kinds) !== 0) return true;
    previous = start;
    previousKinds = kinds;
    kinds = inside;
  }
  return false;
}

function mayContinue({ seconds }: PhraseStart, hash: number, kinds: Kinds): boolean {
  for (const second of seconds) if (second.hash === hash && (second.kinds & kinds) !== 0) return true;
  return false;
}

/** Whether one of the words is a number, or a letter that is an initial or an abbreviation: the last one, and V for VAN. */
function hasNumberOrInitial(length: number): boolean {
  for (let at = 0, end = 0; at < length; at = end + 1) {
    end = at + 1;
    while (end < length && FOLDED_CODES[end] !== SPACE) end++;
    const code = FOLDED_CODES[at]!;
    if (isFoldedDigit(code) || (end - at === 1 && (end === length || code === V))) return true;
  }
  return false;
}

/** Whether the text that was folded last, of several words and without points, is a last name and nothing else. */
export function isPlainLastName(length: number): boolean {
  return !hasNumberOrInitial(length) && !mayHoldPhrase(length, START_OF_LAST_NAME, INSIDE_LAST_NAME);
}

/** Whether the text that was folded last, of several words and without signs, is only first names. */
export function isPlainFirstName(length: number): boolean {
  return !mayHoldPhrase(length, START_OF_FIRST_NAME, INSIDE_FIRST_NAME);
}
