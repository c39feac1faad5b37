import { optimalStringAlignment as bareDistance } from '../../../src/matching/distance/optimal-string-alignment.ts';

/** Replaces the edit distance of the engine: returns the same distance and records the arguments. */
export * from '../../../src/matching/distance/optimal-string-alignment.ts';

/** The texts of every call, in order. */
export const distances: (readonly [left: string, right: string])[] = [];

export function optimalStringAlignment(left: string, right: string): number {
  distances.push([left, right]);
  return bareDistance(left, right);
}
