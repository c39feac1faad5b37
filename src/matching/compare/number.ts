import { unitAt } from '../unit-at.ts';
/** How a street number sent stands to the one held. */
export type NumberAgreement = 'equal' | 'other-suffix' | 'different' | 'not-sent' | 'not-held';

/** Canonical numbers, `12 BIS`: equal with their suffix, equal without it, or different. A range is each of its houses. */
export function compareNumber(sent: string, held: string): NumberAgreement {
  if (sent === '') return 'not-sent';
  if (held === '') return 'not-held';
  if (sent === held || isWithinRange(sent, held) || isWithinRange(held, sent)) return 'equal';
  return digitsOf(sent) === digitsOf(held) ? 'other-suffix' : 'different';
}

const BLANK = 32;
const HYPHEN = 45;
const SLASH = 47;

/** The first digits of a canonical number: `12` of `12 BIS`, of `12-14` and of `12/3`. */
export function digitsOf(number: string): string {
  for (let i = 0; i < number.length; i++) {
    const unit = unitAt(number, i);
    if (unit === BLANK || unit === SLASH || unit === HYPHEN) return number.slice(0, i);
  }
  return number;
}

/** `12-14` and `12 BIS-14`. */
const RANGE = /^(\d+)(?: [A-Z]+)?-(\d+)$/;
const PLAIN = /^\d+$/;

/** True for a number of the houses of a range: in 86-92 the even ones, in 86-91 all. */
function isWithinRange(number: string, range: string): boolean {
  if (!range.includes('-') || !PLAIN.test(number)) return false;
  const ends = RANGE.exec(range);
  if (ends === null) return false;
  const [first, last, house] = [Number(ends[1]), Number(ends[2]), Number(number)];
  const step = (last - first) % 2 === 0 ? 2 : 1;
  return house >= first && house <= last && (house - first) % step === 0;
}
