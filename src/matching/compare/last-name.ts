import { atBestP, type Comparison, isCloserComparison } from '../grade.ts';
import type { Identity } from '../model.ts';
import { NameComparer, orSharedWords } from './name-comparer.ts';
import { hasNamingWord } from './name-words.ts';

type HeldNames = Pick<Identity, 'lastName' | 'birthName' | 'alternatives'>;

const NO_NAMES: readonly string[] = [];

/**
 * Compares the last name sent with those held of one person after another: the name in use, the birth name and further
 * readings. The closest counts. A name that has all naming words of the other counts as `P` at best.
 */
export class LastNameComparer {
  private readonly comparer: NameComparer;

  /** @param readings of the name sent, the main one first. */
  constructor(readings: readonly string[]) {
    this.comparer = new NameComparer(readings, refineLastName);
  }

  compare({ lastName, birthName, alternatives }: HeldNames): Comparison {
    const inUse = this.comparer.compareMain(lastName);
    if (inUse.letter === 'E') return inUse;
    const best = birthName === '' ? inUse : closer(inUse, this.comparer.compareMain(birthName));
    if (alternatives === undefined && !this.comparer.hasOtherReadings) return best;
    return this.comparer.orReading(best, [lastName, birthName], alternatives?.lastNames ?? NO_NAMES);
  }
}

/** A name that consists of particles is close only to itself: `DE LA` is not `DALA`. */
function refineLastName(comparison: Comparison, sentWords: readonly string[]): Comparison {
  if (comparison.letter === 'D') return orSharedWords(comparison, sentWords);
  const areNames = sentWords.length > 0 && hasNamingWord(comparison.held);
  return areNames ? comparison : { ...comparison, letter: 'D' };
}

/** The closer of two comparisons of one field; if both have the same letter, the smaller share of edits, then the first. */
export function closer(left: Comparison, right: Comparison): Comparison {
  return isCloserComparison(right, left) ? right : left;
}

/**
 * The comparison of a name that was sent in the other one's place: `P` at best. The distance published stays that between
 * what was sent and what is held of the field itself.
 */
export function asSwapped(straight: Comparison, swapped: Comparison): Comparison {
  return { ...straight, letter: atBestP(swapped.letter), rule: 'swapped-names' };
}
