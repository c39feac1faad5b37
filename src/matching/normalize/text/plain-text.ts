import { foldText } from '../letters.ts';
import { HAS_QUOTES, MAY_BE_DAMAGED, MAY_HAVE_READING, scanText } from './scan-text.ts';
import { type Codes, MAX_SHORT_LENGTH, textOfCodes } from './text-of-codes.ts';

/** Characters that only some fields interpret: a mask of those that {@link foldPlain} refuses. */
export const APOSTROPHE = 0x80;
export const POINT = 0x100;
/** A letter that has another Latin spelling: Ä. */
export const DIGRAPH = 0x200;

/** A letter that is folded to its own letter and an E: Œ, Æ. */
const LIGATURE = 0x400;

/** The folded letter of an entry; a blank for a separator. */
const LETTER = 0x7f;
const SPACE = 32;
const A = 65;
const E = 69;
const HYPHEN = 45;
const ZERO = 48;
const NINE = 57;
const ASCII = 128;

/** ASCII, Latin-1 and Latin Extended-A. */
const TABLE_SIZE = 0x180;
/** By character: the folded letter and the masks above; 0 for what is not plain. */
const TABLE = new Uint16Array(TABLE_SIZE);

function entryOf(character: string): number {
  if (character === ' ' || character === '-') return SPACE;
  if (character === '.') return SPACE | POINT;
  if (character === "'") return SPACE | APOSTROPHE;
  const flags = scanText(character);
  const folded = foldText(character);
  const isLigature = folded.length === 2 && folded.charCodeAt(1) === E;
  if ((folded.length !== 1 && !isLigature) || (flags & (MAY_BE_DAMAGED | HAS_QUOTES)) !== 0) return 0;
  return folded.charCodeAt(0) | (isLigature ? LIGATURE : 0) | ((flags & MAY_HAVE_READING) === 0 ? 0 : DIGRAPH);
}

for (let code = 0; code < TABLE_SIZE; code++) TABLE[code] = entryOf(String.fromCharCode(code));

/** Longer texts are not plain. */
const MAX_LENGTH = 128;

/** The codes that {@link foldCodes} wrote last. */
export const FOLDED_CODES = Buffer.alloc(2 * MAX_LENGTH) as Codes;

/** Whether upper case would have been enough for the last text, or nothing was to be done. */
let isUpperCaseEnough = false;
let isUnchanged = false;
/** Blanks in the last folded text. */
let blanks = 0;

/** Whether the text that {@link foldCodes} has folded last has several words. */
export function hasSeveralWords(): boolean {
  return blanks > 0;
}

/** Whether a hyphen may be more than a separator: it joins two numbers, or stands before the name of a place. */
function mayMeanMore(text: string, hyphen: number): boolean {
  return meansMoreAfterHyphen(text.charCodeAt(hyphen + 1));
}

function meansMoreAfterHyphen(code: number): boolean {
  return code === SPACE || (code >= ZERO && code <= NINE);
}

const A_GRAVE = 0xc0;
const O_CIRCUMFLEX = 0xd4;
const LAST_LATIN_1 = 0xff;

/**
 * Whether two characters may be UTF-8 that was read as another encoding (see `decodeMojibake`). Two letters of Latin-1 are not,
 * as in `Zoé` with `ï`: the second is no sign of the bytes that continue a sequence, and only Ô begins one in code page 850.
 */
function mayBeDamage(previous: number, code: number): boolean {
  if (previous < ASCII) return false;
  return (
    previous < A_GRAVE || previous === O_CIRCUMFLEX || previous > LAST_LATIN_1 || code < A_GRAVE || code > LAST_LATIN_1
  );
}

/**
 * {@link foldPlain} without a string: writes the codes of the folded text to {@link FOLDED_CODES}.
 * @returns their number; 0 for a text that is not plain
 */
