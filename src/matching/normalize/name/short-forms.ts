import { firstNameVariants } from '../../lexicon/first-name-variants.generated.ts';
import { shortNames } from '../../lexicon/short-names.generated.ts';
import { tokensOf, wordsOf } from '../lists.ts';

/** The names that each name is another form of, in both directions. */
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

/** JP and J P for JEAN PIERRE. */
function areInitials(short: string, full: string): boolean {
  const letters = short.length === 2 ? short : short.length === 3 && short[1] === ' ' ? short[0]! + short[2]! : '';
  if (letters === '') return false;
  const names = tokensOf(full);
  return names.length === 2 && names[0]!.length > 1 && names[0]![0] === letters[0] && names[1]![0] === letters[1];
}

function isAbbreviated(short: string, full: string): boolean {
  return (short.length === 1 && full.startsWith(short)) || FORMS.get(short)?.has(full) === true;
}

/** J CLAUDE for JEAN CLAUDE, JOHN A for JOHN ANDREW: word by word, and at least one word is the same. */
function isPartlyAbbreviated(short: string, full: string): boolean {
  if (!short.includes(' ') || !full.includes(' ')) return false;
  const shortWords = tokensOf(short);
  const fullWords = tokensOf(full);
  if (shortWords.length !== fullWords.length) return false;
  let equal = 0;
  for (const [index, word] of shortWords.entries()) {
    if (word === fullWords[index]) equal++;
    else if (!isAbbreviated(word, fullWords[index]!)) return false;
  }
  return equal > 0 && equal < shortWords.length;
}

function isFormOf(short: string, full: string): boolean {
  return areInitials(short, full) || isPartlyAbbreviated(short, full);
}

/**
 * Whether one first name is a well-known form of the other: short (CATHY, CATHERINE), of another language (JOSEPH, GIUSEPPE),
 * or abbreviated (JP, J PIERRE and JEAN PIERRE). Symmetric; false for equal names. Both names canonical.
 */
export function isShortForm(a: string, b: string): boolean {
  return a !== b && (FORMS.get(a)?.has(b) === true || isFormOf(a, b) || isFormOf(b, a));
}
