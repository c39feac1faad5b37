import { mix32 } from '../runtime/mix32.ts';

/**
 * A 64-bit hash of a short text in two 32-bit halves, for blocking keys and partitions.
 * Not cryptographic: two streams of multiply-and-xor over the UTF-16 units, finished with the mixers of MurmurHash3.
 */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

export function isSameHash(left: Hash, right: Hash): boolean {
  return left.high === right.high && left.low === right.low;
}

export function hashText(text: string): Hash {
  const { length } = text;
  let high = 0x9e3779b9 ^ length;
  let low = 0x85ebca6b;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul((low ^ unit) + (low << 5), 0x5bd1e995);
  }
  return combine(high, low, 0);
}

/** {@link hashText} of the text that the first units make. */
export function hashUnits(units: Uint16Array, length: number): Hash {
  let high = 0x9e3779b9 ^ length;
  let low = 0x85ebca6b;
  for (let i = 0; i < length; i++) {
    const unit = units[i]!;
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul((low ^ unit) + (low << 5), 0x5bd1e995);
  }
  return combine(high, low, 0);
}

/** {@link hashText} of two texts with a blank between them, without the text that they form together. */
export function hashPair(first: string, second: string): Hash {
  joined.begin(first.length + 1 + second.length);
  joined.add(first);
  joined.add(' ');
  joined.add(second);
  return joined.hash;
}

/** Computes {@link hashText} of several texts one after the other, without the text that they form together. */
export class JoinedHash {
  private high = 0;
  private low = 0;

  /** @param length of all texts together */
  begin(length: number): void {
    this.high = 0x9e3779b9 ^ length;
    this.low = 0x85ebca6b;
  }

  add(text: string): void {
    let { high, low } = this;
    const { length } = text;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul((low ^ unit) + (low << 5), 0x5bd1e995);
    }
    this.high = high;
    this.low = low;
  }

  get hash(): Hash {
    return combine(this.high, this.low, 0);
  }
}

const joined = new JoinedHash();

/**
 * Combines one to four hashes in their order. Different seeds give different hashes of the same parts. The parts are
 * separate arguments, because an array costs as much as the hash.
 */
export function hashOf(seed: number, first: Hash, second?: Hash, third?: Hash, fourth?: Hash): Hash {
  let high = mixHigh(startHigh(seed), first);
  let low = mixLow(startLow(seed), first);
  if (second === undefined) return combine(high, low, 1);
  high = mixHigh(high, second);
  low = mixLow(low, second);
  if (third === undefined) return combine(high, low, 2);
  high = mixHigh(high, third);
  low = mixLow(low, third);
  if (fourth === undefined) return combine(high, low, 3);
  return combine(mixHigh(high, fourth), mixLow(low, fourth), 4);
}

function startHigh(seed: number): number {
  return Math.imul(seed + 1, 0x9e3779b1);
}

function startLow(seed: number): number {
  return Math.imul(seed + 1, 0x7feb352d);
}

function mixHigh(high: number, part: Hash): number {
  return (Math.imul(rotate(high, 13) ^ part.high, 0xcc9e2d51) + part.low) | 0;
}

function mixLow(low: number, part: Hash): number {
  return (Math.imul(rotate(low, 15) ^ part.low, 0x1b873593) + part.high) | 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** @param salt the number of parts */
function combine(high: number, low: number, salt: number): Hash {
  const mixedLow = lowerHalf(high, low, salt);
  return { high: mix32(high ^ mixedLow), low: mixedLow };
}

function lowerHalf(high: number, low: number, salt: number): number {
  return mix32(low ^ Math.imul(high, 0x2545f491) ^ salt);
}

type Part = Hash | undefined;

/**
 * Collects hashes in two arrays of numbers, which are reused: an import makes more than thirty for each person. The methods
 * add {@link hashOf} of their parts unless one is missing.
 */
export class HashList {
  length = 0;
  highs = new Uint32Array(256);
  lows = new Uint32Array(256);

  reset(): void {
    this.length = 0;
  }

  addOne(seed: number, part: Part): void {
    if (part === undefined) return;
    this.push(mixHigh(startHigh(seed), part), mixLow(startLow(seed), part), 1);
  }

  addTwo(seed: number, first: Part, second: Part): void {
    if (first === undefined || second === undefined) return;
    const high = mixHigh(mixHigh(startHigh(seed), first), second);
    const low = mixLow(mixLow(startLow(seed), first), second);
    this.push(high, low, 2);
  }

  addThree(seed: number, first: Part, second: Part, third: Part): void {
    if (first === undefined || second === undefined || third === undefined) return;
    const high = mixHigh(mixHigh(mixHigh(startHigh(seed), first), second), third);
    const low = mixLow(mixLow(mixLow(startLow(seed), first), second), third);
    this.push(high, low, 3);
  }

  addFour(seed: number, first: Part, second: Part, third: Part, fourth: Part): void {
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) return;
    const high = mixHigh(mixHigh(mixHigh(mixHigh(startHigh(seed), first), second), third), fourth);
    const low = mixLow(mixLow(mixLow(mixLow(startLow(seed), first), second), third), fourth);
    this.push(high, low, 4);
  }

  private push(high: number, low: number, parts: number): void {
    if (this.length === this.highs.length) this.grow();
    const mixedLow = lowerHalf(high, low, parts);
    this.highs[this.length] = mix32(high ^ mixedLow);
    this.lows[this.length] = mixedLow;
    this.length++;
  }

  private grow(): void {
    const { highs, lows } = this;
    this.highs = new Uint32Array(2 * highs.length);
    this.lows = new Uint32Array(2 * lows.length);
    this.highs.set(highs);
    this.lows.set(lows);
  }

  toArray(): Hash[] {
    return Array.from({ length: this.length }, (_, i) => ({ high: this.highs[i]!, low: this.lows[i]! }));
  }
}
