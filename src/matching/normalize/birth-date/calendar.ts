/** A date of some calendar; month and day are 0 where they are not known. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years of people who can be in a base, and of the dates they carry. */
const MIN_YEAR = 1800;
const MAX_YEAR = 2199;

export function isPlausibleYear(year: number): boolean {
  return year >= MIN_YEAR && year <= MAX_YEAR;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has a date. A month without a day and a year by itself are dates; a day without a month is none. */
export function isDate({ year, month, day }: DateParts): boolean {
  if (!isPlausibleYear(year) || month < 0 || month > 12 || day < 0) return false;
  return month === 0 ? day === 0 : day <= daysInMonth(year, month);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

export function formatDate({ year, month, day }: DateParts): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

const MS_PER_DAY = 86_400_000;

function fromDayNumber(days: number): DateParts {
  const date = new Date(days * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function toDayNumber({ year, month, day }: DateParts): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

export function nextDay(date: DateParts): DateParts {
  return fromDayNumber(toDayNumber(date) + 1);
}

/** Day 0 of the 1900 date system of spreadsheets, which counts a 29 February 1900 (source: ECMA-376, part 1, 18.17.4). */
const SERIAL_ZERO = toDayNumber({ year: 1899, month: 12, day: 30 });

/** The date of a spreadsheet's serial number from 61 (1 March 1900) on. */
export function fromSerial(serial: number): DateParts {
  return fromDayNumber(SERIAL_ZERO + Math.floor(serial));
}

/** Years between the Buddhist era of Thailand and the common era. */
const BUDDHIST_OFFSET = 543;
const MIN_BUDDHIST_YEAR = MIN_YEAR + BUDDHIST_OFFSET;
const MAX_BUDDHIST_YEAR = 2620;

/** Years of the Islamic and the Persian calendar that a living person can be born in; no common-era year of a person. */
const MIN_HIJRI_YEAR = 1200;
const MAX_HIJRI_YEAR = 1520;

const PERSIAN_COUNTRIES = new Set(['IR', 'AF']);

/** First day of each calendar as a day number, and the mean length of its year. */
const ISLAMIC = { locale: 'en-u-ca-islamic-umalqura', epoch: -492_148, daysPerYear: 354.367 };
const PERSIAN = { locale: 'en-u-ca-persian', epoch: -492_268, daysPerYear: 365.2422 };

/** Formats by locale: they cost more to make than to use. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const options = { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const format = new Intl.DateTimeFormat(locale, options);
  formats.set(locale, format);
  return format;
}

function partsIn(locale: string): (days: number) => DateParts {
  const format = formatIn(locale);
  return (days) => {
    const parts = format.formatToParts(days * MS_PER_DAY);
    const part = (type: string) => Number.parseInt(parts.find((one) => one.type === type)?.value ?? '', 10);
    return { year: part('year'), month: part('month'), day: part('day') };
  };
}

const MONTHS = 12;

/** Searches the day of a foreign date near where its calendar's mean lengths put it. */
function fromForeign(date: DateParts, { locale, epoch, daysPerYear }: typeof ISLAMIC): DateParts | undefined {
  const toForeign = partsIn(locale);
  const months = date.month === 0 ? 0 : date.month - 1;
  const expected = Math.round(epoch + (date.year - 1) * daysPerYear + (months * daysPerYear) / MONTHS + date.day);
  for (let offset = 0; offset <= 12; offset++) {
    for (const days of [expected + offset, expected - offset]) {
      const found = toForeign(days);
      if (found.year === date.year && found.month === date.month && found.day === date.day) return fromDayNumber(days);
    }
  }
  return undefined;
}

/**
 * The common-era date of a year that cannot be the birth year of a person: 2526 of the Buddhist, 1403 of the Islamic or Persian calendar.
 * @param country ISO 3166-1 alpha-2
 */
export function toCommonEra(date: DateParts, country: string): DateParts | undefined {
  const { year } = date;
  if (year >= MIN_BUDDHIST_YEAR && year <= MAX_BUDDHIST_YEAR) return { ...date, year: year - BUDDHIST_OFFSET };
  if (year < MIN_HIJRI_YEAR || year > MAX_HIJRI_YEAR || date.day === 0) return undefined;
  return fromForeign(date, PERSIAN_COUNTRIES.has(country) ? PERSIAN : ISLAMIC);
}
