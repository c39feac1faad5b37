import { foldText } from '../letters.ts';
import { isPhonePlaceholder, isPlaceholder } from '../text/placeholder.ts';
import { type Contact, contactOf, NO_CONTACT, oneContact, PLACEHOLDER_CONTACT, UNREADABLE_CONTACT } from './contact.ts';
import { normalizePhone, parseTenDigits } from './phone-number.ts';
import { nationalDigits, phoneRegion } from './phone-region.ts';

/** Longer texts are no phone numbers, however many. */
const MAX_LENGTH = 200;

const INVISIBLE = /\p{Cf}/gu;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
/** `612345678.0`: a number that a program took for a measure. */
const DECIMAL = /^(\+?\d{6,15})[.,]0+$/;
/** `3,3612345609E+10`. */
const SCIENTIFIC = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i;
const URI_PARAMETERS = /;(?:ext|phone-context|isub)=.*$/i;
const EXTENSION =
  /[\s,;]*[(]?(?:poste|post|p|extension|ext|int|interno|durchwahl|dw|app|anexo|x|#)\s*[.:]?\s*\d{1,6}[)]?$/i;
const WORDS_BEFORE = /^[^\d+(]*(?=[\d+(])/;
const WORDS_BEHIND = /[^\d]+$/;
/** What can be a number among words. */
const AMONG_WORDS = /\+?\(?\d[\d .()/-]{6,}\d/g;
/** Two numbers of ten digits with nothing but blanks between them. */
const TWO_NUMBERS = /(?<=^\s*0[\d. -]{8,13})\s+(?=0[\d. -]{8,13}\s*$)/;
/** `+033`: a zero too many. */
const ZERO_BEHIND_PLUS = /^\+0(?=33)/;
/** The letter O for a zero. */
const LETTER_O = /(?<!\p{L})o(?=o?[\s.-]?\d)|(?<=\d|\bo)o(?=\d)/giu;
/** A zero too many, which the grouping in pairs shows: `004-92-58-76-11`. */
const EXTRA_ZERO = /^0(?=0[1-9](?:[ .-]\d{2}){4}$)/;

/** Between several numbers, surest first: a slash may stand between the digits of one. */
const SEPARATORS = [/[;|\n]+|:{3}|\s+(?:ou|et|or|and|und|oder|y|o|e)\s+/i, /,|\s+\/\s+|\s+-\s+/, /\//, TWO_NUMBERS];

/** Pairs of digits with commas: `06,39,98,12,34`. */
const PAIRS = /^0\d(?:,\d\d){4}$/;

function clean(text: string): string {
  if (PAIRS.test(text)) return text.replaceAll(',', '');
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(OTHER_DIGIT, foldText)
    .replace(/\p{Pd}/gu, '-')
    .replace(/[_\p{Zs}]/gu, ' ')
    .replace(/[·•∙‧]/g, '.')
    .replace(/^[\s'"=]+|[\s'"]+$/g, '');
}

/** The digits of a number in scientific notation; `''` if some of them are lost. */
function expand(text: string): string {
  const match = SCIENTIFIC.exec(text);
  if (match === null) return text;
  const [, first, rest = '', exponent] = match;
  return rest.length === Number(exponent) ? first + rest : '';
}

function parseOne(text: string, region: string): string {
  const digits = expand(text.trim())
    .replace(DECIMAL, '$1')
    .replace(URI_PARAMETERS, '')
    .replace(EXTRA_ZERO, '')
    .replace(ZERO_BEHIND_PLUS, '+');
  const number = normalizePhone(digits, region);
  if (number !== '') return number;
  const bare = digits.replace(EXTENSION, '').replace(LETTER_O, '0').replace(WORDS_BEFORE, '').replace(WORDS_BEHIND, '');
  return bare === digits ? '' : normalizePhone(bare.replace(EXTRA_ZERO, ''), region);
}

/** The numbers of a text: all of it as one, or else the parts between the first separators that give any. */
function parseSeveral(text: string, region: string): readonly string[] {
  const whole = parseOne(text, region);
  if (whole !== '') return [whole];
  for (const separator of SEPARATORS) {
    const parts = text.split(separator);
    if (parts.length < 2) continue;
    const numbers = parts.map((part) => parseOne(part, region)).filter((number) => number !== '');
    if (numbers.length > 0) return numbers;
  }
  return (text.match(AMONG_WORDS) ?? []).map((part) => parseOne(part, region)).filter((number) => number !== '');
}

/**
 * Reads a phone field: labels, extensions, several numbers, and what spreadsheets make of numbers.
 *
 * @param country ISO 3166-1 alpha-2 of numbers without an international prefix
 * @param postalCode canonical; tells the territory of a number overseas
 */
export function parsePhone(text: string, country: string, postalCode: string): Contact {
  if (text === '') return NO_CONTACT;
  const region = phoneRegion(country, postalCode);
  const french = parseTenDigits(text, region);
  if (french !== undefined)
    return isPhonePlaceholder(french.national) ? PLACEHOLDER_CONTACT : oneContact(french.number);
  const simple = text.startsWith('00') && EXTRA_ZERO.test(text) ? '' : normalizePhone(text, region);
  if (simple !== '') return isPhonePlaceholder(nationalDigits(simple)) ? PLACEHOLDER_CONTACT : oneContact(simple);
  if (text.trim() === '') return NO_CONTACT;
  if (text.length > MAX_LENGTH) return UNREADABLE_CONTACT;
  const cleaned = clean(text);
  const numbers = parseSeveral(cleaned, region);
  if (numbers.length > 0) return withoutPlaceholders(numbers);
  const isNone = isPlaceholder(cleaned, foldText(cleaned)) || /^[0\s.-]+$/.test(cleaned);
  return isNone ? PLACEHOLDER_CONTACT : UNREADABLE_CONTACT;
}

function withoutPlaceholders(numbers: readonly string[]): Contact {
  const real = numbers.filter((number) => !isPhonePlaceholder(nationalDigits(number)));
  return real.length === 0 ? PLACEHOLDER_CONTACT : contactOf(real);
}
