import { placeholders } from '../../lexicon/placeholders.generated.ts';
import { foldText } from '../letters.ts';
import { wordsOf } from '../lists.ts';

/** Values longer than this do not fit the masks below. */
const MAX_LENGTH = 31;
/** Entries by first and last letter. */
const ENDS = 1024;

/**
 * The lengths of the words of a set, by their first and last letter. Few values pass this test, so that a hash is seldom
 * computed.
 */
class LengthMask {
  private readonly lengths = new Uint32Array(ENDS);

  constructor(words: Iterable<string>) {
    for (const word of words) this.lengths[endsOf(word, 0, word.length)]! |= 1 << word.length;
  }

  mayHave(text: string): boolean {
    return this.mayHavePart(text, 0, text.length);
  }

  /** The same for a part of a text that need not be cut out. */
  mayHavePart(text: string, start: number, end: number): boolean {
    const length = end - start;
    return length <= MAX_LENGTH && (this.lengths[endsOf(text, start, end)]! & (1 << length)) !== 0;
  }
}

function endsOf(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) * 37 + text.charCodeAt(end - 1)) % ENDS || 0;
}

/** A set of short words that few values are in. */
class WordSet {
  private readonly words: ReadonlySet<string>;
  private readonly mask: LengthMask;

  constructor(words: readonly string[]) {
    this.words = new Set(words);
    this.mask = new LengthMask(words);
  }

  has(text: string): boolean {
    return this.mask.mayHave(text) && this.words.has(text);
  }

  mayHavePart(text: string, start: number, end: number): boolean {
    return this.mask.mayHavePart(text, start, end);
  }
}

type Field = 'text' | 'value' | 'name' | 'email' | 'phone' | 'date';

function valuesOf(how: string, ...fields: readonly Field[]): string[] {
  const rows = placeholders.filter(([field, oneHow]) => oneHow === how && fields.includes(field as Field));
  return rows.flatMap(([, , values]) => wordsOf(values)).filter((value) => value.length <= MAX_LENGTH);
}

const WRITTEN = new Set(valuesOf('written', 'text'));
const VALUES = new Set(valuesOf('folded', 'text', 'value'));
const NAMES = new Set(valuesOf('folded', 'text', 'name'));
/** Of all of them in canonical form. */
const MASK = new LengthMask([...VALUES, ...NAMES, ...Array.from(WRITTEN, foldText)]);

const PHONES = new WordSet(valuesOf('number', 'phone'));
const DATES = new WordSet(valuesOf('number', 'date'));

/** Spellings of several words in an address: together, or with a sign between them. */
function asLocalParts(words: readonly string[]): string[] {
  return words.flatMap((word) => ['', '.', '-', '_'].map((sign) => word.toLowerCase().replaceAll(' ', sign)));
}

const EMAIL_WORDS = new WordSet(valuesOf('folded', 'email'));
const EMAIL_PARTS = new WordSet(asLocalParts(valuesOf('folded', 'email')));
const EMAIL_PAIRS = new WordSet(asLocalParts([...valuesOf('folded', 'email'), ...valuesOf('pair', 'email')]));

/** One letter three times or more (`XXX`, `AAAA`), or twice the X. */
const REPEATED = /^(?:(\p{L})\1{2,}|XX)(?: (?:\1{2,}|XX))*$/u;

const MAX_REPEATED_LENGTH = 12;

function isRepeated(canonical: string): boolean {
  if (canonical.length < 2 || canonical.length > MAX_REPEATED_LENGTH) return false;
  return canonical.charCodeAt(0) === canonical.charCodeAt(1) && REPEATED.test(canonical);
}

/** Whether a last, birth or first name stands for "not known". @param text as written. @param canonical the same folded */
export function isNamePlaceholder(text: string, canonical: string): boolean {
  if (isRepeated(canonical)) return true;
  return MASK.mayHave(canonical) && (NAMES.has(canonical) || WRITTEN.has(text.trim()));
}

/** Whether a text of another field stands for "not known". @param text as written. @param canonical the same folded */
export function isPlaceholder(text: string, canonical: string): boolean {
  if (isRepeated(canonical)) return true;
  return MASK.mayHave(canonical) && (VALUES.has(canonical) || WRITTEN.has(text.trim()));
}

/** Whether a text without `@` says that there is no e-mail address. */
export function isEmailRefusal(text: string): boolean {
  const folded = foldText(text);
  return EMAIL_WORDS.has(folded) || isPlaceholder(text, folded);
}

/** Whether an address says that there is none: `noemail@noemail.com`, `nc@nc.fr`. @param address canonical */
export function isEmailPlaceholder(address: string): boolean {
  const at = address.lastIndexOf('@');
  const point = address.indexOf('.', at);
  const isSameLength = point - at - 1 === at;
  // Both parts of a placeholder are words of the larger set, or equal.
  if (
    point > 0 &&
    !isSameLength &&
    !EMAIL_PAIRS.mayHavePart(address, 0, at) &&
    !EMAIL_PAIRS.mayHavePart(address, at + 1, point)
  )
    return false;
  const local = address.slice(0, at);
  const label = address.slice(at + 1, point);
  if (EMAIL_PARTS.has(local) || EMAIL_PARTS.has(label)) return true;
  // One letter in front of a longer word may be a real address: a@example.org.
  if (local.length === 1 && label.length > 3) return false;
  if (EMAIL_PAIRS.has(local) && EMAIL_PAIRS.has(label)) return true;
  return local === label && isRepeated(foldText(local));
}

const ALIKE_DIGITS = 8;

/** Whether the last eight digits are equal, as in made-up numbers (`0600000000`). */
function endsAlike(digits: string): boolean {
  if (digits.length < ALIKE_DIGITS) return false;
  const last = digits.charCodeAt(digits.length - 1);
  for (let index = digits.length - ALIKE_DIGITS; index < digits.length; index++) {
    if (digits.charCodeAt(index) !== last) return false;
  }
  return true;
}

/** Whether two different digits take turns, as in made-up numbers (`0606060606`). */
function alternates(digits: string): boolean {
  if (digits.length <= ALIKE_DIGITS) return false;
  for (let index = 2; index < digits.length; index++) {
    if (digits.charCodeAt(index) !== digits.charCodeAt(index - 2)) return false;
  }
  return true;
}

/** Whether a number stands for "none". @param national digits without country code and trunk prefix */
export function isPhonePlaceholder(national: string): boolean {
  return PHONES.has(national) || endsAlike(national) || alternates(national);
}

/** @param date `YYYY-MM-DD` */
export function isDatePlaceholder(date: string): boolean {
  return DATES.has(date);
}
