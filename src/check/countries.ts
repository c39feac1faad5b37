import type { Person, PersonInput } from '../matching/model.ts';
import { normalizeCountry } from '../matching/normalize/index.ts';
import type { ReferenceStore } from '../reference/store.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { byPostalCodeShape } from './postal-code-shape.ts';
import { mergeCandidates, probabilityBeside } from './ranked-candidates.ts';
import type { SearchResult } from './search-result.ts';

/** Maximum number of countries by whose rules one question is normalized. It bounds the time of a check. */
const MAX_COUNTRIES = 30;

/**
 * The countries by whose rules a question is normalized: the country that it names, otherwise every country of the base, the
 * most probable first. Postal codes, streets and phone numbers are read differently in each.
 *
 * @param defaultCountry comes first if the base has households there, unless the postal code looks like one of another country
 */
export function countriesToTry(
  input: PersonInput,
  baseCountries: readonly string[],
  defaultCountry: string,
): readonly string[] {
  const named = normalizeCountry(input.country ?? '', '');
  if (named !== '') return [named];
  if (baseCountries.length === 0) return [defaultCountry];
  return byPostalCodeShape(defaultFirst(baseCountries, defaultCountry), input.postalCode).slice(0, MAX_COUNTRIES);
}

function defaultFirst(baseCountries: readonly string[], defaultCountry: string): readonly string[] {
  if (baseCountries[0] === defaultCountry || !baseCountries.includes(defaultCountry)) return baseCountries;
  return [defaultCountry, ...baseCountries.filter((country) => country !== defaultCountry)];
}

/** A question normalized by the rules of one country, and the result of its search. */
export interface CountrySearch {
  readonly person: Person;
  readonly result: SearchResult;
  /** Of the base that was searched. */
  readonly version?: string | undefined;
}

/** A base whose changes are taken up between searches. */
export interface SearchedBase {
  readonly store: ReferenceStore;
  /** Equal versions give equal answers; `undefined` of a base that does not change. */
  readonly version?: string | undefined;
}

export interface SearchPerCountry {
  /** The version of the base that is searched. */
  readonly version?: string | undefined;
  readonly countries: readonly string[];
  readonly personIn: (country: string) => Person;
  readonly search: (person: Person) => MaybePromise<SearchResult>;
}

/**
 * Searches by the rules of one country after another and keeps the result with the most evidence. Ends as soon as a household
 * of the current country stands out.
 */
export function searchPerCountry(asked: SearchPerCountry): MaybePromise<CountrySearch> {
  return searchFrom(asked, 0, undefined);
}

function searchFrom(
  asked: SearchPerCountry,
  index: number,
  before: CountrySearch | undefined,
): MaybePromise<CountrySearch> {
  const country = asked.countries[index]!;
  const person = asked.personIn(country);
  const result = asked.search(person);
  // A callback is created only for a store that answers asynchronously: one for each question would cost time.
  if (result instanceof Promise)
    return result.then((one) => searchAfter(asked, index, before, { person, result: one, version: asked.version }));
  return searchAfter(asked, index, before, { person, result, version: asked.version });
}

/** Ends the search, or continues it with the next country. */
function searchAfter(
  asked: SearchPerCountry,
  index: number,
  before: CountrySearch | undefined,
  found: CountrySearch,
): MaybePromise<CountrySearch> {
  const best = before === undefined ? found : likelierReading(before, found);
  const isLast = index + 1 === asked.countries.length;
  return isLast || isAnswered(best) ? best : searchFrom(asked, index + 1, best);
}

/** Whether a household stands out and is in the country by whose rules the question was normalized. */
function isAnswered({ person, result }: CountrySearch): boolean {
  return result.exact !== undefined || (result.standsOut && isAtHome({ person, result }));
}

function isAtHome({ person, result }: CountrySearch): boolean {
  return result.best?.comparison.household.country === person.country;
}

function likelierReading(first: CountrySearch, second: CountrySearch): CountrySearch {
  const [better, other] = isBetter(second, first) ? [second, first] : [first, second];
  return { ...better, result: beside(better.result, other.result) };
}

/** For one household, the rules of its own country win; of two households, the one with more evidence. */
function isBetter(one: CountrySearch, other: CountrySearch): boolean {
  const { best } = one.result;
  const { best: rival } = other.result;
  if (best === undefined || rival === undefined) return best !== undefined;
  const isSame = best.comparison.household.householdId === rival.comparison.household.householdId;
  if (isSame && isAtHome(one) !== isAtHome(other)) return isAtHome(one);
  return best.evidence.total > rival.evidence.total;
}

/** The better result, including the effort and the best household of the other one. */
function beside(better: SearchResult, other: SearchResult): SearchResult {
  return {
    ...better,
    probability: probabilityBeside(better.probability, better.best, other.best),
    candidates: mergeCandidates(better, other),
    compared: better.compared + other.compared,
    keysAsked: better.keysAsked + other.keysAsked,
    crowded: [...better.crowded, ...other.crowded],
  };
}
