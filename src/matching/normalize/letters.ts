import { letters } from '../lexicon/letters.generated.ts';

const SEPARATOR = 0;
const DROPPED = 1;
/** The character needs Unicode normalisation together with its neighbours. */
const COMPLEX = 2;
const UNCLASSIFIED = 0xffff;
const SPACE = 32;
/** Values from here on are positions in `SPELLINGS`. */
const FIRST_SPELLING = 128;

/** The table covers ASCII, Latin, combining marks, Greek, Cyrillic and general punctuation. Other characters are COMPLEX. */
const TABLE_SIZE = 0x2070;

const LETTER_SPELLINGS: ReadonlyMap<string, string> = new Map(letters);
/** Spellings of letters that fold to two or more: AE, SS, TH. */
const SPELLINGS: string[] = [];
/** The class of a character, the code of its single folded letter, or a position in `SPELLINGS`. Filled lazily. */
const TABLE = new Uint16Array(TABLE_SIZE).fill(UNCLASSIFIED);

const IS_MARK = /^\p{M}$/u;
const IS_KEPT = /^[\p{L}\p{N}]$/u;
const IS_FORMAT = /^\p{Cf}$/u;
/** Accents and optional vowel points. Marks that spell a vowel (Devanagari, Thai) are kept. */
const IS_ACCENT = /^(?:\p{Script=Inherited}|[\u0591-\u05C7])$/u;
/** The zero of each set of decimal digits: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

function isAsciiWord(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** The Latin spelling of one character; `''` for a separator, `undefined` if it has none. */
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

/** The table entry of a code below `TABLE_SIZE`. */
function entryOf(code: number): number {
  const known = TABLE[code]!;
  if (known !== UNCLASSIFIED) return known;
  TABLE[code] = classify(code);
  return TABLE[code]!;
}

/** Classes of all normalised characters. Filled lazily. */
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

/** The spelling of a character of SPELT_CLASS. */
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

/** Folds compatibility forms, accents and case; keeps letters and digits of all scripts. */
function foldAnyScript(text: string): string {
  const letters = text.toUpperCase().normalize('NFKD').toUpperCase();
  const pieces: string[] = [];
  let gap = false;
  /** Start of a run of characters that are kept unchanged; -1 outside a run. */
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
/** Length of the longest spelling of one character, including the blank before it. */
const MAX_SPELLING_LENGTH = 4;
const SHARED_CODES = Buffer.alloc(SHORT_TEXT * MAX_SPELLING_LENGTH);

/** Writes the folded codes of a text. Returns their number, or -1 if the table does not cover a character. */
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

/** Writes one blank after a token. Returns the new length. */
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

/** Whether upper case is enough to fold the text: ASCII letters and digits, separated by single blanks. */
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
 * Folds text to tokens of letters and digits, separated by single blanks. Latin text becomes A-Z and 0-9 (upper case, without
 * accents, ligatures expanded). Other scripts keep their letters and digits (NFKC, upper case, without accents). Idempotent;
 * never throws; linear in the length of the text.
 */
export function foldText(text: string): string {
  if (text === '') return '';
  if (isPlain(text)) return text.toUpperCase();
  return foldLatin(text) ?? foldAnyScript(text);
}
