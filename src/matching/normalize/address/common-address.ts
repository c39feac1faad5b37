import { startsWithDigit } from '../digits.ts';
import { FOLDED_CODES, foldedPart, isFoldedDigit } from '../text/plain-text.ts';
import type { AddressSystem } from './address-system.ts';
import { hasReplacedWords, writeCommonStreet } from './common-street.ts';
import { type Grammar, infoOf } from './grammar.ts';
import { MAX_NUMBER_DIGITS } from './house-number.ts';
import { isWithoutTown } from './plain-city.ts';
import { mayCodesEndWithTown, mayEndWithTown, type TownContext } from './trailing-town.ts';

/** An address line in canonical parts. */
export interface SplitAddress {
  readonly number: string;
  readonly street: string;
}

const BLANK = 32;
const ZERO = 48;
const NINE = 57;

const MAX_KNOWN_DIGITS = 3;
/** House numbers by their value, so that a number that repeats takes no memory. */
const NUMBERS = Array.from({ length: 10 ** MAX_KNOWN_DIGITS }, (_, value) => String(value));

/** The number in the digits before `end` at the start of the folded text; `''` for none, and for zeros. */
function numberText(end: number): string {
  const isKnown = end <= MAX_KNOWN_DIGITS || (end === MAX_KNOWN_DIGITS + 1 && FOLDED_CODES[0] === ZERO);
  if (!isKnown) return foldedPart(0, end);
  let value = 0;
  for (let index = 0; index < end; index++) value = value * 10 + FOLDED_CODES[index]! - ZERO;
  return value === 0 ? '' : NUMBERS[value]!;
}

/** The number of digits at the start of the folded text. */
function leadingDigits(length: number): number {
  let digits = 0;
  while (digits < length && FOLDED_CODES[digits]! >= ZERO && FOLDED_CODES[digits]! <= NINE) digits++;
  return digits;
}

/** True for a type, an article and one word: a town cannot stand after the street then (RUE DE PARIS). */
function isBound(start: number, grammar: Grammar, street: string): boolean {
  const type = street.indexOf(' ');
  const article = street.indexOf(' ', type + 1);
  if (type < 0 || article < 0 || street.indexOf(' ', article + 1) > 0) return false;
  const typeEnd = FOLDED_CODES.indexOf(BLANK, start);
  if (infoOf(grammar, foldedPart(start, typeEnd))?.soleType === undefined) return false;
  return infoOf(grammar, street.slice(type + 1, article))?.article === true;
}

/**
 * Whether a street may end with a town, or with a town before a year.
 * @param length of the folded text, which ends like the street
 */
function mayHoldTown(street: string, start: number, length: number, grammar: Grammar, town: TownContext): boolean {
  const isYear = isFoldedDigit(FOLDED_CODES[length - 1]!);
  const end = isYear ? FOLDED_CODES.lastIndexOf(BLANK, length - 1) : length;
  if (!mayCodesEndWithTown(FOLDED_CODES, end, town)) return false;
  if (isYear) return mayEndWithTown(street.slice(0, street.lastIndexOf(' ')), town);
  if (!mayEndWithTown(street, town)) return false;
  return hasReplacedWords() || (!isBound(start, grammar, street) && !isWithoutTown(street, grammar, town));
}

/** The common street from `start` on; `''` where a town may stand after it, `undefined` for none. */
function streetFrom(
  start: number,
  length: number,
  grammar: Grammar,
  town: TownContext,
  hasNumber: boolean,
): string | undefined {
  const street = writeCommonStreet(start, length, grammar, hasNumber);
  return street !== undefined && mayHoldTown(street, start, length, grammar, town) ? '' : street;
}

/**
 * The fast path of most lines: a number or none, then a street that `writeCommonStreet` can write.
 * @param length of the text that was folded last (see `foldCodes`)
 * @returns `undefined` for other lines
 */
export function splitFolded(length: number, { grammars }: AddressSystem, town: TownContext): SplitAddress | undefined {
  const grammar = grammars[0]!;
  if (length === 0 || !grammar.numberFirst || grammars.length > 1) return undefined;
  const digits = leadingDigits(length);
  if (digits > MAX_NUMBER_DIGITS) return undefined;
  if (digits > 0 && FOLDED_CODES[digits] !== BLANK) return undefined;
  if (digits > MAX_KNOWN_DIGITS && isUnsureNumber(digits, town)) return undefined;
  const number = numberText(digits);
  const street = streetFrom(digits === 0 ? 0 : digits + 1, length, grammar, town, number !== '');
  if (street !== undefined) return street === '' ? undefined : { number, street };
  return number === '' ? undefined : splitSuffixed(digits, length, grammar, town);
}

/** True for five or more digits with a zero in front, and for the postal code in front of its town. */
function isUnsureNumber(digits: number, { postalCode }: TownContext): boolean {
  const isLong = digits > MAX_KNOWN_DIGITS + 1;
  return isLong && FOLDED_CODES[0] === ZERO ? true : foldedPart(0, digits) === postalCode;
}

/** The same for a number with a suffix: `12 BIS`, or before a type, or what may begin one (`GRANDE`), also a letter: `12 A`. */
function splitSuffixed(digits: number, length: number, grammar: Grammar, town: TownContext): SplitAddress | undefined {
  const end = FOLDED_CODES.indexOf(BLANK, digits + 1);
  const typeEnd = FOLDED_CODES.indexOf(BLANK, end + 1);
  if (end < 0 || end >= length || typeEnd < 0 || typeEnd >= length) return undefined;
  const suffix = suffixOf(foldedPart(digits + 1, end), grammar);
  if (suffix === '') return undefined;
  const areWords = end - digits > 2 && typeEnd - end > 2;
  // R is short for RUE more often than the suffix of a number.
  if (!areWords && infoOf(grammar, suffix)?.soleType !== undefined) return undefined;
  const next = areWords ? undefined : infoOf(grammar, foldedPart(end + 1, typeEnd));
  if (!areWords && next?.soleType === undefined && !next?.adjective) return undefined;
  const number = `${numberText(digits)} ${suffix}`;
  const street = streetFrom(end + 1, length, grammar, town, true);
  return street ? { number, street } : undefined;
}

/** The canonical suffix that a word before a street type is: BIS, or a letter; `''` for other words. */
function suffixOf(word: string, grammar: Grammar): string {
  const info = infoOf(grammar, word);
  const first = info?.suffix || (word.length === 1 && !startsWithDigit(word) ? word : '');
  return (first === '' ? undefined : infoOf(grammar, first)?.shortSuffix) || first;
}
