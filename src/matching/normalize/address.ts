import { type AddressSystem, addressSystemOf, type Grammar, infoOf, isMultilingual } from './grammar.ts';
import { foldText } from './letters.ts';
import { LONGEST_LINE, lineTokensOf } from './lists.ts';
import { beginsMonth, digitsLength, LONGEST_NUMBER, readHouseNumber, skipRange, startsWithDigit } from './number.ts';
import {
  canonicalStreet,
  closeStreet,
  commonStreet,
  complementLength,
  grammarFor,
  type OpenStreet,
  openStreet,
  skipDropped,
  typeAt,
} from './street.ts';

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
const NO_BREAKS: readonly number[] = [];

function readBrokenLine(line: string): Line {
  const tokens: string[] = [];
  const breaks: number[] = [];
  for (const part of line.split(BREAKS)) {
    if (tokens.length > 0 && breaks.at(-1) !== tokens.length) breaks.push(tokens.length);
    for (const token of lineTokensOf(foldText(part))) tokens.push(token);
    if (tokens.length >= LONGEST_LINE) break;
  }
  if (tokens.length > LONGEST_LINE) tokens.length = LONGEST_LINE;
  return { tokens, breaks: breaks.filter((index) => index < tokens.length) };
}

const ZEROS = /^0+$/;

/** Behind `APPT 3 BAT B`, `LIEU DIT`, `N` (12) and a zero for no number at the start of a line, as long as something follows. */
function skipComplements(tokens: readonly string[], start: number, grammar: Grammar): number {
  let index = start;
  for (;;) {
    const announcing = infoOf(grammar, tokens[index])?.complement === 'number' && index + 2 < tokens.length;
    const announced = announcing && startsWithDigit(tokens[index + 1]);
    const passed = announced || (startsWithDigit(tokens[index]) && ZEROS.test(tokens[index]!));
    const length = passed ? 1 : complementLength(tokens, index, grammar);
    const next = length > 0 && index + length < tokens.length ? index + length : skipDropped(tokens, index, grammar);
    if (next === index) return index;
    index = next;
  }
}

/** Index behind the last token that belongs to a number at `index`: a comma ends it (`12, 8 MAI`), unless BIS follows. */
function numberLimit({ tokens, breaks }: Line, index: number, grammar: Grammar): number {
  const limit = breaks.find((one) => one > index) ?? tokens.length;
  return infoOf(grammar, tokens[limit])?.suffix ? tokens.length : limit;
}

/** `12 RUE X`, `12RUE X`, `12 BAT B RUE X`. Writes `RUE` in the place of `12RUE`. */
function readLeadingNumber(line: Line, index: number, grammar: Grammar): Located | undefined {
  const { tokens } = line;
  if (!startsWithDigit(tokens[index])) return undefined;
  const limit = numberLimit(line, index, grammar);
  const read = readHouseNumber(limit < tokens.length ? tokens.slice(0, limit) : tokens, index, grammar);
  if (read === undefined) return undefined;
  if (read.rest !== '') tokens[read.next] = read.rest;
  const next = read.rest === '' ? skipRange(tokens, read.next, grammar) : read.next;
  return { number: read.number, start: skipComplements(tokens, next, grammar) };
}

/** True where a word before digits or a type makes them part of a name: LES 4 ROUTES, DE LA RUE. */
function bindsNext(token: string | undefined, grammar: Grammar): boolean {
  const info = infoOf(grammar, token);
  return info !== undefined && (info.article || info.adjective !== '' || info.complement !== '');
}

/** `RESIDENCE LES PINS 12 RUE X`: the first number that a street type follows. */
function findNumberedStreet(line: Line, start: number, grammar: Grammar): Located | undefined {
  const { tokens } = line;
  for (let index = start; index < tokens.length; index++) {
    if (!startsWithDigit(tokens[index]) || bindsNext(tokens[index - 1], grammar)) continue;
    const located = readLeadingNumber(line, index, grammar);
    if (located === undefined) continue;
    const type = typeAt(tokens, located.start, grammar);
    if (type.length > 0 && !type.site && located.start + type.length < tokens.length) return located;
  }
  return undefined;
}

