import { type Hash, hashOf } from '../hash.ts';

/** Hashes in two arrays of numbers, which are reused: the keys of a household are written millions of times. */
export class HashList {
  length = 0;
  highs = new Uint32Array(256);
  lows = new Uint32Array(256);

  reset(): void {
    this.length = 0;
  }

  add({ high, low }: Hash): void {
    if (this.length === this.highs.length) this.grow();
    this.highs[this.length] = high;
    this.lows[this.length] = low;
    this.length++;
  }

  /*
   * Adds a hash of parts unless one of them is missing. There is a method for each number of parts, because an array of them
   * costs as much as the hash.
   */

  addOne(seed: number, part: Hash | undefined): void {
    if (part !== undefined) this.add(hashOf(seed, part));
  }

  addTwo(seed: number, first: Hash | undefined, second: Hash | undefined): void {
    if (first !== undefined && second !== undefined) this.add(hashOf(seed, first, second));
  }

  addThree(seed: number, first: Hash | undefined, second: Hash | undefined, third: Hash | undefined): void {
    if (first !== undefined && second !== undefined && third !== undefined)
      this.add(hashOf(seed, first, second, third));
  }

  addFour(
    seed: number,
    first: Hash | undefined,
    second: Hash | undefined,
    third: Hash | undefined,
    fourth: Hash | undefined,
  ): void {
    if (first !== undefined && second !== undefined && third !== undefined && fourth !== undefined)
      this.add(hashOf(seed, first, second, third, fourth));
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
