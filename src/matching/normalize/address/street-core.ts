import { lineTokensOf } from '../lists.ts';
import { addressSystemOf } from './address-system.ts';
import { commonCore } from './common-core.ts';
import { type Grammar, infoOf } from './grammar.ts';
import { grammarFor } from './language.ts';
import { compoundType, isStreetType, lastTypeIndex, typeAt } from './street-type.ts';

/** The word without a type at its end: MUSTER for MUSTERSTRASSE; `''` for a type alone and for an article. */
function coreOf(token: string, grammar: Grammar): string {
  const info = infoOf(grammar, token);
  if (info !== undefined) return info.article || info.suffixType !== '' ? '' : token;
  return grammar.suffixes.length === 0 ? token : (compoundType(token, grammar)?.stem ?? token);
}

function withoutArticles(tokens: readonly string[], grammar: Grammar): string {
  return tokens.filter((token) => token !== '' && !infoOf(grammar, token)?.article).join(' ');
}

/**
 * What identifies a street: the canonical street without its type, articles and prepositions.
 * @returns the street itself where nothing else is left; `''` only for `''`
 */
export function streetCore(street: string, country: string): string {
  const { grammars } = addressSystemOf(country);
  return (grammars.length === 1 ? commonCore(street, grammars[0]!) : undefined) ?? readCore(street, country);
}

function readCore(street: string, country: string): string {
  const tokens = lineTokensOf(street);
  const grammar = grammarFor(addressSystemOf(country), tokens);
  const last = grammar.typeFirst ? -1 : lastTypeIndex(tokens, grammar);
  let core = '';
  for (let index = typeAt(tokens, 0, grammar).length; index < tokens.length; index++) {
    const word = index === last ? '' : coreOf(tokens[index]!, grammar);
    if (word !== '') core = core === '' ? word : `${core} ${word}`;
  }
  return core || withoutArticles(tokens, grammar) || street;
}

const DIRECTIONS: ReadonlySet<string> = new Set(
  'NORTH SOUTH EAST WEST NORTHEAST NORTHWEST SOUTHEAST SOUTHWEST N S E W NE NW SE SW'.split(' '),
);

/**
 * Whether a canonical street is a letter, or a street type, and nothing that names it: STREET, GASSE, STREET NORTHWEST. Some streets
 * have such a name (MARKT), but most are the rest of a name that was read as a house number (GATE 1 5).
 */
export function isTypeAlone(street: string, country: string): boolean {
  const blank = street.indexOf(' ');
  if (street === '' || (blank > 0 && !DIRECTIONS.has(street.slice(blank + 1)))) return false;
  const word = blank > 0 ? street.slice(0, blank) : street;
  if (word.length === 1) return true;
  const tokens = [word];
  return addressSystemOf(country).grammars.some((grammar) => {
    const info = infoOf(grammar, word);
    if (info === undefined) return false;
    return info.last !== undefined || info.suffixType !== '' || isStreetType(typeAt(tokens, 0, grammar));
  });
}
