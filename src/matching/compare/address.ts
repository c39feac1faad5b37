import { codePointLength, optimalStringAlignment } from '../distance/optimal-string-alignment.ts';
import { atBestN, type Comparison, isClose, isCloser, letterFor, regraded, TextComparer } from '../grade.ts';
import { latinForm, streetCore, streetNames } from '../normalize/index.ts';
import { areOnePerson } from './person-street.ts';
import { isWithResidence } from './residence.ts';
import {
  type CoreRelation,
  coreRelation,
  lastWords,
  numbersConflict,
  numbersIn,
  withoutSharedTitles,
} from './street-core.ts';
import {
  areOtherStreets,
  arePlaceAndPerson,
  hasDistinguishingRest,
  haveOtherLetters,
  haveOtherTypes,
} from './street-words.ts';
import { orTransliterated } from './transliterated.ts';

/**
 * Compares the street sent, without its house number, with one held after another: as a whole, and by its core, which is what
 * names it without street type and articles.
 *
 * Streets with one core count as `P` at best (RUE PAIX, PLACE DE LA PAIX). Roads with different numbers count as `N` at best. A street
 * that is close only by type and articles keeps its letter, and is marked as `other-core` (RUE DE LA BIENFAISANCE, RUE DE LA
 * RENAISSANCE). A street before the name of a residence counts as `P` at best (RUE DES LILAS, RUE DES LILAS LES ACACIAS). If a street
 * has two names, the closer one counts.
 */
export class AddressComparer {
  private readonly sent: string;
  private readonly country: string;
  private readonly comparer: TextComparer;
  private readonly numbers: readonly string[];
  private core: string | undefined;
  /** One comparer for each name of a street with several; none for a street with one. */
  private readonly names: readonly AddressComparer[];

  constructor(sent: string, country: string) {
    const names = streetNames(sent);
    this.names = names.length === 1 ? NO_NAMES : names.map((name) => new AddressComparer(name, country));
    this.sent = sent;
    this.country = country;
    this.comparer = new TextComparer(sent, 'N');
    this.numbers = numbersIn(sent);
  }

  compare(held: string): Comparison {
    const written = this.compareWritten(held);
    if (written.letter === 'E' || written.letter === '?') return written;
    return this.closestName(held) ?? this.orOtherScript(written);
  }

  /** A street in other letters is the same if its core is close too: not PROSPEKT MIRA and ПРОСПЕКТ МАРКСА. */
  private orOtherScript(written: Comparison): Comparison {
    const other = orTransliterated(written);
    if (other === written) return written;
    const [sent, held] = [this.sent, written.held].map((street) => latinForm(streetCore(street, this.country)));
    return isCoreClose(sent!, held!) ? other : written;
  }

  /** The comparison of the closest names; `undefined` for two streets with one name each. */
  private closestName(held: string): Comparison | undefined {
    const heldNames = streetNames(held);
    if (this.names.length === 0 && heldNames.length === 1) return undefined;
    const comparers = this.names.length === 0 ? [this] : this.names;
    const comparisons = comparers.flatMap((one) => heldNames.map((name) => one.compare(name)));
    return comparisons.reduce((best, other) => (isCloser(other.letter, best.letter) ? other : best));
  }

  private compareWritten(held: string): Comparison {
    const whole = this.comparer.compare(held);
    if (whole.letter === 'E' || whole.letter === '?') return whole;
    if (numbersConflict(this.numbers, held)) return regraded(whole, atBestN(whole.letter), 'other-road-number');
    this.core ??= streetCore(this.sent, this.country);
    const heldCore = streetCore(held, this.country);
    const relation = relationOf(this.core, heldCore);
    const isSame = relation === 'same';
    const isOther = (isSame || isClose(whole.letter)) && this.isOther(held, heldCore);
    if (isClose(whole.letter)) {
      const isSameName = isSame || isCoreClose(this.core, heldCore, whole.distance === 1);
      const isMeant = isSameName && !isOther && !haveOtherLetters(this.sent, held);
      return isMeant ? whole : regraded(whole, whole.letter, 'other-core');
    }
    if (isOther) return whole;
    if (isSame) return regraded(whole, 'P', 'same-core');
    if (relation === undefined) return whole;
    if (isWithResidence(this.sent, held)) return regraded(whole, 'P', 'with-residence');
    return regraded(whole, whole.letter, 'part-of-core');
  }

  /** Whether a street of the same or a close name is another one by what stands in front of the name. */
  private isOther(held: string, heldCore: string): boolean {
    const streets = [this.sent, held] as const;
    const cores = [this.core!, heldCore] as const;
    return haveOtherTypes(streets, cores) || arePlaceAndPerson(streets, cores, this.country);
  }
}

/** How two cores stand to each other; cores that name one person are the same. */
function relationOf(sent: string, held: string): CoreRelation | undefined {
  const relation = coreRelation(sent, held);
  if (relation === 'same' || !endWithSameWord(sent, held)) return relation;
  return areOnePerson(sent.split(' '), held.split(' ')) ? 'same' : relation;
}

function endWithSameWord(one: string, other: string): boolean {
  const end = one.slice(one.lastIndexOf(' ') + 1);
  return other.endsWith(end) && (other.length === end.length || other[other.length - end.length - 1] === ' ');
}

const NO_NAMES: readonly AddressComparer[] = [];

/**
 * Whether what names two streets is close, or differs in one edit. Of a core of more words the last ones count, because a misspelt
 * street type is read as part of the core. A title that both begin with is left out, because it would hide that MARTIN and MARCEL differ.
 * @param isOneEdit whether the whole streets differ in one edit
 */
function isCoreClose(sentCore: string, heldCore: string, isOneEdit = false): boolean {
  const [sentName, heldName] = withoutSharedTitles(sentCore, heldCore);
  const last = lastWords(sentName, heldName);
  if (areOtherStreets(sentName, heldName, last)) return false;
  if (isOneEdit) return true;
  if (hasDistinguishingRest(sentName, heldName)) return false;
  const [sent, held] = last;
  const distance = optimalStringAlignment(sent, held);
  return distance <= 1 || letterFor(distance, Math.max(codePointLength(sent), codePointLength(held)), 'P') !== 'D';
}
