import { postalTowns } from '../../lexicon/postal-towns.generated.ts';
import { digitsLength } from '../digits.ts';
import { hashOf } from '../word-table.ts';
import { isFrenchPost } from './address-system.ts';
import { readCity } from './city.ts';
import { countryNames } from './country.ts';
import { townsByShortForm } from './short-towns.ts';

/** Digits of a code at the start of a line of the table. */
const CODE_LENGTH = 5;

/** The towns of a postal code. */
export interface PostalTowns {
  /** Canonical names. */
  readonly names: readonly string[];
  /** The names by their first words, where these mean one town of the code: HERBLAY SUR SEINE by HERBLAY. */
  readonly byShortForm: ReadonlyMap<string, string>;
  /** The last words of the towns. */
  readonly lastWords: ReadonlySet<string>;
  /** Bits of the ends of the towns' last words; see {@link endsLikeTown}. */
  readonly endings: number;
  readonly furtherEndings: number;
}

/** Bits of a small integer, which V8 stores in the object itself. */
const BITS = 30;

const SPACE = 32;
/** Letters at the end of a text that are compared before its last word is read. Two let five times as many streets pass. */
const END_LENGTH = 4;

/** A hash of the last letters of the last word of a text. */
function hashOfEnd(text: string): number {
  const last = text.length - 1;
  let hash = 0;
  for (let index = last; index >= 0 && last - index < END_LENGTH; index--) {
    const code = text.charCodeAt(index);
    if (code === SPACE) break;
    hash = hash * 37 + code;
  }
  return hash;
}

/** The same of a text of codes that ends before `end`. */
function hashOfCodes(codes: Uint8Array, end: number): number {
  const start = Math.max(0, end - END_LENGTH);
  let hash = 0;
  for (let index = end - 1; index >= start; index--) {
    const code = codes[index]!;
    if (code === SPACE) break;
    hash = hash * 37 + code;
  }
  return hash;
}

/** Two bits for the end of a text, which reject most streets before their last word is read. */
function endingBit(hash: number): number {
  return 1 << (hash % BITS);
}

function furtherBit(hash: number): number {
  return 1 << (Math.floor(hash / BITS) % BITS);
}

function postalTownsOf(names: readonly string[]): PostalTowns {
  const words = names.map(lastWordOf);
  let endings = 0;
  let furtherEndings = 0;
  for (const hash of words.map(hashOfEnd)) {
    endings |= endingBit(hash);
    furtherEndings |= furtherBit(hash);
  }
  return { names, byShortForm: townsByShortForm(names), lastWords: new Set(words), endings, furtherEndings };
}

/**
 * Last words of a town that is sorted by its name (SABLES D OLONNE LES) or written with its borough, and of France after a
 * town.
 */
const COMMON_ENDINGS = ['LE', 'LA', 'LES', 'L', 'ARRONDISSEMENT', 'ARRDT', 'ARRT', 'ARR', ...countryNames('FR')];
const COMMON_WORDS: ReadonlySet<string> = new Set(COMMON_ENDINGS);
/** 1 at the index of each, see {@link commonEndingIndex}. */
const IS_COMMON_ENDING = new Uint8Array(1 << 10);

function commonEndingIndex(hash: number): number {
  return (hash ^ (hash >>> 10)) & (IS_COMMON_ENDING.length - 1);
}

for (const word of COMMON_ENDINGS) IS_COMMON_ENDING[commonEndingIndex(hashOfEnd(word))] = 1;

const UNKNOWN_CODE = postalTownsOf([]);
const read: PostalTowns[] = [UNKNOWN_CODE];
/** The position of every code that the table has not: those of mistyped codes. */
const UNKNOWN_POSITION = 1;

/** Numbers of each code in {@link codes}: one look at the memory instead of four. */
const CODE_RECORD = 4;
const ENDINGS = 1;
const FURTHER_ENDINGS = 2;
/** A bit for each name and each short form, see {@link townNamed}. */
const NAMES = 3;
/** By postal code, its index in `read` plus one, and the numbers above; filled on first use. */
const codes = new Int32Array(CODE_RECORD * 10 ** CODE_LENGTH);

/** Bits for the names of all codes and their short forms, of which at most one in 15 is 1. */
const NAME_BITS = 1 << 20;
const nameBits = new Uint32Array(NAME_BITS / 32);

function nameBitOf(code: number, hash: number): number {
  return Math.imul(hash ^ code, 0x9e3779b1) & (NAME_BITS - 1);
}

function keepName(code: number, name: string): void {
  const hash = hashOf(name);
  const bit = nameBitOf(code, hash);
  codes[code * CODE_RECORD + NAMES]! |= 1 << hash;
  nameBits[bit >>> 5]! |= 1 << bit;
}

/**
 * The town of the code that a canonical name, or a short form of it, means; `undefined` for none. Most misspelt towns are rejected
 * without reading those of the code.
 * @param code its number
 * @param hash of the name, see `hashOf`
 * @returns a text that does not reference the text of the name
 */
export function townNamed(name: string, code: number, hash: number): string | undefined {
  const position = positionOf(code);
  if ((codes[code * CODE_RECORD + NAMES]! & (1 << hash)) === 0) return undefined;
  const bit = nameBitOf(code, hash);
  if ((nameBits[bit >>> 5]! & (1 << bit)) === 0) return undefined;
  const { names, byShortForm } = read[position - 1]!;
  const index = names.indexOf(name);
  return index >= 0 ? names[index] : byShortForm.get(name);
}

/** @param code its number */
export function endingsOfCode(code: number): number {
  positionOf(code);
  return codes[code * CODE_RECORD + ENDINGS]!;
}

