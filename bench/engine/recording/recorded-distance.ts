import { optimalStringAlignment as bareDistance } from '../../../src/matching/distance/optimal-string-alignment.ts';

/** In the place of the engine's edit distance: computes the same, and remembers between what. */
export * from '../../../src/matching/distance/optimal-string-alignment.ts';

/** The texts of every call, in order. */
export const distances: (readonly [left: string, right: string])[] = [];

export function optimalStringAlignment(left: string, right: string): number {
  distances.push([left, right]);
  return bareDistance(left, right);
}
