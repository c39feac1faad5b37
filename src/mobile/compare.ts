import { jaroWinkler } from '../matching/distance/jaro-winkler.ts';
import type { Person } from '../matching/model.ts';
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
    compareBirthDate(claim, held),
    compareText('givenName', person.firstName, held.firstName),
    compareEquality('country', claim.country, held.country),
    compareText('postalCode', person.postalCode, held.postalCode),
    compareStreet(person, held),
    compareText('locality', person.city, held.city),
    compareText('email', claim.email, held.email),
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

/** Each name said, in use and at birth, with each name held: the best pair counts. */
function compareFamilyName(said: Person, held: Subscriber): ComparedField {
  let best = compareText('familyName', said.lastName, held.lastName);
  for (const sent of [said.lastName, said.birthName]) {
    for (const name of [held.lastName, held.birthName]) {
      if (sent === '' || name === '' || best.score === 1) continue;
      const other = compareText('familyName', sent, name);
      if (best.score === undefined || other.score! > best.score) best = other;
    }
  }
  return { ...best, rule: 'Jaro-Winkler similarity, the better of last name and birth name' };
}

function compareBirthDate({ person, typed, hasImpossibleBirthDate }: Claim, held: Subscriber): ComparedField {
  const compared = compareEquality('birthDate', person.birthDate, held.birthDate);
  if (!hasImpossibleBirthDate) return compared;
  const score = held.birthDate === '' ? undefined : 0;
  return { ...compared, sent: typed.birthDate!.trim(), score, rule: 'no date that exists' };
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
