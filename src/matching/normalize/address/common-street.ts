import { MAX_LINE_TOKENS } from '../lists.ts';
import { FOLDED_CODES, foldedPart, isFoldedDigit } from '../text/plain-text.ts';
import { type Codes, textOfCodes } from '../text/text-of-codes.ts';
import { addToHash, hasCodes } from '../word-table.ts';
import {
  endsWithDate,
  endsWithMonth,
  infoAt,
  isBeforeMonth,
  isFirst,
  isWholeNumber,
  isYearAfterName,
  wordEnd,
} from './folded-dates.ts';
import { type Grammar, infoOf, type StreetType, type TokenInfo } from './grammar.ts';
import { isRoman } from './number-words.ts';
import { typeAt } from './street-type.ts';

const SPACE = 32;

/** The letters that Roman numerals begin with. */
const I = 73;
const V = 86;
const X = 88;
/** That ordinals begin with. */
const E = 69;

/** True for a word without an entry that is written otherwise: it starts or ends with a digit, or is a Roman numeral. */
function isNumeral(start: number, end: number): boolean {
  const first = FOLDED_CODES[start]!;
  if (isFoldedDigit(first) || isFoldedDigit(FOLDED_CODES[end - 1]!)) return true;
  return (first === I || first === V || first === X) && isRoman(foldedPart(start, end));
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
  const next = infoAt(end + 1, length, grammar);
  return next === undefined || (next.types.length === 0 && next.adjective + next.suffix === '');
}

/** True for a first word that begins a name and is changed by no rule. */
function isName(
  info: TokenInfo | undefined,
  start: number,
  end: number,
  length: number,
  grammar: Grammar,
  hasNumber: boolean,
): boolean {
  if (end - start < 2) return isLetterOfName(info, end, length, hasNumber ? grammar : undefined);
  if (info === undefined) return !isNumeral(start, end);
  return info.startsName || isAdjectiveOfName(info, end, length, grammar);
}

