import { startsWithDigit } from '../digits.ts';
import { complementAt } from './complement.ts';
import { type ComplementRule, type Grammar, infoOf } from './grammar.ts';
import { beginsMonth, readHouseNumber } from './house-number.ts';
import { breakAfter, type Line } from './line.ts';
import { isCyrillicOrdinal } from './number-names.ts';
import type { StreetDraft } from './street-draft.ts';

const YEARS = /^1[89]\d\d(?:-1[89]\d\d)?$/;

/** Years end street names: DIVISION LECLERC 1944, CHARLES DARWIN 1809-1882. */
function isYear(token: string): boolean {
  return token.length >= 4 && YEARS.test(token);
}

/** Index of the words that announce the number at `start` (N, NR, KAPI NO), or `start` itself. */
function announcedFrom({ out, nameStart, grammar }: StreetDraft, start: number): number {
  let from = start;
  while (from > nameStart && infoOf(grammar, out[from - 1])?.announcesNumber) from--;
  const words = complementAt(out, start - 2, grammar);
  return words?.kind === 'number' && words.from.length === 2 ? Math.min(from, start - 2) : from;
}

/** Highest rank of a ruler; higher numbers are house numbers. */
const MAX_RANK = 30;

/** RUE HENRI 4; not RUE HENRI 40, RUE SAINT LOUIS 4. In countries that write the number after the street, RUE LEOPOLD 7 is the house 7. */
function isRank({ out, grammar }: StreetDraft, start: number): boolean {
  if (!grammar.numberFirst || !infoOf(grammar, out[start - 1])?.ruler || Number(out[start]) > MAX_RANK) return false;
  return !SAINTS.has(out[start - 2] ?? '');
}

const SAINTS = new Set(['SAINT', 'SAINTE', 'ST', 'STE']);

/** Words before ROAD that a number follows: COUNTY ROAD 12; not VORLAM ROAD 12. */
const ROAD_WORDS = new Set(['COUNTY', 'STATE', 'TOWNSHIP', 'MARKET', 'RANCH']);

/** True for a type that its number belongs to: HIGHWAY 61, COUNTY ROAD 12, SECTOR 12. */
function isNumberedRoad(out: readonly string[], index: number): boolean {
  return out[index] !== 'ROAD' || ROAD_WORDS.has(out[index - 1] ?? '');
}

/** True for the letter of VIA A 12, which is no article. */
function isLetterOfName({ out, nameStart, grammar }: StreetDraft, index: number): boolean {
  return (
    !grammar.numberFirst && index === nameStart && nameStart > 0 && out[index]!.length === 1 && index + 2 === out.length
  );
}

/** True for a housing estate, whose number belongs to its name: ЖК МЛАДОСТ 1. */
function isEstate({ out, grammar }: StreetDraft): boolean {
  return infoOf(grammar, out[0])?.types.some(({ type }) => type.estate) === true;
}

function isValueKind({ kind }: ComplementRule): boolean {
  return kind === 'value' || kind === 'building' || kind === 'numbered';
}

/** True where the digits at `start` are no house number: MAI 1945, DES 4, HENRI 4, BP 12, VC N 5; or where no name is left. */
function belongsToName(draft: StreetDraft, start: number): boolean {
  const { out, nameStart, grammar } = draft;
  const from = announcedFrom(draft, start);
  if (from <= nameStart) return true;
  const before = infoOf(grammar, out[from - 1]);
  if (before === undefined) return false;
  if (before.month !== '') return grammar.numberFirst || isYear(out[start]!);
  if (before.last?.numbered && isNumberedRoad(out, from - 1)) return true;
  const isRoad = before.types.some(({ from: words, to }) => words.length === 1 && to.length > 1);
  const isValue = before.complements.some(isValueKind) && (from - 1 > nameStart || nameStart === 0);
  const isArticle = before.article && !isLetterOfName(draft, from - 1);
  return isArticle || isRoad || before.roadPoint || isRank(draft, start) || isValue;
}

/** Index where a house number at the end of a street starts (`RUE X 12 BIS`); -1 where the digits belong to the name. */
function lastNumberStart(draft: StreetDraft): number {
  const { out, nameStart } = draft;
  let start = out.length - 1;
  if (!startsWithDigit(out[start])) start--;
  while (startsWithDigit(out[start - 1]) && !isYear(out[start - 1]!) && start - 1 > nameStart) start--;
  if (start <= nameStart || !startsWithDigit(out[start]) || isYear(out[start]!)) return -1;
  return belongsToName(draft, start) ? -1 : start;
}

