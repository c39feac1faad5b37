import { type Comparison, isClose, TextComparer } from '../grade.ts';
import { namingWords, sharedWords } from './name-words.ts';

/** What a rule beyond the edit distance makes of a comparison. @param sentWords the naming words of the name sent. */
export type Refinement = (comparison: Comparison, sentWords: readonly string[]) => Comparison;

/** Whether the first of two comparisons is closer. */
export type Closeness = (one: Comparison, other: Comparison) => boolean;

/** One reading of the name sent. */
class Reading {
  readonly comparer: TextComparer;
  private readonly name: string;
  private knownWords: readonly string[] | undefined;

  constructor(name: string) {
    this.comparer = new TextComparer(name, 'P');
    this.name = name;
  }

  get words(): readonly string[] {
    this.knownWords ??= namingWords(this.name);
    return this.knownWords;
  }
}

/**
 * Compares a name sent with names held. The name sent may have further readings (see `Alternatives`): one that agrees
 * counts like the main one, and one that differs says nothing.
 */
export class NameComparer {
  private readonly main: Reading;
  private readonly others: readonly Reading[];
  private readonly refine: Refinement;
  private readonly isCloser: Closeness;

  /** @param readings the main value first; none for a name that was not sent. @param refine is given what is not equal. */
  constructor(readings: readonly string[], refine: Refinement, isCloser: Closeness) {
    const [main = '', ...others] = readings;
    this.main = new Reading(main);
    this.others = others.map((name) => new Reading(name));
    this.refine = refine;
    this.isCloser = isCloser;
  }

  /** Compares the main reading. */
  compareMain(held: string): Comparison {
    return this.compareReading(this.main, held);
  }

  private compareReading(reading: Reading, held: string): Comparison {
    const comparison = reading.comparer.compare(held);
    return comparison.distance ? this.refine(comparison, reading.words) : comparison;
  }

  /**
   * The best agreement of any other pair of readings, if it is closer than `best`.
   * @param mainHeld names held that were compared with the main reading. @param furtherHeld names held that were not.
   */
  orReading(best: Comparison, mainHeld: readonly string[], furtherHeld: readonly string[]): Comparison {
    let closest = best;
    const consider = (reading: Reading, held: string) => {
      if (closest.letter === 'E' || held === '') return;
      const comparison = this.compareReading(reading, held);
      if (isClose(comparison.letter) && this.isCloser(comparison, closest)) closest = comparison;
    };
    for (const held of furtherHeld) consider(this.main, held);
    for (const other of this.others) {
      for (const held of mainHeld) consider(other, held);
      for (const held of furtherHeld) consider(other, held);
    }
    return closest;
  }

  get hasOtherReadings(): boolean {
    return this.others.length > 0;
  }
}

/** `P` instead of `D` where one name has all naming words of the other. */
export function orSharedWords(different: Comparison, sentWords: readonly string[]): Comparison {
  if (different.letter !== 'D') return different;
  const rule = sharedWords(sentWords, different.held);
  return rule === undefined ? different : { ...different, letter: 'P', rule };
}
