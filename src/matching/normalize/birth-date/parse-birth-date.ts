import type { PersonInput } from '../../model.ts';
import { foldText } from '../letters.ts';
import { tokensOf } from '../lists.ts';
import { isDatePlaceholder, isPlaceholder } from '../text/placeholder.ts';
import { type DateParts, formatDate, fromSerial, isDate, isPlausibleYear, nextDay, toCommonEra } from './calendar.ts';
import { dateWord } from './date-words.ts';
import { repairDate } from './repair-date.ts';

/** A birth date as it was read. */
export interface BirthDate {
  /** `YYYY-MM-DD`, `00` for a part that is not known; `''` if no date was given or read. */
  readonly date: string;
  /** What became of a text that is not a complete date. */
  readonly note?: 'unreadable' | 'placeholder' | 'incomplete';
}

const NO_DATE: BirthDate = { date: '' };
const UNREADABLE: BirthDate = { date: '', note: 'unreadable' };
const PLACEHOLDER: BirthDate = { date: '', note: 'placeholder' };

/** Longer texts are no dates. */
const MAX_LENGTH = 64;

/** Two-digit years up to this one are of the 21st century. */
const LAST_SHORT_YEAR = 26;

/** Countries that write the month before the day. */
const MONTH_FIRST = new Set(['US']);

/** Countries west of Greenwich: their midnight is never in the evening of the day before in UTC. */
const WESTERN = new Set(
  'AR|BO|BR|BS|BB|BZ|CA|CL|CO|CR|CU|DO|EC|GD|GT|GY|HN|HT|JM|MX|NI|PA|PE|PR|PY|SR|SV|TT|US|UY|VE|GP|MQ|GF|PM|BL|MF'.split(
    '|',
  ),
);
const MIN_EVENING_HOUR = 13;

