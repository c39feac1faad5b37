import type { ScopeAnswer, Score, Scores } from '../../../mobile/index.ts';

/** The answer of one scope as DQE writes it. */
export function scopeBody(answer: ScopeAnswer): string {
  if (answer.scope === 'matching_notp') return matchingBody(answer.scores);
  const { operator, swapped } = answer;
  return JSON.stringify({ status: 'success', operator, swapped: String(swapped) });
}

/**
 * The bare object of scores, keys in the order of the document's example.
 *
 * It is put together as text, because JSON of JavaScript cannot write `1.0` as the document does, and nothing in it
 * needs escaping.
 */
export function matchingBody(scores: Scores): string {
  return (
    `{"family_name":${score(scores.familyName)}` +
    `,"gender":${score(scores.gender)}` +
    `,"birthdate":${score(scores.birthDate)}` +
    `,"given_name":${score(scores.givenName)}` +
    `,"address":{"country":${score(scores.country)}` +
    `,"postal_code":${score(scores.postalCode)}` +
    `,"street_address":${score(scores.streetAddress)}` +
    `,"locality":${score(scores.locality)}}` +
    `,"email":${score(scores.email)}}`
  );
}

function score(value: Score): string {
  if (value === undefined) return '""';
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
