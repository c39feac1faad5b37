import type { CheckAnswer } from '../matching/answer.ts';
import type { LetterCell } from './product.ts';

/** What the added columns of a row hold. Rows with the same answer share one. */
export class AnswerColumns {
  readonly isFound: boolean;
  /** In the order of `letteredFields`. */
  readonly letters: readonly LetterCell[];
  /** The values of the added columns. */
  readonly cells: readonly string[];
  /** The end of a line, kept by the writer of lines. */
  lineEnd: Uint8Array | undefined;

  constructor(isFound: boolean, letters: readonly LetterCell[], cells: readonly string[]) {
    this.isFound = isFound;
    this.letters = letters;
    this.cells = cells;
  }
}

/** A power of two. A file has a few hundred different answers. */
const SLOTS = 4096;

interface Kept {
  readonly answer: CheckAnswer;
  readonly columns: AnswerColumns;
}

/** Keeps the columns of the answers that were given before, for a bounded number of answers. */
export class AnswerColumnsCache {
  private readonly kept: (Kept | undefined)[] = new Array(SLOTS).fill(undefined);
  private readonly make: (answer: CheckAnswer) => AnswerColumns;

  /** @param make the columns of an answer, which depend on whether something was found and on its letters only */
  constructor(make: (answer: CheckAnswer) => AnswerColumns) {
    this.make = make;
  }

  columnsOf(answer: CheckAnswer): AnswerColumns {
    const slot = hashOf(answer) & (SLOTS - 1);
    const kept = this.kept[slot];
    if (kept !== undefined && haveSameLetters(kept.answer, answer)) return kept.columns;
    const columns = this.make(answer);
    this.kept[slot] = { answer, columns };
    return columns;
  }
}

/** Written out, because this runs for every row. */
function hashOf(answer: CheckAnswer): number {
  const { birthDate } = answer;
  let hash = answer.found ? 1 : 0;
  hash = Math.imul(hash, 31) + answer.firstName.charCodeAt(0);
  hash = Math.imul(hash, 31) + answer.lastName.charCodeAt(0);
  hash = Math.imul(hash, 31) + answer.address.charCodeAt(0);
  hash = Math.imul(hash, 31) + answer.postalCode.charCodeAt(0);
  hash = Math.imul(hash, 31) + answer.city.charCodeAt(0);
  hash = Math.imul(hash, 31) + answer.email.charCodeAt(0);
  hash = Math.imul(hash, 31) + answer.phone.charCodeAt(0);
  for (let at = 0; at < birthDate.length; at++) hash = Math.imul(hash, 31) + birthDate.charCodeAt(at);
  return hash ^ (hash >>> 12);
}

function haveSameLetters(one: CheckAnswer, other: CheckAnswer): boolean {
  return (
    one.found === other.found &&
    one.firstName === other.firstName &&
    one.lastName === other.lastName &&
    one.address === other.address &&
    one.postalCode === other.postalCode &&
    one.city === other.city &&
    one.email === other.email &&
    one.phone === other.phone &&
    one.birthDate === other.birthDate
  );
}
