import { withoutZeros } from '../digits.ts';
import { type Grammar, infoOf, type JoinedMeaning } from './grammar.ts';

/** Joins digits and suffix; `''` for zeros. */
export function formatNumber(digits: string, suffix: string): string {
  const number = withoutZeros(digits);
  if (number === '0') return '';
  return suffix === '' ? number : `${number} ${suffix}`;
}

/** Maximum difference of the two ends of a range; a larger one is a house and a flat. */
const MAX_RANGE = 200;

/** `12-14`, `12 BIS-14`; the first number alone where the second one is not higher. */
export function formatRange(digits: string, suffix: string, lastDigits: string): string {
  const first = formatNumber(digits, suffix);
  const difference = Number(lastDigits) - Number(digits);
  return first !== '' && difference > 0 && difference <= MAX_RANGE ? `${first}-${withoutZeros(lastDigits)}` : first;
}

const JOINTS = /[-/]/;

/** True for two numbers in one token: `12-14`, `12/3`. */
export function isJoined(token: string): boolean {
  return token.includes('-') || token.includes('/');
}

/** A fraction after a number: 112 1/2. */
export function isFraction(token: string): boolean {
  return token === '1/2' || token === '1/4' || token === '3/4';
}

/** One of the numbers of a joined token. */
interface Part {
  readonly digits: string;
  readonly suffix: string;
}

function partsOf(token: string, lastSuffix: string, grammar: Grammar): Part[] {
  const parts = token.split(JOINTS).map((part) => {
    const digits = /^\d*/.exec(part)![0];
    const suffix = part.slice(digits.length);
    const info = infoOf(grammar, suffix);
    return { digits, suffix: info?.suffix || info?.shortSuffix || suffix };
  });
  const last = parts.pop()!;
  return [...parts, { digits: last.digits, suffix: last.suffix || lastSuffix }];
}

/** True for 123-04: a block and a house, of which the second has two digits and does not end a range. */
function isBlock(first: Part, last: Part): boolean {
  return last.digits.length === 2 && Number(last.digits) < Number(first.digits) && last.suffix === '';
}

function formatJoined(parts: readonly Part[], meaning: JoinedMeaning): string {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (meaning === 'unit') return formatNumber(last.digits, last.suffix);
  if (meaning === 'flat') return formatNumber(first.digits, first.suffix);
  if (meaning === 'part') {
    if (withoutZeros(first.digits) === '0') return '';
    const joined = parts.map(({ digits }) => withoutZeros(digits)).join('/');
    return last.suffix === '' ? joined : `${joined} ${last.suffix}`;
  }
  if (meaning === 'block' && parts.length === 2 && isBlock(first, last)) return first.digits + last.digits;
  return formatRange(first.digits, first.suffix, last.digits);
}

/**
 * The canonical house number of a joined token.
 * @param suffix of the last number, where it is a word of its own
 */
export function joinedNumber(token: string, suffix: string, grammar: Grammar): string {
  return formatJoined(partsOf(token, suffix, grammar), token.includes('/') ? grammar.slash : grammar.hyphen);
}
