import { atBestN, type Comparison, isClose, regraded, TextComparer } from '../grade.ts';
import { hasPrepositions, partBehindPreposition, type TownParts, townParts } from '../normalize/index.ts';
import { orTransliterated } from './transliterated.ts';

/**
 * Compares the town sent with one held after another. Towns with additions that differ count as `N` at best (HALLE (SAALE), HALLE
 * (WESTFALEN)). An addition in brackets on one side alone does not count, nor does one that is abbreviated (ROTHENBURG O D T).
 */
export class CityComparer {
  private readonly sent: string;
  private readonly country: string;
  private readonly comparer: TextComparer;
  /** Neither town can have an addition, unless the one held has it in brackets. */
  private readonly isPlain: boolean;
  private parts: TownParts | undefined;

  constructor(sent: string, country: string) {
    this.sent = sent;
    this.country = country;
    this.comparer = new TextComparer(sent, 'N');
    this.isPlain = !isInBrackets(sent) && !hasPrepositions(country);
  }

  compare(held: string): Comparison {
    const whole = this.comparer.compare(held);
    if (whole.letter === 'E' || whole.letter === '?') return whole;
    if (isClose(whole.letter) && this.isOtherBehindPreposition(held)) return regraded(whole, whole.letter, 'different');
    return orTransliterated(this.withoutAdditions(whole) ?? whole);
  }

  private isOtherBehindPreposition(held: string): boolean {
    const one = partBehindPreposition(this.sent, this.country);
    const other = one === '' ? '' : partBehindPreposition(held, this.country);
    return other !== '' && !areOneAddition(one, other) && new TextComparer(one, 'N').compare(other).letter === 'D';
  }

  /** The comparison of two towns of which one has an addition; `undefined` if only the whole texts can be compared. */
  private withoutAdditions(whole: Comparison): Comparison | undefined {
    const { held } = whole;
    if (this.isPlain && !isInBrackets(held)) return undefined;
    this.parts ??= townParts(this.sent, this.country);
    const sent = this.parts;
    const other = townParts(held, this.country);
    if (sent.addition === '' && other.addition === '') return undefined;
    if (sent.addition !== '' && other.addition !== '') {
      if (!areOneAddition(sent.addition, other.addition)) return regraded(whole, atBestN(whole.letter), 'different');
    } else if (!isInBrackets(this.sent) && !isInBrackets(held)) return undefined;
    const { letter, rule, distance, length } = new TextComparer(sent.name, 'N').compare(other.name);
    return { letter, rule, sent: this.sent, held, distance, length };
  }
}

function isInBrackets(town: string): boolean {
  return town.endsWith(')');
}

/** Whether two additions mean the same: one abbreviates the other (T, TAUBER; WESTF, WESTFALEN), or is misspelt. */
function areOneAddition(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return abbreviates(short.replaceAll(' ', ''), long) || isClose(new TextComparer(one, 'P').compare(other).letter);
}

/** Whether the letters of a text stand in another one in their order, and the first one at its start. */
function abbreviates(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
