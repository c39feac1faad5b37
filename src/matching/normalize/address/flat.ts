import { flats } from '../../lexicon/flats.generated.ts';
import { startsWithDigit, withoutZeros } from '../digits.ts';
import { wordsOf } from '../lists.ts';
import { addressSystemOf } from './address-system.ts';
import type { SplitAddress } from './common-address.ts';
import { complementAt, complementLength } from './complement.ts';
import { type Grammar, infoOf } from './grammar.ts';
import { grammarFor } from './language.ts';
import { type Line, readLine } from './line.ts';
import { isJoined } from './number-format.ts';

/** The parts of a flat in their canonical order, each with the letter that stands for it. */
const PART_LETTERS = { building: 'B', stairs: 'S', floor: 'F', flat: 'A', side: 'X' } as const;

type Part = keyof typeof PART_LETTERS;

const PARTS = Object.keys(PART_LETTERS) as readonly Part[];

/** The meaning of a word in a complement: a part of the flat, and its value; `''` if the value is written beside the word. */
interface FlatWord {
  readonly part: Part;
  readonly value: string;
}

const WORDS: ReadonlyMap<string, FlatWord> = new Map(
  flats.flatMap(([part, value, words]) => wordsOf(words).map((word) => [word, { part: part as Part, value }])),
);

type Values = Partial<Record<Part, string>>;

/** Longer values are ignored: they are not flat numbers. */
const MAX_VALUE_LENGTH = 8;

const ORDINAL = /^(\d+)(?:ST|ND|RD|TH|ER|E|EME|ERE|O)$/;

/** Sets the value of a part unless it has one: `3` for 03, and for a floor also for 3EME and 3RD. */
function setValue(values: Values, part: Part, token: string): void {
  const value = withoutZeros((part === 'floor' && ORDINAL.exec(token)?.[1]) || token);
  if (value.length <= MAX_VALUE_LENGTH) values[part] ??= value;
}

/** The value of a word for the left, the right or the front door; `undefined` for other words. */
function sideOf(word: string | undefined): string | undefined {
  const meaning = word === undefined ? undefined : WORDS.get(word);
  return meaning?.part === 'side' ? meaning.value : undefined;
}

/** Reads the side behind a floor: `3 OG LINKS`. @returns the index after it */
function readSide(tokens: readonly string[], index: number, values: Values): number {
  const side = values.floor === undefined ? undefined : sideOf(tokens[index]);
  if (side === undefined) return index;
  setValue(values, 'side', side);
  return index + 1;
}

/** Sets the floor whose number is before the words of a rule, and the side that they name: `3 ET GAUCHE`. */
function setFloor(values: Values, words: readonly string[], number: string): void {
  const part = WORDS.get(words.join(' '))?.part ?? 'floor';
  setValue(values, part === 'side' ? 'floor' : part, number);
  const side = sideOf(words.at(-1));
  if (side !== undefined) setValue(values, 'side', side);
}

/** Reads a complement word at `index`, or a number with its floor. @returns the index after it; 0 for other tokens */
function readWord(tokens: readonly string[], index: number, grammar: Grammar, values: Values): number {
  const length = complementLength(tokens, index, grammar);
  if (length === 0 || infoOf(grammar, tokens[index - 1])?.article) return 0;
  if (startsWithDigit(tokens[index])) {
    const floor = complementAt(tokens, index + length - 1, grammar) ?? complementAt(tokens, index + 1, grammar);
    if (floor !== undefined) setFloor(values, floor.from, tokens[index]!);
    return readSide(tokens, index + length, values);
  }
  const rule = complementAt(tokens, index, grammar)!;
  const word = WORDS.get(rule.from.join(' '));
  if (word !== undefined) setValue(values, word.part, word.value || tokens[index + length - 1]!);
  return word?.part === 'floor' ? readSide(tokens, index + length, values) : index + length;
}

/** Reads `4/12`, if it means flat 4 of number 12 or flat 12 of number 4. */
function readJoined(tokens: readonly string[], { slash, hyphen }: Grammar, values: Values): void {
  const token = tokens.find((one) => startsWithDigit(one) && isJoined(one));
  if (token === undefined) return;
  const parts = token.split(/[-/]/);
  const meaning = token.includes('/') ? slash : hyphen;
  if (parts.length !== 2 || (meaning !== 'unit' && meaning !== 'flat')) return;
  setValue(values, 'flat', meaning === 'unit' ? parts[0]! : parts[1]!);
}

const SHORT_CODE = /^(?:\d+[A-Z]{0,3}|[A-Z]\d{0,3})$/;
const MAX_BARE_TOKENS = 3;

