import { shortNames } from '../lexicon/short-names.generated.ts';
import { tokensOf, wordsOf } from './lists.ts';

const SHORT_FORMS = new Map<string, Set<string>>();
for (const [, full, shorts] of shortNames) {
  for (const short of wordsOf(shorts)) {
    const known = SHORT_FORMS.get(short) ?? new Set<string>();
    SHORT_FORMS.set(short, known.add(full));
  }
}

/** JP and J P for JEAN PIERRE. */
function areInitials(short: string, full: string): boolean {
  const letters = short.length === 2 ? short : short.length === 3 && short[1] === ' ' ? short[0]! + short[2]! : '';
  if (letters === '') return false;
  const names = tokensOf(full);
  return names.length === 2 && names[0]!.length > 1 && names[0]![0] === letters[0] && names[1]![0] === letters[1];
}

function shortens(short: string, full: string): boolean {
  return SHORT_FORMS.get(short)?.has(full) === true || areInitials(short, full);
}

/**
 * Whether one first name is a well-known short form of the other (CATHY and CATHERINE, JP and JEAN PIERRE).
 * Symmetrical; false for equal names. Both names canonical.
 */
export function isShortForm(a: string, b: string): boolean {
  return shortens(a, b) || shortens(b, a);
}
