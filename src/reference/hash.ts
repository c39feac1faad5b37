import { mix32 } from '../runtime/mix32.ts';

/**
 * A 64-bit hash of a short text in two 32-bit halves, for blocking keys and partitions.
 * Not cryptographic: two streams of multiply-and-xor over the UTF-16 units, finished with the mixers of MurmurHash3.
 */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

export function hashText(text: string): Hash {
  let high = 0x9e3779b9 ^ text.length;
  let low = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul((low ^ unit) + (low << 5), 0x5bd1e995);
  }
  return combine(high, low, 0);
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
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul((low ^ unit) + (low << 5), 0x5bd1e995);
    }
    this.high = high;
    this.low = low;
  }

  /** The upper half of the hash. */
  get upper(): number {
    return combine(this.high, this.low, 0).high;
  }
}

/**
 * Combines one to four hashes in their order. Different seeds give different hashes of the same parts. The parts are
 * separate arguments, because an array costs as much as the hash.
 */
export function hashOf(seed: number, first: Hash, second?: Hash, third?: Hash, fourth?: Hash): Hash {
  let high = mixHigh(Math.imul(seed + 1, 0x9e3779b1), first);
  let low = mixLow(Math.imul(seed + 1, 0x7feb352d), first);
  if (second === undefined) return combine(high, low, 1);
  high = mixHigh(high, second);
  low = mixLow(low, second);
  if (third === undefined) return combine(high, low, 2);
  high = mixHigh(high, third);
  low = mixLow(low, third);
  if (fourth === undefined) return combine(high, low, 3);
  return combine(mixHigh(high, fourth), mixLow(low, fourth), 4);
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

function combine(high: number, low: number, salt: number): Hash {
  const mixedLow = mix32(low ^ Math.imul(high, 0x2545f491) ^ salt);
  return { high: mix32(high ^ mixedLow), low: mixedLow };
}
