import { isDigitAt } from '../digits.ts';
import { foldText } from '../letters.ts';
import { HAS_QUOTES, MAY_BE_DAMAGED, MAY_HAVE_READING, scanText } from './scan-text.ts';

/** Characters that only some fields interpret: a mask of those that {@link foldPlain} refuses. */
export const APOSTROPHE = 0x80;
export const POINT = 0x100;
/** A letter that has another Latin spelling: Ä. */
export const DIGRAPH = 0x200;

/** The folded letter of an entry; a blank for a separator. */
const LETTER = 0x7f;
const SPACE = 32;
const HYPHEN = 45;
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
  if (folded.length !== 1 || (flags & (MAY_BE_DAMAGED | HAS_QUOTES)) !== 0) return 0;
  return folded.charCodeAt(0) | ((flags & MAY_HAVE_READING) === 0 ? 0 : DIGRAPH);
}

for (let code = 0; code < TABLE_SIZE; code++) TABLE[code] = entryOf(String.fromCharCode(code));

/** Longer texts are not plain. */
const MAX_LENGTH = 128;
const CODES = Buffer.alloc(MAX_LENGTH);

/** Whether a hyphen may be more than a separator: it joins two numbers, or stands before the name of a place. */
function mayMeanMore(text: string, hyphen: number): boolean {
  return isDigitAt(text, hyphen + 1) || text.charCodeAt(hyphen + 1) === SPACE;
}

/** Address lines are folded twice: to see whether they are damaged, and to read them. */
let lastText = '';
let lastFolded: string | undefined;

/**
 * `foldText` for plain texts: Latin letters and digits between blanks, hyphens, points and apostrophes, undamaged (see
 * `scanText`) and without commas, slashes and joined numbers. Takes one pass instead of three.
 * @param refused signs that the field has to read
 * @returns `undefined` for every other text, and for a blank one
 */
export function foldPlain(text: string, refused: number): string | undefined {
  if (refused !== 0) return fold(text, refused);
  if (text !== lastText) {
    lastFolded = fold(text, 0);
    lastText = text;
  }
  return lastFolded;
}

function fold(text: string, refused: number): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  let length = 0;
  let letter = SPACE;
  let before = 0;
  let isUpperCaseEnough = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const entry = code < TABLE_SIZE ? TABLE[code]! : 0;
    if (entry === 0 || (entry & refused) !== 0) return undefined;
    if (code >= ASCII) {
      // Two in a row may be damage.
      if (before >= ASCII) return undefined;
      isUpperCaseEnough = false;
    }
    before = code;
    if ((entry & LETTER) !== SPACE) {
      letter = entry & LETTER;
      CODES[length++] = letter;
      continue;
    }
    if (code === HYPHEN && mayMeanMore(text, index)) return undefined;
    if (code !== SPACE || letter === SPACE) isUpperCaseEnough = false;
    if (letter !== SPACE) CODES[length++] = SPACE;
    letter = SPACE;
  }
  if (length === 0) return undefined;
  if (letter === SPACE) return CODES.toString('latin1', 0, length - 1);
  return isUpperCaseEnough ? text.toUpperCase() : CODES.toString('latin1', 0, length);
}
