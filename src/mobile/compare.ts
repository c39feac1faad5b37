import { jaroWinkler } from '../matching/distance/jaro-winkler.ts';
import type { Person } from '../matching/model.ts';
import { withoutParticles } from '../matching/normalize/index.ts';
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

/** How alike what was said and what is held are, 0 to 1 with two decimals; `undefined` where it cannot be compared. */
export type Score = number | undefined;

/** The answer of a matching: a score for each field. */
export type Scores = Readonly<Record<Field, Score>>;

/** One field with how its score came about. */
export interface ComparedField {
  readonly field: Field;
  /** Canonical; `''` = not said. */
  readonly sent: string;
  /** Canonical; `''` = not held. */
  readonly held: string;
  readonly score: Score;
  readonly rule: string;
}

/** What an operator holds of a subscriber: a person, whose phone is the number asked about. */
export type Subscriber = Person;

/** Compares what was said with what an operator holds, field by field, in the order of {@link FIELDS}. */
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
    compareText('locality', person.city, held.city),
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

const ALIKE = 'Jaro-Winkler similarity';
const EQUAL = 'equal or not';

function compareText(field: Field, sent: string, held: string): ComparedField {
  return { field, sent, held, score: similarity(sent, held), rule: ALIKE };
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

/** Each name sent, in use and at birth, with each name held: the best pair counts. */
function compareFamilyName(sent: Person, held: Subscriber): ComparedField {
  const [sentNames, heldNames] = [lastNamesOf(sent), lastNamesOf(held)];
  const whole = closestOf('familyName', sentNames, heldNames);
  const core = closestOf('familyName', sentNames.map(withoutParticles), heldNames.map(withoutParticles));
  const rule = 'Jaro-Winkler similarity, the better of last name and birth name';
  if (whole.score === undefined || core.score! <= whole.score) return { ...whole, rule };
  const score = Math.max(whole.score, Math.min(core.score!, MAX_WITHOUT_PARTICLES));
  return { ...whole, score, rule: `${rule}, without particles` };
}

/** Of a date that is not complete the known parts can only contradict. */
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
/** Where year, month and day stand. */
const DATE_PARTS = [
  [0, 4],
  [5, 7],
  [8, 10],
] as const;

function isIncomplete(date: string): boolean {
  return date.endsWith(`-${UNKNOWN_PART}`);
}

function compareEmail({ person, email }: Claim, held: Subscriber): ComparedField {
  const sent = email === person.email ? emailsOf(person) : [email];
  return closestOf('email', sent, emailsOf(held));
}

/** The number counts where both sides have one. */
function compareStreet(said: Person, held: Subscriber): ComparedField {
  const withNumbers = said.street !== '' && held.street !== '' && said.number !== '' && held.number !== '';
  const line = ({ number, street }: Person) => (withNumbers ? `${number} ${street}` : street);
  const rule = withNumbers ? 'Jaro-Winkler similarity, with the number' : ALIKE;
  return { ...compareText('streetAddress', line(said), line(held)), rule };
}

/** Of two canonical values; `undefined` where one is missing. */
function similarity(sent: string, held: string): Score {
  return sent === '' || held === '' ? undefined : roundScore(jaroWinkler(sent, held));
}

/** The best score of values that are not equal. */
export const BEST_UNEQUAL = 0.99;

/** Two decimals; 1 is for equal values alone. */
export function roundScore(similarity: number): number {
  return similarity === 1 ? 1 : Math.min(BEST_UNEQUAL, Math.round(similarity * 100) / 100);
}
