import { nameWords } from '../../lexicon/name-words.generated.ts';
import { placeholders } from '../../lexicon/placeholders.generated.ts';
import { foldText } from '../letters.ts';
import { wordsOf } from '../lists.ts';
import { hashOfCodes, WordTable } from '../word-table.ts';

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
    for (const word of words) this.lengths[endsOf(word)]! |= 1 << word.length;
  }

  /** Whether the part of a text from `start` to `end` may be one of the words. */
  mayHave(text: string, start: number, end: number): boolean {
    return this.mayHaveEnds(text.charCodeAt(start), text.charCodeAt(end - 1), end - start);
  }

  mayHaveEnds(first: number, last: number, length: number): boolean {
    return length <= MAX_LENGTH && (this.lengths[endsIndex(first, last)]! & (1 << length)) !== 0;
  }
}

function endsOf(text: string): number {
  return endsIndex(text.charCodeAt(0), text.charCodeAt(text.length - 1));
}

function endsIndex(first: number, last: number): number {
  return (first * 37 + last) % ENDS || 0;
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
    return this.mask.mayHave(text, 0, text.length) && this.words.has(text);
  }

  mayHavePart(text: string, start: number, end: number): boolean {
    return this.mask.mayHave(text, start, end);
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
/** These are first names too. */
const FIRST_NAMES_TOO: ReadonlySet<string> = new Set(['LADY', 'MELE']);
/** Shorter titles, such as ME and HON, are first names in some countries; these are not. */
const MIN_TITLE_LENGTH = 4;
const SHORT_TITLES: ReadonlySet<string> = new Set(['SIR', 'REV']);

/** Civilities and titles of all countries: alone, they are no first name. */
const TITLES = new Set(
  nameWords
    .filter(([kind, countries]) => countries === '' && (kind === 'civility' || kind === 'title'))
    .flatMap(([kind, , words]) =>
      wordsOf(words).filter((word) => kind === 'civility' || word.length >= MIN_TITLE_LENGTH || SHORT_TITLES.has(word)),
    )
    .filter((word) => word.length <= MAX_LENGTH && !FIRST_NAMES_TOO.has(word)),
);

const TITLE_MASK = new LengthMask(TITLES);
const TITLE_TABLE = new WordTable(new Map(Array.from(TITLES, (title) => [title, true as const])));

/** Of all placeholders in canonical form. */
const MASK = new LengthMask([...VALUES, ...NAMES, ...Array.from(WRITTEN, foldText)]);

const PHONES = new WordSet(valuesOf('number', 'phone'));
const DATES = new Set(valuesOf('number', 'date'));

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
/** Letters, not digits: a postal code that begins with a digit twice is none. */
const A = 65;

function isRepeated(canonical: string): boolean {
  if (canonical.length < 2 || canonical.length > MAX_REPEATED_LENGTH) return false;
  const first = canonical.charCodeAt(0);
  return first >= A && first === canonical.charCodeAt(1) && REPEATED.test(canonical);
}

/** A quick test on the codes of a canonical text: whether it may stand for "not known". */
export function mayBePlaceholder(codes: Uint8Array, length: number): boolean {
  return (length > 1 && codes[0] === codes[1]) || MASK.mayHaveEnds(codes[0]!, codes[length - 1]!, length);
}

/** Whether a last, birth or first name stands for "not known". @param text as written. @param canonical the same folded */
export function isNamePlaceholder(text: string, canonical: string): boolean {
  if (isRepeated(canonical)) return true;
  return MASK.mayHave(canonical, 0, canonical.length) && (NAMES.has(canonical) || WRITTEN.has(text.trim()));
}

/** The same of a first name, which a civility or title alone is not either: `Miss`. */
export function isFirstNamePlaceholder(text: string, canonical: string): boolean {
  if (isNamePlaceholder(text, canonical)) return true;
  return TITLE_MASK.mayHave(canonical, 0, canonical.length) && TITLES.has(canonical);
}

/** Whether the codes of a canonical first name are a civility or title alone. */
export function isTitleAlone(codes: Uint8Array, length: number): boolean {
  if (length === 0 || !TITLE_MASK.mayHaveEnds(codes[0]!, codes[length - 1]!, length)) return false;
  return TITLE_TABLE.findCodes(codes, 0, length, hashOfCodes(codes, 0, length)) === true;
}

/** The same for a folded text. */
export function mayBePlaceholderText(canonical: string): boolean {
  return isRepeated(canonical) || MASK.mayHave(canonical, 0, canonical.length);
}

/** Whether a text of another field stands for "not known". @param text as written. @param canonical the same folded */
export function isPlaceholder(text: string, canonical: string): boolean {
  if (isRepeated(canonical)) return true;
  return MASK.mayHave(canonical, 0, canonical.length) && (VALUES.has(canonical) || WRITTEN.has(text.trim()));
}

/** Whether a text without `@` says that there is no e-mail address. */
export function isEmailRefusal(text: string): boolean {
  const folded = foldText(text);
  return EMAIL_WORDS.has(folded) || isPlaceholder(text, folded);
}

/**
 * Whether an address says that there is none: `noemail@noemail.com`, `nc@nc.fr`.
 * @param address canonical
 * @param at index of the last `@`
 * @param point index of the first point after it
 */
export function isEmailPlaceholder(
  address: string,
  at: number = address.lastIndexOf('@'),
  point: number = address.indexOf('.', at),
): boolean {
  if (point > 0 && !mayBeEmailPlaceholder(address, at, point)) return false;
  const local = address.slice(0, at);
  const label = address.slice(at + 1, point);
  if (EMAIL_PARTS.has(local) || EMAIL_PARTS.has(label)) return true;
  // One letter in front of a longer word may be a real address: a@example.org.
  if (local.length === 1 && label.length > 3) return false;
  if (EMAIL_PAIRS.has(local) && EMAIL_PAIRS.has(label)) return true;
  return local === label && isRepeated(foldText(local));
}

/** A quick test, without cutting the address in parts. */
function mayBeEmailPlaceholder(address: string, at: number, point: number): boolean {
  const label = at + 1;
  if (EMAIL_PARTS.mayHavePart(address, 0, at) || EMAIL_PARTS.mayHavePart(address, label, point)) return true;
  if (point - label === at && address.charCodeAt(0) === address.charCodeAt(label)) return true;
  return EMAIL_PAIRS.mayHavePart(address, 0, at) && EMAIL_PAIRS.mayHavePart(address, label, point);
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

/** A quick test: whether the last digit is the same as one of the two before it. */
function mayRepeat(digits: string): boolean {
  const end = digits.length - 1;
  const last = digits.charCodeAt(end);
  return last === digits.charCodeAt(end - 1) || last === digits.charCodeAt(end - 2);
}

/** Whether a number stands for "none". @param national digits without country code and trunk prefix */
export function isPhonePlaceholder(national: string): boolean {
  return PHONES.has(national) || (mayRepeat(national) && (endsAlike(national) || alternates(national)));
}

const ZERO = 48;

/** The year of a date without its first digit, from 0 to 999. */
function shortYear(date: string): number {
  return 100 * (date.charCodeAt(1) - ZERO) + 10 * (date.charCodeAt(2) - ZERO) + (date.charCodeAt(3) - ZERO);
}

/** 1 at the {@link shortYear} of each placeholder: a quick test that rejects most dates. */
const PLACEHOLDER_YEARS = new Uint8Array(1000);
for (const date of DATES) PLACEHOLDER_YEARS[shortYear(date)] = 1;

/** @param date `YYYY-MM-DD` */
export function isDatePlaceholder(date: string): boolean {
  return PLACEHOLDER_YEARS[shortYear(date)] === 1 && DATES.has(date);
}
