import { type Comparison, gradeEquality } from '../grade.ts';

/** `E` equal, `N` the first three characters equal, else `D`. */
export function comparePostalCode(sent: string, held: string): Comparison {
  const comparison = gradeEquality(sent, held);
  if (comparison.letter !== 'D' || sent.length < 3 || sent.slice(0, 3) !== held.slice(0, 3)) return comparison;
  return { ...comparison, letter: 'N', rule: 'first-three-digits' };
}
