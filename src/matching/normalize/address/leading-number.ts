import { startsWithDigit } from '../digits.ts';
import { complementAt, complementLength, skipDropped } from './complement.ts';
import { type ComplementRule, type Grammar, infoOf } from './grammar.ts';
import { readHouseNumber, skipRange } from './house-number.ts';
import { breakAfter, type Line } from './line.ts';
import { isJoined } from './number-format.ts';
import { readNumberWords } from './number-words.ts';
import { isStreetType, typeAt } from './street-type.ts';

/** Where the street starts in a line, and the number in front of it. */
export interface LocatedStreet {
  readonly number: string;
  /** Index where the street starts. */
  readonly start: number;
}

const ZEROS = /^0+$/;

/** `UNIT 401-43 X STREET`: the flat is 401, the house 43. Where another number follows, both are the flat's. */
function separateUnit(tokens: string[], index: number, grammar: Grammar): void {
  const value = tokens[index + 1] ?? '';
  const isUnit = startsWithDigit(value) && isJoined(value) && complementLength(tokens, index, grammar) === 2;
  const next = tokens[index + 2];
  if (isUnit && next !== undefined && !startsWithDigit(next)) tokens.splice(index + 1, 1, ...value.split(/[-/]/, 2));
}

/** Number of words that announce the house number after them: N, H NO; 0 for other words. */
function announcementLength(tokens: readonly string[], index: number, grammar: Grammar): number {
  const rule = complementAt(tokens, index, grammar);
  if (rule?.kind !== 'number') return 0;
  const { length } = rule.from;
  return index + length + 1 < tokens.length && startsWithDigit(tokens[index + length]) ? length : 0;
}

/** True where nothing but complements was read, and nothing else follows: the first is the street (MANZANA 4 LOTE 12, QUADRA 101 CONJUNTO 5). */
function isLastComplement(tokens: readonly string[], start: number, index: number, grammar: Grammar): boolean {
  if (grammar.numberFirst || index === start || startsWithDigit(tokens[start])) return false;
  return tokens.slice(index).every((token) => {
    const info = infoOf(grammar, token);
    const isPlace = info !== undefined && (info.complements.length > 0 || info.types.some(({ type }) => type.site));
    return isPlace || token.length === 1 || startsWithDigit(token);
  });
}

/** Index after `APPT 3 BAT B`, `LIEU DIT`, `N` (12) and a zero for "no number", as long as something follows. */
export function skipComplements(tokens: string[], start: number, grammar: Grammar): number {
  let index = start;
  for (;;) {
    separateUnit(tokens, index, grammar);
    const isZero = startsWithDigit(tokens[index]) && ZEROS.test(tokens[index]!);
    const passed = isZero ? 1 : announcementLength(tokens, index, grammar);
    const length = passed || complementLength(tokens, index, grammar);
    const next = length > 0 && index + length < tokens.length ? index + length : skipDropped(tokens, index, grammar);
    if (next === index) return isLastComplement(tokens, start, index, grammar) ? start : index;
    index = next;
  }
}

/** Index after the last token that can belong to a number at `index`: a comma ends it (`12, 8 MAI`), unless BIS follows. */
function numberLimit(line: Line, index: number, grammar: Grammar): number {
  const limit = breakAfter(line, index);
  return infoOf(grammar, line.tokens[limit])?.suffix ? line.tokens.length : limit;
}

const LETTER = /^[A-Z]$/;
const LETTERED = /^[A-Z]\d+$/;
const DIGITS = /^\d+(?:[-/]\d+)*$/;
/** Number of a grid of Wisconsin and Illinois: N6W23001. */
const GRID = /^[NSEW]\d+[NSEW]\d+$/;

/** Letters and digits that are one number: `C 245` in South Asia, `N6 W23001` in North America. */
function readLetteredNumber(tokens: readonly string[], index: number, grammar: Grammar): LocatedStreet | undefined {
  const first = tokens[index] ?? '';
  const second = tokens[index + 1] ?? '';
  if (grammar.keepsOrdinals && index + 1 < tokens.length) {
    if (GRID.test(first)) return { number: first, start: index + 1 };
    if (LETTERED.test(first) && GRID.test(first + second)) return { number: first + second, start: index + 2 };
  }
  if (!grammar.letterFirst) return undefined;
  if (LETTERED.test(first)) return { number: first, start: index + 1 };
  return LETTER.test(first) && DIGITS.test(second) ? { number: first + second, start: index + 2 } : undefined;
}

/** `12 RUE X`, `12RUE X`, `12 BAT B RUE X`, `12, 14 RUE X`. Replaces the token `12RUE` by `RUE`. */
export function readLeadingNumber(line: Line, index: number, grammar: Grammar): LocatedStreet | undefined {
  const { tokens } = line;
  if (!startsWithDigit(tokens[index])) return readLetteredNumber(tokens, index, grammar);
  const limit = numberLimit(line, index, grammar);
  const read = readHouseNumber(limit < tokens.length ? tokens.slice(0, limit) : tokens, index, grammar);
  if (read === undefined) return undefined;
  if (read.rest !== '') tokens[read.next] = read.rest;
  const isList = read.rest === '' && (read.next < limit || (index === 0 && grammar.typeFirst));
  const next = isList ? skipRange(tokens, read.next, grammar) : read.next;
  const start = skipComplements(tokens, next, grammar);
  return { number: read.number, start: tokens[index - 1] === 'AU' ? skipGenitive(tokens, start, grammar) : start };
}

/** Index of the type in `AU 12 DE LA RUE X`; `start` itself where no street type follows the preposition and its article. */
function skipGenitive(tokens: readonly string[], start: number, grammar: Grammar): number {
  const first = tokens[start];
  if (first !== 'DE' && first !== 'DU') return start;
  const isArticle = first === 'DE' && infoOf(grammar, tokens[start + 1])?.article === true;
  const index = isArticle ? start + 2 : start + 1;
  const type = typeAt(tokens, index, grammar);
  return isStreetType(type) && index + type.length < tokens.length ? index : start;
}

/** `DOUZE RUE X`: a number in words before a street type. */
export function readNumberInWords(
  tokens: readonly string[],
  index: number,
  grammar: Grammar,
): LocatedStreet | undefined {
  const read = readNumberWords(tokens, index, grammar);
  if (read === undefined || infoOf(grammar, tokens[index])?.numberKind === 'ordinal') return undefined;
  const type = typeAt(tokens, read.next, grammar);
  const isStreet = isStreetType(type) && read.next + type.length < tokens.length;
  return isStreet ? { number: String(read.value), start: read.next } : undefined;
}

function takesValue({ kind }: ComplementRule): boolean {
  return kind !== 'rest' && kind !== 'institution' && kind !== 'person' && kind !== 'last-floor';
}

/** True where a word before digits or a type makes them part of a name: LES 4 ROUTES, DE LA RUE. */
export function bindsNext(token: string | undefined, grammar: Grammar): boolean {
  const info = infoOf(grammar, token);
  return info !== undefined && (info.article || info.adjective !== '' || info.complements.some(takesValue));
}
