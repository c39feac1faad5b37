import { optimalStringAlignment } from '../matching/distance/optimal-string-alignment.ts';

/** Share of the letters that may differ. */
const MAX_DIFFERENCE = 0.25;

/** Whether two names, or two streets, are equal or nearly so. */
export function areNearTexts(one: string, other: string): boolean {
  return one === other || optimalStringAlignment(one, other) <= MAX_DIFFERENCE * Math.max(one.length, other.length);
}
