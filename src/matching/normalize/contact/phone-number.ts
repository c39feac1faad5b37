import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { digitsLength } from '../digits.ts';
import { renumbered } from './renumbering.ts';

/** Longer texts are not a phone number: 15 digits (ITU-T E.164), an international prefix and separators. */
const MAX_LENGTH = 64;
const NATIONAL_LENGTH = 9;

/** First three national digits of the overseas departments, whose numbers have country codes of their own (ARCEP numbering plan). */
const OVERSEAS: ReadonlyMap<string, string> = new Map([
  ['262', '+262'],
  ['263', '+262'],
  ['269', '+262'],
  ['639', '+262'],
  ['692', '+262'],
  ['693', '+262'],
  ['590', '+590'],
  ['690', '+590'],
  ['691', '+590'],
  ['594', '+594'],
  ['694', '+594'],
  ['596', '+596'],
  ['696', '+596'],
  ['697', '+596'],
]);

const TWO = 50;
const THREE = 51;
const FIVE = 53;
const SIX = 54;
const NINE = 57;

/** The country code of nine national digits. Only numbers that begin with 26, 59, 63 and 69 can be overseas. */
function frenchCountryCode(french: string): string {
  const first = french.charCodeAt(0);
  if (first !== TWO && first !== FIVE && first !== SIX) return '+33';
  const second = french.charCodeAt(1);
  const mayBeOverseas = second === NINE || second === SIX || second === THREE;
  return mayBeOverseas ? (OVERSEAS.get(french.slice(0, 3)) ?? '+33') : '+33';
}

/** E.164 of nine national digits of France. */
function frenchNumber(national: string): string {
  return frenchCountryCode(national) + national;
}

const ZERO = 48;

/** A French number in E.164, and its nine national digits. */
export interface FrenchNumber {
  readonly number: string;
  readonly national: string;
}

/** The fast path of `parsePhone` for ten digits of which only the first is zero, in France; `undefined` for other texts. */
export function parseTenDigits(text: string, region: string): FrenchNumber | undefined {
  if (text.length !== NATIONAL_LENGTH + 1 || region !== 'FR') return undefined;
  if (text.charCodeAt(0) !== ZERO || text.charCodeAt(1) === ZERO || digitsLength(text) !== text.length)
    return undefined;
  const national = text.slice(1);
  return { number: frenchNumber(national), national };
}

/** By character code, 1 for what may separate digits. */
const SEPARATES_DIGITS = new Uint8Array(0xa1);
for (const sign of ' \u00a0.-/()[]') SEPARATES_DIGITS[sign.charCodeAt(0)] = 1;

/** The digits of a text, with a leading `+` if it has one; `''` if it has any other character than separators. */
function digitsOf(text: string): string {
  if (digitsLength(text) === text.length) return text;
  let digits = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += text[index];
    else if (code === 43 && digits === '') digits = '+';
    else if (SEPARATES_DIGITS[code] !== 1) return '';
  }
  return digits;
}

/** 330612345678 and 033612345678: the country code and a zero. */
function isFrenchWithZero(digits: string): boolean {
  return digits.startsWith('330') || digits.startsWith('033');
}

/** A mobile number with a zero or a plus sign too many: 00612345678, +0612345678. No country with a code of 6 or 7 has so short numbers. */
const MOBILE_WITH_SIGN = /^[+0]0[67]/;

/** The nine national digits of a French number, `''` for another. Reads 0612345678, +33612345678, 0033…, +33(0)6…, 33612345678. */
function frenchDigits(digits: string, national: boolean): string {
  let start = -1;
  if (digits.startsWith('+33')) start = 3;
  else if (!national) return '';
  else if (digits.length === NATIONAL_LENGTH + 2 && MOBILE_WITH_SIGN.test(digits)) start = 2;
  else if (digits.startsWith('0033')) start = 4;
  else if (digits.startsWith('33') && digits.length === NATIONAL_LENGTH + 2) start = 2;
  else if (digits.length === NATIONAL_LENGTH + 3 && isFrenchWithZero(digits))
    start = digits.charCodeAt(0) === THREE ? 2 : 3;
  else if (digits.length === NATIONAL_LENGTH || digits.startsWith('0')) start = 0;
  if (start < 0 || digits.startsWith('+', start)) return '';
  if (digits.charCodeAt(start) === 48) start++;
  return digits.length - start === NATIONAL_LENGTH && digits.charCodeAt(start) !== 48 ? digits.slice(start) : '';
}

/** `+` and 15 digits (ITU-T E.164); some national plans allow more. */
const MAX_NUMBER_LENGTH = 16;

/** A longer extension is a second number. */
const MAX_EXTENSION_LENGTH = 6;

/** E.164 of a number of possible length. */
function possibleNumber(text: string, region: CountryCode | undefined): string {
  const options = region === undefined ? { extract: false } : { defaultCountry: region, extract: false };
  const phone = parsePhoneNumberFromString(text, options);
  if (!phone?.isPossible() || phone.number.length > MAX_NUMBER_LENGTH) return '';
  return (phone.ext?.length ?? 0) <= MAX_EXTENSION_LENGTH ? phone.number : '';
}

/** French national numbers do not begin with a zero: `+33 0 0 12 34 56 78` is mistyped. */
const FRENCH_ZERO = /^\+330/;

/** Accepts only numbers that parse to themselves: seven digits are possible inside North America, but not in E.164. */
function parseAny(text: string, country: string): string {
  const region: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = possibleNumber(text, region);
  const isNumber = number !== '' && !FRENCH_ZERO.test(number) && possibleNumber(number, region) === number;
  return isNumber ? number : '';
}

/** Country codes of the overseas departments, whose numbers that begin with 9 are reached from everywhere as French ones. */
const OVERSEAS_NINE = /^\+(?:262|590|594|596)(9\d{8})$/;

/**
 * A phone number in E.164; `''` if a text is none.
 * @param country ISO 3166-1 alpha-2 of numbers without an international prefix
 */
export function normalizePhone(text: string, country: string): string {
  if (text === '' || text.length > MAX_LENGTH) return '';
  const digits = digitsOf(text);
  const french = frenchDigits(digits, country === 'FR');
  if (french !== '') return frenchNumber(french);
  const number = renumbered(digits, country) || parseAny(text, country);
  return number.startsWith('+') ? number.replace(OVERSEAS_NINE, '+33$1') : '';
}
