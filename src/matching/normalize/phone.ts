import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { digitsLength } from './address/digits.ts';

/** Longer texts are no phone number: 15 digits (ITU-T E.164), international prefix, extension and separators. */
const LONGEST_TEXT = 64;
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

/** Digits with a leading `+` where there is one; `''` at any other character than separators. */
function digitsOf(text: string): string {
  if (digitsLength(text) === text.length) return text;
  let digits = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += text[index];
    else if (code === 43 && digits === '') digits = '+';
    else if (code !== 32 && code !== 46 && code !== 45 && code !== 47 && code !== 40 && code !== 41 && code !== 160)
      return '';
  }
  return digits;
}

/** The nine national digits of a French number, `''` for another: 0612345678, +33612345678, 0033…, +33(0)6…, 33612345678. */
function frenchDigits(digits: string, national: boolean): string {
  let start = -1;
  if (digits.startsWith('+33')) start = 3;
  else if (!national) return '';
  else if (digits.startsWith('0033')) start = 4;
  else if (digits.startsWith('33') && digits.length === NATIONAL_LENGTH + 2) start = 2;
  else if (digits.length === NATIONAL_LENGTH || digits.startsWith('0')) start = 0;
  if (start < 0 || digits.startsWith('+', start)) return '';
  if (digits.charCodeAt(start) === 48) start++;
  return digits.length - start === NATIONAL_LENGTH && digits.charCodeAt(start) !== 48 ? digits.slice(start) : '';
}

/** `+`, and 15 digits of country code and number (ITU-T E.164): less than some national plans would allow. */
const LONGEST_NUMBER = 16;

/** E.164 of a number of possible length. */
function possibleNumber(text: string, region: CountryCode | undefined): string {
  const options = region === undefined ? { extract: false } : { defaultCountry: region, extract: false };
  const phone = parsePhoneNumberFromString(text, options);
  return phone?.isPossible() && phone.number.length <= LONGEST_NUMBER ? phone.number : '';
}

/** Seven digits are possible inside North America, but not as an international number: only what stays is taken. */
function parseAny(text: string, country: string): string {
  const region: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = possibleNumber(text, region);
  return number !== '' && possibleNumber(number, region) === number ? number : '';
}

/**
 * A phone number in E.164; `''` where it is none.
 * @param country ISO 3166-1 alpha-2 of numbers without an international prefix
 */
export function canonicalPhone(text: string, country: string): string {
  if (text === '' || text.length > LONGEST_TEXT) return '';
  const french = frenchDigits(digitsOf(text), country === 'FR');
  if (french === '') return parseAny(text, country);
  return `${OVERSEAS.get(french.slice(0, 3)) ?? '+33'}${french}`;
}
