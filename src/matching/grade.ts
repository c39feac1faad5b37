import type { Letter } from './answer.ts';
import { codePointLength, optimalStringAlignment } from './distance/optimal-string-alignment.ts';

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

/** The letters in the order of closeness, for comparing two of them. */
const CLOSENESS: Readonly<Record<Letter, number>> = { E: 0, S: 1, P: 2, N: 3, D: 4, '?': 5 };

export function isCloser(left: Letter, right: Letter): boolean {
  return CLOSENESS[left] < CLOSENESS[right];
}

/** Close enough for FOUND: `E`, `S` or `P`. */
export function isClose(letter: Letter): boolean {
  return CLOSENESS[letter] <= CLOSENESS.P;
}

/** `letter`, or `P` where `letter` says more: what a value is worth that is right only in part. */
export function atBestP(letter: Letter): Letter {
  return isCloser(letter, 'P') ? 'P' : letter;
}

/** The letter for `distance` edits in `length` letters; `furthest` is the last letter before `D`. */
export function letterFor(distance: number, length: number, furthest: 'P' | 'N'): Letter {
  for (const grade of GRADES) {
    if (distance * 100 <= grade.percent * length) return grade.letter;
    if (grade.letter === furthest) break;
  }
  return 'D';
}

/** The comparison of a field of which one side is missing, or `undefined` if both are there. */
function missing(sent: string, held: string): Comparison | undefined {
  if (sent !== '' && held !== '') return undefined;
  const rule = sent === '' ? 'not-sent' : 'not-held';
  return { letter: '?', rule, sent, held, distance: undefined, length: 0 };
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

/**
 * Grades one canonical text against one held after another, by their edit distance.
 *
 * A blank is no letter: texts of several words are also compared without blanks, and the smaller share counts. It is the
 * smaller one only where the two are split into words differently (LE GOFF, LEGOFF).
 */
export class TextComparer {
  private readonly sent: string;
  /** The last letter before `D`. */
  private readonly furthest: 'P' | 'N';
  private readonly length: number;
  /** See {@link lettersOf}; made when it is first asked for. */
  private letters: number | undefined;
  /** The same without its blanks; made when it is first asked for. */
  private joined: TextComparer | undefined;

  constructor(sent: string, furthest: 'P' | 'N') {
    this.sent = sent;
    this.furthest = furthest;
    this.length = codePointLength(sent);
  }

  compare(held: string): Comparison {
    const { sent } = this;
    const absent = missing(sent, held);
    if (absent) return absent;
    if (sent === held) return { letter: 'E', rule: 'equal', sent, held, distance: 0, length: this.length };
    let distance = optimalStringAlignment(sent, held);
    let length = this.longerLength(held);
    if (sent.includes(' ') || held.includes(' ')) {
      this.joined ??= new TextComparer(sent.replaceAll(' ', ''), this.furthest);
      const heldLetters = held.replaceAll(' ', '');
      const joinedDistance = optimalStringAlignment(this.joined.sent, heldLetters);
      const joinedLength = this.joined.longerLength(heldLetters);
      if (joinedDistance * length < distance * joinedLength) {
        distance = joinedDistance;
        length = joinedLength;
      }
    }
    const letter = letterFor(distance, length, this.furthest);
    return { letter, rule: distance === 0 ? 'equal' : 'distance', sent, held, distance, length };
  }

  /**
   * Whether so many letters of the one text are not in the other that it is a `D` of two edits at least, which is seen
   * without counting them. `false` says nothing, and is always said of texts of several words.
   */
  isFar(held: string): boolean {
    return held !== '' && !held.includes(' ') && this.isFarFrom(lettersOf(held), held.length);
  }

  /** The same of a text of one word, not empty, of which its letters ({@link letterBit}) and its length are known. */
  isFarFrom(letters: number, length: number): boolean {
    const { sent } = this;
    if (sent === '' || sent.includes(' ')) return false;
    this.letters ??= lettersOf(sent);
    // An edit brings one letter at most, and takes one away.
    const edits = Math.max(count(this.letters & ~letters), count(letters & ~this.letters));
    return edits >= 2 && letterFor(edits, Math.max(sent.length, length), this.furthest) === 'D';
  }

  private longerLength(held: string): number {
    return Math.max(this.length, codePointLength(held));
  }
}

/** The letters that a text has, one bit each; letters may share a bit, and those beyond the basic plane have none. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit & 0xf800) !== 0xd800) letters |= letterBit(unit);
  }
  return letters;
}

/** The bit of a letter of the basic plane. @param unit its UTF-16 unit */
export function letterBit(unit: number): number {
  return 1 << (unit & 31);
}

/** How many bits are set. */
function count(bits: number): number {
  let number = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) number++;
  return number;
}
