import { postalTowns } from '../../lexicon/postal-towns.generated.ts';
import { writesFrench } from './address-system.ts';
import { readCity } from './city.ts';

/** Digits of a code at the start of a line of the table. */
const CODE_LENGTH = 5;

/** The towns of a postal code. */
export interface PostalTowns {
  /** Canonical names. */
  readonly names: readonly string[];
  readonly lastWords: ReadonlySet<string>;
}

const NO_TOWNS: PostalTowns = { names: [], lastWords: new Set() };
/** By postal code, as they are asked for. Bounded by the codes of the table. */
const known = new Map<string, PostalTowns>();

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
  const names = [...new Set(written.map((name) => readCity(name, 'FR')))];
  return { names, lastWords: new Set(names.map(lastWordOf)) };
}

/**
 * The towns of a French postal code, in canonical form, with the names that merged communes had.
 * @param country ISO 3166-1 alpha-2
 * @returns none for an unknown code, and for other countries
 */
export function townsOfPostalCode(postalCode: string, country: string): PostalTowns {
  const towns = known.get(postalCode);
  if (towns !== undefined && writesFrench(country)) return towns;
  if (postalCode.length !== CODE_LENGTH || !writesFrench(country)) return NO_TOWNS;
  const line = lineOfCode(postalCode);
  if (line === undefined) return NO_TOWNS;
  const read = readTowns(line);
  known.set(postalCode, read);
  return read;
}
