/** Number of classes of letters: A to Z have one each, other characters share the rest. */
const CLASSES = 32;

/** Close means at most this share of differing letters. */
const CLOSE = 0.25;

/** Properties of a text that give a lower bound of its distance to others. */
interface Outline {
  /** Code points, with blanks and without. */
  readonly length: number;
  readonly joined: number;
  /** How often each class of letters occurs, blanks left out. */
  readonly bag: Uint8Array;
  /** A bit for each class that occurs. */
  readonly mask: number;
}

function outlineOf(text: string): Outline {
  const bag = new Uint8Array(CLASSES);
  let mask = 0;
  let joined = 0;
  let length = 0;
  for (const letter of text) {
    length++;
    if (letter === ' ') continue;
    joined++;
    const kind = letter.codePointAt(0)! % CLASSES;
    bag[kind]!++;
    mask |= 1 << kind;
  }
  return { length, joined, bag, mask };
}

/** The number of set bits. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Excludes texts that cannot be close to another one. An edit changes the length by at most one, at most two classes of
 * letters, and removes one letter, adds one, or both. Removing blanks never adds an edit, so that counts without blanks bound
 * both ways of comparing.
 */
export class NearTexts {
  private readonly texts: readonly string[];
  private readonly lengths: Uint16Array;
  private readonly joined: Uint16Array;
  private readonly masks: Int32Array;
  private readonly bags: Uint8Array;

  constructor(texts: readonly string[]) {
    const count = texts.length;
    this.texts = texts;
    this.lengths = new Uint16Array(count);
    this.joined = new Uint16Array(count);
    this.masks = new Int32Array(count);
    this.bags = new Uint8Array(count * CLASSES);
    texts.forEach((text, i) => {
      const { length, joined, bag, mask } = outlineOf(text);
      this.lengths[i] = length;
      this.joined[i] = joined;
      this.masks[i] = mask;
      this.bags.set(bag, i * CLASSES);
    });
  }

  /** Every text that is close to `sent`, and some others. */
  thatCanBeClose(sent: string): string[] {
    const { length, joined, bag, mask } = outlineOf(sent);
    const near: string[] = [];
    for (let i = 0; i < this.texts.length; i++) {
      const edits = Math.floor(CLOSE * Math.max(length, this.lengths[i]!));
      if (Math.abs(joined - this.joined[i]!) > edits) continue;
      if (bitCount(mask ^ this.masks[i]!) > 2 * edits) continue;
      if (this.lettersApart(bag, i) <= edits) near.push(this.texts[i]!);
    }
    return near;
  }

  /** The larger one of the numbers of letters that only one of the two texts has. */
  private lettersApart(bag: Uint8Array, i: number): number {
    let more = 0;
    let fewer = 0;
    for (let kind = 0, at = i * CLASSES; kind < CLASSES; kind++, at++) {
      const difference = bag[kind]! - this.bags[at]!;
      if (difference > 0) more += difference;
      else fewer -= difference;
    }
    return Math.max(more, fewer);
  }
}
