import type { CheckAnswer, Product } from '../matching/answer.ts';
import { answer, type Decision, decide, isNear, NOTHING_NEAR } from '../matching/decide.ts';
import type { Person, PersonInput } from '../matching/model.ts';
import { canonicalPerson, soundOf } from '../matching/normalize/index.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
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
  const search = (person: Person, onlyBest: boolean): MaybePromise<SearchResult> => {
    const { store } = base;
    const { frequencies } = store.statistics;
    return searchStore(new Search(person, { subject: 'household', onlyBest, frequencies }), store);
  };
  /** A field that the limit refuses is left out of the question: neither letters nor the choice of the household tell. */
  const searchWithin = (person: Person, onlyBest: boolean, limit: GuessLimit | undefined) =>
    whenReady(search(person, onlyBest), (result): MaybePromise<{ person: Person; result: SearchResult }> => {
      const refused = limit === undefined ? [] : refusedFields(person, result, limit);
      if (refused.length === 0) return { person, result };
      const allowed: Person = { ...person, ...Object.fromEntries(refused.map((field) => [field, ''])) };
      return whenReady(search(allowed, onlyBest), (narrowed) => ({ person: allowed, result: narrowed }));
    });
  return {
    check: (input, product, limit) =>
      whenReady(
        searchWithin(canonicalise(input, product, settings.country), true, limit),
        ({ result }) => conclude(result, product, settings).answer,
      ),
    explain: async (input, product, limit) => {
      const asked = canonicalise(input, product, settings.country);
      const { person, result } = await searchWithin(asked, false, limit);
      const { answer, decision } = conclude(result, product, settings);
      const near = decision !== undefined && result.best !== undefined ? result.best : undefined;
      return {
        product,
        answer,
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

/** The fields that were compared and may not be. Every field takes its budget, also beside one that is refused. */
function refusedFields(person: Person, { best }: SearchResult, limit: GuessLimit): GuessableField[] {
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
