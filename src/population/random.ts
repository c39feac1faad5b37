import { mix32 } from '../runtime/mix32.ts';

/** 2^32 */
const RANGE = 4294967296;

/** A 32-bit integer from three (MurmurHash3's finaliser over a running mix). The same everywhere: integer arithmetic only. */
export function hash32(a: number, b: number, c: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 15) ^ b) | 0, 0xc2b2ae35);
  return mix32(Math.imul((h ^ (h >>> 13) ^ c) | 0, 0x27d4eb2f));
}

/** A hash in [0, 1). */
export function hashFraction(a: number, b: number, c: number): number {
  return hash32(a, b, c) / RANGE;
}

/** Folds a safe integer to a 32-bit seed. */
export function foldSeed(seed: number): number {
  return hash32(seed | 0, Math.floor(seed / RANGE) | 0, 0x1de3) | 0;
}

/** A small seeded generator of pseudo-random numbers: sfc32 (Chris Doty-Humphrey, PractRand). Not for secrets. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(seed: number, stream: number) {
    this.a = hash32(seed, stream, 1) | 0;
    this.b = hash32(seed, stream, 2) | 0;
    this.c = hash32(seed, stream, 3) | 0;
    this.counter = 1;
    for (let i = 0; i < 12; i++) this.int32();
  }

  private int32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum;
  }

  /** In [0, 1), a multiple of 2^-32. */
  fraction(): number {
    return (this.int32() >>> 0) / RANGE;
  }

  /** A whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor(((this.int32() >>> 0) / RANGE) * limit);
  }

  /** A whole number in [low, high]. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  chance(probability: number): boolean {
    return (this.int32() >>> 0) / RANGE < probability;
  }
}

/** Shuffles in place (Fisher-Yates). */
export function shuffle(items: Uint32Array, random: Random): Uint32Array {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const held = items[i]!;
    items[i] = items[j]!;
    items[j] = held;
  }
  return items;
}