/** True for an adjective of types, in full, before a word that is no type: GRAND RABOT. */
function isAdjectiveOfName(info: TokenInfo, end: number, length: number, grammar: Grammar): boolean {
  const { adjective, inert, types, suffix } = info;
  if (end === length || adjective === '' || !inert || suffix !== '') return false;
  const word = foldedPart(end + 1, wordEnd(end + 1, length));
  const next = infoOf(grammar, word);
  if (next !== undefined && (next.types.length > 0 || next.adjective + next.suffix !== '')) return false;
  return types.every(({ from }) => from.length > 1 && from[1] !== word);
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
function isSpecial(
  info: TokenInfo,
  previous: TokenInfo | undefined,
  type: StreetType | undefined,
  isLast: boolean,
): boolean {
  if (info.isMainType && type?.site === true) return true;
  if (info.inert) return isLast && !info.inertAtEnd;
  return !(info.inertAfterArticle && previous?.article === true);
}

/** True for a number in words that is written in digits: QUATRE in DES QUATRE CHEMINS. */
function isDigitWord({ isOnlyNumber, numberKind }: TokenInfo, end: number, length: number, grammar: Grammar): boolean {
  return isOnlyNumber && numberKind === 'number' && end < length && !isBeforeUnit(end, length, grammar);
}

/** True where a word follows that is an abbreviation after digits: the DB of DEUX DB. */
function isBeforeUnit(end: number, length: number, grammar: Grammar): boolean {
  return infoAt(end + 1, length, grammar)?.followsNumber === true;
}

/** The same after an article, which does not announce a house number as AU does: LES QUATRE VENTS. */
function isNumberAfterArticle(
  info: TokenInfo,
  previous: TokenInfo | undefined,
  end: number,
  length: number,
  grammar: Grammar,
): boolean {
  return previous?.article === true && previous.complements.length === 0 && isDigitWord(info, end, length, grammar);
}

/** True for a word that is no house number and announces none where none stands before the street. */
function isSureWithoutNumber(
  info: TokenInfo | undefined,
  previous: TokenInfo | undefined,
  end: number,
  length: number,
  type: StreetType | undefined,
  grammar: Grammar,
): boolean {
  if (info === undefined) return false;
  return end === length
    ? isKeptAtEnd(info, previous, type)
    : isNumberAfterArticle(info, previous, end, length, grammar);
}

/** True for digits inside a name: the 4 of RUE DES 4 VENTS. A date, and digits that have to be rewritten, are none. */
function isNumberOfName(start: number, end: number, length: number, grammar: Grammar): boolean {
  if (end - start > MAX_NAME_DIGITS || end >= length) return false;
  return isWholeNumber(start, end) && !isBeforeUnit(end, length, grammar);
}

const MAX_NAME_DIGITS = 3;

/** True for a last word that stays as it is: NEUF, LA TOUR. A street may start at one after a place: RESIDENCE LA TOUR. */
function isKeptAtEnd(info: TokenInfo, previous: TokenInfo | undefined, type: StreetType | undefined): boolean {
  const startsStreet = info.isMainType && type?.site === true;
  return info.inertAtEnd && !startsStreet && (previous === undefined || previous.numberKind === '');
}

/** Abbreviations of a street; one more word is a number. */
const MAX_REPLACED = 8;

/** The words of the last street that are written in another way: a number in digits, abbreviations in full. */
const replaced = {
  count: 0,
  hasNumber: false,
  starts: new Int32Array(MAX_REPLACED + 1),
  ends: new Int32Array(MAX_REPLACED + 1),
  texts: new Array<string>(MAX_REPLACED + 1).fill(''),
};

function replace(start: number, end: number, text: string): void {
  replaced.starts[replaced.count] = start;
  replaced.ends[replaced.count] = end;
  replaced.texts[replaced.count] = text;
  replaced.count++;
}

/** Whether words of the last street were written in another way. */
export function hasReplacedWords(): boolean {
  return replaced.count > 0;
}

function replaceNumber(start: number, end: number, number: number): void {
  replace(start, end, String(number));
  replaced.hasNumber = true;
}

/** True for an abbreviation after a type that is written in full: the ST of RUE ST MARTIN. */
function isAbbreviation(info: TokenInfo, end: number, length: number, grammar: Grammar): boolean {
  if (info.fullForm === '' || end === length || replaced.count === MAX_REPLACED) return false;
  return !info.needsName || infoAt(end + 1, length, grammar)?.article !== true;
}

/** True for an abbreviation that stays because an article follows instead of a name: DR LA SOURCE. D may be short for a title. */
function isBeforeArticle(info: TokenInfo, end: number, length: number, grammar: Grammar): boolean {
  if (info.fullForm === '' || !info.needsName || end === length) return false;
  const next = infoAt(end + 1, length, grammar);
  return next?.article === true && next.words.length === 0;
}

const CENTURY = 'SIECLE';

/** True for one Roman digit, with the letters of an ordinal or without, that stays as it is: V HUGO, XE. */
function isKeptRoman(
  at: number,
  end: number,
  length: number,
  grammar: Grammar,
  previous: TokenInfo | undefined,
): boolean {
  const first = FOLDED_CODES[at]!;
  // IER and IERE are 1.
  const isOneDigit = !isFoldedDigit(first) && (end - at === 1 || (first !== I && FOLDED_CODES[at + 1] === E));
  if (!isOneDigit || isFoldedDigit(FOLDED_CODES[end - 1]!) || end === length) return false;
  if (replaced.count > 0 || previous?.ruler === true) return false;
  const next = end + 1;
  return !hasCodes(CENTURY, FOLDED_CODES, next, wordEnd(next, length)) && !isBeforeMonth(next, length, grammar);
}

/** True for a month after a number that was written in words, at the end of the text: HUIT MAI 1945. */
function isMonthOfNumber(at: number, length: number, grammar: Grammar): boolean {
  return replaced.hasNumber && replaced.ends[replaced.count - 1] === at - 1 && endsWithMonth(at, length, grammar);
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
  isFirstOfName: boolean,
): number {
  // A number after a month is a year: MARS SEIZE.
  const isAfterMonth = previous !== undefined && previous.month !== '';
  if (info !== undefined && !isAfterMonth && !replaced.hasNumber && isDigitWord(info, end, length, grammar)) {
    replaceNumber(at, end, info.value);
    return STAYS;
  }
  if (isMonthOfNumber(at, length, grammar)) return ENDS_STREET;
  if (info?.isOnlyMonth && type !== undefined && !replaced.hasNumber && !isFoldedDigit(FOLDED_CODES[at - 2]!))
    return STAYS;
  if (info !== undefined && end === length && isKeptAtEnd(info, previous, type)) return STAYS;
  if (info === undefined && isKeptRoman(at, end, length, grammar, previous)) return STAYS;
  // Words that are mistyped: PLACE DI 19 MARS 1962, RUE DU 18 JUI 1940.
  const isAfterName = previous === undefined || previous.followsNumber;
  if (info === undefined && isAfterName && !replaced.hasNumber && !isFirstOfName) {
    if (endsWithDate(at, end, end, length, grammar) || isYearAfterName(at, end, length)) return ENDS_STREET;
  }
  // AU announces a house number, too: PAVILLON AU 8 TERTRE.
  if (replaced.hasNumber || !previous?.article || previous.complements.length > 0) return NOT_COMMON;
  // 1ER MAI is 1 MAI.
  const dayEnd = isFirst(at, end) ? at + 1 : end;
  if (endsWithDate(at, dayEnd, end, length, grammar)) {
    if (dayEnd < end) replaceNumber(at, end, 1);
    return ENDS_STREET;
  }
  return type !== undefined && isNumberOfName(at, end, length, grammar) ? IS_NUMBER : NOT_COMMON;
}

/**
 * True for the first word of a name after its type. A single word is a name, whatever else it can be: RUE HAUTE. After a type of
 * one word, another type (RUE PONT NEUF) and an adjective of types (RUE GRANDE PRAIRIE) begin a name too.
 * @param isLongType whether the type cannot be a suffix as the R of 12 R HAUTE
 */
function beginsName(
  info: TokenInfo | undefined,
  type: StreetType | undefined,
  isLongType: boolean,
  isOnly: boolean,
): boolean {
  if (info === undefined || info.startsName) return true;
  if (!isLongType || isSameType(info, type)) return false;
  if (info.isOnlyMonth) return true;
  return isOnly || (info.inert && info.suffix === '' && type?.to.length === 1);
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
  replaced.count = 0;
  replaced.hasNumber = false;
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
      else if (!isName(info, at, end, length, grammar, hasNumber))
        return hasNumber ? twoWordType(start, end, length, grammar) : undefined;
      previous = type === undefined ? info : undefined;
      continue;
    }
    const isInFull = info === undefined || info.fullForm === '';
    if (info === undefined ? isNumeral(at, end) : isSpecial(info, previous, type, end === length)) {
      if (!isInFull && nameStart - start > 2 && isAbbreviation(info!, end, length, grammar))
        replace(at, end, info!.fullForm);
      else if (isInFull || !hasNumber || !isBeforeArticle(info!, end, length, grammar)) {
        // N QUATRE and D 67 are roads and their numbers.
        if (at - start <= 2) return undefined;
        if (!hasNumber && !isSureWithoutNumber(info, previous, end, length, type, grammar)) return undefined;
        const found = readSpecial(at, end, length, grammar, info, previous, type, at === nameStart);
        if (found === NOT_COMMON) return undefined;
        if (found === ENDS_STREET) {
          if (!hasNumber) return undefined;
          break;
        }
        if (found === IS_NUMBER) {
          previous = undefined;
          continue;
        }
      }
    }
    if (previous?.seconds?.has(foldedPart(at, end))) return undefined;
    if (at === nameStart) {
      if (isInFull && !beginsName(info, type, at - start > 2, end === length)) return undefined;
      if (first!.types.length > 1 && isLongerType(first!, foldedPart(at, end)))
        return hasNumber ? twoWordType(start, at - 1, length, grammar) : undefined;
    }
    previous = info;
  }
  return nameStart < length ? joinStreet(start, nameStart, length, type, previous) : undefined;
}

