import { type Comparison, gradeEquality, regraded } from '../grade.ts';

/** Compares the postal code sent with one held: `E` equal, `N` the first three characters equal, else `D`. */
export class PostalCodeComparer {
  private readonly sent: string;

  constructor(sent: string) {
    this.sent = sent;
  }

  compare(held: string): Comparison {
    const { sent } = this;
    const comparison = gradeEquality(sent, held);
    if (comparison.letter !== 'D' || sent.length < 3 || sent.slice(0, 3) !== held.slice(0, 3)) return comparison;
    return regraded(comparison, 'N', 'first-three-digits');
  }
}
