import { unitAt } from '../matching/unit-at.ts';
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
    const unit = unitAt(text, i);
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

/** {@link hashText} of a text in ASCII that bytes hold, as its two halves in `halves`, the upper one first. */
export function hashBytes(bytes: Uint8Array, start: number, end: number, halves: Int32Array): void {
  let high = 0x9e3779b9 ^ (end - start);
  let low = 0x85ebca6b;
  for (let i = start; i < end; i++) {
    const unit = bytes[i]!;
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul((low ^ unit) + (low << 5), 0x5bd1e995);
  }
  const lower = lowerHalf(high, low, 0);
  halves[0] = upperHalf(high, lower);
  halves[1] = lower;
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
      const unit = unitAt(text, i);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul((low ^ unit) + (low << 5), 0x5bd1e995);
    }
    this.high = high;
    this.low = low;
  }

  /** Adds a text in ASCII. */
  addBytes(bytes: Uint8Array, start: number, end: number): void {
    let { high, low } = this;
    for (let i = start; i < end; i++) {
      const unit = bytes[i]!;
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
  let high = mixHigh(startHigh(seed), first.high, first.low);
  let low = mixLow(startLow(seed), first.high, first.low);
  if (second === undefined) return combine(high, low, 1);
  high = mixHigh(high, second.high, second.low);
  low = mixLow(low, second.high, second.low);
  if (third === undefined) return combine(high, low, 2);
  high = mixHigh(high, third.high, third.low);
  low = mixLow(low, third.high, third.low);
  if (fourth === undefined) return combine(high, low, 3);
  return combine(mixHigh(high, fourth.high, fourth.low), mixLow(low, fourth.high, fourth.low), 4);
}

// The steps of `hashOf`, for keys that are composed from numbers.

export function startHigh(seed: number): number {
  return Math.imul(seed + 1, 0x9e3779b1);
}

export function startLow(seed: number): number {
  return Math.imul(seed + 1, 0x7feb352d);
}

export function mixHigh(high: number, partHigh: number, partLow: number): number {
  return (Math.imul(rotate(high, 13) ^ partHigh, 0xcc9e2d51) + partLow) | 0;
}

export function mixLow(low: number, partHigh: number, partLow: number): number {
  return (Math.imul(rotate(low, 15) ^ partLow, 0x1b873593) + partHigh) | 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** @param salt the number of parts */
function combine(high: number, low: number, salt: number): Hash {
  const lower = lowerHalf(high, low, salt);
  return { high: upperHalf(high, lower), low: lower };
}

export function lowerHalf(high: number, low: number, salt: number): number {
  return mix32(low ^ Math.imul(high, 0x2545f491) ^ salt);
}

export function upperHalf(high: number, lower: number): number {
  return mix32(high ^ lower);
}
