import { postalTowns } from '../../lexicon/postal-towns.generated.ts';
import { writesFrench } from './address-system.ts';
import { readCity } from './city.ts';
import { countryNames } from './country.ts';

/** Digits of a code at the start of a line of the table. */
const CODE_LENGTH = 5;

/** The towns of a postal code. */
export interface PostalTowns {
  /** Canonical names. */
  readonly names: readonly string[];
  /** Words that a town, or the country behind it, can end with. */
  readonly lastWords: ReadonlySet<string>;
  /** Bits of the last two letters of `lastWords`; see {@link endingBit}. */
  readonly endings: Uint32Array;
}

const ENDING_BITS = 1024;

/** A number below 1024 for the last two letters of a text: a filter that rejects most streets without a look at the words. */
function endingBit(text: string): number {
  const { length } = text;
  return (text.charCodeAt(length - 1) * 37 + (length > 1 ? text.charCodeAt(length - 2) : 0)) % ENDING_BITS;
}

function postalTownsOf(names: readonly string[]): PostalTowns {
  const lastWords = new Set([...COMMON_ENDINGS, ...names.map(lastWordOf)]);
  const endings = new Uint32Array(ENDING_BITS / 32);
  for (const word of lastWords) endings[endingBit(word) >> 5]! |= 1 << (endingBit(word) & 31);
  return { names, lastWords, endings };
}

/**
 * Last words of a town that is sorted by its name (SABLES D OLONNE LES) or written with its borough, and of France behind a
 * town.
 */
const COMMON_ENDINGS = ['LE', 'LA', 'LES', 'L', 'ARRONDISSEMENT', 'ARRDT', 'ARRT', 'ARR', ...countryNames('FR')];
const UNKNOWN_CODE = postalTownsOf([]);
/** By postal code, as they are asked for. Bounded by the codes of the table. */
const known = new Map<number, PostalTowns>();

/** The line of a code in the table, which is sorted by code: a binary search over its text. */
function lineOfCode(postalCode: string): string | undefined {
  let low = 1;
  let high = postalTowns.length - 1;
  while (low < high) {
    const start = postalTowns.lastIndexOf('\n', (low + high) >> 1) + 1;
    const end = postalTowns.indexOf('\n', start);
    const code = postalTowns.slice(start, start + CODE_LENGTH);
    if (code === postalCode) return postalTowns.slice(start, end);
    if (code < postalCode) low = end + 1;
    else high = start - 1;
  }
  return undefined;
}

/** The last word of a folded text. */
export function lastWordOf(folded: string): string {
  return folded.slice(folded.lastIndexOf(' ') + 1);
}

function readTowns(line: string): PostalTowns {
  const written = line.slice(CODE_LENGTH + 1).split(';');
  return postalTownsOf([...new Set(written.map((name) => readCity(name, 'FR')))]);
}

/**
 * The towns of a French postal code, in canonical form, with the names that merged communes had.
 * @param country ISO 3166-1 alpha-2
 * @returns no names for an unknown code, and for other countries
 */
export function townsOfPostalCode(postalCode: string, country: string): PostalTowns {
  if (postalCode.length !== CODE_LENGTH || !writesFrench(country)) return UNKNOWN_CODE;
  const code = Number(postalCode);
  const towns = known.get(code);
  if (towns !== undefined) return towns;
  const line = lineOfCode(postalCode);
  if (line === undefined) return UNKNOWN_CODE;
  const read = readTowns(line);
  known.set(code, read);
  return read;
}

/** True where a folded text ends with a word of `lastWords`. */
export function endsWithLastWord(folded: string, { endings, lastWords }: PostalTowns): boolean {
  const bit = endingBit(folded);
  return (endings[bit >> 5]! & (1 << (bit & 31))) !== 0 && lastWords.has(lastWordOf(folded));
}
