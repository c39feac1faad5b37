import { postalTowns } from '../../lexicon/postal-towns.generated.ts';
import { digitsLength } from '../digits.ts';
import { isFrenchPost } from './address-system.ts';
import { readCity } from './city.ts';
import { countryNames } from './country.ts';

/** Digits of a code at the start of a line of the table. */
const CODE_LENGTH = 5;

/** The towns of a postal code. */
export interface PostalTowns {
  /** Canonical names. */
  readonly names: readonly string[];
  /** The last words of the towns. */
  readonly lastWords: ReadonlySet<string>;
  /** Bits of the ends of the towns' last words; see {@link endsLikeTown}. */
  readonly endings: number;
  readonly furtherEndings: number;
  /** Bits of the names; see {@link nameBit}. */
  readonly nameBits: number;
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
  let nameBits = 0;
  for (const name of names) nameBits |= nameBit(name);
  return { names, lastWords: new Set(words), endings, furtherEndings, nameBits };
}

/** One of {@link BITS} bits for a name. It rejects most misspelt towns without reading those of the code. */
function nameBit(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index++) hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0;
  return 1 << ((hash >>> 1) % BITS);
}

/** Whether a canonical name is that of a town of the code. */
export function isTownOf(name: string, { names, nameBits }: PostalTowns): boolean {
  return (nameBits & nameBit(name)) !== 0 && names.includes(name);
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
/** Index in `read` plus one, by postal code; filled on first use. */
const positions = new Uint16Array(10 ** CODE_LENGTH);
const read: PostalTowns[] = [UNKNOWN_CODE];
/** The position of every code that the table has not: those of mistyped codes. */
const UNKNOWN_POSITION = 1;

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
  const position = positions[code]!;
  return position > 0 ? read[position - 1]! : readTownsOf(postalCode, code);
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

function readTownsOf(postalCode: string, code: number): PostalTowns {
  const line = lineOfCode(postalCode);
  if (line === undefined) {
    positions[code] = UNKNOWN_POSITION;
    return UNKNOWN_CODE;
  }
  const towns = readTowns(line);
  positions[code] = read.push(towns);
  return towns;
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
  const codes: string[] = [];
  for (let code = from; code <= to; code++) codes.push(String(code).padStart(CODE_LENGTH, '0'));
  return codes.filter((code) => lineOfCode(code) !== undefined);
}

const departments = new Map<number, ReadonlyMap<string, string>>();

/** The first code of each town of a department. */
function townCodes(postalCode: string): ReadonlyMap<string, string> {
  const [from, to] = departmentRange(postalCode);
  const read = departments.get(from);
  if (read !== undefined) return read;
  const codes = new Map<string, string>();
  for (const code of knownCodes(from, to)) {
    for (const name of townsOfPostalCode(code, 'FR').names) if (!codes.has(name)) codes.set(name, code);
  }
  departments.set(from, codes);
  return codes;
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
  const codes = townCodes(postalCode);
  if (city !== '') return codes.get(city) ?? postalCode;
  return codes.has(PARIS) ? `${postalCode.slice(0, 2)}000` : postalCode;
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
