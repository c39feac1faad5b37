/** Countries that write an address from the largest part to the smallest, without blanks. */
const COUNTRIES = new Set(['CN', 'JP', 'TW']);
const HAN = /\p{Script=Han}/u;

const DIGITS: ReadonlyMap<string, number> = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
/** A number below a hundred in front of a counter: 二丁目, 三段, 十二號. */
const NUMBER_IN_WORDS = /([一二三四五六七八九]?)(十?)([〇一二三四五六七八九]?)(?=丁目|番|号|號|段|巷|弄|楼|樓|条|之)/gu;

function digitsOf(_: string, tens: string, ten: string, units: string): string {
  if (ten === '') return `${DIGITS.get(tens) ?? ''}${DIGITS.get(units) ?? ''}`;
  return String((DIGITS.get(tens) ?? 1) * 10 + (DIGITS.get(units) ?? 0));
}

/** Counters of block and house: 2丁目3番4号 is 2-3-4. */
const COUNTER_BETWEEN = /(\d)(?:丁目|番地の?|番|之|の|ノ)(?=\d)/gu;
const COUNTER_AT_END = /(\d)(?:丁目|番地|番|号室?|號)/gu;
/** The long vowel mark and the dashes that stand for a hyphen between digits. */
const DASH = /(?<=\d)\s?[ー−‐‑–—]\s?(?=\d)/gu;
/** The first digits after a name. */
const NUMBER_AT_END = /(?<=[^\s\d-])(?=\d+(?:-\d+)*\s*$)/u;

/** Writes the numbers of an East Asian address line as digits with hyphens, and a blank in front of them: 本町 2-3-4. */
export function spellEastAsianNumbers(text: string, country: string): string {
  if (!COUNTRIES.has(country) || !HAN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(NUMBER_IN_WORDS, digitsOf)
    .replace(DASH, '-')
    .replace(COUNTER_BETWEEN, '$1-')
    .replace(COUNTER_AT_END, '$1 ')
    .trim()
    .replace(NUMBER_AT_END, ' ');
}
