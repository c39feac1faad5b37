import { startsWithDigit } from '../digits.ts';
import { foldText } from '../letters.ts';
import { lineTokensOf } from '../lists.ts';
import type { AddressSystem } from './address-system.ts';
import { grammarFor } from './language.ts';
import { hasTrailingType, isStreetType, typeAt } from './street-type.ts';

/** Between the two names of a canonical street. No other canonical street has a slash. */
const JOINT = ' / ';

/** The names of a canonical street: one, or the two of a street with names in two languages or of a house at a corner. */
export function streetNames(street: string): readonly string[] {
  return street.includes(JOINT) ? street.split(JOINT) : [street];
}

/** The first of {@link streetNames}. */
export function firstStreetName(street: string): string {
  const end = street.indexOf(JOINT);
  return end === -1 ? street : street.slice(0, end);
}

const SEPARATOR = /\s+[-–—]\s+|\s*\/\s*/;
const IN_BRACKETS = /^([^()]+)\(([^()]+)\)([^()]*)$/;

/** Characters of which every separator has one. */
function maySeparate(text: string): boolean {
  return (
    text.includes('/') || text.includes('(') || text.includes(' - ') || text.includes(' – ') || text.includes(' — ')
  );
}

/** Longer lines are not split. */
const MAX_LENGTH = 200;
/** Words in front of a street type: a number and its suffix. */
const MAX_WORDS_BEFORE_TYPE = 2;

/** True for a street with its type: `12 bis rue Neuve`, `Nieuwstraat 12`. */
function isTypedStreet(text: string, system: AddressSystem): boolean {
  const tokens = lineTokensOf(foldText(text));
  const grammar = grammarFor(system, tokens);
  if (!grammar.typeFirst) return hasTrailingType(tokens, grammar);
  const last = startsWithDigit(tokens[0]) ? MAX_WORDS_BEFORE_TYPE : 0;
  for (let index = 0; index <= last; index++) {
    const type = typeAt(tokens, index, grammar);
    if (isStreetType(type)) return index + type.length < tokens.length;
  }
  return false;
}

/**
 * The two streets of a line as written, each with what stands beside it: `Rue Neuve - Nieuwstraat 12`, `12 rue Neuve / rue
 * Basse`, `Rue Neuve (Nieuwstraat) 12`. Both have a street type.
 * @returns `undefined` for a line with one street
 */
export function separateStreets(text: string, system: AddressSystem): readonly [string, string] | undefined {
  if (text.length > MAX_LENGTH || !maySeparate(text)) return undefined;
  const inBrackets = IN_BRACKETS.exec(text);
  const parts = inBrackets === null ? text.split(SEPARATOR) : [`${inBrackets[1]} ${inBrackets[3]}`, inBrackets[2]!];
  const [first, second] = parts as [string, string];
  return parts.length === 2 && isTypedStreet(first, system) && isTypedStreet(second, system)
    ? [first, second]
    : undefined;
}

/** Writes two canonical names as one street; the first alone if a name has lost its type, so that it is read again as one. */
export function joinStreetNames(first: string, second: string, system: AddressSystem): string {
  if (first === '' || first === second) return second;
  if (second === '') return first;
  const joined = first + JOINT + second;
  return separateStreets(joined, system) === undefined ? first : joined;
}
