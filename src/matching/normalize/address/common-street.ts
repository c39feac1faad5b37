import { MAX_LINE_TOKENS } from '../lists.ts';
import { FOLDED_CODES, foldedPart, isFoldedDigit } from '../text/plain-text.ts';
import { addToHash, hasCodes } from '../word-table.ts';
import { type Grammar, infoOf, type StreetType, type TokenInfo } from './grammar.ts';
import { isRoman } from './number-words.ts';
import { typeAt } from './street-type.ts';

const SPACE = 32;

const ZERO = 48;
/** The letters that Roman numerals begin with. */
const I = 73;
const V = 86;
const X = 88;

/** True for a word without an entry that is written otherwise: it starts or ends with a digit, or is a Roman numeral. */
function isNumeral(start: number, end: number): boolean {
  const first = FOLDED_CODES[start]!;
  if (isFoldedDigit(first) || isFoldedDigit(FOLDED_CODES[end - 1]!)) return true;
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

/** True for a first word that begins a name and is changed by no rule. @param grammar `undefined` without a house number */
function isName(
  info: TokenInfo | undefined,
  start: number,
  end: number,
  length: number,
  grammar: Grammar | undefined,
): boolean {
  if (end - start < 2) return isLetterOfName(info, end, length, grammar);
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

/** The number of the last street that is written in digits, and the word that it replaces; 0 for none. */
const replaced = { number: 0, start: 0, end: 0 };

function replace(start: number, end: number, number: number): void {
  replaced.number = number;
  replaced.start = start;
  replaced.end = end;
}

/** What follows from a word to which a rule may apply. */
const NOT_COMMON = 0;
const STAYS = 1;
const IS_NUMBER = 2;
const ENDS_STREET = 3;

/** Reads a numeral, or a word that is special (see {@link isSpecial}). */
function readSpecial(
  at: number,
  end: number,
  length: number,
  grammar: Grammar,
  info: TokenInfo | undefined,
  previous: TokenInfo | undefined,
  type: StreetType | undefined,
): number {
  if (info !== undefined && replaced.number === 0 && isDigitWord(info, end, length)) {
    replace(at, end, info.value);
    return STAYS;
  }
  if (info !== undefined && end === length && isKeptAtEnd(info, previous, type)) return STAYS;
  // AU announces a house number, too: PAVILLON AU 8 TERTRE.
  if (replaced.number > 0 || !previous?.article || previous.complements.length > 0) return NOT_COMMON;
  // 1ER MAI is 1 MAI.
  const dayEnd = isFirst(at, end) ? at + 1 : end;
  if (endsWithDate(at, dayEnd, end, length, grammar)) {
    if (dayEnd < end) replace(at, end, 1);
    return ENDS_STREET;
  }
  return type !== undefined && isNumberOfName(at, end, length) ? IS_NUMBER : NOT_COMMON;
}

/**
 * True for the first word of a name after its type. RUE HAUTE: a single word is a name, whatever else it can be.
 * @param isOnly whether the word is all of the name, after a type that cannot be a suffix as the R of 12 R HAUTE
 */
function beginsName(info: TokenInfo | undefined, type: StreetType | undefined, isOnly: boolean): boolean {
  return info?.startsName !== false || (isOnly && !isSameType(info, type));
}

/** A type of two words, the second in full, that is all of a street: GDE RUE, ROUTE NATIONALE. `undefined` for other texts. */
function twoWordType(start: number, end: number, length: number, grammar: Grammar): string | undefined {
  if (end - start < 2 || end === length || wordEnd(end + 1, length) < length) return undefined;
  const words = [foldedPart(start, end), foldedPart(end + 1, length)];
  const info = infoOf(grammar, words[0]);
  if (info === undefined || info.complements.length + info.dropped.length > 0 || info.suffix + info.numberKind !== '') {
    return undefined;
  }
  const { length: typeLength, label, quarter, name } = typeAt(words, 0, grammar);
  return typeLength === 2 && !label && !quarter && name.endsWith(` ${words[1]}`) ? name : undefined;
}

/**
 * The canonical street in the text that was folded last (see `foldCodes`), for a street that is a type or none and then words
 * that no rule changes, or a date: `R DE LA GARE`, `LE BOURG`. Most French lines are like that, and this takes a tenth of the time of
 * `draftStreet`, with the same result.
 * @param start index where the street starts
 * @param length of the folded text, in a country with one grammar
 * @param hasNumber whether a house number stands before the street
 * @returns a street that ends with the same word as the folded text; `undefined` where `draftStreet` has to read the line
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
  replaced.number = 0;
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
      else if (!isName(info, at, end, length, hasNumber ? grammar : undefined))
        return hasNumber ? twoWordType(start, end, length, grammar) : undefined;
      previous = type === undefined ? info : undefined;
      continue;
    }
    if (info === undefined ? isNumeral(at, end) : isSpecial(info, previous, type)) {
      // N QUATRE and D 67 are roads and their numbers.
      if (!hasNumber || at - start <= 2) return undefined;
      const found = readSpecial(at, end, length, grammar, info, previous, type);
      if (found === NOT_COMMON) return undefined;
      if (found === ENDS_STREET) break;
      if (found === IS_NUMBER) {
        previous = undefined;
        continue;
      }
    }
    if (previous?.seconds?.has(foldedPart(at, end))) return undefined;
    if (at === nameStart) {
      if (!beginsName(info, type, at - start > 2 && end === length)) return undefined;
      if (first!.types.length > 1 && isLongerType(first!, foldedPart(at, end)))
        return hasNumber ? twoWordType(start, at - 1, length, grammar) : undefined;
    }
    previous = info;
  }
  return nameStart < length ? joinStreet(start, nameStart, length, type, previous) : undefined;
}

/** The street with its type in full, and with the number in {@link replaced}. @param last what is known of its last word */
function joinStreet(
  start: number,
  nameStart: number,
  length: number,
  type: StreetType | undefined,
  last: TokenInfo | undefined,
): string | undefined {
  const { number, start: numberStart, end: numberEnd } = replaced;
  // The house number again, with its suffix: 4 B RUE DES ANCIENS QUATRE BIS.
  if (number !== 0 && (last?.suffix || FOLDED_CODES[length - 2] === SPACE)) return undefined;
  const isTypeInFull = type === undefined || hasCodes(type.name, FOLDED_CODES, start, nameStart - 1);
  const head = isTypeInFull ? '' : `${type!.name} `;
  const from = isTypeInFull ? start : nameStart;
  if (number === 0) return head + foldedPart(from, length);
  return head + foldedPart(from, numberStart) + number + foldedPart(numberEnd, length);
}

const YEAR_LENGTH = 4;

/** True for digits of which the first is not 0. */
function isWholeNumber(start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!isFoldedDigit(FOLDED_CODES[index]!)) return false;
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
