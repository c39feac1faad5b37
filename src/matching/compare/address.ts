import { type Comparison, TextComparer } from '../grade.ts';
import { streetCore } from '../normalize/index.ts';
import { isPartOf } from './last-name.ts';

/**
 * Compares the street sent, its number apart, with one held after another. Where the letters say `D` and yet what names the
 * street is the same, or the one's a part of the other's (RUE PAIX, PLACE DE LA PAIX), the letter stays and the ranking
 * knows.
 */
export class AddressComparer {
  private readonly sent: string;
  private readonly country: string;
  private readonly comparer: TextComparer;
  private core: string | undefined;

  constructor(sent: string, country: string) {
    this.sent = sent;
    this.country = country;
    this.comparer = new TextComparer(sent, 'N');
  }

  compare(held: string): Comparison {
    const whole = this.comparer.compare(held);
    if (whole.letter !== 'D') return whole;
    this.core ??= streetCore(this.sent, this.country);
    const heldCore = streetCore(held, this.country);
    const isSame = this.core === heldCore || isPartOf(this.core, heldCore) || isPartOf(heldCore, this.core);
    return isSame ? { ...whole, rule: 'same-core' } : whole;
  }
}
