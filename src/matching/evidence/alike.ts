/**
 * Whether a name may be another one with several slips: at most two fifths of the letters differ. Chance makes few names so similar.
 * @param length of the longer name
 */
export function isAlike(distance: number, length: number): boolean {
  return 5 * distance <= 2 * length;
}
