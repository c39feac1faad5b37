import { findPeople } from '../../check/find.ts';
import { MAX_LISTED_CANDIDATES } from '../../check/match.ts';
import type { PersonInput } from '../../matching/model.ts';
import { hasUnreadableDate } from '../../matching/normalize/index.ts';
import { type FoundPerson, findPerson, readInFull, restrictedHouseholds } from '../../reference/changes/index.ts';
import { requireIdentifiable } from './identifiable.ts';
import { ProblemError } from './problem.ts';
import type { PeopleServices } from './services.ts';

/** The minimum probability of a person whom a value contradicts, because people move and marry. */
const MIN_PROBABILITY = 0.1;

interface SearchOptions {
  /** ISO 3166-1 alpha-2: of a person who names no country. */
  readonly country: string;
  readonly limit: number;
}

export interface LikelyPerson {
  readonly found: FoundPerson;
  /** `undefined` if the person is not a candidate of the match. */
  readonly probability: number | undefined;
}

/**
 * People who may be the one that is described, the most likely first: all whom no value contradicts, and the candidates of a
 * match. A person in two rows does not match, because both rows are equally likely, but both rows are listed.
 *
 * @throws ProblemError if the values cannot identify a person: an empty list would not prove that the base lacks the person
 */
export async function searchPeople(
  { base, matcher }: PeopleServices,
  input: PersonInput,
  { country, limit }: SearchOptions,
): Promise<LikelyPerson[]> {
  requireSearchable(input);
  base.refresh();
  const { store } = base;
  const described = await findPeople(store, input, {
    country,
    limit: MAX_LISTED_CANDIDATES,
    readsAll: false,
    restricted: restrictedHouseholds(base),
  });
  const listed = new Set(described.map(({ member }) => member.id));
  const candidates = (await matcher.candidates(input, MAX_LISTED_CANDIDATES)).filter(({ recordId }) => recordId !== '');
  const probabilities = new Map(candidates.map(({ recordId, probability }) => [recordId, probability]));
  const others = candidates
    .filter(({ recordId, probability }) => probability >= MIN_PROBABILITY && !listed.has(recordId))
    .flatMap(({ recordId }) => findPerson(store, recordId) ?? []);
  return [...described.map((each) => readInFull(store, each)), ...others]
    .map((found) => ({ found, probability: probabilities.get(found.member.id) }))
    .sort((one, two) => (two.probability ?? 0) - (one.probability ?? 0))
    .slice(0, limit);
}

/** @throws ProblemError if the values cannot find a person, or the birth date cannot be read */
function requireSearchable(input: PersonInput): void {
  if (hasUnreadableDate(input)) {
    const errors = [{ pointer: '/person/birth_date', detail: 'is not a date; send YYYY-MM-DD or DD/MM/YYYY' }];
    throw new ProblemError('invalid-request', '', { errors });
  }
  requireIdentifiable(input);
}
