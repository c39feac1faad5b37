import type { ScopeAnswer, Score, Scores } from '../../../mobile/index.ts';

/** The response of one scope in DQE's format. */
export function scopeBody(answer: ScopeAnswer): string {
  if (answer.scope === 'matching_notp') return matchingBody(answer.scores);
  const { operator, swapped } = answer;
  return JSON.stringify({ status: 'success', operator, swapped: String(swapped) });
}

/**
 * The object of scores, with the keys in the order of the document's example.
 *
 * Written as text, because `JSON.stringify` cannot write `1.0` as in the document. No value needs escaping.
 */
function matchingBody(scores: Scores): string {
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
  const hundredths = Math.round(value * 100);
  return hundredths / 100 === value ? HUNDREDTHS[hundredths]! : String(value);
}

/** All scores as text: formatting a number costs more than comparing two names. */
const HUNDREDTHS = Array.from({ length: 101 }, (_, at) => (at % 100 === 0 ? (at / 100).toFixed(1) : String(at / 100)));