const DATE_LENGTH = 'YYYY-MM-DD'.length;
const TIMESTAMP =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)? ?(Z|UTC|GMT|\+00(?::?00)?)?(?:[+-]\d\d:?\d\d)?$/i;
/** A time of day and all that follows it. */
const TIME = /[T\s,]+\d{1,2} ?[:h] ?\d{2}(?:[:.]\d{2})?.*$/i;
/** The place of birth after the date: `(Paris)`, `à Lyon`, `à Paris 14e`. */
const PLACE = /(?<=\d\p{L}*\.?)\s*(?:\(.*|,?\s(?:à|a|in|te|w)\s+\p{L}.*)$/iu;
/** Serial numbers of spreadsheets from 1927 to 2064. */
const SERIAL = /^(\d{5})(?:[.,]0*)?$/;
/** Signs that are written before or after a text, by a spreadsheet or by hand. */
const SURROUNDINGS = /^[\s'"‘’“”=([\p{Cf}]+|[\s'"‘’“”\p{Cf}.?]+$/gu;
const BETWEEN_DIGITS_AND_LETTERS = /(?<=\d)(?=[^\d\s])|(?<=[^\d\s])(?=\d)/g;

const HYPHEN = 45;
const POINT = 46;
const SLASH = 47;
const ZERO = 48;

/** The number written in digits from `start` to `end`; -1 if there is anything else. */
function numberAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Fast path: `DD/MM/YYYY` in canonical form; `''` for anything else. */
function fromDayFirst(text: string): string {
  if (text.length !== 10) return '';
  const separator = text.charCodeAt(2);
  if (separator !== text.charCodeAt(5) || (separator !== SLASH && separator !== HYPHEN && separator !== POINT))
    return '';
  const day = numberAt(text, 0, 2);
  const month = numberAt(text, 3, 5);
  if (day < 1 || month < 1 || !isDate({ year: numberAt(text, 6, 10), month, day })) return '';
  return `${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}`;
}

/** Fast path: whether a text is a complete date in canonical form. */
function isCanonical(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const day = numberAt(text, 8, 10);
  const month = numberAt(text, 5, 7);
  return day > 0 && month > 0 && isDate({ year: numberAt(text, 0, 4), month, day });
}

/**
 * Reads a birth date as people and programs write it: `YYYY-MM-DD` first, also `DD/MM/YYYY`, month names, two-digit years,
 * timestamps, serial numbers of spreadsheets, and dates of which only the year or the month is known.
 *
 * @param country ISO 3166-1 alpha-2 of the person: the order of day and month, and other calendars
 */
export function parseBirthDate(text: string, country: string): BirthDate {
  if (text === '') return NO_DATE;
  const common = isCanonical(text) ? text : MONTH_FIRST.has(country) ? '' : fromDayFirst(text);
  if (common !== '') return isDatePlaceholder(common) ? PLACEHOLDER : { date: common };
  if (text.length > MAX_LENGTH) return text.trim() === '' ? NO_DATE : UNREADABLE;
  const written = text.replace(SURROUNDINGS, '');
  const read = readWritten(written, country) ?? readRepaired(written, country);
  return read ?? (foldText(written) === '' ? blankOrPlaceholder(text) : withoutDate(written));
}

/** Whether a birth date is given that cannot be read. */
export function hasUnreadableDate({ birthDate = '', country = '' }: PersonInput): boolean {
  return parseBirthDate(birthDate, country).note === 'unreadable';
}

/** The date that a text names without repairs; `undefined` if it names none. */
function readWritten(text: string, country: string): BirthDate | undefined {
  const parts = parseTimestamp(text, country) ?? parseSerial(text) ?? parseWritten(text, country);
  if (parts === 'unknown') return PLACEHOLDER;
  const read = parts === undefined ? UNREADABLE : finish(parts, country);
  return read.note === 'unreadable' ? undefined : read;
}

function readRepaired(text: string, country: string): BirthDate | undefined {
  const repaired = repairDate(text);
  return repaired === text ? undefined : readWritten(repaired, country);
}

function blankOrPlaceholder(text: string): BirthDate {
  return text.trim() === '' ? NO_DATE : PLACEHOLDER;
}

function withoutDate(written: string): BirthDate {
  return isPlaceholder(written, foldText(written)) ? PLACEHOLDER : UNREADABLE;
}

function finish(parts: DateParts, country: string): BirthDate {
  const common = isPlausibleYear(parts.year) ? parts : toCommonEra(parts, country);
  const date = formatDate(common ?? parts);
  if (isDatePlaceholder(date)) return PLACEHOLDER;
  if (common === undefined || !isDate(common)) return UNREADABLE;
  return common.day === 0 ? { date, note: 'incomplete' } : { date };
}

/** Midnight in a country east of Greenwich is the evening of the day before in UTC. */
function parseTimestamp(text: string, country: string): DateParts | undefined {
  const match = text.length > DATE_LENGTH ? TIMESTAMP.exec(text) : null;
  if (match === null) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', utc] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const isMidnightElsewhere = Number(minute) % 15 === 0 && Number(second) === 0 && Number(hour) >= MIN_EVENING_HOUR;
  const isNextDay = utc !== undefined && isMidnightElsewhere && !WESTERN.has(country) && isDate(date) && date.day > 0;
  return isNextDay ? nextDay(date) : date;
}

function parseSerial(text: string): DateParts | undefined {
  const match = SERIAL.exec(text);
  if (match === null) return undefined;
  const parts = fromSerial(Number(match[1]));
  return isPlausibleYear(parts.year) ? parts : undefined;
}

/** What a text names: its numbers in their order, and the month that is written as a word. */
interface Named {
  readonly numbers: readonly string[];
  readonly month: number | undefined;
}

function parseWritten(text: string, country: string): DateParts | 'unknown' | undefined {
  const folded = foldText(text.replace(TIME, '').replace(PLACE, ''));
  const named = parseNamed(tokensOf(folded.replace(BETWEEN_DIGITS_AND_LETTERS, ' ')));
  if (named === undefined || named.numbers.length === 0) return undefined;
  if (named.month === undefined && named.numbers.every((number) => Number(number) === 0)) return 'unknown';
  return named.month === undefined ? parseNumbers(named.numbers, country) : parseWithMonth(named.numbers, named.month);
}

/** Stands for an unknown part among the numbers. */
const UNKNOWN_PART = '0';

function parseNamed(tokens: readonly string[]): Named | undefined {
  const numbers: string[] = [];
  let month: number | undefined;
  for (const token of tokens) {
    if (/^\d/.test(token)) {
      numbers.push(token);
      continue;
    }
    const word = dateWord(token);
    if (word === undefined) return undefined;
    if (word === 0) numbers.push(UNKNOWN_PART);
    else if (word !== 'filler' && month === undefined) month = word;
    else if (word !== 'filler') return undefined;
  }
  return { numbers, month };
}

function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
}

function isYear(digits: string): boolean {
  return digits.length > 2 || Number(digits) > 31;
}

/** `25 juillet 1970`, `Feb 25, 1983`, `juillet 1970`. */
function parseWithMonth(numbers: readonly string[], month: number): DateParts | undefined {
  const [first = '', second, ...others] = numbers;
  if (others.length > 0) return undefined;
  if (second === undefined) return isYear(first) ? { year: yearOf(first), month, day: 0 } : undefined;
  return isYear(first) && !isYear(second)
    ? { year: yearOf(first), month, day: Number(second) }
    : { year: yearOf(second), month, day: Number(first) };
}

function parseNumbers(numbers: readonly string[], country: string): DateParts | undefined {
  const [first = '', second = '', third = ''] = numbers;
  switch (numbers.length) {
    case 1:
      return parseDigits(first, country);
    case 2:
      return first.length === 4
        ? { year: Number(first), month: Number(second), day: 0 }
        : second.length === 4
          ? { year: Number(second), month: Number(first), day: 0 }
          : undefined;
    case 3:
      if (third === UNKNOWN_PART) return undefined;
      return isYear(first) && !(third.length > 2)
        ? { year: yearOf(first), month: Number(second), day: Number(third) }
        : ordered(yearOf(third), Number(second), Number(first), MONTH_FIRST.has(country));
    default:
      return undefined;
  }
}

/** @param isMonthFirst whether `day` and `month` stand in each other's place unless that is impossible */
function ordered(year: number, month: number, day: number, isMonthFirst: boolean): DateParts {
  const usual = isMonthFirst ? { year, month: day, day: month } : { year, month, day };
  return usual.month > 12 && usual.day <= 12 ? { year, month: usual.day, day: usual.month } : usual;
}

/** Digits without separators. */
function parseDigits(digits: string, country: string): DateParts | undefined {
  const at = (start: number, end: number) => Number(digits.slice(start, end));
  switch (digits.length) {
    case 4:
      return { year: at(0, 4), month: 0, day: 0 };
    case 6:
      return parseSixDigits(digits, country);
    case 7:
      return parseDigits(`0${digits}`, country);
    case 8: {
      const yearFirst = { year: at(0, 4), month: at(4, 6), day: at(6, 8) };
      const yearLast = ordered(at(4, 8), at(2, 4), at(0, 2), MONTH_FIRST.has(country));
      return isDate(yearFirst) || !isDate(yearLast) ? yearFirst : yearLast;
    }
    case 14:
      return { year: at(0, 4), month: at(4, 6), day: at(6, 8) };
    default:
      return undefined;
  }
}

/** DDMMYY, else YYYYMM, else YYMMDD. */
function parseSixDigits(digits: string, country: string): DateParts | undefined {
  const pair = (index: number) => digits.slice(2 * index, 2 * index + 2);
  const yearLast = ordered(yearOf(pair(2)), Number(pair(1)), Number(pair(0)), MONTH_FIRST.has(country));
  const yearAndMonth = { year: Number(digits.slice(0, 4)), month: Number(pair(2)), day: 0 };
  const yearFirst = { year: yearOf(pair(0)), month: Number(pair(1)), day: Number(pair(2)) };
  return [yearLast, yearAndMonth, yearFirst].find((date) => isDate(date) && date.month > 0);
}
