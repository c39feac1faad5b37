import { digitsLength, startsWithDigit } from '../digits.ts';
import { addressSystemOf } from './address-system.ts';
import { MAX_NUMBER_DIGITS, readHouseNumber } from './house-number.ts';
import { readLine } from './line.ts';
import { formatNumber } from './number-format.ts';

/** Characters that are read; a house number is shorter. */
const MAX_TEXT_LENGTH = 64;

/**
 * A house number in canonical form: digits without leading zeros, then a blank and its suffix (`12 BIS`, `7 A`); a range with
 * a hyphen (`12-14`).
 * @param country ISO 3166-1 alpha-2; tells what `12/14` means
 * @returns `''` where the text holds no digit, or only zeros
 */
export function normalizeNumber(text: string, country: string): string {
  if (digitsLength(text) === text.length && text.length <= MAX_NUMBER_DIGITS) return formatNumber(text, '');
  const { tokens } = readLine(text.length > MAX_TEXT_LENGTH ? text.slice(0, MAX_TEXT_LENGTH) : text);
  const grammar = addressSystemOf(country).grammars[0]!;
  const index = tokens.findIndex(startsWithDigit);
  if (index < 0) return tokens.find((token) => startsWithDigit(token.at(-1))) ?? '';
  const token = tokens[index]!;
  const length = digitsLength(token);
  if (length > MAX_NUMBER_DIGITS) return token;
  return readHouseNumber(tokens, index, grammar)?.number ?? formatNumber(token.slice(0, length), '');
}
