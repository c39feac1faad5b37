import { isDigitAt } from '../digits.ts';
import { MAX_LINE_TOKENS } from '../lists.ts';
import type { Grammar, StreetType, TokenInfo } from './grammar.ts';
import { isRoman } from './number-words.ts';
import { addToHash } from './word-table.ts';

const SPACE = 32;

/** The letters that Roman numerals begin with. */
const I = 73;
const V = 86;
const X = 88;

/** True for a word without an entry that is written otherwise: it starts or ends with a digit, or is a Roman numeral. */
function isNumeral(folded: string, start: number, end: number): boolean {
  if (isDigitAt(folded, start) || isDigitAt(folded, end - 1)) return true;
  const first = folded.charCodeAt(start);
  return (first === I || first === V || first === X) && isRoman(folded.slice(start, end));
}

/** True for a first word that begins a name and is changed by no rule. */
function isName(info: TokenInfo | undefined, folded: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  return info === undefined ? !isNumeral(folded, start, end) : info.startsName;
}

/** True where the word after a type makes it a longer one: CHEMIN VICINAL. */
export function isLongerType({ types }: TokenInfo, word: string): boolean {
  return types.some(({ from }) => from[1] === word);
}

/** True where a rule may apply to a word that is not the first, or a street may start. */
function isSpecial(
  info: TokenInfo | undefined,
  type: StreetType | undefined,
  folded: string,
  start: number,
  end: number,
): boolean {
  if (info === undefined) return isNumeral(folded, start, end);
  return !info.inert || (info.isMainType && type?.site === true);
}

/**
 * The canonical street in a folded line from `start` on, for a street that is a type or none and then words that no rule
 * changes: `R DE LA GARE`, `LE BOURG`. Most French lines are like that, and this takes a tenth of the time of `draftStreet`,
 * with the same result.
 * @param folded of a country with one grammar
 * @returns `undefined` where `draftStreet` has to read the line
 */
export function writeCommonStreet(folded: string, start: number, grammar: Grammar): string | undefined {
  const { length } = folded;
  if (!grammar.typeFirst || grammar.suffixes.length > 0 || length > MAX_LINE_TOKENS) return undefined;
  let first: TokenInfo | undefined;
  let type: StreetType | undefined;
  /** Second words of rules that begin with the word before. */
  let seconds: Set<string> | undefined;
  let nameStart = start;
  for (let at = start, end = start; at < length; at = end + 1) {
    let hash = 0;
    for (end = at; end < length; end++) {
      const code = folded.charCodeAt(end);
      if (code === SPACE) break;
      hash = addToHash(hash, code);
    }
    const info = grammar.words.find(folded, at, end, hash);
    if (seconds?.has(folded.slice(at, end))) return undefined;
    if (at === start) {
      first = info;
      type = info?.soleType;
      if (type !== undefined) nameStart = end + 1;
      else if (!isName(info, folded, at, end)) return undefined;
    } else if (isSpecial(info, type, folded, at, end)) return undefined;
    else if (at === nameStart) {
      if (info?.startsName === false) return undefined;
      if (first!.types.length > 1 && isLongerType(first!, folded.slice(at, end))) return undefined;
    }
    seconds = at === start && type !== undefined ? undefined : info?.seconds;
  }
  if (nameStart >= length) return undefined;
  if (type === undefined) return folded.slice(start);
  const isFull = type.name.length === nameStart - start - 1 && folded.startsWith(type.name, start);
  return isFull ? folded.slice(start) : `${type.name} ${folded.slice(nameStart)}`;
}
