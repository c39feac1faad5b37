import { firstNamesOf, lastNamesOf } from '../../../matching/readings.ts';
import { type Claim, emailsSent, type Score, type Scores } from '../../../mobile/index.ts';

/** A score is rounded down to the next of these: small changes of a value do not show. */
const STEPS = [1, 0.9, 0.8, 0.6, 0] as const;

/** Shorter texts get no score: they are so few that a client could try them all. */
const MIN_CHARACTERS = 3;

/** Scores from which the value held cannot be found by small changes of the value sent. */
export function coarseScores(scores: Scores, claim: Claim): Scores {
  const { person } = claim;
  const { postalCode, street, city } = person;
  const coarse = (score: Score, ...texts: readonly string[]): Score => {
    // The score is that of the closest value, which may be the shortest.
    const isLongEnough = texts.every((text) => text.replace(/[^\p{L}\p{N}]/gu, '').length >= MIN_CHARACTERS);
    return score === undefined || !isLongEnough ? undefined : STEPS.find((step) => score >= step);
  };
  return {
    ...scores,
    familyName: coarse(scores.familyName, ...lastNamesOf(person)),
    givenName: coarse(scores.givenName, ...firstNamesOf(person)),
    postalCode: coarse(scores.postalCode, postalCode),
    streetAddress: coarse(scores.streetAddress, street),
    locality: coarse(scores.locality, city),
    email: coarse(scores.email, ...emailsSent(claim)),
  };
}
