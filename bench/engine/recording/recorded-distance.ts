import {
  optimalStringAlignment as bareDistance,
  editDistance as bareEditDistance,
} from '../../../src/matching/distance/optimal-string-alignment.ts';
import type { TextUnits } from '../../../src/matching/distance/text-units.ts';

/** Replaces the edit distances of the engine: returns the same distances and records their arguments. */
export * from '../../../src/matching/distance/optimal-string-alignment.ts';

/** The texts of every call, in order. */
export const distances: (readonly [left: string, right: string])[] = [];

export function optimalStringAlignment(left: string, right: string): number {
  distances.push([left, right]);
  return bareDistance(left, right);
}

export function editDistance(left: TextUnits, right: TextUnits): number {
  distances.push([textOf(left), textOf(right)]);
  return bareEditDistance(left, right);
}

function textOf({ units, length }: TextUnits): string {
  return String.fromCharCode(...units.subarray(0, length));
}
