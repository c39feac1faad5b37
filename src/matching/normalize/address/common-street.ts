import { MAX_LINE_TOKENS } from '../lists.ts';
import { FOLDED_CODES, foldedPart } from '../text/plain-text.ts';
import { type Grammar, infoOf, type StreetType, type TokenInfo } from './grammar.ts';
import { isRoman } from './number-words.ts';
import { typeAt } from './street-type.ts';
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

/** Index where the word that starts at `start` ends. */
function wordEnd(start: number, length: number): number {
  let end = start;
  while (end < length && FOLDED_CODES[end] !== SPACE) end++;
  return end;
}

/** True for a letter that begins a name: L ETANG. After a number, before a type, it is its suffix: 4 L RUE HAUTE. */
function isLetterOfName(
  info: TokenInfo | undefined,
  end: number,
  length: number,
  grammar: Grammar | undefined,
): boolean {
  if (end === length || info?.startsName !== true) return false;
  if (grammar === undefined) return info.article;
  const next = infoOf(grammar, foldedPart(end + 1, wordEnd(end + 1, length)));
  return next === undefined || (next.types.length === 0 && next.adjective + next.suffix === '');
}

/** True for a first word that begins a name and is changed by no rule. */
function isName(info: TokenInfo | undefined, start: number, end: number): boolean {
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

/** True for a number in words that is written in digits: QUATRE in DES QUATRE CHEMINS. */
function isDigitWord({ isOnlyNumber, numberKind }: TokenInfo, end: number, length: number): boolean {
  return isOnlyNumber && numberKind === 'number' && end < length;
}

/** True for digits inside a name: the 4 of RUE DES 4 VENTS. A date, and digits that have to be rewritten, are none. */
function isNumberOfName(start: number, end: number, length: number): boolean {
  return end - start <= MAX_NAME_DIGITS && end < length && isWholeNumber(start, end);
}

const MAX_NAME_DIGITS = 3;

/** True for a last word that stays as it is: NEUF, LA TOUR. A street may start at one after a place: RESIDENCE LA TOUR. */
function isKeptAtEnd(info: TokenInfo, previous: TokenInfo | undefined, type: StreetType | undefined): boolean {
  const startsStreet = info.isMainType && type?.site === true;
  return info.inertAtEnd && !startsStreet && (previous === undefined || previous.numberKind === '');
}

/** A type of two words that is all of a street: GRANDE RUE, ROUTE NATIONALE. `undefined` for other texts. */
function twoWordType(start: number, end: number, length: number, grammar: Grammar): string | undefined {
  if (end - start < 2 || end === length || wordEnd(end + 1, length) < length) return undefined;
  const words = [foldedPart(start, end), foldedPart(end + 1, length)];
  const info = infoOf(grammar, words[0]);
  if (info === undefined || info.complements.length + info.dropped.length > 0 || info.suffix + info.numberKind !== '') {
    return undefined;
  }
  const { length: typeLength, label, quarter, name } = typeAt(words, 0, grammar);
  return typeLength === 2 && !label && !quarter ? name : undefined;
}

/**
 * The canonical street in the text that was folded last (see `foldCodes`), for a street that is a type or none and then words
 * that no rule changes, or a date: `R DE LA GARE`, `LE BOURG`. Most French lines are like that, and this takes a tenth of the time of
 * `draftStreet`, with the same result.
 * @param start index where the street starts
 * @param length of the folded text, in a country with one grammar
 * @param hasNumber whether a house number stands before the street
 * @returns `undefined` where `draftStreet` has to read the line
 */
export function writeCommonStreet(
  start: number,
  length: number,
  grammar: Grammar,
  hasNumber: boolean,
): string | undefined {
  if (!grammar.typeFirst || grammar.suffixes.length > 0 || length > MAX_LINE_TOKENS) return undefined;
  let first: TokenInfo | undefined;
  let type: StreetType | undefined;
  let previous: TokenInfo | undefined;
  let nameStart = start;
  /** Start and end of a number in words. */
  let digitsStart = 0;
  let digitsEnd = 0;
  let digits = 0;
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
      else if (
        end - at < 2 ? !isLetterOfName(info, end, length, hasNumber ? grammar : undefined) : !isName(info, at, end)
      )
        return hasNumber ? twoWordType(start, end, length, grammar) : undefined;
    } else {
      if (info === undefined ? isNumeral(at, end) : isSpecial(info, previous, type)) {
        // N QUATRE and D 67 are roads and their numbers.
        if (!hasNumber || at - start <= 2) return undefined;
        if (info !== undefined && digits === 0 && isDigitWord(info, end, length)) {
          digitsStart = at;
          digitsEnd = end;
          digits = info.value;
        } else if (info === undefined || end < length || !isKeptAtEnd(info, previous, type)) {
          // 1ER MAI is 1 MAI.
          const dayEnd = isFirst(at, end) ? at + 1 : end;
          // AU announces a house number, too: PAVILLON AU 8 TERTRE.
          if (digits > 0 || !previous?.article || previous.complements.length > 0) return undefined;
          if (!endsWithDate(at, dayEnd, end, length, grammar)) {
            if (type === undefined || !isNumberOfName(at, end, length)) return undefined;
            previous = undefined;
            continue;
          }
          if (dayEnd < end) {
            digitsStart = at;
            digitsEnd = end;
            digits = 1;
          }
          break;
        }
      }
      if (previous?.seconds?.has(foldedPart(at, end))) return undefined;
      if (at === nameStart) {
        // RUE HAUTE: after its type, a single word is a name, whatever else it can be. The R of 12 R HAUTE may be a suffix.
        const isOnly = at - start > 2 && end === length;
        if (info?.startsName === false && !(isOnly && !isSameType(info, type))) return undefined;
        if (first!.types.length > 1 && isLongerType(first!, foldedPart(at, end))) {
          return hasNumber ? twoWordType(start, at - 1, length, grammar) : undefined;
        }
      }
    }
    previous = at === start && type !== undefined ? undefined : info;
  }
  if (nameStart >= length) return undefined;
  // The house number again, with its suffix: 4 B RUE DES ANCIENS QUATRE BIS.
  if (digits !== 0 && (previous?.suffix || FOLDED_CODES[length - 2] === SPACE)) return undefined;
  const isTypeInFull = type === undefined || hasCodes(type.name, FOLDED_CODES, start, nameStart - 1);
  const head = isTypeInFull ? '' : `${type!.name} `;
  const from = isTypeInFull ? start : nameStart;
  if (digits === 0) return head + foldedPart(from, length);
  return head + foldedPart(from, digitsStart) + digits + foldedPart(digitsEnd, length);
}

