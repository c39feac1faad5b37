import { digitsLength, startsWithDigit, withoutZeros } from './digits.ts';
import { type Grammar, infoOf, type TokenInfo } from './grammar.ts';

type Tokens = readonly string[];

/** A house number found in a line of tokens. */
export interface HouseNumber {
  /** Canonical: `12`, `12 BIS`, `7 A`; `''` for zeros. */
  readonly number: string;
  /** Index of the first token behind it. */
  readonly next: number;
  /** Letters written against the digits that belong to what follows (`12RUE`), else `''`. */
  readonly rest: string;
}

/** Maximum digits of a house number; more are a phone number or a code. */
export const MAX_NUMBER_DIGITS = 9;

function isLetter(token: string | undefined): boolean {
  return token !== undefined && token.length === 1 && !startsWithDigit(token);
}

/** True where a token begins a street type, so that a letter before it can only be a suffix. */
function beginsType(info: TokenInfo | undefined): boolean {
  return info !== undefined && (info.types.length > 0 || info.adjective !== '');
}

/** Two or more letters that make digits an ordinal: ER, EME, TH. */
function isMark(letters: string, grammar: Grammar): boolean {
  const kind = letters.length > 1 ? infoOf(grammar, letters)?.numberKind : undefined;
  return kind === 'mark' || kind === 'attached-mark' || kind === 'kept-mark';
}

/** True where a letter behind digits is their suffix; an E before MAIN ST is a direction. */
function isSuffixLetter(tokens: Tokens, index: number, grammar: Grammar): boolean {
  if (!isLetter(tokens[index])) return false;
  if (index + 1 === tokens.length || beginsType(infoOf(grammar, tokens[index + 1]))) return true;
  const info = grammar.typeFirst ? undefined : infoOf(grammar, tokens[index]);
  return !grammar.typeFirst && (info === undefined || (info.words.length === 0 && !info.article));
}

/** Words that join the two ends of a range: 12 A 14, 12 ET 14. */
const RANGE_JOINERS = new Set(['A', 'ET', 'AU', 'BIS']);

/** Index behind the second end of a range that starts at `start`; -1 where there is none. */
function rangeEnd(tokens: Tokens, start: number, grammar: Grammar): number {
  const index = RANGE_JOINERS.has(tokens[start] ?? '') && startsWithDigit(tokens[start + 1]) ? start + 1 : start;
  const token = tokens[index];
  if (token === undefined || !startsWithDigit(token)) return -1;
  const letters = token.slice(digitsLength(token));
  if (letters.length > 1 && !infoOf(grammar, letters)?.suffix) return -1;
  const suffixed = infoOf(grammar, tokens[index + 1])?.suffix || isSuffixLetter(tokens, index + 1, grammar);
  const end = suffixed ? index + 2 : index + 1;
  if (end >= tokens.length || startsWithDigit(tokens[end])) return end;
  const belongsToName = grammar.typeFirst
    ? !beginsType(infoOf(grammar, tokens[end]))
    : infoOf(grammar, tokens[end])?.last !== undefined;
  return belongsToName ? -1 : end;
}

/** Index behind the rest of a range (12 14 RUE). A second number that starts the name is no range: 12 8 MAI, 12 4 VENTS. */
export function skipRange(tokens: Tokens, start: number, grammar: Grammar): number {
  let next = start;
  for (let end = rangeEnd(tokens, next, grammar); end >= 0; end = rangeEnd(tokens, next, grammar)) next = end;
  return next;
}

/** Joins digits and suffix; `''` for zeros. */
export function formatNumber(digits: string, suffix: string): string {
  const number = withoutZeros(digits);
  if (number === '0') return '';
  return suffix === '' ? number : `${number} ${suffix}`;
}

/** Behind `12 BIS`, an `A` before a type is a second suffix, which a canonical number does not keep. */
function skipSecondSuffix(tokens: Tokens, index: number, grammar: Grammar): number {
  return isLetter(tokens[index]) && beginsType(infoOf(grammar, tokens[index + 1])) ? index + 1 : index;
}

/** `12B`, `12BIS`, `12RUE`. */
function readAttached(tokens: Tokens, index: number, grammar: Grammar): HouseNumber | undefined {
  const token = tokens[index]!;
  const length = digitsLength(token);
  const digits = token.slice(0, length);
  const letters = token.slice(length);
  const word = infoOf(grammar, letters)?.suffix ?? '';
  if (word !== '' || letters.length === 1) {
    const behind = word === '' ? index + 1 : skipSecondSuffix(tokens, index + 1, grammar);
    return { number: formatNumber(digits, word || letters), next: skipRange(tokens, behind, grammar), rest: '' };
  }
  if (isMark(letters, grammar) || !beginsType(infoOf(grammar, letters))) return undefined;
  return { number: formatNumber(digits, ''), next: index, rest: letters };
}

/** True where digits before this token are a day: 8 MAI, 2 DE MAYO. */
export function beginsMonth(tokens: Tokens, index: number, grammar: Grammar): boolean {
  const info = infoOf(grammar, tokens[index]);
  if (info === undefined) return false;
  return info.month !== '' || (info.article && (infoOf(grammar, tokens[index + 1])?.month ?? '') !== '');
}

/**
 * Reads the house number that starts at a token.
 * @returns `undefined` for digits that are not a house number: an ordinal (1ER MAI), a date (8 MAI 1945), a word with digits
 */
export function readHouseNumber(tokens: Tokens, index: number, grammar: Grammar): HouseNumber | undefined {
  const token = tokens[index]!;
  const length = digitsLength(token);
  if (length === 0 || length > MAX_NUMBER_DIGITS) return undefined;
  if (length < token.length) return readAttached(tokens, index, grammar);
  const behind = infoOf(grammar, tokens[index + 1]);
  const isOrdinal = behind?.numberKind === 'mark' && tokens[index + 1]!.length > 1;
  if (isOrdinal || beginsMonth(tokens, index + 1, grammar)) return undefined;
  const word = behind?.suffix ?? '';
  if (word !== '') {
    const next = skipRange(tokens, skipSecondSuffix(tokens, index + 2, grammar), grammar);
    return { number: formatNumber(token, word), next, rest: '' };
  }
  const letter = isSuffixLetter(tokens, index + 1, grammar) ? tokens[index + 1]! : '';
  const next = skipRange(tokens, index + (letter === '' ? 1 : 2), grammar);
  return { number: formatNumber(token, letter), next, rest: '' };
}
