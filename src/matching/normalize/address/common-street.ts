import { MAX_LINE_TOKENS } from '../lists.ts';
import { FOLDED_CODES, foldedPart } from '../text/plain-text.ts';
import { type Grammar, infoOf, type StreetType, type TokenInfo } from './grammar.ts';
import { isRoman } from './number-words.ts';
import { addToHash, hasCodes } from './word-table.ts';

const SPACE = 32;

const ZERO = 48;
const A = 65;
/** The letters that Roman numerals begin with. */
const I = 73;
const V = 86;
const X = 88;

/** @param code of a folded word: a digit or a letter */
function isDigit(code: number): boolean {
  return code < A;
}

/** True for a word without an entry that is written otherwise: it starts or ends with a digit, or is a Roman numeral. */
function isNumeral(start: number, end: number): boolean {
  const first = FOLDED_CODES[start]!;
  if (isDigit(first) || isDigit(FOLDED_CODES[end - 1]!)) return true;
  return (first === I || first === V || first === X) && isRoman(foldedPart(start, end));
}

/** True for a first word that begins a name and is changed by no rule. The L of L HERMITAGE may be that of 4 L RUE HAUTE. */
function isName(info: TokenInfo | undefined, start: number, end: number, length: number): boolean {
  if (end - start < 2) return start === 0 && end < length && info?.article === true && info.startsName;
  return info === undefined ? !isNumeral(start, end) : info.startsName;
}

/** True where the word after a type makes it a longer one: CHEMIN VICINAL. */
export function isLongerType({ types }: TokenInfo, word: string): boolean {
  return types.some(({ from }) => from[1] === word);
}

/** True for a type written twice: CHE CHEMIN. */
function isSameType({ types }: TokenInfo, type: StreetType | undefined): boolean {
  return types.some(({ type: { name } }) => name === type?.name);
}

/** True where a rule may apply to a word that is not the first, or a street may start. */
function isSpecial(info: TokenInfo, previous: TokenInfo | undefined, type: StreetType | undefined): boolean {
  if (info.isMainType && type?.site === true) return true;
  return !info.inert && !(info.inertAfterArticle && previous?.article === true);
}

/**
 * The canonical street in the text that was folded last (see `foldCodes`), for a street that is a type or none and then words
 * that no rule changes, or a date: `R DE LA GARE`, `LE BOURG`. Most French lines are like that, and this takes a tenth of the time of
 * `draftStreet`, with the same result.
 * @param start 0 for a street without a house number before it
 * @param length of the folded text, in a country with one grammar
 * @returns `undefined` where `draftStreet` has to read the line
 */
export function writeCommonStreet(start: number, length: number, grammar: Grammar): string | undefined {
  if (!grammar.typeFirst || grammar.suffixes.length > 0 || length > MAX_LINE_TOKENS) return undefined;
  let first: TokenInfo | undefined;
  let type: StreetType | undefined;
  let previous: TokenInfo | undefined;
  let nameStart = start;
  for (let at = start, end = start; at < length; at = end + 1) {
    let hash = 0;
    for (end = at; end < length; end++) {
      const code = FOLDED_CODES[end]!;
      if (code === SPACE) break;
      hash = addToHash(hash, code);
    }
    const info = grammar.words.findCodes(FOLDED_CODES, at, end, hash);
    if (at === start) {
      first = info;
      type = info?.soleType;
      if (type !== undefined) nameStart = end + 1;
      else if (!isName(info, at, end, length)) return undefined;
    } else {
      if (info === undefined ? isNumeral(at, end) : isSpecial(info, previous, type)) {
        if (start === 0 || !previous?.article || !endsWithDate(at, end, length, grammar)) return undefined;
        break;
      }
      if (previous?.seconds?.has(foldedPart(at, end))) return undefined;
      if (at === nameStart) {
        // RUE HAUTE: after its type, a single word is a name, whatever else it can be. The R of 12 R HAUTE may be a suffix.
        const isOnly = at - start > 2 && end === length;
        if (info?.startsName === false && !(isOnly && !isSameType(info, type))) return undefined;
        if (first!.types.length > 1 && isLongerType(first!, foldedPart(at, end))) return undefined;
      }
    }
    previous = at === start && type !== undefined ? undefined : info;
  }
  if (nameStart >= length) return undefined;
  if (type === undefined || hasCodes(type.name, FOLDED_CODES, start, nameStart - 1)) return foldedPart(start, length);
  return `${type.name} ${foldedPart(nameStart, length)}`;
}

const YEAR_LENGTH = 4;

/** True for digits of which the first is not 0. */
function isWholeNumber(start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!isDigit(FOLDED_CODES[index]!)) return false;
  return FOLDED_CODES[start] !== ZERO;
}

/** True for a day from `start` to `end` with which a date begins that ends the text: 8 MAI, 8 MAI 1945. */
function endsWithDate(start: number, end: number, length: number, grammar: Grammar): boolean {
  if (end - start > 2 || end >= length || !isWholeNumber(start, end)) return false;
  const blank = FOLDED_CODES.indexOf(SPACE, end + 1);
  const monthEnd = blank < 0 || blank > length ? length : blank;
  const word = foldedPart(end + 1, monthEnd);
  const info = infoOf(grammar, word);
  if (info?.month !== word || info.words.length + info.complements.length > 0 || info.numberKind !== '') return false;
  return monthEnd === length || (length - monthEnd === YEAR_LENGTH + 1 && isWholeNumber(monthEnd + 1, length));
}
