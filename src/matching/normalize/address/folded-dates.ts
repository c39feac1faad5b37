import { FOLDED_CODES, foldedPart, isFoldedDigit } from '../text/plain-text.ts';
import { hasCodes } from '../word-table.ts';
import { type Grammar, infoOf, type TokenInfo } from './grammar.ts';

const SPACE = 32;
const ZERO = 48;
const YEAR_LENGTH = 4;

/** Index where the word that starts at `start` ends. */
export function wordEnd(start: number, length: number): number {
  let end = start;
  while (end < length && FOLDED_CODES[end] !== SPACE) end++;
  return end;
}

/** What is known of the word that starts at `start`. */
export function infoAt(start: number, length: number, grammar: Grammar): TokenInfo | undefined {
  return infoOf(grammar, foldedPart(start, wordEnd(start, length)));
}

/** True for digits of which the first is not 0. */
export function isWholeNumber(start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!isFoldedDigit(FOLDED_CODES[index]!)) return false;
  return FOLDED_CODES[start] !== ZERO;
}

const FIRST = '1ER';

export function isFirst(start: number, end: number): boolean {
  return FOLDED_CODES[start] === ZERO + 1 && hasCodes(FIRST, FOLDED_CODES, start, end);
}

/** True for a day from `start` to `dayEnd`, in a word up to `end`, with which a date begins that ends the text: 8 MAI, 8 MAI 1945. */
export function endsWithDate(start: number, dayEnd: number, end: number, length: number, grammar: Grammar): boolean {
  if (dayEnd - start > 2 || end >= length || !isWholeNumber(start, dayEnd)) return false;
  return endsWithMonth(end + 1, length, grammar);
}

/** True for a month from `start` on, with a year or without, that ends the text: MAI, MAI 1945. */
export function endsWithMonth(start: number, length: number, grammar: Grammar): boolean {
  const monthEnd = wordEnd(start, length);
  const word = foldedPart(start, monthEnd);
  const info = infoOf(grammar, word);
  if (info?.month !== word || info.words.length + info.complements.length > 0 || info.numberKind !== '') return false;
  return monthEnd === length || (length - monthEnd === YEAR_LENGTH + 1 && isWholeNumber(monthEnd + 1, length));
}

/** True where a month follows, after an article or not. */
export function isBeforeMonth(start: number, length: number, grammar: Grammar): boolean {
  const info = infoAt(start, length, grammar);
  if (info === undefined) return false;
  return info.month !== '' || (info.article && Boolean(infoAt(wordEnd(start, length) + 1, length, grammar)?.month));
}

/** True for a year at the end of the text, after a word that is not in the grammar: 18 JUI 1940. */
export function isYearAfterName(at: number, end: number, length: number): boolean {
  if (end < length || end - at !== YEAR_LENGTH || isFoldedDigit(FOLDED_CODES[at - 2]!)) return false;
  const century = FOLDED_CODES[at + 1]! - ZERO;
  return FOLDED_CODES[at] === ZERO + 1 && (century === 8 || century === 9) && isWholeNumber(at, end);
}
