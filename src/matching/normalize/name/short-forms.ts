import { firstNameVariants } from '../../lexicon/first-name-variants.generated.ts';
import { shortNames } from '../../lexicon/short-names.generated.ts';
import { tokensOf, wordsOf } from '../lists.ts';
import { isFirstName } from './first-names.ts';

/** The other forms of each name, in both directions. */
const FORMS = new Map<string, Set<string>>();

function addForm(name: string, other: string): void {
  const known = FORMS.get(name) ?? new Set<string>();
  FORMS.set(name, known.add(other));
}

for (const [, full, shorts] of shortNames) {
  for (const short of wordsOf(shorts)) {
    addForm(short, full);
    addForm(full, short);
  }
}
for (const [, names] of firstNameVariants) {
  const variants = wordsOf(names);
  for (const one of variants) for (const other of variants) if (one !== other) addForm(one, other);
}

/** JP and J P for JEAN PIERRE, JPH for JEAN PHILIPPE. */
function areInitials(short: string, full: string): boolean {
  if (short.length > 2 && short[1] !== ' ') return areJoinedStarts(short, full);
  const letters = short.length === 2 ? short : short.length === 3 && short[1] === ' ' ? short[0]! + short[2]! : '';
  if (letters === '') return false;
  const names = tokensOf(full);
  return names.length === 2 && names[0]!.length > 1 && names[0]![0] === letters[0] && names[1]![0] === letters[1];
}

/** Maximum letters of two first names that are abbreviated in one word: JPH, JBTE. */
const MAX_JOINED_STARTS = 4;

function areJoinedStarts(short: string, full: string): boolean {
  const blank = full.indexOf(' ');
  if (blank < 2 || short.length > MAX_JOINED_STARTS || short[0] !== full[0] || isFirstName(short)) return false;
  const [start, name] = [short.slice(1), full.slice(blank + 1)];
  return start.length >= MIN_PART_ABBREVIATION && name.length - start.length >= MIN_OMITTED && name.startsWith(start);
}

function isInitial(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial);
}

/** Minimum length of an abbreviation of a name: GUILL for GUILLAUME. */
const MIN_ABBREVIATION = 3;
/** The same in a compound name: JEAN CL for JEAN CLAUDE. */
const MIN_PART_ABBREVIATION = 2;
/** Minimum number of letters that it leaves out: with fewer it may be another name that is not in the table (KARIM, KARIMA). */
const MIN_OMITTED = 3;

/** Whether a text is the start of a name and no name by itself, as MARIE is in MARIELLE. */
function isAbbreviation(start: string, name: string, minLength: number): boolean {
  if (start.includes(' ') || name.includes(' ')) return false;
  return (
    start.length >= minLength &&
    name.length - start.length >= MIN_OMITTED &&
    name.startsWith(start) &&
    !isFirstName(start)
  );
}

function isPartOf(word: string, other: string): boolean {
  return isInitial(word, other) || isAbbreviation(word, other, MIN_PART_ABBREVIATION);
}

/** Minimum letters of two compound names without an equal word: J PH is enough, `areInitials` decides about J P. */
const MIN_LETTERS = 3;

/**
 * Whether two compound names agree word by word: words are equal, forms of each other, or abbreviated. At least one is equal
 * or abbreviated.
 */
function agreeByWord(a: string, b: string): boolean {
  if (!a.includes(' ') || !b.includes(' ')) return false;
  const words = tokensOf(a);
  const others = tokensOf(b);
  if (words.length !== others.length) return false;
  let equal = 0;
  let abbreviated = 0;
  for (const [index, word] of words.entries()) {
    const other = others[index]!;
    if (word === other) equal++;
    else if (isPartOf(word, other) || isPartOf(other, word)) abbreviated++;
    else if (FORMS.get(word)?.has(other) !== true) return false;
  }
  const letters = Math.min(a.length, b.length) - words.length + 1;
  return equal > 0 || (abbreviated > 0 && letters >= MIN_LETTERS);
}

/** The forms that were looked up last are kept, because one name is compared with several others. */
let previousName = '';
let previousForms: ReadonlySet<string> | undefined;

function formsOf(name: string): ReadonlySet<string> | undefined {
  if (name !== previousName) {
    previousForms = FORMS.get(name);
    previousName = name;
  }
  return previousForms;
}

/**
 * Whether one first name is a well-known form of the other: short (CATHY, CATHERINE), of another language (JOSEPH, GIUSEPPE),
 * or abbreviated (JP, J PIERRE and JEAN PIERRE; GUILL and GUILLAUME). Symmetric; false for equal names. Both names canonical.
 */
export function isShortForm(a: string, b: string): boolean {
  if (a === b) return false;
  if (formsOf(a)?.has(b) === true || areInitials(a, b) || areInitials(b, a) || agreeByWord(a, b)) return true;
  return isAbbreviation(a, b, MIN_ABBREVIATION) || isAbbreviation(b, a, MIN_ABBREVIATION);
}
