/** Bits of the set, a power of two: 8 KB, which stay in the caches of the processor. */
const BITS = 1 << 16;
/** With more towns, most others would seem to have been seen. */
const MAX_TOWNS = BITS / 8;

/**
 * Which misspelt towns were seen before, without their texts: only those that repeat are worth being kept. A set of bits, which forgets
 * all of them when it is full, and may take a town for another one.
 */
export class SeenTowns {
  private readonly bits = new Uint32Array(BITS / 32);
  private count = 0;

  /** Whether a town was seen before. Remembers it. @param code number of its postal code @param hash of its name */
  wasSeen(code: number, hash: number): boolean {
    const bit = (Math.imul(hash ^ Math.imul(code, 31), 0x9e3779b1) >>> 8) & (BITS - 1);
    const mask = 1 << bit;
    if ((this.bits[bit >>> 5]! & mask) !== 0) return true;
    if (this.count === MAX_TOWNS) this.forget();
    this.bits[bit >>> 5]! |= mask;
    this.count++;
    return false;
  }

  private forget(): void {
    this.bits.fill(0);
    this.count = 0;
  }
}
