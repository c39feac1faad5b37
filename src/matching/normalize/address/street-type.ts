import { startsWithDigit } from '../digits.ts';
import { type Grammar, infoOf, matchRule, type StreetType } from './grammar.ts';

type Tokens = readonly string[];

const NO_TYPE: StreetType = { length: 0, to: [], name: '', site: false, label: false, quarter: false, estate: false };

/** True for a type of street, false for a place and where there is no type. */
export function isStreetType({ length, site, label }: StreetType): boolean {
  return length > 0 && !site && !label;
}

/** `PTE R` and `VX CHE`: an adjective, then a type. The pair may itself be a type (GRAND RUE is GRANDE RUE). */
function qualifiedType(adjective: string, tokens: Tokens, index: number, grammar: Grammar): StreetType | undefined {
  const single = infoOf(grammar, tokens[index + 1])?.types.find((rule) => rule.from.length === 1);
  if (single === undefined) return undefined;
  const joined = [adjective, ...single.to];
  const known = matchRule(infoOf(grammar, adjective)?.types ?? [], joined, 0);
  const to = known !== undefined && known.from.length === joined.length ? known.to : joined;
  return { ...single.type, length: 2, to, name: to.join(' ') };
}

/** The street type that starts at a token; of length 0 where there is none. */
export function typeAt(tokens: Tokens, index: number, grammar: Grammar): StreetType {
  const info = infoOf(grammar, tokens[index]);
  if (info === undefined) return NO_TYPE;
  const rule = matchRule(info.types, tokens, index);
  if (info.adjective !== '' && (rule === undefined || rule.from.length === 1)) {
    const qualified = qualifiedType(info.adjective, tokens, index, grammar);
    if (qualified !== undefined) return qualified;
  }
  return rule === undefined ? NO_TYPE : rule.type;
}

/** Minimum letters before a type in one word: GLAAN is a word of its own; the stem of DREIWEG has four. */
export const MIN_STEM_LENGTH = 3;

/** A word that ends with a street type: HAUPTSTR, KERKSTRAAT. */
export interface CompoundType {
  readonly stem: string;
  /** Full form of the type. */
  readonly to: string;
}

export function compoundType(token: string, grammar: Grammar): CompoundType | undefined {
  for (const { ending, to } of grammar.suffixes) {
    if (ending.length > 1 && token.length >= ending.length + MIN_STEM_LENGTH && token.endsWith(ending)) {
      return { stem: token.slice(0, -ending.length), to };
    }
  }
  return undefined;
}

/** True where a word of the line is, or ends with, a street type of a language that puts it after the name. */
export function hasTrailingType(tokens: Tokens, grammar: Grammar): boolean {
  return tokens.some((token) => {
    const info = infoOf(grammar, token);
    if (info === undefined) return compoundType(token, grammar) !== undefined;
    return info.last !== undefined || info.suffixType !== '';
  });
}

const ENDS_WITH_DIRECTION = /(?:NORTH|SOUTH|EAST|WEST)$/;

/** Index of the type after a name: the last word, before a direction, or before the number of a road; -1 for none. */
export function lastTypeIndex(tokens: Tokens, grammar: Grammar): number {
  const end = tokens.length - 1;
  if (end > 0 && infoOf(grammar, tokens[end])?.last !== undefined) return end;
  const before = end > 1 ? infoOf(grammar, tokens[end - 1])?.last : undefined;
  if (before === undefined) return -1;
  const follows = startsWithDigit(tokens[end]) ? before.numbered : ENDS_WITH_DIRECTION.test(tokens[end]!);
  return follows ? end - 1 : -1;
}
