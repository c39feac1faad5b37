import { complementAt, complementLength, skipDropped } from './complement.ts';
import { startsWithDigit } from './digits.ts';
import { type ComplementRule, type Grammar, infoOf } from './grammar.ts';
import { readHouseNumber, skipRange } from './house-number.ts';
import { breakAfter, type Line } from './line.ts';
import { readNumberWords } from './number-words.ts';
import { isStreetType, typeAt } from './street-type.ts';

/** Where the street starts in a line, and the number in front of it. */
export interface LocatedStreet {
  readonly number: string;
  /** Index where the street starts. */
  readonly start: number;
}

const ZEROS = /^0+$/;

/** Index behind `APPT 3 BAT B`, `LIEU DIT`, `N` (12) and a zero for "no number", as long as something follows. */
export function skipComplements(tokens: readonly string[], start: number, grammar: Grammar): number {
  let index = start;
  for (;;) {
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
function readNumberInWords(tokens: readonly string[], index: number, grammar: Grammar): LocatedStreet | undefined {
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
function bindsNext(token: string | undefined, grammar: Grammar): boolean {
  const info = infoOf(grammar, token);
  return info !== undefined && (info.article || info.adjective !== '' || info.complements.some(takesValue));
}

/** `RESIDENCE LES PINS 12 RUE X`: the first number that a street type follows. */
function findNumberedStreet(line: Line, start: number, grammar: Grammar): LocatedStreet | undefined {
  const { tokens } = line;
  for (let index = start; index < tokens.length; index++) {
    if (!startsWithDigit(tokens[index]) || bindsNext(tokens[index - 1], grammar)) continue;
    const located = readLeadingNumber(line, index, grammar);
    if (located === undefined) continue;
    const type = typeAt(tokens, located.start, grammar);
    if (isStreetType(type) && located.start + type.length < tokens.length) return located;
  }
  return undefined;
}

/** `RESIDENCE LES PINS RUE X`: the first unambiguous street type behind a place; -1 for none. */
function findMainType(tokens: readonly string[], start: number, grammar: Grammar): number {
  for (let index = start + 1; index + 1 < tokens.length; index++) {
    const isMain = infoOf(grammar, tokens[index])?.types.some((rule) => rule.main);
    if (isMain && !bindsNext(tokens[index - 1], grammar)) return index;
  }
  return -1;
}

/** `URB LOS PINOS, C SOL`: the first part behind a comma that starts with a street type; -1 for none. */
function findTypedPart({ tokens, breaks }: Line, grammar: Grammar): number {
  const index = breaks.find((one) => {
    return isStreetType(typeAt(tokens, one, grammar));
  });
  return index ?? -1;
}

/** `ROSE COTTAGE, HIGH STREET`: the part with a number in front of it or a type at its end. */
function findPartWithType(line: Line, first: number, grammar: Grammar): LocatedStreet {
  const { tokens, breaks } = line;
  const starts = [first, ...breaks.filter((index) => index > first)];
  for (const start of starts) {
    const leading = readLeadingNumber(line, skipComplements(tokens, start, grammar), grammar);
    if (leading !== undefined) return leading;
  }
  const typed = starts.find((start, part) => {
    const end = starts[part + 1] ?? tokens.length;
    return end - start > 1 && infoOf(grammar, tokens[end - 1])?.last !== undefined;
  });
  return { number: '', start: typed ?? first };
}

/** `CHEZ M X, LE CLOS`, `C O X, LE CLOS`: index behind the person; `CHEZ X` without a civility can be a hamlet. */
function skipPerson(line: Line, grammar: Grammar): number {
  const { tokens } = line;
  const rule = complementAt(tokens, 0, grammar);
  if (rule?.kind !== 'person') return 0;
  const next = breakAfter(line, 0);
  const isPerson = rule.from.length > 1 || CIVILITIES.has(tokens[1] ?? '');
  return isPerson && next < tokens.length ? next : 0;
}

const CIVILITIES = new Set(['M', 'MR', 'MME', 'MLLE', 'MONSIEUR', 'MADAME', 'MADEMOISELLE', 'DR', 'DOCTEUR']);

/** Finds the street of a line, and the number in front of it. */
export function locateStreet(line: Line, grammar: Grammar): LocatedStreet {
  const { tokens } = line;
  const start = skipComplements(tokens, skipPerson(line, grammar), grammar);
  const leading = readLeadingNumber(line, start, grammar) ?? readNumberInWords(tokens, start, grammar);
  if (leading !== undefined) return leading;
  if (!grammar.typeFirst)
    return line.breaks.length > 0 ? findPartWithType(line, start, grammar) : { number: '', start };
  const type = typeAt(tokens, start, grammar);
  if (isStreetType(type)) return { number: '', start };
  const numbered = findNumberedStreet(line, start + 1, grammar);
  if (numbered !== undefined) return numbered;
  if (!type.site && !type.label) return { number: '', start };
  const part = findTypedPart(line, grammar);
  const street = part > 0 ? part : findMainType(tokens, start + type.length, grammar);
  return { number: '', start: street > 0 ? street : start };
}
