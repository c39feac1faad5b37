import type { Band, LetteredField, RowAnswer } from './model.ts';

/**
 * The doubt about an answer, 0 to 100: the order of a review, not a probability (source: the console's design brief, which
 * measured it on 2,000 rows with 335 misleading answers: the first 200 rows held 171 of them).
 *
 * - A FOUND is doubtful if the person is improbable, or fields differ.
 * - A NOT FOUND is doubtful if the person is probable, or last name and address are near.
 */
export function doubtOf({
  result,
  letters,
  probability,
}: Pick<RowAnswer, 'result' | 'letters' | 'probability'>): number {
  const person = probability?.person ?? 0;
  const isFound = result === 'found';
  const chance = isFound ? 1 - person : person;
  return Math.round(100 * Math.max(chance, isFound ? differenceOf(letters) : nearness(letters)));
}

/** Above the band `to_check`: a difference alone, or nearness alone, does not make a row doubtful. */
const MAX_OF_LETTERS = 0.49;

const WEIGHTS: Readonly<Partial<Record<LetteredField, Readonly<Record<string, number>>>>> = {
  last_name: { S: 0.02, P: 0.05, D: 0.3 },
  first_name: { S: 0.02, P: 0.05, D: 0.3 },
  street: { S: 0.01, P: 0.05, N: 0.15, D: 0.3 },
  postal_code: { N: 0.1, D: 0.25 },
  city: { S: 0.01, P: 0.03, N: 0.05, D: 0.1 },
};

/** Of a birth date's year, month and day. */
const DATE_WEIGHTS = [0.25, 0.1, 0.1] as const;

type Letters = RowAnswer['letters'];

function differenceOf(letters: Letters): number {
  let same = 1 - dateDifference(letters.birth_date ?? '');
  for (const field of Object.keys(WEIGHTS) as LetteredField[])
    same *= 1 - (WEIGHTS[field]?.[letters[field] ?? ''] ?? 0);
  return Math.min(MAX_OF_LETTERS, 1 - same);
}

function dateDifference(code: string): number {
  if (!/^[01]{3}$/.test(code)) return 0;
  return DATE_WEIGHTS.reduce((sum, weight, i) => sum + (code[i] === '1' ? weight : 0), 0);
}

const CLOSE = /^[ESP]$/;

function nearness({ last_name = '', street = '' }: Letters): number {
  return CLOSE.test(last_name) && CLOSE.test(street) ? MAX_OF_LETTERS : 0;
}

export function bandOf(doubt: number | null): Band {
  if (doubt === null) return 'not_checked';
  if (doubt >= 50) return 'doubtful';
  return doubt >= 10 ? 'to_check' : 'clear';
}
