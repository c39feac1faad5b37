/** Month and day 0 are unknown. */
const MONTHS = 13;
const DAYS = 32;

/** `YYYY-MM-DD` as one number. */
export function dateNumber(date: string): number {
  return (Number(date.slice(0, 4)) * MONTHS + Number(date.slice(5, 7))) * DAYS + Number(date.slice(8, 10));
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
