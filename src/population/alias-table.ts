import type { Random } from './random.ts';

/** Draws index `i` with probability `weights[i] / sum` in constant time: Vose's alias method (IEEE TSE 17(9), 1991). */
export class AliasTable {
  private readonly keep: Float64Array;
  private readonly alias: Uint32Array;

  /** `weights`: not negative, at least one above 0. */
  constructor(weights: ArrayLike<number>) {
    const size = weights.length;
    this.keep = new Float64Array(size).fill(1);
    this.alias = new Uint32Array(size);
    let total = 0;
    for (let i = 0; i < size; i++) total += weights[i]!;
    if (!(total > 0)) throw new RangeError('AliasTable needs a weight above 0');
    const scaled = Float64Array.from({ length: size }, (_, i) => (weights[i]! * size) / total);
    const small: number[] = [];
    const large: number[] = [];
    for (let i = 0; i < size; i++) (scaled[i]! < 1 ? small : large).push(i);
    while (small.length > 0 && large.length > 0) {
      const less = small.pop()!;
      const more = large.pop()!;
      this.keep[less] = scaled[less]!;
      this.alias[less] = more;
      scaled[more] = scaled[more]! + scaled[less]! - 1;
      (scaled[more]! < 1 ? small : large).push(more);
    }
  }

  pick(random: Random): number {
    return this.at(random.fraction(), random.fraction());
  }

  /** The index for two random numbers in [0, 1). */
  at(column: number, coin: number): number {
    const i = Math.floor(column * this.keep.length);
    return coin < this.keep[i]! ? i : this.alias[i]!;
  }
}
