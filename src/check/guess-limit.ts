import type { Household, Person } from '../matching/model.ts';
import { soundOf } from '../matching/normalize/index.ts';
import { type MaybePromise, whenAllReady, whenReady } from '../runtime/maybe-promise.ts';
import type { CountrySearch } from './countries.ts';

/** The fields whose stored values a client could find out by guessing. */
const GUESSABLE = ['birthDate', 'email', 'phone', 'number'] as const;

export type GuessableField = (typeof GUESSABLE)[number];

/** Limits how many different values of a field are compared for a subject. */
export interface GuessLimit {
  /** @param subject a household, or the person asked about @param value in canonical form */
  allows(subject: string, field: GuessableField, value: string): MaybePromise<boolean>;
}

const NO_FIELDS: readonly GuessableField[] = [];

/**
 * Searches, and repeats the search without the fields that the limit rejects, so that nothing in the answer reveals them.
 *
 * @param search searches without the rejected fields
 */
export function searchWithin(
  limit: GuessLimit | undefined,
  search: (rejected: readonly GuessableField[]) => MaybePromise<CountrySearch>,
): MaybePromise<CountrySearch> {
  return whenReady(search(NO_FIELDS), (first) =>
    whenReady(rejectedFields(first, limit), (rejected) => (rejected.length === 0 ? first : search(rejected))),
  );
}

export function withoutFields(person: Person, fields: readonly GuessableField[]): Person {
  return fields.length === 0 ? person : { ...person, ...Object.fromEntries(fields.map((field) => [field, ''])) };
}

/** The fields that exceed the limit for a household that the answer shows. Every field counts, even if another one is rejected. */
function rejectedFields(
  { person, result }: CountrySearch,
  limit: GuessLimit | undefined,
): MaybePromise<readonly GuessableField[]> {
  if (limit === undefined || result.best === undefined) return NO_FIELDS;
  const households = [result.best, ...result.candidates.map(({ candidate }) => candidate)].flatMap((candidate) =>
    candidate === undefined ? [] : [candidate.comparison.household],
  );
  const subjects = [...new Set([...households.map(householdSubject), ...questionSubjects(person)])];
  const given = GUESSABLE.filter((field) => person[field] !== '');
  // All fields of one subject, then those of the next: a limit finds them together.
  const allowed = subjects.map((subject) =>
    whenAllReady(given.map((field) => limit.allows(subject, field, person[field]))),
  );
  return whenReady(whenAllReady(allowed), (ofSubjects) =>
    given.filter((_, at) => !ofSubjects.every((isAllowed) => isAllowed[at])),
  );
}

const householdSubject = ({ householdId }: Household) => `household ${householdId}`;

/**
 * Identifies the person asked about, independent of spelling. A correct guess may select another household than wrong ones
 * did, and that household would have its own budget. A name without any address identifies nobody: all namesakes would
 * share one budget.
 */
function questionSubjects({ lastName, firstName, postalCode, street }: Person): string[] {
  if (postalCode === '' && street === '') return [];
  return [`question ${soundOf(lastName)} ${soundOf(firstName)} ${postalCode} ${soundOf(street)}`];
}
