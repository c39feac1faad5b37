import { unitAt } from '../unit-at.ts';

const INITIAL_CAPACITY = 64;
const BLANK = 32;

/** A text as UTF-16 units in memory that is used again for the next text. */
export class TextUnits {
  units = new Uint16Array(INITIAL_CAPACITY);
  /** Units of the text. */
  length = 0;
  /** Code points of the text: the unit of every distance. */
  points = 0;
  /** The letters that the text has, one bit each; letters may share a bit, and surrogates have none. */
  letters = 0;
  hasBlank = false;
  hasSurrogate = false;
  private joinedUnits: TextUnits | undefined;
  private isJoined = false;

  loadText(text: string): void {
    const { length } = text;
    this.begin(length);
    const { units } = this;
    let letters = 0;
    let hasBlank = false;
    let hasSurrogate = false;
    for (let i = 0; i < length; i++) {
      const unit = unitAt(text, i);
      units[i] = unit;
      if ((unit & 0xf800) === 0xd800) hasSurrogate = true;
      else letters |= 1 << (unit & 31);
      if (unit === BLANK) hasBlank = true;
    }
    this.letters = letters;
    this.hasBlank = hasBlank;
    this.hasSurrogate = hasSurrogate;
    this.points = hasSurrogate ? countPoints(units, length) : length;
  }

  /** @param bytes ASCII from `start` on */
  loadAscii(bytes: Uint8Array, start: number, length: number): void {
    this.begin(length);
    const { units } = this;
    let letters = 0;
    let hasBlank = false;
    for (let i = 0; i < length; i++) {
      const unit = bytes[start + i]!;
      units[i] = unit;
      letters |= 1 << (unit & 31);
      if (unit === BLANK) hasBlank = true;
    }
    this.letters = letters;
    this.hasBlank = hasBlank;
    this.hasSurrogate = false;
    this.points = length;
  }

  /** The same text without its blanks. */
  get joined(): TextUnits {
    if (!this.hasBlank) return this;
    this.joinedUnits ??= new TextUnits();
    if (!this.isJoined) this.joinedUnits.loadWithoutBlanks(this);
    this.isJoined = true;
    return this.joinedUnits;
  }

  /** The code points, in memory of their own. */
  codePoints(): Uint32Array {
    const points = new Uint32Array(this.points);
    for (let i = 0, at = 0; i < this.length; at++) {
      const isPair = startsPair(this.units, i, this.length);
      points[at] = isPair ? pairAt(this.units, i) : this.units[i]!;
      i += isPair ? 2 : 1;
    }
    return points;
  }

  private begin(length: number): void {
    if (length > this.units.length) this.units = new Uint16Array(2 * length);
    this.length = length;
    this.isJoined = false;
  }

  private loadWithoutBlanks({ units, length, letters, hasSurrogate }: TextUnits): void {
    this.begin(length);
    let count = 0;
    for (let i = 0; i < length; i++) if (units[i] !== BLANK) this.units[count++] = units[i]!;
    this.length = count;
    this.points = hasSurrogate ? countPoints(this.units, count) : count;
    this.letters = letters;
    this.hasBlank = false;
    this.hasSurrogate = hasSurrogate;
  }
}

function startsPair(units: Uint16Array, at: number, length: number): boolean {
  return at + 1 < length && (units[at]! & 0xfc00) === 0xd800 && (units[at + 1]! & 0xfc00) === 0xdc00;
}

function pairAt(units: Uint16Array, at: number): number {
  return 0x10000 + ((units[at]! & 0x3ff) << 10) + (units[at + 1]! & 0x3ff);
}

function countPoints(units: Uint16Array, length: number): number {
  let points = length;
  for (let i = 0; i < length; i++) if (startsPair(units, i, length)) points--;
  return points;
}
