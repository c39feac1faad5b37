import { type Comparison, gradeText } from '../grade.ts';
import { isShortForm } from '../normalize/index.ts';
import { isPartOf } from './last-name.ts';

/** The first name sent against one held. A well-known short form, or one of several names held, counts as `P` at best. */
export function compareFirstName(sent: string, held: string): Comparison {
  const whole = gradeText(sent, held, 'P');
  if (whole.letter !== 'D') return whole;
  if (isPartOf(sent, held)) return { ...whole, letter: 'P', rule: 'part-of-compound' };
  if (isShortForm(sent, held)) return { ...whole, letter: 'P', rule: 'short-form' };
  return whole;
}
