import { type Comparison, gradeText } from '../grade.ts';
import { streetCore } from '../normalize/index.ts';
import { isPartOf } from './last-name.ts';

/**
 * The street sent against the one held, the number apart. Where the letters say `D` and yet what names the street is the
 * same, or the one's a part of the other's (RUE PAIX, PLACE DE LA PAIX), the letter stays and the ranking knows.
 */
export function compareAddress(sent: string, held: string, country: string): Comparison {
  const whole = gradeText(sent, held, 'N');
  if (whole.letter !== 'D') return whole;
  const sentCore = streetCore(sent, country);
  const heldCore = streetCore(held, country);
  const isSame = sentCore === heldCore || isPartOf(sentCore, heldCore) || isPartOf(heldCore, sentCore);
  return isSame ? { ...whole, rule: 'same-core' } : whole;
}
