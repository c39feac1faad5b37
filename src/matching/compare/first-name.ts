import { type Comparison, gradeText } from '../grade.ts';
import { isShortForm } from '../normalize/index.ts';
import { withParts } from './last-name.ts';

/** The first name sent against one held. A well-known short form, or one of several names held, counts as `P` at best. */
export function compareFirstName(sent: string, held: string): Comparison {
  const whole = withParts(gradeText(sent, held, 'P'));
  return whole.letter === 'D' && isShortForm(sent, held) ? { ...whole, letter: 'P', rule: 'short-form' } : whole;
}
