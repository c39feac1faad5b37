import { letters } from '../lexicon/letters.generated.ts';

const SEPARATOR = 0;
const DROPPED = 1;
/** The character needs Unicode normalisation together with its neighbours. */
const COMPLEX = 2;
const SPACE = 32;
/** Values from here on are positions in `SPELLINGS`. */
const FIRST_SPELLING = 128;

/** Below: ASCII, Latin, combining marks, Greek, Cyrillic …, general punctuation. Everything above is COMPLEX. */
const TABLE_SIZE = 0x2070;

const LETTER_SPELLINGS: ReadonlyMap<string, string> = new Map(letters);
/** What a Latin letter of two or more is written as: AE, SS, TH. */
const SPELLINGS: string[] = [];
const TABLE = buildTable();

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

function buildTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code++) table[code] = classify(code);
  return table;
}

/** Classes of normalised characters that the table leaves open, filled as they are met. */
const OPEN_CLASSES = new Map<string, number>();

function classifyAlone(character: string): number {
  let known = OPEN_CLASSES.get(character);
  if (known === undefined) {
    if (IS_KEPT.test(character)) known = COMPLEX;
    else if (IS_FORMAT.test(character) || IS_ACCENT.test(character)) known = DROPPED;
    else known = IS_MARK.test(character) ? COMPLEX : SEPARATOR;
    OPEN_CLASSES.set(character, known);
  }
  return known;
}

function asciiDigit(code: number): number {
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

function spellCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  const digit = asciiDigit(code);
  if (digit >= 0) return String(digit);
  let known = code < TABLE_SIZE ? TABLE[code]! : COMPLEX;
  if (known === COMPLEX) known = classifyAlone(character);
  if (known === COMPLEX) return character;
  if (known >= FIRST_SPELLING) return SPELLINGS[known - FIRST_SPELLING]!;
  if (known === DROPPED) return '';
  return known === SEPARATOR ? ' ' : String.fromCharCode(known);
}

/** Any script: compatibility forms, accents and case folded, letters and digits of all scripts kept. */
function foldAnyScript(text: string): string {
  let folded = '';
  let gap = false;
  for (const character of text.toUpperCase().normalize('NFKD').toUpperCase()) {
    const spelling = spellCharacter(character);
    if (spelling === ' ') {
      gap = true;
    } else if (spelling !== '') {
      if (gap && folded !== '') folded += ' ';
      gap = false;
      folded += spelling;
    }
  }
  return folded.normalize('NFC');
}

/** Codes of a text that the table covers; `undefined` at the first character that it does not. */
function foldCodes(text: string): number[] | undefined {
  const codes: number[] = [];
  let length = 0;
  let gap = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const known = code < TABLE_SIZE ? TABLE[code]! : COMPLEX;
    if (known === SEPARATOR) {
      gap = true;
      continue;
    }
    if (known === DROPPED) continue;
    if (known === COMPLEX) return undefined;
    if (gap && length > 0) codes[length++] = SPACE;
    gap = false;
    if (known < FIRST_SPELLING) codes[length++] = known;
    else for (const letter of SPELLINGS[known - FIRST_SPELLING]!) codes[length++] = letter.charCodeAt(0);
  }
  return codes;
}

/** True where upper-casing alone folds the text: ASCII letters and digits, single blanks between them. */
function isPlain(text: string): boolean {
  let previous = SPACE;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === SPACE ? previous === SPACE : code >= 128 || TABLE[code] === SEPARATOR) return false;
    previous = code;
  }
  return previous !== SPACE;
}

/** Longest argument list that is spread into one call. */
const CHUNK = 4096;

function textOf(codes: number[]): string {
  if (codes.length <= CHUNK) return String.fromCharCode.apply(null, codes);
  let text = '';
  for (let start = 0; start < codes.length; start += CHUNK) {
    text += String.fromCharCode.apply(null, codes.slice(start, start + CHUNK));
  }
  return text;
}

/**
 * Folds any text to tokens: upper case, accents and ligatures spelt A-Z 0-9 where the script is Latin, each run of
 * anything that is no letter or digit one blank, no blank at either end. Other scripts keep their letters and digits
 * (NFKC, upper case, without accents). Idempotent; never throws; linear in the length of the text.
 */
export function foldText(text: string): string {
  if (text === '') return '';
  if (isPlain(text)) return text.toUpperCase();
  const codes = foldCodes(text);
  return codes === undefined ? foldAnyScript(text) : textOf(codes);
}
