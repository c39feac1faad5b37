import { letters } from '../lexicon/letters.generated.ts';

const SEPARATOR = 0;
const DROPPED = 1;
/** The character needs Unicode normalisation together with its neighbours. */
const COMPLEX = 2;
const UNCLASSIFIED = 0xffff;
const SPACE = 32;
/** Values from here on are positions in `SPELLINGS`. */
const FIRST_SPELLING = 128;

/** Below: ASCII, Latin, combining marks, Greek, Cyrillic …, general punctuation. Everything above is COMPLEX. */
const TABLE_SIZE = 0x2070;

const LETTER_SPELLINGS: ReadonlyMap<string, string> = new Map(letters);
/** What a Latin letter of two or more is written as: AE, SS, TH. */
const SPELLINGS: string[] = [];
/** Class of a character, or its one letter's code, or a position in `SPELLINGS`; filled as characters are met. */
const TABLE = new Uint16Array(TABLE_SIZE).fill(UNCLASSIFIED);

const IS_MARK = /^\p{M}$/u;
const IS_KEPT = /^[\p{L}\p{N}]$/u;
const IS_FORMAT = /^\p{Cf}$/u;
/** Accents and vowel points that other writing leaves out; marks that spell a vowel (Devanagari, Thai …) stay. */
const IS_ACCENT = /^(?:\p{Script=Inherited}|[\u0591-\u05C7])$/u;
/** Zeros of the decimal digits that are met in addresses: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

function isAsciiWord(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** The Latin spelling of one character, `''` for a separator, `undefined` where Latin has none. */
function latinSpelling(character: string): string | undefined {
  let spelling = '';
  for (const part of character.toUpperCase().normalize('NFKD').toUpperCase()) {
    const known = LETTER_SPELLINGS.get(part);
    if (known !== undefined) spelling += known;
    else if (isAsciiWord(part.charCodeAt(0))) spelling += part;
    else if (/[\p{L}\p{N}]/u.test(part)) return undefined;
    else if (!/\p{M}/u.test(part) && spelling !== '') return undefined;
  }
  return spelling;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (code === 0xaa || code === 0xba || (code >= 0x2b9 && code <= 0x2df)) return SEPARATOR;
  if (code >= 0x300 && code <= 0x36f && code !== 0x345) return DROPPED;
  if (/\p{Cf}/u.test(character)) return DROPPED;
  if (/\p{M}/u.test(character)) return COMPLEX;
  const spelling = latinSpelling(character);
  if (spelling === undefined) return COMPLEX;
  if (spelling === '') return SEPARATOR;
  if (spelling.length === 1) return spelling.charCodeAt(0);
  const known = SPELLINGS.indexOf(spelling);
  return FIRST_SPELLING + (known >= 0 ? known : SPELLINGS.push(spelling) - 1);
}

/** The table's entry of a code below `TABLE_SIZE`. */
function entryOf(code: number): number {
  const known = TABLE[code]!;
  if (known !== UNCLASSIFIED) return known;
  TABLE[code] = classify(code);
  return TABLE[code]!;
}

/** Classes of normalised characters above the table, filled as they are met. */
const UNKNOWN = 0;
const KEPT_CLASS = 1;
const DROPPED_CLASS = 2;
const SEPARATOR_CLASS = 3;
const SPELT_CLASS = 4;
const LAST_CODE_POINT = 0x10ffff;
const CLASSES = new Uint8Array(LAST_CODE_POINT + 1);

