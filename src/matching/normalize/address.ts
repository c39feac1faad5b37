import { type Grammar, grammarOf, infoOf } from './grammar.ts';
import { foldText } from './letters.ts';
import { tokensOf } from './lists.ts';
import { digitsLength, readHouseNumber, startsWithDigit } from './number.ts';
import { complementLength, skipPlaceWords, streetEnd, typeAt, writeStreet } from './street.ts';

/** An address line in canonical parts. */
export interface SplitAddress {
  readonly number: string;
  readonly street: string;
}

/** A folded line, and where its commas and line breaks stood. */
interface Line {
  readonly tokens: string[];
  /** Indexes of the tokens behind a break, rising. */
  readonly breaks: readonly number[];
}

/** What has been found of a line so far. */
interface Located {
  readonly number: string;
  /** Index where the street starts. */
  readonly start: number;
}

const BREAKS = /[,;\n\r|]+/;

function readLine(line: string): Line {
  if (!BREAKS.test(line)) return { tokens: tokensOf(foldText(line)), breaks: [] };
  const tokens: string[] = [];
  const breaks: number[] = [];
  for (const part of line.split(BREAKS)) {
    if (tokens.length > 0 && breaks.at(-1) !== tokens.length) breaks.push(tokens.length);
    for (const token of tokensOf(foldText(part))) tokens.push(token);
  }
  return { tokens, breaks };
}

/** Behind `APPT 3 BAT B` and `N` (12) at the start of a line, as long as something follows. */
function skipComplements(tokens: readonly string[], start: number, grammar: Grammar): number {
  let index = start;
  for (;;) {
    const announced = infoOf(grammar, tokens[index])?.complement === 'number' && startsWithDigit(tokens[index + 1]);
    const length = announced ? 1 : complementLength(tokens, index, grammar);
    if (length === 0 || index + length >= tokens.length) return index;
    index += length;
  }
}

/** `12 RUE X`, `12RUE X`, `12 BAT B RUE X`. Writes `RUE` in the place of `12RUE`. */
function readLeadingNumber(tokens: string[], index: number, grammar: Grammar): Located | undefined {
  if (!startsWithDigit(tokens[index])) return undefined;
  const read = readHouseNumber(tokens, index, grammar);
  if (read === undefined) return undefined;
  if (read.rest !== '') tokens[read.next] = read.rest;
  return { number: read.number, start: skipComplements(tokens, read.next, grammar) };
}

/** True where a word before digits or a type makes them part of a name: LES 4 ROUTES, DE LA RUE. */
function bindsNext(token: string | undefined, grammar: Grammar): boolean {
  const info = infoOf(grammar, token);
  return info !== undefined && (info.article || info.adjective !== '' || info.complement !== '');
}

/** `RESIDENCE LES PINS 12 RUE X`: the first number that a street type follows. */
function findNumberedStreet(tokens: string[], start: number, grammar: Grammar): Located | undefined {
  for (let index = start; index < tokens.length; index++) {
    if (!startsWithDigit(tokens[index]) || bindsNext(tokens[index - 1], grammar)) continue;
    const located = readLeadingNumber(tokens, index, grammar);
    if (located === undefined) continue;
    const type = typeAt(tokens, located.start, grammar);
    if (type.length > 0 && !type.site && located.start + type.length < tokens.length) return located;
  }
  return undefined;
}

/** `RESIDENCE LES PINS RUE X`: the first unmistakable street type behind a place. */
function findStreet(tokens: readonly string[], start: number, grammar: Grammar): number {
  for (let index = start + 1; index + 1 < tokens.length; index++) {
    const isMain = infoOf(grammar, tokens[index])?.types.some((rule) => rule.main);
    if (isMain && !bindsNext(tokens[index - 1], grammar)) return index;
  }
  return -1;
}

function locateNumberFirst(tokens: string[], grammar: Grammar): Located {
  const start = skipComplements(tokens, 0, grammar);
  const leading = readLeadingNumber(tokens, start, grammar);
  if (leading !== undefined) return leading;
  const type = typeAt(tokens, start, grammar);
  if (type.length > 0 && !type.site) return { number: '', start };
  const numbered = findNumberedStreet(tokens, start + 1, grammar);
  if (numbered !== undefined) return numbered;
  const street = type.site ? findStreet(tokens, start + type.length, grammar) : -1;
  return { number: '', start: street > 0 ? street : start };
}

/** Years end street names: DIVISION LECLERC 1944. */
function isYear(token: string): boolean {
  return token.length === 4 && digitsLength(token) === 4 && (token.startsWith('19') || token.startsWith('18'));
}

/** Index where a house number behind the street starts (`RUE X 12 BIS`); -1 where the digits belong to the name. */
function trailingNumberStart(tokens: readonly string[], nameStart: number, grammar: Grammar): number {
  let start = tokens.length - 1;
  if (!startsWithDigit(tokens[start])) start--;
  while (startsWithDigit(tokens[start - 1]) && !isYear(tokens[start - 1]!) && start - 1 > nameStart) start--;
  if (start <= nameStart || !startsWithDigit(tokens[start]) || isYear(tokens[start]!)) return -1;
  const before = infoOf(grammar, tokens[start - 1]);
  if (before !== undefined && (before.month !== '' || before.article || before.regnal)) return -1;
  return start;
}

/** A number behind the street is taken off its end. */
function takeTrailingNumber(tokens: string[], nameStart: number, grammar: Grammar): string {
  const start = trailingNumberStart(tokens, nameStart, grammar);
  if (start < 0) return '';
  const announced = infoOf(grammar, tokens[start - 1])?.complement === 'number';
  if (announced && start - 1 <= nameStart) return '';
  const read = readHouseNumber(tokens, start, grammar);
  if (read === undefined || read.rest !== '' || read.next !== tokens.length) return '';
  tokens.length = announced ? start - 1 : start;
  return read.number;
}

/** The first break behind a street's type and at least one word of its name; the end of the line where there is none. */
function breakBehind(line: Line, nameStart: number, grammar: Grammar): number {
  for (const index of line.breaks) {
    if (index <= nameStart) continue;
    for (let name = nameStart; name < index; name++) {
      if (!infoOf(grammar, line.tokens[name])?.article) return index;
    }
  }
  return line.tokens.length;
}

/**
 * Splits an address line into house number and street, both canonical.
 * @param country ISO 3166-1 alpha-2; chooses the word lists and the side of the number
 */
export function splitAddress(line: string, country: string): SplitAddress {
  const grammar = grammarOf(country);
  const read = readLine(line);
  const located = locateNumberFirst(read.tokens, grammar);
  const start = skipPlaceWords(read.tokens, located.start, grammar);
  const type = typeAt(read.tokens, start, grammar);
  const nameStart = start + type.length;
  const end = breakBehind(read, nameStart, grammar);
  let number = located.number;
  if (number === '' && startsWithDigit(read.tokens[end]))
    number = readHouseNumber(read.tokens, end, grammar)?.number ?? '';
  const tokens = read.tokens.slice(start, Math.min(end, streetEnd(read.tokens, nameStart, grammar)));
  if (number === '') number = takeTrailingNumber(tokens, type.length, grammar);
  return { number, street: writeStreet(tokens, type, grammar) };
}
