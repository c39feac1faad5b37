import { unitAt } from '../unit-at.ts';

/** Month and day 0 are unknown. */
const MONTHS = 13;
const DAYS = 32;

/** `YYYY-MM-DD` as one number. */
export function dateNumber(date: string): number {
  return dateNumberOf(digitsAt(date, 0, 4), digitsAt(date, 5, 7), digitsAt(date, 8, 10));
}

/** {@link dateNumber} of its parts. */
export function dateNumberOf(year: number, month: number, day: number): number {
  return (year * MONTHS + month) * DAYS + day;
}

const ZERO = 48;

/** The number that the digits from `start` to before `end` write. */
function digitsAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) number = number * 10 + unitAt(text, i) - ZERO;
  return number;
}

/** The digits of a phone number in E.164. */
export function phoneNumber(phone: string): number {
  return digitsAt(phone, 1, phone.length);
}

export function dayOf(date: number): number {
  return date % DAYS;
}

export function monthOf(date: number): number {
  return Math.floor(date / DAYS) % MONTHS;
}

export function yearOf(date: number): number {
  return Math.floor(date / (DAYS * MONTHS));
}

/** The range of dates whose text is cached. Nearly all birth dates are in it. */
const FIRST_CACHED = dateNumber('1900-00-00');
const CACHED_DATES = 150 * MONTHS * DAYS;

/** The cached texts of dates. */
const dateTexts: (string | undefined)[] = Array.from({ length: CACHED_DATES });

export function dateText(number: number): string {
  const index = number - FIRST_CACHED;
  if (index < 0 || index >= CACHED_DATES) return writeDate(number);
  dateTexts[index] ??= writeDate(number);
  return dateTexts[index];
}

function writeDate(number: number): string {
  return `${String(yearOf(number)).padStart(4, '0')}-${pad(monthOf(number))}-${pad(dayOf(number))}`;
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
