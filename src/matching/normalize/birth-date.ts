/** A birth date that was read: `YYYY-MM-DD`, `''` where none was given; or one that no calendar holds. */
export type BirthDate = { readonly date: string } | { readonly invalid: true };

const INVALID: BirthDate = { invalid: true };
const NO_DATE: BirthDate = { date: '' };
/** A date with a time behind it (`2000-01-31T00:00:00.000+01:00`) is the longest text that is read. */
const LONGEST_TEXT = 40;
const TIME = String.raw`(?:[T ]\d{1,2}[:h]\d{2}.*)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})${TIME}$`, 'i');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})${TIME}$`, 'i');
const DIGITS = /^\d{8}$/;
const NOTHING = /^[0\s/.-]*$/;
/** Years of eight digits without separators that tell YYYYMMDD from DDMMYYYY. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function exists(year: number, month: number, day: number): boolean {
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function calendarDate(year: number, month: number, day: number): BirthDate {
  return exists(year, month, day) ? { date: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` } : INVALID;
}

function plausible(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** YYYYMMDD; DDMMYYYY where only that makes a date. */
function fromDigits(text: string): BirthDate {
  const year = Number(text.slice(0, 4));
  const lastYear = Number(text.slice(4));
  if (!plausible(year) && plausible(lastYear)) {
    return calendarDate(lastYear, Number(text.slice(2, 4)), Number(text.slice(0, 2)));
  }
  const date = calendarDate(year, Number(text.slice(4, 6)), Number(text.slice(6)));
  if (date !== INVALID || !plausible(lastYear)) return date;
  return calendarDate(lastYear, Number(text.slice(2, 4)), Number(text.slice(0, 2)));
}

const HYPHEN = 45;
const ZERO = 48;

/** The number that digits give from `start` to `end`; -1 where something else stands there. */
function numberAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** True for a date that stands as it should be, as nearly all do. */
function isCanonical(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  return exists(numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10));
}

/**
 * Reads a birth date: `YYYY-MM-DD` first, also `DD/MM/YYYY`, `YYYYMMDD` and `DDMMYYYY`, with `-`, `/`, `.` or a blank
 * between the parts and a time behind them.
 * @returns `{ date: '' }` for an empty text and for zeros only; `{ invalid: true }` for a date that does not exist
 */
export function parseBirthDate(text: string): BirthDate {
  if (text === '') return NO_DATE;
  if (isCanonical(text)) return { date: text };
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_TEXT) return INVALID;
  if (NOTHING.test(trimmed)) return NO_DATE;
  const iso = YEAR_FIRST.exec(trimmed);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const european = DAY_FIRST.exec(trimmed);
  if (european !== null) return calendarDate(Number(european[3]), Number(european[2]), Number(european[1]));
  return DIGITS.test(trimmed) ? fromDigits(trimmed) : INVALID;
}
