import { firstNameVariants } from '../../lexicon/first-name-variants.generated.ts';
import { shortNames } from '../../lexicon/short-names.generated.ts';
import { tokensOf, wordsOf } from '../lists.ts';

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

/** JP and J P for JEAN PIERRE. */
function areInitials(short: string, full: string): boolean {
  const letters = short.length === 2 ? short : short.length === 3 && short[1] === ' ' ? short[0]! + short[2]! : '';
  if (letters === '') return false;
  const names = tokensOf(full);
  return names.length === 2 && names[0]!.length > 1 && names[0]![0] === letters[0] && names[1]![0] === letters[1];
}

function isInitial(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial);
}

/** Whether two compound names agree word by word: at least one word is equal, the others are forms or initials. */
function agreeByWord(a: string, b: string): boolean {
  if (!a.includes(' ') || !b.includes(' ')) return false;
  const words = tokensOf(a);
  const others = tokensOf(b);
  if (words.length !== others.length) return false;
  let equal = 0;
  for (const [index, word] of words.entries()) {
    const other = others[index]!;
    if (word === other) equal++;
    else if (!isInitial(word, other) && !isInitial(other, word) && FORMS.get(word)?.has(other) !== true) return false;
  }
  return equal > 0;
}

/**
 * Whether one first name is a well-known form of the other: short (CATHY, CATHERINE), of another language (JOSEPH, GIUSEPPE),
 * or abbreviated (JP, J PIERRE and JEAN PIERRE). Symmetric; false for equal names. Both names canonical.
 */
export function isShortForm(a: string, b: string): boolean {
  return a !== b && (FORMS.get(a)?.has(b) === true || areInitials(a, b) || areInitials(b, a) || agreeByWord(a, b));
}
