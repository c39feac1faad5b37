import type { Candidate } from '../matching/decide.ts';
import type { PersonInput } from '../matching/model.ts';
import { canonicalPerson } from '../matching/normalize/index.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
import { type CountrySearch, countriesToTry, searchPerCountry } from './countries.ts';
import { type ExplainedField, explainFields } from './explanation.ts';
import type { CheckSettings } from './index.ts';
import { Search, type SearchResult, searchStore } from './search.ts';

/** Which person of the base is meant, beyond the letter: all evidence counted, from any fields. */
export interface Match {
  /** The `id` of the imported row; `''` unless matched, or where the import gave none. */
  readonly recordId: string;
  /** The household's public number; `''` unless matched. */
  readonly householdId: string;
  /** That the likeliest person is the one asked about, 0 to 1; 0 where nobody came near. */
  readonly probability: number;
}

export interface ExplainedMatch {
  readonly match: Match;
  /** ISO 3166-1 alpha-2: the country under which the question was read. */
  readonly country: string;
  readonly fields: readonly ExplainedField[];
  readonly foundBy: string | null;
  readonly evidence: number;
  readonly recordsCompared: number;
}

export interface MatchSettings extends CheckSettings {
  /** The least probability of a match, 0 to 1. */
  readonly threshold: number;
}

/** The probability from which a match is answered, unless said otherwise: the one with the best F1 in quality/. */
export const MATCH_THRESHOLD = 0.7;

export interface Matcher {
  match(input: PersonInput): MaybePromise<Match>;
  /** The same with its reasons. It shows stored values: for the operator's terminal alone. */
  explain(input: PersonInput): Promise<ExplainedMatch>;
}

export function createMatcher(base: { readonly store: ReferenceStore }, settings: MatchSettings): Matcher {
  const ask = (input: PersonInput): MaybePromise<CountrySearch> => {
    const { store } = base;
    const { frequencies } = store.statistics;
    return searchPerCountry({
      countries: countriesToTry(input, store.countries, settings.country),
      personIn: (country) => canonicalPerson(input, { country }).person,
      search: (person) => searchStore(new Search(person, { subject: 'person', frequencies }), store),
    });
  };
  return {
    match: (input) => whenReady(ask(input), ({ result }) => conclude(result, settings)),
    explain: async (input) => {
      const { person, result } = await ask(input);
      return {
        match: conclude(result, settings),
        country: person.country,
        fields: result.best ? explainFields(person, result.best) : [],
        foundBy: result.foundBy ?? null,
        evidence: result.best ? Number(result.best.evidence.total.toFixed(2)) : 0,
        recordsCompared: result.compared,
      };
    },
  };
}

function conclude({ best, probability }: SearchResult, settings: MatchSettings): Match {
  const rounded = Number(probability.toFixed(4));
  // What is answered decides, so that answers can be told apart by it again.
  if (best === undefined || rounded < settings.threshold) {
    return { recordId: '', householdId: '', probability: rounded };
  }
  return { ...idsOf(best, settings), probability: rounded };
}

function idsOf({ comparison }: Candidate, settings: CheckSettings): Pick<Match, 'recordId' | 'householdId'> {
  const { household, member } = comparison;
  return { recordId: member.id, householdId: settings.publicHouseholdId(household.householdId) };
}

/** Whether a question says too little to single anyone out: a name and something beside it, or a way to reach them. */
export function saysTooLittle(person: PersonInput): boolean {
  const given = (value: string | undefined) => value !== undefined && value.trim() !== '';
  if (given(person.email) || given(person.phone)) return false;
  const name = given(person.lastName) || given(person.birthName) || given(person.firstName);
  const rest = [person.birthDate, person.address, person.street, person.postalCode, person.city];
  return !(name && rest.some(given));
}
