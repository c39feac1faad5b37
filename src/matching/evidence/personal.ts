import { dayAndMonthExchanged, isFullDate } from '../compare/birth-date.ts';
import type { Comparison } from '../grade.ts';
import type { Weights } from './weights.ts';

/** Log2 of the chance that two people share a birth date: about 80 years of 365 days. */
const BIRTH_DATE_SHARE = -Math.log2(80 * 365);

/** How many dates share all but the day, all but the month, all but the year; log2. */
const DATES_ALIKE = { day: Math.log2(30), month: Math.log2(12), year: Math.log2(80) } as const;

/** @param code as `compareBirthDate` gives it. @param dates canonical, `YYYY-MM-DD`. */
export function birthDateBits(
  code: string,
  { sent, held }: { readonly sent: string; readonly held: string },
  levels: Weights['birthDate'],
): number {
  switch (code) {
    case '?':
    case '---':
      return 0;
    case '000':
      return equalBirthDateBits(levels) - unknownBits(sent, held);
    case '001':
      return levels.day - BIRTH_DATE_SHARE - DATES_ALIKE.day;
    case '010':
      return levels.month - BIRTH_DATE_SHARE - DATES_ALIKE.month;
    case '100':
      return levels.year - BIRTH_DATE_SHARE - DATES_ALIKE.year;
    default:
      if (dayAndMonthExchanged(sent, held)) return levels.exchanged - BIRTH_DATE_SHARE;
      return code === '011' ? levels.sameYearBits : levels.different;
  }
}

/** What the parts of a date that are not known would have added. */
function unknownBits(sent: string, held: string): number {
  if (sent === held && isFullDate(sent)) return 0;
  const isDayUnknown = sent.endsWith('-00') || held.endsWith('-00');
  const isMonthUnknown = sent.slice(5, 7) === '00' || held.slice(5, 7) === '00';
  return (isDayUnknown ? DATES_ALIKE.day : 0) + (isMonthUnknown ? DATES_ALIKE.month : 0);
}

export function equalBirthDateBits(levels: Weights['birthDate']): number {
  return levels.same - BIRTH_DATE_SHARE;
}

/** Bits of an e-mail or a phone, which are nearly unique. People change them and give another one now and then. */
export function contactBits({ letter }: Comparison, levels: Weights['contact'], households: number): number {
  if (letter === 'E') return equalContactBits(levels, households);
  return letter === 'D' ? levels.different : 0;
}

/** Even in the smallest base an address is one of a thousand. */
const MIN_EQUAL_CONTACT_BITS = 10;

export function equalContactBits(levels: Weights['contact'], households: number): number {
  return levels.equal + Math.max(MIN_EQUAL_CONTACT_BITS, Math.log2(households) - 1);
}
