import { digitsLength, startsWithDigit } from '../digits.ts';
import { type Grammar, infoOf, type TokenInfo } from './grammar.ts';
import { formatNumber, formatRange, isFraction, isJoined, joinedNumber } from './number-format.ts';
import { isCyrillicOrdinal } from './number-names.ts';
import { typeAt } from './street-type.ts';

type Tokens = readonly string[];

/** A house number found in a line of tokens. */
export interface HouseNumber {
  /** Canonical: `12`, `12 BIS`, `7 A`, `12-14`; `''` for zeros. */
  readonly number: string;
  /** Index of the first token after it. */
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

/** Types that are seldom the name of a street, as PARK and BROADWAY are. */
const LETTERED_TYPES = new Set([
  'STREET',
  'AVENUE',
  'ROAD',
  'LANE',
  'DRIVE',
  'COURT',
  'PLACE',
  'BOULEVARD',
  'WAY',
  'CIRCLE',
]);

/** True for a letter that is all of a street's name: 22 K STREET. The type has to be the last one: 22 A COURT ROAD. */
function namesStreet(tokens: Tokens, index: number, grammar: Grammar): boolean {
  const type = infoOf(grammar, tokens[index + 1])?.last;
  if (type === undefined || !grammar.numberFirst || !LETTERED_TYPES.has(type.to)) return false;
  return infoOf(grammar, tokens[index + 2])?.last === undefined;
}

const FAUBOURG = 'FAUBOURG';

/** True for R that is short for RUE, before an adjective that begins no type (12 R HAUTE) or before FAUBOURG (12 R DU FBG, 12 R FBG). */
function isTypeLetter(tokens: Tokens, index: number, next: TokenInfo | undefined, grammar: Grammar): boolean {
  if (!grammar.numberFirst || infoOf(grammar, tokens[index])?.soleType === undefined || next?.suffix) return false;
  if (index + 1 === tokens.length) return false;
  const type = typeAt(tokens, index + 1, grammar);
  return type.length === 0 || type.name === FAUBOURG;
}

/** True where a letter after digits is their suffix; an E before MAIN ST is a direction. */
function isSuffixLetter(tokens: Tokens, index: number, grammar: Grammar): boolean {
  if (!isLetter(tokens[index])) return false;
  const next = infoOf(grammar, tokens[index + 1]);
  if (isTypeLetter(tokens, index, next, grammar)) return false;
  if (index + 1 === tokens.length || beginsType(next) || next?.suffix) return true;
  if (grammar.typeFirst || namesStreet(tokens, index, grammar)) return false;
  if (!grammar.numberFirst && startsWithDigit(tokens[index + 1])) return !grammar.hasStaircases;
  const info = infoOf(grammar, tokens[index]);
  return info === undefined || (info.words.length === 0 && !info.article);
}

/** Words that join the two ends of a range: 12 A 14, 12 ET 14. */
const RANGE_JOINERS = new Set(['A', 'ET', 'AU', 'BIS']);

/** The second end of a range in words of its own. */
interface RangeEnd {
  readonly digits: string;
  /** Index after it. */
  readonly next: number;
}

/** True for the A of `9310 102 A STREET`, which is 102A STREET. */
function isLetterStreet(tokens: Tokens, index: number, grammar: Grammar): boolean {
  return isLetter(tokens[index]) && namesStreet(tokens, index, grammar);
}

function isDroppedOrdinal(letters: string, grammar: Grammar): boolean {
  return infoOf(grammar, letters)?.numberKind === 'attached-mark';
}

/** The second end of a range that starts at `start`. */
function rangeEndAt(tokens: Tokens, start: number, grammar: Grammar): RangeEnd | undefined {
  const index = RANGE_JOINERS.has(tokens[start] ?? '') && startsWithDigit(tokens[start + 1]) ? start + 1 : start;
  const token = tokens[index];
  if (token === undefined || !startsWithDigit(token)) return undefined;
  const length = digitsLength(token);
  const letters = token.slice(length);
  if (letters.length > 1 && !infoOf(grammar, letters)?.suffix) return undefined;
  // 300 6E AVENUE.
  if (letters === 'E' && isDroppedOrdinal(letters, grammar) && beginsType(infoOf(grammar, tokens[index + 1])))
    return undefined;
  const isSuffixed = infoOf(grammar, tokens[index + 1])?.suffix || isSuffixLetter(tokens, index + 1, grammar);
  const next = isSuffixed ? index + 2 : index + 1;
  const digits = token.slice(0, length);
  if (next >= tokens.length || startsWithDigit(tokens[next])) return { digits, next };
  const belongsToName = grammar.typeFirst
    ? !beginsType(infoOf(grammar, tokens[next]))
    : infoOf(grammar, tokens[next])?.last !== undefined || isLetterStreet(tokens, next, grammar);
  return belongsToName ? undefined : { digits, next };
}

/** The last end of a range (12 14 RUE). A second number that starts the name is no range: 12 8 MAI, 12 4 VENTS. */
function readRangeEnd(tokens: Tokens, start: number, grammar: Grammar): RangeEnd {
  let last: RangeEnd = { digits: '', next: start };
  for (let end = rangeEndAt(tokens, start, grammar); end !== undefined; end = rangeEndAt(tokens, end.next, grammar)) {
    last = end;
  }
  return last;
}

/** Index after the rest of a range. */
export function skipRange(tokens: Tokens, start: number, grammar: Grammar): number {
  return readRangeEnd(tokens, start, grammar).next;
}

/** What follows the digits of a house number. */
interface NumberSuffix {
  readonly suffix: string;
  /** Index after it. */
  readonly next: number;
}

/** A second suffix: the BIS of `42 A BIS`, the A of `12 BIS A RUE X`. */
function secondSuffix(tokens: Tokens, index: number, first: string, grammar: Grammar): string {
  const word = infoOf(grammar, tokens[index])?.suffix;
  if (word) return word;
  if (first.length === 1) return '';
  const isLast = index + 1 === tokens.length;
  return isLetter(tokens[index]) && (isLast || beginsType(infoOf(grammar, tokens[index + 1]))) ? tokens[index]! : '';
}

/** Reads on after a first suffix, which is a word (BIS) or a letter. */
function withSecondSuffix(tokens: Tokens, next: number, first: string, grammar: Grammar): NumberSuffix {
  const second = secondSuffix(tokens, next, first, grammar);
  if (second !== '') return { suffix: `${first} ${second}`, next: next + 1 };
  return { suffix: infoOf(grammar, first)?.shortSuffix || first, next };
}

/** The suffix of a house number that starts at a token: BIS, B, A BIS, 1/2. */
function readSuffix(tokens: Tokens, index: number, grammar: Grammar): NumberSuffix {
  const token = tokens[index] ?? '';
  if (isFraction(token)) return { suffix: token, next: index + 1 };
  const word = infoOf(grammar, token)?.suffix ?? '';
  if (word !== '') return withSecondSuffix(tokens, index + 1, word, grammar);
  if (isSuffixLetter(tokens, index, grammar)) return withSecondSuffix(tokens, index + 1, token, grammar);
  return { suffix: '', next: index };
}

/** The number of two numbers in words of their own: 12 14 RUE X means what 12-14 does. Where types follow the name, it is 12. */
function twoNumbers(
  digits: string,
  suffix: string,
  second: string,
  { typeFirst, numberFirst, hyphen }: Grammar,
): string {
  if (!typeFirst || !numberFirst || second === '') return formatNumber(digits, suffix);
  if (hyphen === 'unit') return formatNumber(second, '');
  return hyphen === 'range' ? formatRange(digits, suffix, second) : formatNumber(digits, suffix);
}

/** Reads the second number that follows a number. */
function withRange(tokens: Tokens, digits: string, { suffix, next }: NumberSuffix, grammar: Grammar): HouseNumber {
  const end = readRangeEnd(tokens, next, grammar);
  return { number: twoNumbers(digits, suffix, end.digits, grammar), next: end.next, rest: '' };
}

/** True for a floor written against the number: 3HS in the Netherlands. */
function endsLine(letters: string, { numberFirst, tokens }: Grammar): boolean {
  return !numberFirst && tokens.get(letters)?.complements.some(({ kind }) => kind === 'end') === true;
}

/** True for an ordinal that begins a street where the number follows the street: 1E JAN STEENSTRAAT. */
function isDutchOrdinal(tokens: Tokens, index: number, letters: string, grammar: Grammar): boolean {
  if (letters !== 'E' || index > 0 || tokens.length === 1 || startsWithDigit(tokens[1])) return false;
  return !grammar.numberFirst && infoOf(grammar, letters)?.numberKind === 'kept-mark';
}

/** `12B`, `12BIS`, `12RUE`. */
function readAttached(tokens: Tokens, index: number, grammar: Grammar): HouseNumber | undefined {
  const token = tokens[index]!;
  const length = digitsLength(token);
  const digits = token.slice(0, length);
  const letters = token.slice(length);
  const word = infoOf(grammar, letters)?.suffix ?? '';
  if (isDutchOrdinal(tokens, index, letters, grammar)) return undefined;
  if (grammar.hasStaircases && letters.length === 1 && startsWithDigit(tokens[index + 1])) {
    return { number: formatNumber(digits, ''), next: index + 1, rest: '' };
  }
  if (word !== '' || letters.length === 1) {
    return withRange(tokens, digits, withSecondSuffix(tokens, index + 1, word || letters, grammar), grammar);
  }
  if (endsLine(letters, grammar)) return { number: formatNumber(digits, ''), next: index + 1, rest: '' };
  if (isMark(letters, grammar) || !beginsType(infoOf(grammar, letters))) return undefined;
  return { number: formatNumber(digits, ''), next: index, rest: letters };
}

/** `12-14`, `12/3`. */
function readJoined(tokens: Tokens, index: number, grammar: Grammar): HouseNumber {
  const { suffix, next } = readSuffix(tokens, index + 1, grammar);
  return { number: joinedNumber(tokens[index]!, suffix, grammar), next: skipRange(tokens, next, grammar), rest: '' };
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
  if (isJoined(token)) return readJoined(tokens, index, grammar);
  if (length < token.length && isCyrillicOrdinal(token)) return undefined;
  if (length < token.length) return readAttached(tokens, index, grammar);
  const following = infoOf(grammar, tokens[index + 1]);
  const isOrdinal = following?.numberKind === 'mark' && tokens[index + 1]!.length > 1;
  if (isOrdinal || beginsMonth(tokens, index + 1, grammar)) return undefined;
  return withRange(tokens, token, readSuffix(tokens, index + 1, grammar), grammar);
}
