import type { Household, Person } from '../matching/model.ts';
import { soundOf } from '../matching/normalize/index.ts';
import { emailsOf, phonesOf } from '../matching/readings.ts';
import { KEY_KINDS } from '../reference/keys/index.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
import type { CountrySearch } from './countries.ts';
import type { SearchResult } from './search-result.ts';

/** The guessable fields of a person, which can lead to a household without its address. */
const PERSONAL = ['birthDate', 'email', 'phone'] as const;

/** The fields whose stored values a client could find out by guessing, in the order of {@link guessableValues}. */
const GUESSABLE = [...PERSONAL, 'number'] as const;

export type GuessableField = (typeof GUESSABLE)[number];

/** Limits how many different values of a field are compared for a subject. */
export interface GuessLimit {
  /** @param subject a household, or the person asked about @param value in canonical form */
  allows(subject: string, field: GuessableField, value: string): MaybePromise<boolean>;
  /** Counts a value that did not lead to the person asked about. Absent: such values are not counted. */
  note?(subject: string, field: GuessableField, value: string): void;
}

const NO_FIELDS: readonly GuessableField[] = [];
const NO_VALUES: readonly string[] = [];

/**
 * Searches, and repeats the search without the fields that the limit rejects, so that nothing in the answer reveals them.
 *
 * @param search searches without the rejected fields
 */
export function searchWithin(
  limit: GuessLimit | undefined,
  search: (rejected: readonly GuessableField[]) => MaybePromise<CountrySearch>,
): MaybePromise<CountrySearch> {
  if (limit === undefined) return search(NO_FIELDS);
  return whenReady(search(NO_FIELDS), (first) =>
    whenReady(rejectedFields(first, limit), (rejected) => (rejected.length === 0 ? first : search(rejected))),
  );
}

export function withoutFields(person: Person, fields: readonly GuessableField[]): Person {
  if (fields.length === 0) return person;
  const { alternatives } = person;
  return {
    ...person,
    ...Object.fromEntries(fields.map((field) => [field, ''])),
    alternatives: alternatives && {
      ...alternatives,
      ...(fields.includes('email') && { emails: [] }),
      ...(fields.includes('phone') && { phones: [] }),
    },
  };
}

/** The fields that exceed the limit for a household that the answer shows. Every field counts, even if another one is rejected. */
function rejectedFields({ person, result }: CountrySearch, limit: GuessLimit): MaybePromise<readonly GuessableField[]> {
  const named = isFoundByGuess(result) ? nameSubject(person) : undefined;
  if (named === undefined && isAboutOthers(result)) noteMiss(person, limit);
  if (result.best === undefined) return NO_FIELDS;
  const rejected = new Set<GuessableField>();
  const waiting: Promise<unknown>[] = [];
  const values = guessableValues(person);
  // All fields of one subject, then those of the next: a limit finds them together.
  for (const subject of subjectsOf(person, result, named)) {
    const fields = subject === named ? PERSONAL : GUESSABLE;
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at]!;
      for (const value of values[at]!) {
        const allowed = limit.allows(subject, field, value);
        if (allowed === false) rejected.add(field);
        else if (allowed !== true) waiting.push(allowed.then((isAllowed) => isAllowed || rejected.add(field)));
      }
    }
  }
  const inOrder = () => (rejected.size === 0 ? NO_FIELDS : GUESSABLE.filter((field) => rejected.has(field)));
  return waiting.length === 0 ? inOrder() : Promise.all(waiting).then(inOrder);
}

/** The values of {@link GUESSABLE}. A field may hold several e-mail addresses or phone numbers. */
function guessableValues(person: Person): readonly (readonly string[])[] {
  return [given(person.birthDate), emailsOf(person), phonesOf(person), given(person.number)];
}

function given(value: string): readonly string[] {
  return value === '' ? NO_VALUES : [value];
}

/** Whether the household was found by a value that can be guessed, and not by its address. */
function isFoundByGuess({ foundBy }: SearchResult): boolean {
  return foundBy !== undefined && GUESSABLE_KEYS.has(foundBy);
}

/** Whether nobody was found, or only people of another name: those who live at the address. */
function isAboutOthers({ best, exact }: SearchResult): boolean {
  if (best === undefined) return true;
  if (exact !== undefined) return false;
  const { lastName, firstName } = best.comparison;
  return lastName.letter === 'D' || firstName.letter === 'D';
}

/** Counts the values of a question for the name asked about. */
function noteMiss(person: Person, limit: GuessLimit): void {
  const subject = nameSubject(person);
  if (subject === undefined) return;
  const values = guessableValues(person);
  PERSONAL.forEach((field, at) => {
    for (const value of values[at]!) limit.note?.(subject, field, value);
  });
}

/** The keys that lead to a household without its address, by a value that can be guessed. */
const GUESSABLE_KEYS: ReadonlySet<string> = new Set(
  Object.entries(KEY_KINDS)
    .filter(([, fields]) => fields.some((field) => PERSONAL.some((one) => one === field)))
    .map(([kind]) => kind),
);

/**
 * Identifies the people of a name. At a wrong address a client could guess without limit: wrong values lead to nobody or to
 * the people who live there, and only the right one to the person. A question without an address or a name identifies nobody.
 */
function nameSubject({ lastName, firstName, postalCode, street }: Person): string | undefined {
  if ((postalCode === '' && street === '') || (lastName === '' && firstName === '')) return undefined;
  return `name ${soundOf(lastName)} ${soundOf(firstName)}`;
}

/** The households that the answer shows, and the person asked about. @param named the name, if it counts */
function subjectsOf(person: Person, { best, candidates }: SearchResult, named: string | undefined): readonly string[] {
  const subjects: string[] = [];
  if (best !== undefined) subjects.push(householdSubject(best.comparison.household));
  for (const { candidate } of candidates) {
    const subject = candidate && householdSubject(candidate.comparison.household);
    if (subject !== undefined && !subjects.includes(subject)) subjects.push(subject);
  }
  const asked = questionSubject(person);
  if (asked !== undefined) subjects.push(asked);
  if (named !== undefined) subjects.push(named);
  return subjects;
}

const householdSubject = ({ householdId }: Household) => `household ${householdId}`;

/**
 * Identifies the person asked about, independent of spelling. A correct guess may select another household than wrong ones
 * did, and that household would have its own budget. A name without any address identifies nobody: all namesakes would
 * share one budget.
 */
function questionSubject({ lastName, firstName, postalCode, street }: Person): string | undefined {
  if (postalCode === '' && street === '') return undefined;
  return `question ${soundOf(lastName)} ${soundOf(firstName)} ${postalCode} ${soundOf(street)}`;
}