/** A floor and a side (`3 IZQ`), a floor and a door (`3 2`, `3 B`), or the code of a flat (`12`, `B12`), without a word. */
function readBare(tokens: readonly string[], values: Values): void {
  if (tokens.length === 0 || tokens.length > MAX_BARE_TOKENS) return;
  const side = sideOf(tokens.at(-1));
  const codes = side === undefined ? tokens : tokens.slice(0, -1);
  if (codes.length > 2 || !codes.every((token) => SHORT_CODE.test(token))) return;
  if (side !== undefined) setValue(values, 'side', side);
  else if (!codes.some((token) => /\d/.test(token))) return;
  const isFloor = codes.length === 2 || codes !== tokens;
  if (isFloor && codes[0] !== undefined) setValue(values, 'floor', codes[0]);
  if (codes.length === 2) setValue(values, 'flat', codes[1]!);
  else if (!isFloor) setValue(values, 'flat', codes[0]!);
}

function partsOf({ tokens, breaks }: Line): (readonly string[])[] {
  return [0, ...breaks].map((start, index) => tokens.slice(start, breaks[index] ?? tokens.length));
}

function readWords(line: Line, grammar: Grammar, values: Values): void {
  const { tokens } = line;
  for (let index = 0; index < tokens.length; ) index = readWord(tokens, index, grammar, values) || index + 1;
}

/** Reads an address line. Where the number stands after the street, a flat can follow it without a word. */
function readAddress(text: string, country: string, values: Values): void {
  const line = readLine(text);
  const grammar = grammarFor(addressSystemOf(country), line.tokens);
  readWords(line, grammar, values);
  if (line.hasJoinedNumbers) readJoined(line.tokens, grammar, values);
  if (grammar.numberFirst) return;
  const [street = [], ...rest] = partsOf(line);
  const number = street.findIndex(startsWithDigit);
  if (number > 0) readBehindNumber(street.slice(number + 1), { text, country }, values);
  for (const part of number === -1 ? rest.slice(1) : rest) readBare(part, values);
}

/** An ordinal behind the house number is a floor: `Calle Mayor 12 3ºB`. */
const ORDINAL_SIGN = /\d\s?[ºª]/;
/** Dutch flats in Roman digits, and floors: `12-III`, `12-3hoog`. A single letter belongs to the number. */
const ROMAN_FLATS: readonly (string | undefined)[] = [undefined, undefined, 'II', 'III', 'IV', undefined, 'VI'];
const DUTCH_FLOOR = /^(\d)HOOG$/;

/** Reads what stands behind the house number without a comma. */
function readBehindNumber(
  tokens: readonly string[],
  { text, country }: { readonly text: string; readonly country: string },
  values: Values,
): void {
  const [token] = tokens;
  const isAlone = tokens.length === 1 && token !== undefined;
  if (ORDINAL_SIGN.test(text)) {
    if (isAlone && SHORT_CODE.test(token)) setValue(values, 'floor', token);
    else readBare(tokens, values);
  }
  if (country !== 'NL' || !isAlone) return;
  const flat = ROMAN_FLATS.indexOf(token);
  const floor = DUTCH_FLOOR.exec(token)?.[1];
  if (flat > 0) setValue(values, 'flat', String(flat));
  else if (floor !== undefined) setValue(values, 'floor', floor);
}

function readComplement(text: string, country: string, values: Values): void {
  const line = readLine(text);
  readWords(line, grammarFor(addressSystemOf(country), line.tokens), values);
  if (Object.keys(values).length === 0) readBare(line.tokens, values);
}

const BLANK = 32;

function countWords(text: string): number {
  let words = 0;
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) !== BLANK && (index === 0 || text.charCodeAt(index - 1) === BLANK)) words++;
  }
  return words;
}

/** Also `12-III` and `12-hs`. */
const JOINED_NUMBERS = /\d[A-Z]?\s?[-/]\s?(?:\d|[IV]{2,3}\b|hs\b)/i;

/** Whether an address line may hold more than its house number and street. Cheaper than {@link parseFlat}. */
export function holdsMore(text: string, { number, street }: SplitAddress): boolean {
  if (countWords(text) > countWords(number) + countWords(street)) return true;
  return (text.includes('-') || text.includes('/')) && JOINED_NUMBERS.test(text);
}

/**
 * Parses where in a building a person lives: `BC S2 F3 A12` for building C, stairs 2, floor 3, flat 12, of which any may be
 * missing; `XL`, `XR` and `XF` are the doors on the left, on the right and in front. `undefined` if the texts do not name a flat.
 * @param address an address line; `''` if it holds only number and street (see {@link holdsMore})
 * @param country ISO 3166-1 alpha-2; selects the words
 */
export function parseFlat(address: string, complement: string, country: string): string | undefined {
  const values: Values = {};
  if (complement !== '') readComplement(complement, country, values);
  if (address !== '') readAddress(address, country, values);
  const parts = PARTS.filter((part) => values[part] !== undefined);
  return parts.length === 0 ? undefined : parts.map((part) => PART_LETTERS[part] + values[part]!).join(' ');
}