const YEAR_LENGTH = 4;

/** True for digits of which the first is not 0. */
function isWholeNumber(start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!isDigit(FOLDED_CODES[index]!)) return false;
  return FOLDED_CODES[start] !== ZERO;
}

const FIRST = '1ER';

function isFirst(start: number, end: number): boolean {
  return FOLDED_CODES[start] === ZERO + 1 && hasCodes(FIRST, FOLDED_CODES, start, end);
}

/** True for a day from `start` to `dayEnd`, in a word up to `end`, with which a date begins that ends the text: 8 MAI, 8 MAI 1945. */
function endsWithDate(start: number, dayEnd: number, end: number, length: number, grammar: Grammar): boolean {
  if (dayEnd - start > 2 || end >= length || !isWholeNumber(start, dayEnd)) return false;
  const blank = FOLDED_CODES.indexOf(SPACE, end + 1);
  const monthEnd = blank < 0 || blank > length ? length : blank;
  const word = foldedPart(end + 1, monthEnd);
  const info = infoOf(grammar, word);
  if (info?.month !== word || info.words.length + info.complements.length > 0 || info.numberKind !== '') return false;
  return monthEnd === length || (length - monthEnd === YEAR_LENGTH + 1 && isWholeNumber(monthEnd + 1, length));
}
