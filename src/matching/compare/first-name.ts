import { type Comparison, gradeText } from '../grade.ts';
import { isShortForm } from '../normalize/index.ts';
import { withParts } from './last-name.ts';

/** The first name sent against one held. A well-known short form, or one of several names held, counts as `P` at best. */
export function compareFirstName(sent: string, held: string): Comparison {
  const whole = withParts(gradeText(sent, held, 'P'));
  if (whole.letter !== 'D') return whole;
  if (isShortForm(sent, held)) return { ...whole, letter: 'P', rule: 'short-form' };
  return isInitial(sent, held) || isInitial(held, sent) ? { ...whole, rule: 'initial' } : whole;
}

/** An initial is no name and stays `D`, but the ranking knows. */
function isInitial(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial);
}
