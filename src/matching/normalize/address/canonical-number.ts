import { foldText } from '../letters.ts';
import { tokensOf } from '../lists.ts';
import { addressSystemOf } from './address-system.ts';
import { digitsLength, startsWithDigit } from './digits.ts';
import { formatNumber, MAX_NUMBER_DIGITS, readHouseNumber } from './house-number.ts';

/** Characters that are read; a house number is shorter. */
const MAX_TEXT_LENGTH = 64;

/**
 * A house number in canonical form: digits without leading zeros, then a blank and its suffix (`12 BIS`, `7 A`). Of a range
 * the first number counts.
 * @returns `''` where the text holds no digit, or only zeros
 */
export function canonicalNumber(text: string): string {
  const folded = foldText(text.length > MAX_TEXT_LENGTH ? text.slice(0, MAX_TEXT_LENGTH) : text);
  if (digitsLength(folded) === folded.length && folded.length <= MAX_NUMBER_DIGITS) return formatNumber(folded, '');
  const grammar = addressSystemOf('FR').grammars[0]!;
  const tokens = tokensOf(folded);
  const index = tokens.findIndex(startsWithDigit);
  if (index < 0) return tokens.find((token) => startsWithDigit(token.at(-1))) ?? '';
  const token = tokens[index]!;
  const length = digitsLength(token);
  if (length > MAX_NUMBER_DIGITS) return token;
  return readHouseNumber(tokens, index, grammar)?.number ?? formatNumber(token.slice(0, length), '');
}
