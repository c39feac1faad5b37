import { boroughs } from '../../lexicon/boroughs.generated.ts';
import { digitsLength, startsWithDigit } from '../digits.ts';

/** A French town that is written with its borough. */
interface BoroughTown {
  readonly town: string;
  readonly count: number;
  /** The numbers before the first borough's postal code and INSEE code. */
  readonly codes: readonly number[];
}

const BOROUGHS: readonly BoroughTown[] = boroughs.map(([town, count, postalBase, inseeBase]) => ({
  town,
  count: Number(count),
  codes: [Number(postalBase), Number(inseeBase)],
}));

export const BOROUGH_TOWNS: ReadonlySet<string> = new Set(BOROUGHS.map(({ town }) => town));

export function hasBoroughs(town: string): boolean {
  return BOROUGH_TOWNS.has(town);
}

/** PARIS, LYON or MARSEILLE for one of their postal or INSEE codes (75011, 75111), else `''`. */
export function townOfBoroughCode(token: string): string {
  if (token.length !== 5 || digitsLength(token) !== 5) return '';
  const code = Number(token);
  const found = BOROUGHS.find(({ codes, count }) => codes.some((base) => code > base && code <= base + count));
  return found?.town ?? '';
}

const POSTAL_CODES = new Map<string, string>();
for (const { codes, count } of BOROUGHS) {
  const [postal, insee] = codes as readonly [number, number];
  for (let borough = 1; borough <= count; borough++) {
    POSTAL_CODES.set(String(insee + borough).padStart(5, '0'), String(postal + borough).padStart(5, '0'));
  }
}

/** The first three digits of the INSEE codes of boroughs, as an index: few codes pass. */
const BOROUGH_PREFIXES = new Uint8Array(1000);
for (const code of POSTAL_CODES.keys()) BOROUGH_PREFIXES[Number(code.slice(0, 3))] = 1;

function mayBeBorough(code: string): boolean {
  if (code.length !== 5) return false;
  const [first, second, third] = [code.charCodeAt(0) - 48, code.charCodeAt(1) - 48, code.charCodeAt(2) - 48];
  return BOROUGH_PREFIXES[100 * first + 10 * second + third] === 1;
}

/** La Poste's code of a borough for its INSEE code (75116, 13208), which people take for one. */
export function postalCodeOfBorough(code: string): string | undefined {
  return mayBeBorough(code) ? POSTAL_CODES.get(code) : undefined;
}

const ROMAN = /^(?=[IVX])(?:X{0,2}(?:IX|IV|V?I{0,3}))(?:E|EME|ER)?$/;

/** What is left of `11E ARRONDISSEMENT DE PARIS` without its number. */
const OF_TOWN = ['ARRONDISSEMENT', 'DE'];

/** `PARIS 11`, `PARIS 11E ARRONDISSEMENT`, `PARIS11`, `PARIS XI` are PARIS. */
export function withoutBorough(tokens: string[]): string[] {
  if (OF_TOWN.every((word, index) => tokens[index] === word) && BOROUGH_TOWNS.has(tokens[2] ?? ''))
    return tokens.slice(2);
  const first = tokens[0]!;
  for (const { town } of BOROUGHS) {
    if (!first.startsWith(town)) continue;
    const attached = first.slice(town.length);
    if (attached === '' && tokens.length === 1) return tokens;
    const mark = attached === '' ? tokens[1]! : attached;
    if (startsWithDigit(mark) || (attached === '' && ROMAN.test(mark))) return [town];
  }
  return tokens;
}
