import { type Comparison, isClose } from '../grade.ts';
import { hasOtherScript, latinForm } from '../normalize/index.ts';

/**
 * Marks a text as `transliterated` if it is a `D` only because one side is written in Latin letters and the other is not. The letter
 * stays literal.
 *
 * @param compare compares two texts in Latin letters
 */
export function orTransliterated(
  different: Comparison,
  compare: (sent: string, held: string) => Comparison,
): Comparison {
  const { letter, sent, held } = different;
  if (letter !== 'D' || hasOtherScript(sent) === hasOtherScript(held)) return different;
  return isClose(compare(latinForm(sent), latinForm(held)).letter)
    ? { ...different, rule: 'transliterated' }
    : different;
}
