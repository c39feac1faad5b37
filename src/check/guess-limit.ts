import { isFullDate } from '../matching/compare/birth-date.ts';
import type { HouseholdComparison } from '../matching/compare/household.ts';
import type { Person } from '../matching/model.ts';
import { soundOf } from '../matching/normalize/index.ts';
import { emailsOf, phonesOf } from '../matching/readings.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
import type { CountrySearch } from './countries.ts';
import { type AskedAbout, agrees, askedAbout, type GuessRules, PERSONAL } from './guess-subjects.ts';
import type { SearchResult } from './search-result.ts';

/** The fields whose stored values a client could find out by guessing, in the order of {@link guessableValues}. */
const GUESSABLE = [...PERSONAL, 'number'] as const;

export type GuessableField = (typeof GUESSABLE)[number];

/** Limits how many different values of a field are compared for a subject. */
export interface GuessLimit {
  /**
   * Whether a value may be compared.
   *
   * @param subject a household, or the person asked about
   * @param value in canonical form
   * @param isHeld whether it is a value of the household found: then it is not counted
   */
  allows(subject: string, field: GuessableField, value: string, isHeld: boolean): MaybePromise<boolean>;
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
  rules: GuessRules,
  search: (rejected: readonly GuessableField[]) => MaybePromise<CountrySearch>,
): MaybePromise<CountrySearch> {
  if (limit === undefined) return search(NO_FIELDS);
  const searchWithout = (without: readonly GuessableField[]): MaybePromise<CountrySearch> =>
    whenReady(search(without), (found) =>
      whenReady(rejectedFields(found, limit, rules), (rejected) =>
        // Without some fields, another one may lead to another household.
        rejected.length === 0 ? found : searchWithout([...without, ...rejected]),
      ),
    );
  return searchWithout(NO_FIELDS);
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
function rejectedFields(
  search: CountrySearch,
  limit: GuessLimit,
  rules: GuessRules,
): MaybePromise<readonly GuessableField[]> {
  const { person, result } = search;
  const values = guessableValues(person);
  const about = askedAbout(search, rules);
  noteMisses(about, values, result.best?.comparison, limit);
  if (result.best === undefined) return NO_FIELDS;
  const rejected = new Set<GuessableField>(about.isRejected ? PERSONAL : NO_FIELDS);
  const waiting: Promise<unknown>[] = [];
  const askFor = (subject: string, field: GuessableField, value: string, isHeld: boolean) => {
    const allowed = limit.allows(subject, field, value, isHeld);
    if (allowed === false) rejected.add(field);
    else if (allowed !== true) waiting.push(allowed.then((isAllowed) => isAllowed || rejected.add(field)));
  };
  const ask = (subject: string, fields: readonly GuessableField[], comparison: HouseholdComparison) => {
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at]!;
      const isHeld = isHeldValue(person, field, values[at]!, comparison);
      for (const value of values[at]!) askFor(subject, field, value, isHeld);
    }
  };
  const { comparison } = result.best;
  // All fields of one subject, then those of the next: a limit finds them together.
  for (const asked of subjectsOf(person, comparison, result.candidates))
    ask(asked.subject, GUESSABLE, asked.comparison);
  for (const subject of about.subjects) ask(subject, PERSONAL, comparison);
  if (about.arePairsAsked) for (const { subject, field, value } of about.pairs) askFor(subject, field, value, false);
  const inOrder = () => (rejected.size === 0 ? NO_FIELDS : GUESSABLE.filter((field) => rejected.has(field)));
  return waiting.length === 0 ? inOrder() : Promise.all(waiting).then(inOrder);
}

/**
 * Whether the only value of a field is one that the household holds. Such values are not counted: the members of a household
 * share its budget. A street number counts, because a neighbour may have it, and so does a birth date of which one side
 * knows a part only: many others agree with that.
 */
function isHeldValue(
  { birthDate }: Person,
  field: GuessableField,
  values: readonly string[],
  comparison: HouseholdComparison,
): boolean {
  if (field === 'number' || values.length !== 1) return false;
  if (field === 'birthDate') return isFullDate(birthDate) && comparison.member.birthDate === birthDate;
  return agrees(comparison, field);
}

/**
 * Counts values unless they agree with the household found: if they were right, they could have led to somebody else.
 */
function noteMisses(
  { others, pairs, arePairsAsked }: AskedAbout,
  values: readonly (readonly string[])[],
  found: HouseholdComparison | undefined,
  limit: GuessLimit,
): void {
  if (limit.note === undefined) return;
  if (!arePairsAsked) for (const { subject, field, value } of pairs) limit.note(subject, field, value);
  for (const subject of others) {
    for (let at = 0; at < PERSONAL.length; at++) {
      const field = PERSONAL[at]!;
      if (found !== undefined && agrees(found, field)) continue;
      for (const value of values[at]!) limit.note(subject, field, value);
    }
  }
}

/** The values of {@link GUESSABLE}. A field may hold several e-mail addresses or phone numbers. */
function guessableValues(person: Person): readonly (readonly string[])[] {
  return [given(person.birthDate), emailsOf(person), phonesOf(person), given(person.number)];
}

function given(value: string): readonly string[] {
  return value === '' ? NO_VALUES : [value];
}

/** Whom a question is about, and how it compares with what is held of them. */
interface AskedSubject {
  readonly subject: string;
  readonly comparison: HouseholdComparison;
}

/** The households that the answer shows, and the person asked about. */
function subjectsOf(
  person: Person,
  best: HouseholdComparison,
  candidates: SearchResult['candidates'],
): readonly AskedSubject[] {
  const subjects = [householdAsked(best)];
  for (const { candidate } of candidates) {
    const asked = candidate && householdAsked(candidate.comparison);
    if (asked !== undefined && !subjects.some(({ subject }) => subject === asked.subject)) subjects.push(asked);
  }
  const question = questionSubject(person);
  if (question !== undefined) subjects.push({ subject: question, comparison: best });
  return subjects;
}

const householdAsked = (comparison: HouseholdComparison): AskedSubject => ({
  subject: `household ${comparison.household.householdId}`,
  comparison,
});

/**
 * Identifies the person asked about, independent of spelling. A correct guess may select another household than wrong ones
 * did, and that household would have its own budget. A name without any address identifies nobody: all namesakes would
 * share one budget.
 */
function questionSubject({ lastName, firstName, postalCode, street }: Person): string | undefined {
  if (postalCode === '' && street === '') return undefined;
  return `question ${soundOf(lastName)} ${soundOf(firstName)} ${postalCode} ${soundOf(street)}`;
}
