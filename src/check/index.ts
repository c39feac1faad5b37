import type { CheckAnswer, Product } from '../matching/answer.ts';
import { answer, type Decision, decide, isNear, NOTHING_NEAR } from '../matching/decide.ts';
import type { Person, PersonInput } from '../matching/model.ts';
import { canonicalPerson, soundOf } from '../matching/normalize/index.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
import { type CountrySearch, countriesToTry, searchPerCountry } from './countries.ts';
import { coveredFields, type Explanation, explainFields, reasonFor } from './explanation.ts';
import { Search, type SearchResult, searchStore } from './search.ts';

export type { Explanation } from './explanation.ts';

export interface CheckSettings {
  /** ISO 3166-1 alpha-2: of a person who names no country. */
  readonly country: string;
  /** Makes the household's public number out of the stored one. */
  readonly publicHouseholdId: (householdId: bigint) => string;
}

/** The fields whose values a client could find by guessing. */
const GUESSABLE = ['birthDate', 'email', 'phone', 'number'] as const;

export type GuessableField = (typeof GUESSABLE)[number];

/** Decides whether one more value of a field may be compared for a subject. */
export interface GuessLimit {
  /** @param subject identifies a household, or who is asked about. @param value canonical */
  allows(subject: string, field: GuessableField, value: string): boolean;
}

/** Answers checks against the generation that `base` has in use at the time of each. */
export interface Checker {
  check(person: PersonInput, product: Product, limit?: GuessLimit): MaybePromise<CheckAnswer>;
  /** The same check with its reasons. It shows stored values: for the operator's terminal alone. */
  explain(person: PersonInput, product: Product, limit?: GuessLimit): Promise<Explanation>;
}

export function createChecker(base: { readonly store: ReferenceStore }, settings: CheckSettings): Checker {
  const askWithin = (question: Question, onlyBest: boolean, limit: GuessLimit | undefined) =>
    whenReady(searchWithout(question, onlyBest, NO_FIELDS), (asked): MaybePromise<CountrySearch> => {
      const refused = limit === undefined ? NO_FIELDS : refusedFields(asked, limit);
      return refused.length === 0 ? asked : searchWithout(question, onlyBest, refused);
    });
  /** A field that the limit refuses is left out of the question: neither letters nor the choice of the household tell. */
  const searchWithout = ({ input, product }: Question, onlyBest: boolean, refused: readonly GuessableField[]) => {
    const { store } = base;
    const { frequencies } = store.statistics;
    return searchPerCountry({
      countries: countriesToTry(input, store.countries, settings.country),
      personIn: (country) => withoutFields(canonicalise(input, product, country), refused),
      search: (person) => searchStore(new Search(person, { subject: 'household', onlyBest, frequencies }), store),
    });
  };
  return {
    check: (input, product, limit) =>
      whenReady(askWithin({ input, product }, true, limit), ({ result }) => conclude(result, product, settings).answer),
    explain: async (input, product, limit) => {
      const { person, result } = await askWithin({ input, product }, false, limit);
      const { answer, decision } = conclude(result, product, settings);
      const near = decision !== undefined && result.best !== undefined ? result.best : undefined;
      return {
        product,
        answer,
        country: person.country,
        fields: near ? coveredFields(explainFields(person, near), product) : [],
        foundBy: near ? (result.foundBy ?? null) : null,
        reason: reasonFor(decision, result),
        decision,
        probability: near ? round(result.probability, 4) : 0,
        evidence: near ? round(near.evidence.total, 2) : 0,
        recordIds: near ? near.comparison.household.members.map(({ id }) => id).filter((id) => id !== '') : [],
        householdsCompared: result.compared,
        keysAsked: result.keysAsked,
        crowdedKeys: [...new Set(result.crowded)],
      };
    },
  };
}

interface Question {
  readonly input: PersonInput;
  readonly product: Product;
}

const NO_FIELDS: readonly GuessableField[] = [];

function withoutFields(person: Person, fields: readonly GuessableField[]): Person {
  return fields.length === 0 ? person : { ...person, ...Object.fromEntries(fields.map((field) => [field, ''])) };
}

/** The fields that were compared and may not be. Every field takes its budget, also beside one that is refused. */
function refusedFields({ person, result: { best } }: CountrySearch, limit: GuessLimit): GuessableField[] {
  if (best === undefined) return [];
  const subjects = [`household ${best.comparison.household.householdId}`, questionSubject(person)];
  return GUESSABLE.filter((field) => {
    if (person[field] === '') return false;
    return !subjects.map((subject) => limit.allows(subject, field, person[field])).every((isAllowed) => isAllowed);
  });
}

/**
 * Who is asked about, however the names are spelt. A right guess may bring another household than the wrong ones before,
 * which would have a budget of its own.
 */
function questionSubject({ lastName, firstName, postalCode, street }: Person): string {
  return `question ${soundOf(lastName)} ${soundOf(firstName)} ${postalCode} ${soundOf(street)}`;
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** ID Check does not look at birth date, e-mail and phone: for it they are as good as not sent. */
function canonicalise(input: PersonInput, product: Product, country: string): Person {
  return canonicalPerson(input, { country, withoutPersonal: product === 'idcheck' }).person;
}

function conclude(
  { best }: SearchResult,
  product: Product,
  settings: CheckSettings,
): { answer: CheckAnswer; decision: Decision | undefined } {
  if (best === undefined || !isNear(best.comparison)) return { answer: NOTHING_NEAR, decision: undefined };
  const decision = decide(best.comparison, product);
  const householdId = decision.found ? settings.publicHouseholdId(best.comparison.household.householdId) : '';
  return { answer: answer(best.comparison, householdId), decision };
}
