import { type Grammar, grammarOf, infoOf } from './grammar.ts';
import { foldText } from './letters.ts';
import { tokensOf } from './lists.ts';

const ZERO = 48;
const NINE = 57;

export function startsWithDigit(token: string | undefined): boolean {
  if (token === undefined || token === '') return false;
  const code = token.charCodeAt(0);
  return code >= ZERO && code <= NINE;
}

/** How many digits the token starts with. */
export function digitsLength(token: string): number {
  let length = 0;
  while (length < token.length && token.charCodeAt(length) >= ZERO && token.charCodeAt(length) <= NINE) length++;
  return length;
}

/** Without leading zeros; `0` for zeros only. */
export function withoutZeros(digits: string): string {
  let start = 0;
  while (start < digits.length - 1 && digits.charCodeAt(start) === ZERO) start++;
  return start === 0 ? digits : digits.slice(start);
}

/** A house number found in a line of tokens. */
export interface HouseNumber {
  /** Canonical: `12`, `12 BIS`, `7 A`; `''` for zeros. */
  readonly number: string;
  /** Index of the first token behind it. */
  readonly next: number;
  /** Letters that were written against the digits and belong to what follows (`12RUE`), else `''`. */
  readonly rest: string;
}

/** Longer digits are a phone number or a code. */
const LONGEST_NUMBER = 9;

function isLetter(token: string | undefined): boolean {
  return token !== undefined && token.length === 1 && !startsWithDigit(token);
}

/** True where the token begins a street type, so that a letter before it can only be a suffix. */
function beginsType(token: string | undefined, grammar: Grammar): boolean {
  const info = infoOf(grammar, token);
  return info !== undefined && (info.types.length > 0 || info.adjective !== '');
}

function isMark(letters: string, grammar: Grammar): boolean {
  const kind = infoOf(grammar, letters)?.numberKind;
  return letters.length > 1 && (kind === 'mark' || kind === 'kept-mark');
}

/** Words that join the two ends of a range: 12 A 14, 12 ET 14. */
const RANGE_JOINERS = new Set(['A', 'ET', 'AU', 'BIS']);

/** Index behind the second end of a range that starts at `start`; -1 where there is none. */
function rangeEnd(tokens: readonly string[], start: number, grammar: Grammar): number {
  const index = RANGE_JOINERS.has(tokens[start] ?? '') && startsWithDigit(tokens[start + 1]) ? start + 1 : start;
  const token = tokens[index];
  if (token === undefined || !startsWithDigit(token)) return -1;
  const letters = token.slice(digitsLength(token));
  if (letters.length > 1 && !infoOf(grammar, letters)?.suffix) return -1;
  const after = index + 1;
  const suffixed =
    infoOf(grammar, tokens[after])?.suffix || (isLetter(tokens[after]) && beginsType(tokens[after + 1], grammar));
  const end = suffixed ? after + 1 : after;
  return end >= tokens.length || beginsType(tokens[end], grammar) || startsWithDigit(tokens[end]) ? end : -1;
}

/** Behind a range (12 14 RUE). A second number that starts the street's name is no range: 12 8 MAI, 12 4 VENTS. */
function skipRange(tokens: readonly string[], start: number, grammar: Grammar): number {
  let next = start;
  for (let end = rangeEnd(tokens, next, grammar); end >= 0; end = rangeEnd(tokens, next, grammar)) next = end;
  return next;
}

function suffixBehind(tokens: readonly string[], index: number, grammar: Grammar): string {
  const token = tokens[index];
  if (token === undefined) return '';
  const suffix = infoOf(grammar, token)?.suffix ?? '';
  if (suffix !== '') return suffix;
  return isLetter(token) && (index + 1 === tokens.length || beginsType(tokens[index + 1], grammar)) ? token : '';
}

function numberOf(digits: string, suffix: string): string {
  const number = withoutZeros(digits);
  if (number === '0') return '';
  return suffix === '' ? number : `${number} ${suffix}`;
}

/** `12B`, `12BIS`, `12RUE`. */
function readAttached(tokens: readonly string[], index: number, grammar: Grammar): HouseNumber | undefined {
  const token = tokens[index]!;
  const length = digitsLength(token);
  const digits = token.slice(0, length);
  const letters = token.slice(length);
  const suffix = infoOf(grammar, letters)?.suffix || (letters.length === 1 ? letters : '');
  if (suffix !== '') {
    const doubled = letters.length > 1 && isLetter(tokens[index + 1]) && beginsType(tokens[index + 2], grammar);
    const next = skipRange(tokens, index + (doubled ? 2 : 1), grammar);
    return { number: numberOf(digits, suffix), next, rest: '' };
  }
  if (isMark(letters, grammar)) return undefined;
  if (beginsType(letters, grammar)) return { number: numberOf(digits, ''), next: index, rest: letters };
  return undefined;
}

/**
 * Reads the house number that starts at a token.
 * @returns `undefined` where the digits are no house number: an ordinal (1ER MAI), a date (8 MAI 1945), a word with digits
 */
export function readHouseNumber(tokens: readonly string[], index: number, grammar: Grammar): HouseNumber | undefined {
  const token = tokens[index]!;
  const length = digitsLength(token);
  if (length === 0 || length > LONGEST_NUMBER) return undefined;
  if (length < token.length) return readAttached(tokens, index, grammar);
  const following = tokens[index + 1] ?? '';
  if (infoOf(grammar, following)?.month || isMark(following, grammar)) return undefined;
  const suffix = suffixBehind(tokens, index + 1, grammar);
  const next = skipRange(tokens, index + (suffix === '' ? 1 : 2), grammar);
  return { number: numberOf(token, suffix), next, rest: '' };
}

/**
 * A house number in canonical form: digits without leading zeros, then a blank and its suffix (`12 BIS`, `7 A`).
 * Of a range the first number counts. `''` where the text holds no digit, or only zeros.
 */
export function canonicalNumber(text: string): string {
  const grammar = grammarOf('FR');
  const tokens = tokensOf(foldText(text));
  const index = tokens.findIndex(startsWithDigit);
  if (index < 0) return tokens.find((token) => startsWithDigit(token.at(-1))) ?? '';
  const token = tokens[index]!;
  const length = digitsLength(token);
  if (length > LONGEST_NUMBER) return token;
  return readHouseNumber(tokens, index, grammar)?.number ?? numberOf(token.slice(0, length), '');
}
