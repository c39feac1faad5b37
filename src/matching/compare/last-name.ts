import { atBestP, type Comparison, isClose, isCloser, isCloserComparison, TextComparer } from '../grade.ts';
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
    this.comparer = new NameComparer(readings, refineLastName, isCloserReading);
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

/**
 * The closer of two comparisons of a last name; if both have the same letter, the smaller share of edits, then the first. One that
 * {@link sharesWordsOnly} comes after all other close ones.
 */
export function closer(left: Comparison, right: Comparison): Comparison {
  return isCloserLastName(right, left) ? right : left;
}

/** Whether `one` is closer than `other`, see {@link closer}. */
export function isCloserLastName(one: Comparison, other: Comparison): boolean {
  const isCloseName = isCloseLastName(one);
  return isCloseName === isCloseLastName(other) ? isCloserComparison(one, other) : isCloseName;
}

/** The same by letters alone. */
export function isCloserReading(one: Comparison, other: Comparison): boolean {
  const isCloseName = isCloseLastName(one);
  return isCloseName === isCloseLastName(other) ? isCloser(one.letter, other.letter) : isCloseName;
}

/** Close enough for FOUND, and not only by words that both share. */
export function isCloseLastName(comparison: Comparison): boolean {
  return isClose(comparison.letter) && !sharesWordsOnly(comparison);
}

/**
 * The comparison of a name that was sent in the other one's place: `P` at best. The distance published stays that between
 * what was sent and what is held of the field itself.
 */
export function asSwapped(straight: Comparison, swapped: Comparison): Comparison {
  return { ...straight, letter: atBestP(swapped.letter), rule: 'swapped-names' };
}

/**
 * Whether last names are close only by words that both have at their start or end, or by the ending of Slavic women's names: VAN DER
 * MEER and VAN DER BEEK, GARCIA LOPEZ and GARCIA PEREZ, NOVAKOVA and HORAKOVA. Without them the names are neither close nor one edit
 * apart.
 */
export function sharesWordsOnly({ letter, rule, sent, held }: Comparison): boolean {
  if (rule !== 'distance' || !isClose(letter)) return false;
  if (!(sent.includes(' ') && held.includes(' ')) && !(isFemale(sent) && isFemale(held))) return false;
  const [one, other] = withoutSharedParts(sent, held);
  // What is left of VAN T SPIJK and VAN HET SPIJK is no name.
  if (one.length === sent.length || (!hasNamingWord(one) && !hasNamingWord(other))) return false;
  const rest = new TextComparer(one, 'P').compare(other);
  return rest.letter === 'D' && rest.distance !== 1;
}

const FEMALE_ENDING = 'OVA';
/** Italian and Spanish names with it, which are no women's names: new house, new town, new land. Source: usage. */
const ROMANCE_NAME = /(?:CASA|CASSA|CASTEL|CORTE|VILLA|VILA|TERRA|PORTA|BELLA|BONA|BUONA|MASSA)NOVA$/;

function isFemale(name: string): boolean {
  return name.length > FEMALE_ENDING.length && name.endsWith(FEMALE_ENDING) && !ROMANCE_NAME.test(name);
}

/** Two names without the words that are equal at their start and end, of which each keeps one, and without a female ending of both. */
function withoutSharedParts(one: string, other: string): [string, string] {
  let [left, right] = [one.split(' '), other.split(' ')];
  while (left.length > 1 && right.length > 1 && left[0] === right[0]) [left, right] = [left.slice(1), right.slice(1)];
  while (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-1)) {
    [left, right] = [left.slice(0, -1), right.slice(0, -1)];
  }
  const rests = [left.join(' '), right.join(' ')] as const;
  return rests.every(isFemale)
    ? [rests[0].slice(0, -FEMALE_ENDING.length), rests[1].slice(0, -FEMALE_ENDING.length)]
    : [...rests];
}
