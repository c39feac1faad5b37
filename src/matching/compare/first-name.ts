import { type Comparison, isCloser } from '../grade.ts';
import type { Identity } from '../model.ts';
import { isShortForm } from '../normalize/index.ts';
import { NameComparer, orSharedWords } from './name-comparer.ts';
import { hasInitial } from './name-words.ts';

type HeldFirstNames = Pick<Identity, 'firstName' | 'alternatives'>;

/**
 * Compares the first name sent with those held of one person after another. One of several names, a well-known short form
 * and an abbreviated part count as `P` at best.
 */
export class FirstNameComparer {
  private readonly comparer: NameComparer;

  /** @param readings of the name sent, the main one first. */
  constructor(readings: readonly string[]) {
    this.comparer = new NameComparer(readings, refineFirstName, isCloserByLetter);
  }

  compare({ firstName, alternatives }: HeldFirstNames): Comparison {
    const main = this.comparer.compareMain(firstName);
    if (alternatives === undefined && !this.comparer.hasOtherReadings) return main;
    return this.comparer.orReading(main, [firstName], alternatives?.firstNames ?? []);
  }
}

function isCloserByLetter(one: Comparison, other: Comparison): boolean {
  return isCloser(one.letter, other.letter);
}

function refineFirstName(different: Comparison, sentWords: readonly string[]): Comparison {
  const refined = orSharedWords(different, sentWords);
  if (refined.letter !== 'D') return refined;
  const { sent, held } = different;
  if (isShortForm(sent, held)) return { ...different, letter: 'P', rule: 'short-form' };
  return hasInitial(sent, held) ? { ...different, rule: 'initial' } : different;
}
