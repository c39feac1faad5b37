import { atBestP, type Comparison, isCloser, TextComparer } from '../grade.ts';
import type { Identity } from '../model.ts';

/**
 * Compares the last name sent with the name in use and the birth name held of one person after another; the better one
 * counts. One whole part of a compound name (MARTIN of MARTIN DUVAL) counts as `P` at best.
 */
export class LastNameComparer {
  private readonly comparer: TextComparer;
  /** Neighbours and relatives share their name: the last one in use. */
  private inUse: Comparison | undefined;

  constructor(sent: string) {
    this.comparer = new TextComparer(sent, 'P');
  }

  compare({ lastName, birthName }: Pick<Identity, 'lastName' | 'birthName'>): Comparison {
    if (this.inUse?.held !== lastName) this.inUse = withParts(this.comparer.compare(lastName));
    const { inUse } = this;
    if (birthName === '' || inUse.letter === 'E') return inUse;
    return closer(inUse, withParts(this.comparer.compare(birthName)));
  }

  /** Whether it is a `D` for certain, see {@link TextComparer.isFar}. */
  isFar({ lastName, birthName }: Pick<Identity, 'lastName' | 'birthName'>): boolean {
    return this.comparer.isFar(lastName) && (birthName === '' || this.comparer.isFar(birthName));
  }
}

/**
 * What whole words add where the letters say `D`: a part of the compound name held counts as `P`. A name sent of which
 * the one held is a part stays `D`, but the ranking knows.
 */
export function withParts(whole: Comparison): Comparison {
  if (whole.letter !== 'D') return whole;
  if (isPartOf(whole.sent, whole.held)) return { ...whole, letter: 'P', rule: 'part-of-compound' };
  return isPartOf(whole.held, whole.sent) ? { ...whole, rule: 'more-than-held' } : whole;
}

/** Whether `sent` is one or more whole words at the start, in the middle or at the end of `held`. */
export function isPartOf(sent: string, held: string): boolean {
  return sent !== '' && sent.length < held.length && held.includes(' ') && ` ${held} `.includes(` ${sent} `);
}

/** The closer of two comparisons of one field; of two alike the one with the smaller share, then the first. */
export function closer(left: Comparison, right: Comparison): Comparison {
  if (left.letter !== right.letter) return isCloser(right.letter, left.letter) ? right : left;
  return (right.distance ?? 0) * left.length < (left.distance ?? 0) * right.length ? right : left;
}

/**
 * The comparison of a name that was sent in the other one's place: right in part, so `P` at best. The distance published
 * stays that of what was sent to what is held.
 */
export function asSwapped(straight: Comparison, exchanged: Comparison): Comparison {
  return { ...straight, letter: atBestP(exchanged.letter), rule: 'swapped-names' };
}
