import { startsWithDigit } from '../digits.ts';
import { type Grammar, infoOf, type TokenInfo } from './grammar.ts';
import { beginsMonth } from './house-number.ts';

type Tokens = readonly string[];

/** A number written in words. */
export interface NumberInWords {
  readonly value: number;
  /** Index after it. */
  readonly next: number;
  readonly isOrdinal: boolean;
}

/** The parts of a number while its words are read: MIL HUIT CENT + QUATORZE. */
interface Sum {
  /** Thousands. */
  total: number;
  /** Below a thousand. */
  below: number;
}

/** True for 60 and 80, to which a second ten can be added: SOIXANTE DIX, QUATRE VINGT DIX. */
function takesTen(below: number): boolean {
  return below % 100 === 60 || below % 100 === 80;
}

/** Adds one number word; returns false where it does not continue the number. */
function addWord(sum: Sum, { numberKind, value }: TokenInfo): boolean {
  const { below } = sum;
  if (numberKind === 'hundred') {
    if (below > 9) return false;
    sum.below = Math.max(1, below) * value;
  } else if (numberKind === 'thousand') {
    if (sum.total > 0) return false;
    sum.total = Math.max(1, below) * value;
    sum.below = 0;
  } else if (numberKind === 'ten' && value === 20 && below % 100 === 4) {
    sum.below += 76;
  } else if (below % 100 === 0 || (takesTen(below) && value <= 19)) {
    sum.below += value;
  } else if (below % 10 === 0 && value < 10 && numberKind !== 'ten') {
    sum.below += value;
  } else return false;
  return true;
}

function isNumberWord(info: TokenInfo | undefined): boolean {
  const kind = info?.numberKind;
  return kind === 'number' || kind === 'ten' || kind === 'unit' || kind === 'hundred' || kind === 'thousand';
}

/** Index of the next number word, after the ET of VINGT ET UN; -1 where the number ends. */
function nextWord(tokens: Tokens, index: number, { below }: Sum, grammar: Grammar): number {
  const info = infoOf(grammar, tokens[index]);
  if (isNumberWord(info)) return index;
  const follows = info?.article && below >= 20 && below % 10 === 0 && isNumberWord(infoOf(grammar, tokens[index + 1]));
  return follows ? index + 1 : -1;
}

/** Words that are a number only together with others: UN is an article, NEUF also means new, MILLE stands for many. */
function isAmbiguousAlone({ numberKind }: TokenInfo): boolean {
  return numberKind === 'unit' || numberKind === 'thousand';
}

/**
 * Reads the number in words at a token: DOUZE, VINGT ET UN, MIL HUIT CENT QUATORZE, DIXIEME.
 * @returns `undefined` for other words, and for an ambiguous word alone, unless a month follows
 */
export function readNumberWords(tokens: Tokens, start: number, grammar: Grammar): NumberInWords | undefined {
  const first = infoOf(grammar, tokens[start]);
  if (first?.numberKind === 'ordinal') return { value: first.value, next: start + 1, isOrdinal: true };
  if (first === undefined || !isNumberWord(first)) return undefined;
  const sum: Sum = { total: 0, below: 0 };
  let next = start;
  for (let index = start; index >= 0; index = nextWord(tokens, next, sum, grammar)) {
    if (!addWord(sum, infoOf(grammar, tokens[index])!)) break;
    next = index + 1;
  }
  const isTen = sum.below >= 20 && sum.below % 10 === 0;
  // VINGT ET UNIEME.
  const ordinal = isTen && infoOf(grammar, tokens[next])?.article ? next + 1 : next;
  const following = infoOf(grammar, tokens[ordinal]);
  const isOrdinal = isTen && following?.numberKind === 'ordinal' && following.value < 10;
  if (isOrdinal) return { value: sum.total + sum.below + following.value, next: ordinal + 1, isOrdinal };
  const isAlone = next === start + 1 && isAmbiguousAlone(first);
  return isAlone && !beginsMonth(tokens, next, grammar) ? undefined : { value: sum.total + sum.below, next, isOrdinal };
}

