import { jaroWinkler } from '../matching/distance/jaro-winkler.ts';
import type { Person } from '../matching/model.ts';
import { withoutAddition, withoutParticles } from '../matching/normalize/index.ts';
import { emailsOf, firstNamesOf, lastNamesOf } from '../matching/readings.ts';
import type { Claim } from './claim.ts';

/** The fields that are compared, in the order of DQE's answer. */
export const FIELDS = [
  'familyName',
  'gender',
  'birthDate',
  'givenName',
  'country',
  'postalCode',
  'streetAddress',
  'locality',
  'email',
] as const;

export type Field = (typeof FIELDS)[number];

/** Similarity of a stated and a held value, 0 to 1 with two decimals; `undefined` if they cannot be compared. */
export type Score = number | undefined;

/** The score of each field. */
export type Scores = Readonly<Record<Field, Score>>;

/** One field with its score and the reason of the score. */
export interface ComparedField {
  readonly field: Field;
  /** Canonical; `''` if not sent. */
  readonly sent: string;
  /** Canonical; `''` if not held. */
  readonly held: string;
  readonly score: Score;
  readonly rule: string;
}

/** A subscriber of an operator. `phone` is the subscriber's number. */
export type Subscriber = Person;

/** Compares a claim with a subscriber, field by field, in the order of {@link FIELDS}. */
export function compareSubscriber(claim: Claim, held: Subscriber): readonly ComparedField[] {
  const { person } = claim;
  return [
    compareFamilyName(person, held),
    compareEquality('gender', person.gender, held.gender),
    compareBirthDate(person.birthDate, held.birthDate),
    closestOf('givenName', firstNamesOf(person), firstNamesOf(held)),
    compareEquality('country', claim.country, held.country),
    compareText('postalCode', person.postalCode, held.postalCode),
    compareStreet(person, held),
    compareText('locality', withoutAddition(person.city), withoutAddition(held.city)),
    compareEmail(claim, held),
  ];
}

export function scoresOf(fields: readonly ComparedField[]): Scores {
  const scores: Partial<Record<Field, Score>> = {};
  for (const { field, score } of fields) scores[field] = score;
  return scores as Scores;
}

/** Nothing could be compared. */
export const NO_SCORES: Scores = scoresOf(
  FIELDS.map((field) => ({ field, sent: '', held: '', score: undefined, rule: '' })),
);

const SIMILARITY = 'Jaro-Winkler similarity';
const EQUAL = 'equal or not';

function compareText(field: Field, sent: string, held: string): ComparedField {
  return { field, sent, held, score: similarity(sent, held), rule: SIMILARITY };
}

function compareEquality(field: Field, sent: string, held: string): ComparedField {
  const score = sent === '' || held === '' ? undefined : Number(sent === held);
  return { field, sent, held, score, rule: EQUAL };
}

/** The closest pair of several values sent and held. */
function closestOf(field: Field, sent: readonly string[], held: readonly string[]): ComparedField {
  let closest = compareText(field, sent[0] ?? '', held[0] ?? '');
  for (const one of sent) {
    for (const other of held) {
      if (closest.score === 1) return closest;
      const compared = compareText(field, one, other);
      if (closest.score === undefined || compared.score! > closest.score) closest = compared;
    }
  }
  return closest;
}

/** The highest score of last names that differ in their particles (VAN DER BERG, BERG). */
const MAX_WITHOUT_PARTICLES = 0.95;

/** The score of the best pair of a name sent (last name or birth name) and a name held. */
function compareFamilyName(sent: Person, held: Subscriber): ComparedField {
  const [sentNames, heldNames] = [lastNamesOf(sent), lastNamesOf(held)];
  const whole = closestOf('familyName', sentNames, heldNames);
  const core = closestOf('familyName', sentNames.map(withoutParticles), heldNames.map(withoutParticles));
  const rule = 'Jaro-Winkler similarity, the better of last name and birth name';
  if (whole.score === undefined || core.score! <= whole.score) return { ...whole, rule };
  const score = Math.max(whole.score, Math.min(core.score!, MAX_WITHOUT_PARTICLES));
  return { ...whole, score, rule: `${rule}, without particles` };
}

/** Known parts of incomplete dates can differ, but cannot prove that the dates are equal. */
export function compareBirthDate(sent: string, held: string): ComparedField {
  const compared = compareEquality('birthDate', sent, held);
  if (compared.score === undefined || !(isIncomplete(sent) || isIncomplete(held))) return compared;
  const isContradicted = DATE_PARTS.some(([start, end]) => {
    const [one, other] = [sent.slice(start, end), held.slice(start, end)];
    return one !== other && one !== UNKNOWN_PART && other !== UNKNOWN_PART;
  });
  return { ...compared, score: isContradicted ? 0 : undefined, rule: 'equal or not, as far as both dates are known' };
}

const UNKNOWN_PART = '00';
/** Start and end of year, month and day in `YYYY-MM-DD`. */
const DATE_PARTS = [
  [0, 4],
  [5, 7],
  [8, 10],
] as const;

function isIncomplete(date: string): boolean {
  return date.endsWith(`-${UNKNOWN_PART}`);
}

function compareEmail(claim: Claim, held: Subscriber): ComparedField {
  return closestOf('email', emailsSent(claim), emailsOf(held));
}

/** The e-mail addresses of a claim that are compared. */
export function emailsSent({ person, email }: Claim): readonly string[] {
  return email === person.email ? emailsOf(person) : [email];
}

/** Compares the number too, if both addresses have one. */
function compareStreet(sent: Person, held: Subscriber): ComparedField {
  const withNumbers = sent.street !== '' && held.street !== '' && sent.number !== '' && held.number !== '';
  const line = ({ number, street }: Person) => (withNumbers ? `${number} ${street}` : street);
  const rule = withNumbers ? 'Jaro-Winkler similarity, with the number' : SIMILARITY;
  return { ...compareText('streetAddress', line(sent), line(held)), rule };
}

/** @param sent canonical, like `held` @returns `undefined` if a value is missing */
function similarity(sent: string, held: string): Score {
  return sent === '' || held === '' ? undefined : roundScore(jaroWinkler(sent, held));
}

/** The highest score of values that are not equal. */
export const MAX_UNEQUAL_SCORE = 0.99;

/** Rounds to two decimals. Only equal values have 1. */
export function roundScore(similarity: number): number {
  return similarity === 1 ? 1 : Math.min(MAX_UNEQUAL_SCORE, Math.round(similarity * 100) / 100);
}