/** @param code its number */
export function furtherEndingsOfCode(code: number): number {
  positionOf(code);
  return codes[code * CODE_RECORD + FURTHER_ENDINGS]!;
}

/** The line of a code in the table, which is sorted by code: a binary search over its text. */
function lineOfCode(postalCode: string): string | undefined {
  let low = 1;
  let high = postalTowns.length - 1;
  while (low < high) {
    const start = postalTowns.lastIndexOf('\n', (low + high) >> 1) + 1;
    const end = postalTowns.indexOf('\n', start);
    const code = postalTowns.slice(start, start + CODE_LENGTH);
    if (code === postalCode) return postalTowns.slice(start, end);
    if (code < postalCode) low = end + 1;
    else high = start - 1;
  }
  return undefined;
}

/** The last word of a folded text. */
export function lastWordOf(folded: string): string {
  return folded.slice(folded.lastIndexOf(' ') + 1);
}

function readTowns(line: string): PostalTowns {
  const written = line.slice(CODE_LENGTH + 1).split(';');
  return postalTownsOf([...new Set(written.map((name) => readCity(name, 'FR')))]);
}

/**
 * The towns of a French postal code, in canonical form, with the names that merged communes had.
 * @param country ISO 3166-1 alpha-2
 * @returns no names for an unknown code, and for other countries
 */
export function townsOfPostalCode(postalCode: string, country: string): PostalTowns {
  if (!isFrenchPost(country)) return UNKNOWN_CODE;
  const code = codeNumber(postalCode);
  if (code < 0) return UNKNOWN_CODE;
  return read[positionOf(code) - 1]!;
}

/** The index in `read` of a code plus one. */
function positionOf(code: number): number {
  return codes[code * CODE_RECORD]! || readTownsOf(code);
}

/** The number of a code of five digits; -1 for another text. */
export function codeNumber(postalCode: string): number {
  if (postalCode.length !== CODE_LENGTH) return -1;
  let number = 0;
  for (let index = 0; index < CODE_LENGTH; index++) {
    const digit = postalCode.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function readTownsOf(code: number): number {
  const line = lineOfCode(textOfCode(code));
  const towns = line === undefined ? UNKNOWN_CODE : readTowns(line);
  const position = line === undefined ? UNKNOWN_POSITION : read.push(towns);
  const { endings, furtherEndings } = towns;
  codes.set([position, endings, furtherEndings], code * CODE_RECORD);
  for (const name of towns.names) keepName(code, name);
  for (const name of towns.byShortForm.keys()) keepName(code, name);
  return position;
}

function textOfCode(code: number): string {
  return String(code).padStart(CODE_LENGTH, '0');
}

/** Codes of a department, first and last. Corsica shares the digits 20; overseas departments have three. */
function departmentRange(postalCode: string): readonly [number, number] {
  const isOverseas = postalCode.startsWith('97') || postalCode.startsWith('98');
  const size = isOverseas ? 100 : 1000;
  const first = Math.floor(Number(postalCode) / size) * size;
  return [first, first + size - 1];
}

/** Codes of the table, in order. */
function knownCodes(from: number, to: number): string[] {
  const texts: string[] = [];
  for (let code = from; code <= to; code++) texts.push(textOfCode(code));
  return texts.filter((code) => lineOfCode(code) !== undefined);
}

const departments = new Map<number, ReadonlyMap<string, string>>();

/** The first code of each town of a department. */
function townCodes(postalCode: string): ReadonlyMap<string, string> {
  const [from, to] = departmentRange(postalCode);
  const read = departments.get(from);
  if (read !== undefined) return read;
  const firstCodes = new Map<string, string>();
  for (const code of knownCodes(from, to)) {
    for (const name of townsOfPostalCode(code, 'FR').names) if (!firstCodes.has(name)) firstCodes.set(name, code);
  }
  departments.set(from, firstCodes);
  return firstCodes;
}

const PARIS = 'PARIS';

/**
 * The first code of the town for a code that no town has: CEDEX codes, which La Poste gives to companies (33072 BORDEAUX).
 * Without a town only Paris is known, which is a department of its own.
 * @returns the code itself for known codes and unknown towns
 */
export function codeOfTown(postalCode: string, city: string, country: string): string {
  if (townsOfPostalCode(postalCode, country) !== UNKNOWN_CODE) return postalCode;
  if (!isFrenchPost(country) || digitsLength(postalCode) !== CODE_LENGTH || postalCode.length > CODE_LENGTH) {
    return postalCode;
  }
  const firstCodes = townCodes(postalCode);
  if (city !== '') return firstCodes.get(city) ?? postalCode;
  return firstCodes.has(PARIS) ? `${postalCode.slice(0, 2)}000` : postalCode;
}

/** Quick test: true where {@link endsWithLastWord} may be true of the towns with these endings. */
export function endsLikeTown(folded: string, endings: number, furtherEndings: number): boolean {
  return isEndOfTown(hashOfEnd(folded), endings, furtherEndings);
}

/** The same of a text of codes that ends before `end`. */
export function codesEndLikeTown(codes: Uint8Array, end: number, endings: number, furtherEndings: number): boolean {
  return isEndOfTown(hashOfCodes(codes, end), endings, furtherEndings);
}

function isEndOfTown(hash: number, endings: number, furtherEndings: number): boolean {
  if (IS_COMMON_ENDING[commonEndingIndex(hash)] === 1) return true;
  return (endings & endingBit(hash)) !== 0 && (furtherEndings & furtherBit(hash)) !== 0;
}

/** True where a folded text ends with the last word of a town of the code, or with one that can follow any town. */
export function endsWithLastWord(folded: string, { lastWords }: PostalTowns): boolean {
  const last = lastWordOf(folded);
  return lastWords.has(last) || COMMON_WORDS.has(last);
}
