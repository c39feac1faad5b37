import { atBestP, type Comparison, gradeText, isCloser } from '../grade.ts';

/**
 * The last name sent against the name in use and the birth name held; the better one counts.
 * One whole part of a compound name (MARTIN of MARTIN DUVAL) counts as `P` at best.
 */
export function compareLastName(sent: string, held: string, heldBirthName: string): Comparison {
  const inUse = compareOneName(sent, held);
  if (heldBirthName === '' || inUse.letter === 'E') return inUse;
  return closer(inUse, compareOneName(sent, heldBirthName));
}

function compareOneName(sent: string, held: string): Comparison {
  return withParts(gradeText(sent, held, 'P'));
}

/**
 * What whole words add where the letters say `D`: a part of the compound name held counts as `P`. A name sent of which
 * the one held is a part stays `D`, but the ranking knows.
 */
export function withParts(whole: Comparison): Comparison {
  if (whole.letter !== 'D') return whole;
  if (isPartOf(whole.sent, whole.held)) return { ...whole, letter: 'P', rule: 'part-of-compound' };
  return isPartOf(whole.held, whole.sent) ? { ...whole, rule: 'more-than-held' } : whole;
}

/** Whether `sent` is one or more whole words at the start, in the middle or at the end of `held`. */
export function isPartOf(sent: string, held: string): boolean {
  return sent !== '' && sent.length < held.length && held.includes(' ') && ` ${held} `.includes(` ${sent} `);
}

/** The closer of two comparisons of one field; of two alike the one with the smaller share, then the first. */
export function closer(left: Comparison, right: Comparison): Comparison {
  if (left.letter !== right.letter) return isCloser(right.letter, left.letter) ? right : left;
  return (right.distance ?? 0) * left.length < (left.distance ?? 0) * right.length ? right : left;
}

/**
 * The comparison of a name that was sent in the other one's place: right in part, so `P` at best. The distance published
 * stays that of what was sent to what is held.
 */
export function asSwapped(straight: Comparison, exchanged: Comparison): Comparison {
  return { ...straight, letter: atBestP(exchanged.letter), rule: 'swapped-names' };
}