/** `RESIDENCE LES PINS RUE X`: the first unmistakable street type behind a place; -1 for none. */
function findStreet(tokens: readonly string[], start: number, grammar: Grammar): number {
  for (let index = start + 1; index + 1 < tokens.length; index++) {
    const isMain = infoOf(grammar, tokens[index])?.types.some((rule) => rule.main);
    if (isMain && !bindsNext(tokens[index - 1], grammar)) return index;
  }
  return -1;
}

/** `URB LOS PINOS, C SOL`: the first part behind a comma that starts with a street type; -1 for none. */
function findPart({ tokens, breaks }: Line, grammar: Grammar): number {
  const index = breaks.find((one) => {
    const type = typeAt(tokens, one, grammar);
    return type.length > 0 && !type.site;
  });
  return index ?? -1;
}

/** `ROSE COTTAGE, HIGH STREET`: the part that shows a number before it or a type at its end. */
function findPartWithType(line: Line, first: number, grammar: Grammar): Located {
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

/** Where the street starts in a line that does not start with it, and the number before it. */
function locate(line: Line, grammar: Grammar): Located {
  const { tokens } = line;
  const start = skipComplements(tokens, 0, grammar);
  const leading = readLeadingNumber(line, start, grammar);
  if (leading !== undefined) return leading;
  if (!grammar.typeFirst)
    return line.breaks.length > 0 ? findPartWithType(line, start, grammar) : { number: '', start };
  const type = typeAt(tokens, start, grammar);
  if (type.length > 0 && !type.site) return { number: '', start };
  const numbered = findNumberedStreet(line, start + 1, grammar);
  if (numbered !== undefined) return numbered;
  if (!type.site) return { number: '', start };
  const part = findPart(line, grammar);
  const street = part > 0 ? part : findStreet(tokens, start + type.length, grammar);
  return { number: '', start: street > 0 ? street : start };
}

/** Years end street names: DIVISION LECLERC 1944. */
function isYear(token: string): boolean {
  return token.length === 4 && digitsLength(token) === 4 && (token.startsWith('19') || token.startsWith('18'));
}

/** Index of the announcement (N, NR) of the number at `start`, or `start` itself. */
function announcedFrom({ out, nameStart, grammar }: OpenStreet, start: number): number {
  let from = start;
  while (from > nameStart && infoOf(grammar, out[from - 1])?.complement === 'number') from--;
  return from;
}

/** True where the digits at `start` do not number a house: MAI 1945, DES 4, HENRI 4, BP 12, VC N 5; or where no name is left. */
function belongsToName(open: OpenStreet, start: number): boolean {
  const { out, nameStart, grammar } = open;
  const from = announcedFrom(open, start);
  if (from <= nameStart) return true;
  const before = infoOf(grammar, out[from - 1]);
  if (before === undefined) return false;
  if (before.month !== '') return grammar.numberFirst || isYear(out[start]!);
  const road = before.types.some(({ from: words, to }) => words.length === 1 && to.length > 1);
  return before.article || before.regnal || before.complement === 'value' || road;
}

/** Index where a house number at the end of a street starts (`RUE X 12 BIS`); -1 where the digits belong to the name. */
function lastNumberStart(open: OpenStreet): number {
  const { out, nameStart } = open;
  let start = out.length - 1;
  if (!startsWithDigit(out[start])) start--;
  while (startsWithDigit(out[start - 1]) && !isYear(out[start - 1]!) && start - 1 > nameStart) start--;
  if (start <= nameStart || !startsWithDigit(out[start]) || isYear(out[start]!)) return -1;
  return belongsToName(open, start) ? -1 : start;
}

/** Index of the first house number behind a street's name (`CALLE MAYOR 12 3 B`); -1 for none. */
function firstNumberStart(open: OpenStreet): number {
  const { out, nameStart, grammar } = open;
  for (let index = nameStart + 1; index < out.length; index++) {
    if (!startsWithDigit(out[index]) || belongsToName(open, index)) continue;
    if (beginsMonth(out, index + 1, grammar) || (isYear(out[index]!) && startsWithDigit(out[index + 1]))) continue;
    return index;
  }
  return -1;
}

/** Where a number behind the street starts: countries that write it first have it at the end, the others behind the name. */
function numberStart(open: OpenStreet): number {
  if (!open.grammar.numberFirst) return firstNumberStart(open);
  const start = lastNumberStart(open);
  return start >= 0 && readHouseNumber(open.out, start, open.grammar)?.next === open.out.length ? start : -1;
}

/** Takes a number behind the street, and what follows it, off the street. Zeros are taken off too, but are no number. */
function takeNumber(open: OpenStreet): string {
  const { out, grammar } = open;
  for (let start = numberStart(open); start >= 0; start = numberStart(open)) {
    const read = readHouseNumber(out, start, grammar);
    if (read === undefined || read.rest !== '') return '';
    out.length = announcedFrom(open, start);
    if (read.number !== '') return read.number;
  }
  return '';
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

/** The number that a part behind a comma starts with: `CALLE 8, 12, 3 B`. */
function numberBehindBreak(line: Line, index: number, grammar: Grammar): string {
  const announced = infoOf(grammar, line.tokens[index])?.complement === 'number' ? index + 1 : index;
  if (!startsWithDigit(line.tokens[announced])) return '';
  const next = line.breaks.find((one) => one > announced) ?? line.tokens.length;
  return readHouseNumber(line.tokens.slice(0, next), announced, grammar)?.number ?? '';
}

/** Writes the street from `start` on, and finds its number behind it unless it is known. */
function finish(line: Line, { number, start }: Located, grammar: Grammar): SplitAddress {
  const end = breakBehind(line, start + typeAt(line.tokens, start, grammar).length, grammar);
  const open = openStreet(line.tokens.slice(start, end), grammar);
  const found = number || numberBehindBreak(line, end, grammar) || takeNumber(open);
  return { number: found, street: closeStreet(open) };
}

/** In countries that write the number behind the street: there first, then before it. */
function splitNumberLast(line: Line, grammar: Grammar): SplitAddress {
  const { tokens } = line;
  const start = skipComplements(tokens, 0, grammar);
  if (!startsWithDigit(tokens[start])) return finish(line, locate(line, grammar), grammar);
  const whole = finish(line, { number: '', start }, grammar);
  const leading = readLeadingNumber(line, start, grammar);
  const typed = leading !== undefined && typeAt(tokens, leading.start, grammar).length > 0;
  return leading === undefined || (whole.number !== '' && !typed) ? whole : finish(line, leading, grammar);
}

const BLANK = 32;
const ZERO = 48;

/** A line that is a number or none, a type, and words that no rule touches: as most lines are. */
function splitCommon(folded: string, { grammars }: AddressSystem): SplitAddress | undefined {
  const grammar = grammars[0]!;
  if (!grammar.numberFirst || grammars.length > 1) return undefined;
  const length = digitsLength(folded);
  if (length > LONGEST_NUMBER || folded.charCodeAt(0) === ZERO) return undefined;
  if (length > 0 && folded.charCodeAt(length) !== BLANK) return undefined;
  const street = commonStreet(folded, length === 0 ? 0 : length + 1, grammar);
  return street === undefined ? undefined : { number: folded.slice(0, length), street };
}

function splitOnce(text: string, country: string): SplitAddress {
  const system = addressSystemOf(country);
  if (BREAKS.test(text)) return splitLine(readBrokenLine(text), system, country);
  const folded = foldText(text);
  return splitCommon(folded, system) ?? splitLine({ tokens: lineTokensOf(folded), breaks: NO_BREAKS }, system, country);
}

function splitLine(line: Line, system: AddressSystem, country: string): SplitAddress {
  const grammar = grammarFor(system, line.tokens);
  const split = grammar.numberFirst ? finish(line, locate(line, grammar), grammar) : splitNumberLast(line, grammar);
  return isMultilingual(country) ? { number: split.number, street: canonicalStreet(split.street, country) } : split;
}

/** Writing words in full can show a number that the raw line hid; it settles at once in practice. */
const PASSES = 4;

/**
 * Splits an address line into house number and street, both canonical. A street without a number gives itself again.
 * @param country ISO 3166-1 alpha-2; chooses the word lists and the side of the number
 */
export function splitAddress(line: string, country: string): SplitAddress {
  let split = splitOnce(line, country);
  for (let pass = 0; pass < PASSES && split.number === ''; pass++) {
    const again = splitOnce(split.street, country);
    if (again.number === '' && again.street === split.street) return split;
    split = again;
  }
  return split;
}