/** The codes of a street whose words are not all as they were. */
const STREET_CODES = Buffer.alloc(1024) as Codes;

/** Appends a text to {@link STREET_CODES}. Returns the new length. */
function appendText(text: string, length: number): number {
  for (let index = 0; index < text.length; index++) STREET_CODES[length + index] = text.charCodeAt(index);
  return length + text.length;
}

/** The same for a part of the folded text. */
function appendPart(start: number, end: number, length: number): number {
  for (let index = start; index < end; index++) STREET_CODES[length + index - start] = FOLDED_CODES[index]!;
  return length + end - start;
}

/** The street with its type and its abbreviations in full, and its number in digits. @param last what is known of its last word */
function joinStreet(
  start: number,
  nameStart: number,
  length: number,
  type: StreetType | undefined,
  last: TokenInfo | undefined,
): string | undefined {
  // The house number again, with its suffix: 4 B RUE DES ANCIENS QUATRE BIS.
  if (replaced.hasNumber && (last?.suffix || FOLDED_CODES[length - 2] === SPACE)) return undefined;
  const isTypeInFull = type === undefined || hasCodes(type.name, FOLDED_CODES, start, nameStart - 1);
  if (isTypeInFull && replaced.count === 0) return foldedPart(start, length);
  let written = isTypeInFull ? 0 : appendText(type!.name, 0);
  let from = isTypeInFull ? start : nameStart - 1;
  for (let index = 0; index < replaced.count; index++) {
    written = appendPart(from, replaced.starts[index]!, written);
    written = appendText(replaced.texts[index]!, written);
    from = replaced.ends[index]!;
  }
  return textOfCodes(STREET_CODES, 0, appendPart(from, length, written));
}