/** Tens, units, and the letters of an ordinal: IER, IERE, IRE, XIVE. VIE is a word. */
const ROMAN = /^(?!VIE$)(X{0,3})(IX|IV|V?I{0,3})((?<=^I)(?:ERE?|RE)|(?<!^I)(?:E|I?EME))?$/;
const DIGITS: Readonly<Record<string, number>> = {
  '': 0,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
};

const ROMAN_DIGITS = new Set(['I', 'V', 'X']);
/** What can follow one Roman digit in an ordinal: XE, IER, IRE. */
const SECOND_LETTERS = new Set(['E', 'R']);

/** True for a Roman numeral. Most words are told by their first two letters. */
export function isRoman(word: string): boolean {
  if (!ROMAN_DIGITS.has(word[0]!)) return false;
  return word.length === 1 || ((ROMAN_DIGITS.has(word[1]!) || SECOND_LETTERS.has(word[1]!)) && ROMAN.test(word));
}

/** A Roman numeral. */
interface RomanNumeral {
  readonly value: number;
  /** Number of Roman digits. */
  readonly length: number;
  /** It ends with the letters of an ordinal: XXE. */
  readonly ordinal: boolean;
}

function parseRoman(token: string): RomanNumeral | undefined {
  const match = ROMAN.exec(token);
  if (match === null) return undefined;
  const [, tens, units, mark] = match as unknown as [string, string, string, string | undefined];
  const value = 10 * tens.length + DIGITS[units]!;
  return value === 0 ? undefined : { value, length: tens.length + units.length, ordinal: mark !== undefined };
}

const ROMAN_TENS = ['', 'X', 'XX', 'XXX'];
const ROMAN_UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
/** Highest rank that is written in digits; higher numbers are house numbers. */
const MAX_DIGIT_RANK = 30;

/** The Roman numeral of a rank; `''` for a number that is not a rank. */
function romanRank(value: number): string {
  if (!(value >= 1 && value <= MAX_DIGIT_RANK)) return '';
  return ROMAN_TENS[Math.floor(value / 10)]! + ROMAN_UNITS[value % 10]!;
}

/**
 * The Roman numeral of an ordinal after a ruler: the I of RUE ALBERT 1ER and RUE ALBERT PREMIER. `''` for other numbers. Only for
 * countries that write the number after the street, where RUE ALBERT 1 is the house 1.
 */
export function rankOfRuler(value: number, previous: string, grammar: Grammar): string {
  if (grammar.numberFirst || !infoOf(grammar, previous)?.ruler) return '';
  return romanRank(value);
}

/**
 * The Roman numeral of a rank in digits, where the house number follows: the II of JANA PAWLA 2 222. `''` for other digits.
 * Only for countries that write the number after the street, whose ranks stay Roman numerals.
 */
export function rankInDigits(tokens: Tokens, index: number, grammar: Grammar): string {
  if (grammar.numberFirst || index === 0 || !startsWithDigit(tokens[index + 1])) return '';
  const prefixes = infoOf(grammar, tokens[index - 1])?.rankPrefixes ?? [];
  if (!prefixes.includes('') && !prefixes.includes(tokens[index - 2] ?? '-')) return '';
  return romanRank(Number(tokens[index]));
}

const CENTURY = 'SIECLE';

/**
 * The value of a Roman numeral inside a street name; 0 for other words. It stands after a ruler (LOUIS XIV, PIE X), before a
 * month or a century, after an article (DES XII APOTRES), or is an ordinal (XXE, IERE).
 */
export function romanValue(tokens: Tokens, index: number, previous: string, grammar: Grammar): number {
  const roman = isRoman(tokens[index]!) ? parseRoman(tokens[index]!) : undefined;
  if (roman === undefined) return 0;
  const { value, length, ordinal } = roman;
  const before = infoOf(grammar, previous);
  const isLast = index + 1 === tokens.length;
  if (before?.ruler) return length > 1 || ordinal || isLast ? value : 0;
  if (tokens[index + 1] === CENTURY || beginsMonth(tokens, index + 1, grammar)) return value;
  if (ordinal) return length > 1 || value === 1 ? value : 0;
  return length > 1 && before?.article && !isLast ? value : 0;
}
