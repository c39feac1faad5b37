import { type Comparison, isClose, regraded, TextComparer } from '../grade.ts';
import { hasOtherScript, latinForm } from '../normalize/index.ts';

/**
 * Gives a comparison the letter `P` and the rule `transliterated` if its letter is `D` only because one text is in Latin
 * letters and the other is not.
 */
export function orTransliterated(comparison: Comparison): Comparison {
  const { letter, sent, held } = comparison;
  if (letter !== 'D' || hasOtherScript(sent) === hasOtherScript(held)) return comparison;
  const latin = new TextComparer(latinForm(sent), 'N').compare(latinForm(held));
  return isClose(latin.letter) ? regraded(comparison, 'P', 'transliterated') : comparison;
}