/** Index of the first house number after a street's name (`CALLE MAYOR 12 3 B`); -1 for none. */
function firstNumberStart(draft: StreetDraft): number {
  const { out, nameStart, grammar } = draft;
  if (isEstate(draft)) return -1;
  for (let index = nameStart + 1; index < out.length; index++) {
    if (!startsWithDigit(out[index]) || isCyrillicOrdinal(out[index]!) || belongsToName(draft, index)) continue;
    // 5 SOKAK.
    if (infoOf(grammar, out[index + 1])?.last !== undefined) continue;
    if (beginsMonth(out, index + 1, grammar) || (isYear(out[index]!) && startsWithDigit(out[index + 1]))) continue;
    return index;
  }
  return -1;
}

/** Where a number after the street starts: at the end where countries write it in front, else right after the name. */
function numberStart(draft: StreetDraft): number {
  if (!draft.grammar.numberFirst) return firstNumberStart(draft);
  const start = lastNumberStart(draft);
  return start >= 0 && readHouseNumber(draft.out, start, draft.grammar)?.next === draft.out.length ? start : -1;
}

/**
 * Removes a number after the street, and what follows it, from the draft. Zeros are removed too, but are no number.
 * @returns the number; `''` for none
 */
export function takeTrailingNumber(draft: StreetDraft): string {
  const { out, grammar } = draft;
  for (let start = numberStart(draft); start >= 0; start = numberStart(draft)) {
    const read = readHouseNumber(out, start, grammar);
    if (read === undefined || read.rest !== '') return '';
    out.length = announcedFrom(draft, start);
    if (read.number !== '') return read.number;
  }
  return '';
}

/** Removes a flat after a street whose house number is known: `12 RUE X N 4`. */
export function dropAnnouncedNumber(draft: StreetDraft): void {
  const { out } = draft;
  const start = out.length - 1;
  if (!startsWithDigit(out[start]) || announcedFrom(draft, start) === start || belongsToName(draft, start)) return;
  out.length = announcedFrom(draft, start);
}

/**
 * Removes a house number that is written again after the name of a street: `12 RUE X 12`; not from `12 ROUTE 12`.
 * @param number in front of the street
 */
export function dropRepeatedNumber(draft: StreetDraft, number: string): void {
  const { out, grammar } = draft;
  const start = grammar.numberFirst && grammar.typeFirst ? lastNumberStart(draft) : -1;
  const read =
    start < 0 || infoOf(grammar, out[start - 1]) !== undefined ? undefined : readHouseNumber(out, start, grammar);
  if (read?.number === number && read.next === out.length && read.rest === '') out.length = start;
}

/**
 * The number of a house that has none of a street: `SICAP AMITIE 3 VILLA 4215`, `MAISON 12 RUE X`; `''` for none.
 * @param start index of the first token that can announce it
 */
export function numberOfHouse(tokens: readonly string[], start: number, end: number, grammar: Grammar): string {
  for (let index = start; index < end; index++) {
    const rule = complementAt(tokens, index, grammar);
    if (rule?.kind !== 'house' || rule.from.length > 1) continue;
    const value = infoOf(grammar, tokens[index + 1])?.announcesNumber ? index + 2 : index + 1;
    if (startsWithDigit(tokens[value])) return readHouseNumber(tokens, value, grammar)?.number ?? '';
  }
  return '';
}

/** The number at the start of the part after a comma at `index`: `CALLE 8, 12, 3 B`; `''` for none. */
export function numberAfterBreak(line: Line, index: number, grammar: Grammar): string {
  const announced = infoOf(grammar, line.tokens[index])?.announcesNumber ? index + 1 : index;
  if (!startsWithDigit(line.tokens[announced])) return '';
  return readHouseNumber(line.tokens.slice(0, breakAfter(line, announced)), announced, grammar)?.number ?? '';
}

/** The number that a later part of the line announces: `RUE X, IMM 4, N 12`; `''` for none. */
export function announcedAfterBreak(line: Line, end: number, grammar: Grammar): string {
  for (const index of line.breaks) {
    if (index <= end || !infoOf(grammar, line.tokens[index])?.announcesNumber) continue;
    const number = numberAfterBreak(line, index, grammar);
    if (number !== '') return number;
  }
  return '';
}