export function foldCodes(text: string, refused: number): number {
  const textLength = text.length;
  if (textLength > MAX_LENGTH) return 0;
  let length = 0;
  /** 0 as long as all letters are folded. */
  let changes = 0;
  let separators = 0;
  isUpperCaseEnough = true;
  for (let index = 0; index < textLength; index++) {
    const code = text.charCodeAt(index);
    const entry = code < TABLE_SIZE ? TABLE[code]! : 0;
    if (code >= ASCII) {
      if (index > 0 && mayBeDamage(text.charCodeAt(index - 1), code)) return 0;
      isUpperCaseEnough = false;
    }
    if (entry === 0 || (entry & refused) !== 0) return 0;
    let letter = entry & LETTER;
    if (entry >= LIGATURE) {
      FOLDED_CODES[length++] = letter;
      letter = E;
    }
    if (letter !== SPACE) {
      FOLDED_CODES[length++] = letter;
      changes |= letter ^ code;
      continue;
    }
    if (code === HYPHEN && mayMeanMore(text, index)) return 0;
    const isRepeated = length === 0 || FOLDED_CODES[length - 1] === SPACE;
    if (code !== SPACE || isRepeated) isUpperCaseEnough = false;
    if (isRepeated) continue;
    FOLDED_CODES[length++] = SPACE;
    separators++;
  }
  isUnchanged = changes === 0;
  blanks = separators;
  if (length === 0 || FOLDED_CODES[length - 1] !== SPACE) return length;
  blanks--;
  isUpperCaseEnough = false;
  return length - 1;
}

/** The last lead byte of a character in {@link TABLE}, U+017F. */
const LAST_LEAD = 0xc5;

/**
 * {@link foldCodes} for UTF-8.
 * @param bytes valid UTF-8 from `start` to `end`
 */
export function foldBytes(bytes: Uint8Array, start: number, end: number, refused: number): number {
  if (end - start > MAX_LENGTH) return 0;
  let length = 0;
  let separators = 0;
  let previous = 0;
  for (let at = start; at < end; at++) {
    let code = bytes[at]!;
    if (code >= ASCII) {
      if (code > LAST_LEAD) return 0;
      code = ((code & 0x1f) << 6) | (bytes[++at]! & 0x3f);
      if (mayBeDamage(previous, code)) return 0;
    }
    previous = code;
    const entry = TABLE[code]!;
    if (entry === 0 || (entry & refused) !== 0) return 0;
    let letter = entry & LETTER;
    if (entry >= LIGATURE) {
      FOLDED_CODES[length++] = letter;
      letter = E;
    }
    if (letter !== SPACE) {
      FOLDED_CODES[length++] = letter;
      continue;
    }
    if (code === HYPHEN && at + 1 < end && meansMoreAfterHyphen(bytes[at + 1]!)) return 0;
    if (length === 0 || FOLDED_CODES[length - 1] === SPACE) continue;
    FOLDED_CODES[length++] = SPACE;
    separators++;
  }
  blanks = separators;
  if (length === 0 || FOLDED_CODES[length - 1] !== SPACE) return length;
  blanks--;
  return length - 1;
}

/** Words of the text that was folded last. */
export function foldedWords(): number {
  return blanks + 1;
}

/** @param code one of {@link FOLDED_CODES}, no blank: a digit or a letter */
export function isFoldedDigit(code: number): boolean {
  return code < A;
}

/** A part of the text that {@link foldCodes} has folded last. */
export function foldedPart(start: number, end: number): string {
  return textOfCodes(FOLDED_CODES, start, end);
}

/**
 * `foldText` for plain texts: Latin letters and digits between blanks, hyphens, points and apostrophes, undamaged (see
 * `scanText`) and without commas, slashes and joined numbers. Takes one pass instead of three.
 * @param refused signs that the field has to read
 * @returns `undefined` for every other text, and for a blank one
 */
export function foldPlain(text: string, refused: number): string | undefined {
  const length = foldCodes(text, refused);
  if (length === 0) return undefined;
  if (isUnchanged && isUpperCaseEnough) return text;
  return length > MAX_SHORT_LENGTH && isUpperCaseEnough ? text.toUpperCase() : foldedPart(0, length);
}
