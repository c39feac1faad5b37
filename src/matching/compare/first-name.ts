import { type Comparison, TextComparer } from '../grade.ts';
import { isShortForm } from '../normalize/index.ts';
import { withParts } from './last-name.ts';

/**
 * Compares the first name sent with one held after another. A well-known short form, or one of several names held, counts
 * as `P` at best.
 */
export class FirstNameComparer {
  private readonly sent: string;
  private readonly comparer: TextComparer;

  constructor(sent: string) {
    this.sent = sent;
    this.comparer = new TextComparer(sent, 'P');
  }

  compare(held: string): Comparison {
    const { sent } = this;
    const whole = withParts(this.comparer.compare(held));
    if (whole.letter !== 'D') return whole;
    if (isShortForm(sent, held)) return { ...whole, letter: 'P', rule: 'short-form' };
    return isInitial(sent, held) || isInitial(held, sent) ? { ...whole, rule: 'initial' } : whole;
  }
}

/** An initial is no name and stays `D`, but the ranking knows. */
function isInitial(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial);
}