function asciiDigit(code: number): number {
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

function classifyAlone(code: number): number {
  const character = String.fromCodePoint(code);
  const known = code < TABLE_SIZE ? entryOf(code) : COMPLEX;
  if (asciiDigit(code) >= 0) return SPELT_CLASS;
  if (known === SEPARATOR) return SEPARATOR_CLASS;
  if (known === DROPPED) return DROPPED_CLASS;
  if (known !== COMPLEX) return known === code ? KEPT_CLASS : SPELT_CLASS;
  if (IS_KEPT.test(character)) return KEPT_CLASS;
  if (IS_FORMAT.test(character) || IS_ACCENT.test(character)) return DROPPED_CLASS;
  return IS_MARK.test(character) ? KEPT_CLASS : SEPARATOR_CLASS;
}

/** What a character of SPELT_CLASS is written as. */
function spell(code: number): string {
  const digit = asciiDigit(code);
  if (digit >= 0) return String(digit);
  const known = entryOf(code);
  return known >= FIRST_SPELLING ? SPELLINGS[known - FIRST_SPELLING]! : String.fromCharCode(known);
}

function classOf(code: number): number {
  if (CLASSES[code] === UNKNOWN) CLASSES[code] = classifyAlone(code);
  return CLASSES[code]!;
}

/** Any script: compatibility forms, accents and case folded, letters and digits of all scripts kept. */
function foldAnyScript(text: string): string {
  const letters = text.toUpperCase().normalize('NFKD').toUpperCase();
  const pieces: string[] = [];
  let gap = false;
  /** Start of a run of characters that stay as they are; -1 outside one. */
  let run = -1;
  for (let index = 0; index < letters.length; ) {
    const code = letters.codePointAt(index)!;
    const known = classOf(code);
    if (run >= 0 && known !== KEPT_CLASS) {
      pieces.push(letters.slice(run, index));
      run = -1;
    }
    if (known === SEPARATOR_CLASS) {
      gap = true;
    } else if (known !== DROPPED_CLASS && run < 0) {
      if (gap && pieces.length > 0) pieces.push(' ');
      gap = false;
      if (known === KEPT_CLASS) run = index;
      else pieces.push(spell(code));
    }
    index += code > 0xffff ? 2 : 1;
  }
  if (run >= 0) pieces.push(letters.slice(run));
  return pieces.join('').normalize('NFC');
}

/** Texts up to this length share one buffer. */
const SHORT_TEXT = 256;
/** Letters that one character becomes at most, with the blank before them. */
const MAX_SPELLING_LENGTH = 4;
const SHARED_CODES = Buffer.alloc(SHORT_TEXT * MAX_SPELLING_LENGTH);

/** Writes the codes of a text that the table covers; returns their count, -1 at the first character that it does not cover. */
function foldCodes(text: string, codes: Buffer): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const known = code < TABLE_SIZE ? entryOf(code) : COMPLEX;
    if (known >= SPACE && known < FIRST_SPELLING) codes[length++] = known;
    else if (known === SEPARATOR) length = endToken(codes, length);
    else if (known === COMPLEX) return -1;
    else if (known !== DROPPED) length = writeSpelling(codes, length, SPELLINGS[known - FIRST_SPELLING]!);
  }
  return length > 0 && codes[length - 1] === SPACE ? length - 1 : length;
}

/** Writes one blank behind a token; returns the new length. */
function endToken(codes: Buffer, length: number): number {
  if (length === 0 || codes[length - 1] === SPACE) return length;
  codes[length] = SPACE;
  return length + 1;
}

function writeSpelling(codes: Buffer, start: number, spelling: string): number {
  for (let index = 0; index < spelling.length; index++) codes[start + index] = spelling.charCodeAt(index);
  return start + spelling.length;
}

function foldLatin(text: string): string | undefined {
  const codes = text.length <= SHORT_TEXT ? SHARED_CODES : Buffer.allocUnsafe(text.length * MAX_SPELLING_LENGTH);
  const length = foldCodes(text, codes);
  return length < 0 ? undefined : codes.toString('latin1', 0, length);
}

/** True where upper-casing alone folds the text: ASCII letters and digits, single blanks between them. */
function isPlain(text: string): boolean {
  let previous = SPACE;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === SPACE ? previous === SPACE : code >= 128 || entryOf(code) === SEPARATOR) return false;
    previous = code;
  }
  return previous !== SPACE;
}

/**
 * Folds any text to tokens: upper case, accents and ligatures spelt A-Z 0-9 where the script is Latin, each run of
 * anything that is no letter or digit one blank, no blank at either end. Other scripts keep their letters and digits
 * (NFKC, upper case, without accents). Idempotent; never throws; linear in the length of the text.
 */
export function foldText(text: string): string {
  if (text === '') return '';
  if (isPlain(text)) return text.toUpperCase();
  return foldLatin(text) ?? foldAnyScript(text);
}
