import type { Person } from '../matching/model.ts';
import { firstNamesOf, lastNamesOf } from '../matching/readings.ts';

/** The most households that one check compares. It bounds the time of a check. */
export const MAX_CANDIDATES = 500;

/**
 * Letters of names and street up to which {@link MAX_CANDIDATES} are compared: more than any real person has. Comparisons of
 * longer texts take longer, so that fewer households are compared, with the square of the length.
 */
const MAX_FREE_LETTERS = 200;

/** The most households that a check of this person compares. */
export function maxCandidates(person: Person): number {
  let letters = person.street.length;
  for (const name of lastNamesOf(person)) letters += name.length;
  for (const name of firstNamesOf(person)) letters += name.length;
  return Math.ceil(MAX_CANDIDATES * Math.min(1, MAX_FREE_LETTERS / letters) ** 2);
}
