import { dayAndMonthExchanged, isFullDate, isNewYear } from '../compare/birth-date.ts';
import type { Comparison } from '../grade.ts';
import { type Frequencies, log2OfSize } from './frequencies.ts';
import type { Log2Share } from './text.ts';
import type { ContactLevels, Level, Weights } from './weights.ts';

/** Log2 of the chance that two people share a birth date: about 80 years of 365 days. */
const BIRTH_DATE_SHARE = -Math.log2(80 * 365);

/** How many dates share all but the day, all but the month, all but the year; log2. */
const DATES_ALIKE = { day: Math.log2(30), month: Math.log2(12), year: Math.log2(80) } as const;

/** @param code as `compareBirthDate` gives it. @param dates canonical, `YYYY-MM-DD`. */
export function birthDateBits(
  code: string,
  { sent, held }: { readonly sent: string; readonly held: string },
  levels: Weights['birthDate'],
  log2Shared: Log2Share,
): number {
  switch (code) {
    case '?':
    case '---':
      return 0;
    case '000':
      return equalBirthDateBits(levels, log2Shared(held)) - unknownBits(sent, held);
    case '001':
    case '010':
    case '100':
      return onePartBits(code, levels);
    default:
      if (dayAndMonthExchanged(sent, held)) return levels.exchanged - BIRTH_DATE_SHARE;
      if (isNewYear(sent) || isNewYear(held)) return Math.max(NEW_YEAR_BITS, twoPartBits(code, levels));
      return twoPartBits(code, levels);
  }
}

/** Minimum for two dates of which one is 1 January, see {@link isNewYear}. */
const NEW_YEAR_BITS = -1;

function onePartBits(code: '001' | '010' | '100', levels: Weights['birthDate']): number {
  if (code === '001') return levels.day - BIRTH_DATE_SHARE - DATES_ALIKE.day;
  if (code === '010') return levels.month - BIRTH_DATE_SHARE - DATES_ALIKE.month;
  return levels.year - BIRTH_DATE_SHARE - DATES_ALIKE.year;
}

/** Two parts of three differ, or all. Two dates share the year, the month or the day by chance once in 80, 12 or 30 times. */
function twoPartBits(code: string, levels: Weights['birthDate']): number {
  if (code === '011') return levels.twoParts + DATES_ALIKE.year;
  if (code === '101') return levels.twoParts + DATES_ALIKE.month;
  return code === '110' ? levels.twoParts + DATES_ALIKE.day : levels.different;
}

/** What the parts of a date that are not known would have added. */
function unknownBits(sent: string, held: string): number {
  if (sent === held && isFullDate(sent)) return 0;
  const isDayUnknown = sent.endsWith('-00') || held.endsWith('-00');
  const isMonthUnknown = sent.slice(5, 7) === '00' || held.slice(5, 7) === '00';
  return (isDayUnknown ? DATES_ALIKE.day : 0) + (isMonthUnknown ? DATES_ALIKE.month : 0);
}

/** @param log2Shared log2 of the share of people who have this very date, beside one: a placeholder has many. */
export function equalBirthDateBits(levels: Weights['birthDate'], log2Shared: number): number {
  return levels.same - Math.max(BIRTH_DATE_SHARE, log2Shared);
}

/** The most bits of a date that is not equal in all its parts, or of which one side does not know a part. */
export function maxUnequalBirthDateBits(levels: Weights['birthDate']): number {
  if (cachedMaxUnequal?.levels !== levels) cachedMaxUnequal = { levels, bits: computeMaxUnequalBits(levels) };
  return cachedMaxUnequal.bits;
}

/** Of the last levels. */
let cachedMaxUnequal: { readonly levels: Weights['birthDate']; readonly bits: number } | undefined;

function computeMaxUnequalBits(levels: Weights['birthDate']): number {
  return Math.max(
    levels.exchanged - BIRTH_DATE_SHARE,
    levels.same - BIRTH_DATE_SHARE - DATES_ALIKE.month,
    ...(['001', '010', '100'] as const).map((code) => onePartBits(code, levels)),
    ...['011', '101', '110', '111'].map((code) => twoPartBits(code, levels)),
  );
}

/** How common an e-mail or a phone is. */
export interface ContactFrequency {
  readonly people: number;
  /** Log2 of the share of people who have the value, beside one. */
  readonly log2Shared: Log2Share;
}

type ContactFrequencies = Readonly<Record<'email' | 'phone', ContactFrequency>>;

let cachedContacts: (ContactFrequencies & { readonly of: Frequencies }) | undefined;

/** How common e-mails and phones are. Those of the last base are cached. */
export function contactFrequencies(frequencies: Frequencies): ContactFrequencies {
  if (cachedContacts?.of !== frequencies) {
    const { people, email, phone } = frequencies;
    cachedContacts = { of: frequencies, email: { people, log2Shared: email }, phone: { people, log2Shared: phone } };
  }
  return cachedContacts;
}

/** Bits of an e-mail or a phone. People change them and give another one now and then. */
export function contactBits({ letter, held }: Comparison, levels: ContactLevels, frequency: ContactFrequency): number {
  if (letter === 'E') return equalContactBits(held, levels, frequency);
  return letter === 'D' ? levels.different : 0;
}

/** Bits of an e-mail that has a slip, or is at another provider. */
export function nearContactBits({ m, neighbours }: Level, { people }: ContactFrequency): number {
  return Math.max(0, m + log2OfSize(people) - neighbours);
}

/** Even in the smallest base a value that nobody shares is one of a thousand. */
const MIN_UNSHARED_BITS = 10;

export function equalContactBits(
  value: string,
  levels: ContactLevels,
  { people, log2Shared }: ContactFrequency,
): number {
  const unshared = Math.max(MIN_UNSHARED_BITS, log2OfSize(people) - levels.sharing);
  return levels.equal + Math.min(unshared, -log2Shared(value));
}
