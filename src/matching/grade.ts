import type { Letter } from './answer.ts';
import { codePointLength, editDistance } from './distance/optimal-string-alignment.ts';
import { TextUnits } from './distance/text-units.ts';

/** The rule that gave a letter: shown by `--explain` and used by the evidence. */
export type Rule =
  | 'not-sent'
  | 'not-held'
  | 'equal'
  | 'different'
  | 'distance'
  | 'first-three-digits'
  | 'part-of-compound'
  | 'more-than-held'
  | 'same-words'
  | 'same-core'
  | 'part-of-core'
  | 'with-residence'
  | 'other-core'
  | 'other-road-number'
  | 'transliterated'
  | 'short-form'
  | 'initial'
  | 'swapped-names';

/** The comparison of one value sent with one value held. */
export interface Comparison {
  readonly letter: Letter;
  readonly rule: Rule;
  /** Canonical forms. */
  readonly sent: string;
  readonly held: string;
  /** Edit distance in code points; `undefined` where nothing was compared or values are only equal or not. */
  readonly distance: number | undefined;
  /** Code points of the longer value. The letter depends on `distance / length`. */
  readonly length: number;
}

/**
 * The letters of a text, closest first, each with the largest share of differing letters that still earns it, in
 * percent and inclusive (source: the code table of DQE's ID Check answer; `N` exists for address and city alone).
 */
const GRADES = [
  { letter: 'E', percent: 0 },
  { letter: 'S', percent: 10 },
  { letter: 'P', percent: 25 },
  { letter: 'N', percent: 35 },
] as const;

/** The place of a letter in the order of closeness. */
function closeness(letter: Letter): number {
  switch (letter) {
    case 'E':
      return 0;
    case 'S':
      return 1;
    case 'P':
      return 2;
    case 'N':
      return 3;
    case 'D':
      return 4;
    case '?':
      return 5;
  }
}

export function isCloser(left: Letter, right: Letter): boolean {
  return closeness(left) < closeness(right);
}

/** Whether one comparison of a field is closer than another: by its letter, then by its share of edits. */
export function isCloserComparison(one: Comparison, other: Comparison): boolean {
  if (one.letter !== other.letter) return isCloser(one.letter, other.letter);
  return (one.distance ?? 0) * other.length < (other.distance ?? 0) * one.length;
}

/** Close enough for FOUND: `E`, `S` or `P`. */
export function isClose(letter: Letter): boolean {
  return letter === 'E' || letter === 'S' || letter === 'P';
}

/** `letter`, or `P` where `letter` says more: what a value is worth that is right only in part. */
export function atBestP(letter: Letter): Letter {
  return isCloser(letter, 'P') ? 'P' : letter;
}

/** `N` where `letter` is `N` or says more, otherwise `D`: what is close, and known to be another. */
export function atBestN(letter: Letter): 'N' | 'D' {
  return isCloser(letter, 'D') ? 'N' : 'D';
}

/** The letter for `distance` edits in `length` letters; `furthest` is the last letter before `D`. */
export function letterFor(distance: number, length: number, furthest: 'P' | 'N'): Letter {
  for (const grade of GRADES) {
    if (distance * 100 <= grade.percent * length) return grade.letter;
    if (grade.letter === furthest) break;
  }
  return 'D';
}

/** The same comparison with another letter or rule. A copy made by spread would have a hidden class of its own. */
export function regraded({ sent, held, distance, length }: Comparison, letter: Letter, rule: Rule): Comparison {
  return { letter, rule, sent, held, distance, length };
}

/** The comparison of a field of which one side is missing, or `undefined` if both are there. */
function missing(sent: string, held: string): Comparison | undefined {
  if (sent !== '' && held !== '') return undefined;
  const rule = sent === '' ? 'not-sent' : 'not-held';
  return { letter: '?', rule, sent, held, distance: undefined, length: 0 };
}

/** The comparison of a field that was not sent with one that is not held. */
export const NOT_SENT: Comparison = {
  letter: '?',
  rule: 'not-sent',
  sent: '',
  held: '',
  distance: undefined,
  length: 0,
};

/** Two texts that are equal, as {@link TextComparer} grades them. */
export function gradeEqualText(text: string): Comparison {
  return { letter: 'E', rule: 'equal', sent: text, held: text, distance: 0, length: codePointLength(text) };
}

/** Two values that are equal or not, without degrees: e-mail, phone. */
export function gradeEquality(sent: string, held: string): Comparison {
  const absent = missing(sent, held);
  if (absent) return absent;
  const equal = sent === held;
  return {
    letter: equal ? 'E' : 'D',
    rule: equal ? 'equal' : 'different',
    sent,
    held,
    distance: undefined,
    length: 0,
  };
}

/** The edits between two texts, in memory that is used again. */
export class Measurement {
  distance = 0;
  /** Code points of the longer text. */
  length = 0;

  /**
   * Measures two texts that differ. A blank is no letter: texts of several words are also compared without blanks, and the
   * smaller share counts. It is the smaller one only where the two are split into words differently (LE GOFF, LEGOFF).
   */
  take(sent: TextUnits, held: TextUnits): void {
    this.distance = editDistance(sent, held);
    this.length = Math.max(sent.points, held.points);
    if (!sent.hasBlank && !held.hasBlank) return;
    const joinedSent = sent.joined;
    const joinedHeld = held.joined;
    const distance = editDistance(joinedSent, joinedHeld);
    const length = Math.max(joinedSent.points, joinedHeld.points);
    if (distance * this.length < this.distance * length) {
      this.distance = distance;
      this.length = length;
    }
  }
}

const sentUnits = new TextUnits();
const heldUnits = new TextUnits();
const measurement = new Measurement();

/** Grades one canonical text against one held after another, by their edit distance: see {@link Measurement}. */
export class TextComparer {
  private readonly sent: string;
  /** The last letter before `D`. */
  private readonly furthest: 'P' | 'N';

  constructor(sent: string, furthest: 'P' | 'N') {
    this.sent = sent;
    this.furthest = furthest;
  }

  compare(held: string): Comparison {
    const { sent } = this;
    const absent = missing(sent, held);
    if (absent) return absent;
    if (sent === held) return gradeEqualText(sent);
    sentUnits.loadText(sent);
    heldUnits.loadText(held);
    measurement.take(sentUnits, heldUnits);
    const { distance, length } = measurement;
    const letter = letterFor(distance, length, this.furthest);
    return { letter, rule: distance === 0 ? 'equal' : 'distance', sent, held, distance, length };
  }
}

/**
 * Whether so many letters are in only one of two names that their letter is `D`, with two edits or more. Does not count the edits.
 * `false` means that the names have to be compared; it is always returned for names of several words and for empty ones.
 */
export function areFar(sent: TextUnits, held: TextUnits): boolean {
  return !held.hasBlank && isFarFrom(sent, held.letters, held.length);
}

/** The same for a name held of one word. @param letters and length of the name held, as in {@link TextUnits} */
export function isFarFrom(sent: TextUnits, letters: number, length: number): boolean {
  if (sent.hasBlank || sent.length === 0 || length === 0) return false;
  // An edit adds at most one letter and removes at most one.
  const edits = Math.max(count(sent.letters & ~letters), count(letters & ~sent.letters));
  return edits >= 2 && letterFor(edits, Math.max(sent.length, length), 'P') === 'D';
}

/** How many bits are set. */
function count(bits: number): number {
  let number = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) number++;
  return number;
}
