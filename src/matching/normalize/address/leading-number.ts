import { complementLength, skipDropped } from './complement.ts';
import { startsWithDigit } from './digits.ts';
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

/** Index behind `APPT 3 BAT B`, `LIEU DIT`, `N` (12) and a zero for "no number", as long as something follows. */
export function skipComplements(tokens: string[], start: number, grammar: Grammar): number {
  let index = start;
  for (;;) {
    separateUnit(tokens, index, grammar);
    const announces = infoOf(grammar, tokens[index])?.announcesNumber && index + 2 < tokens.length;
    const isAnnounced = announces && startsWithDigit(tokens[index + 1]);
    const isPassed = isAnnounced || (startsWithDigit(tokens[index]) && ZEROS.test(tokens[index]!));
    const length = isPassed ? 1 : complementLength(tokens, index, grammar);
    const next = length > 0 && index + length < tokens.length ? index + length : skipDropped(tokens, index, grammar);
    if (next === index) return index;
    index = next;
  }
}

/** Index behind the last token that can belong to a number at `index`: a comma ends it (`12, 8 MAI`), unless BIS follows. */
function numberLimit(line: Line, index: number, grammar: Grammar): number {
  const limit = breakAfter(line, index);
  return infoOf(grammar, line.tokens[limit])?.suffix ? line.tokens.length : limit;
}

/** `12 RUE X`, `12RUE X`, `12 BAT B RUE X`, `12, 14 RUE X`. Replaces the token `12RUE` by `RUE`. */
export function readLeadingNumber(line: Line, index: number, grammar: Grammar): LocatedStreet | undefined {
  const { tokens } = line;
  if (!startsWithDigit(tokens[index])) return undefined;
  const limit = numberLimit(line, index, grammar);
  const read = readHouseNumber(limit < tokens.length ? tokens.slice(0, limit) : tokens, index, grammar);
  if (read === undefined) return undefined;
  if (read.rest !== '') tokens[read.next] = read.rest;
  const isList = read.rest === '' && (read.next < limit || index === 0);
  const next = isList ? skipRange(tokens, read.next, grammar) : read.next;
  return { number: read.number, start: skipComplements(tokens, next, grammar) };
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
  return kind !== 'rest' && kind !== 'institution' && kind !== 'person';
}

/** True where a word before digits or a type makes them part of a name: LES 4 ROUTES, DE LA RUE. */
export function bindsNext(token: string | undefined, grammar: Grammar): boolean {
  const info = infoOf(grammar, token);
  return info !== undefined && (info.article || info.adjective !== '' || info.complements.some(takesValue));
}
