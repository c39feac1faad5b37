import type { CheckAnswer, Product } from '../matching/answer.ts';
import { answer, type Decision, decide, isNear, NOTHING_NEAR } from '../matching/decide.ts';
import type { PersonInput } from '../matching/model.ts';
import { type FieldNote, normalizePerson } from '../matching/normalize/index.ts';
import { round } from '../matching/round.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { countriesToTry, type SearchedBase, searchPerCountry } from './countries.ts';
import { coveredFields, type Explanation, explainFields, reasonFor } from './explanation.ts';
import { type GuessableField, type GuessLimit, searchWithin, withoutFields } from './guess-limit.ts';
import type { GuessRules } from './guess-subjects.ts';
import { roundProbability } from './round-probability.ts';
import { Search, searchStore } from './search.ts';
import type { SearchResult } from './search-result.ts';

export type { Explanation } from './explanation.ts';
export type { GuessableField, GuessLimit } from './guess-limit.ts';

export interface CheckSettings {
  /** Default country, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Returns the public household id for a stored one. */
  readonly publicHouseholdId: (householdId: bigint) => string;
  /** Called once per question with what normalization did to its values by the rules of the first country tried. */
  readonly onNotes?: (notes: readonly FieldNote[]) => void;
  /** Called once per check with the number of households compared. */
  readonly onCompared?: (households: number) => void;
}

/** Answers checks from the current generation of `base`. */
export interface Checker {
  check(person: PersonInput, product: Product, limit?: GuessLimit): MaybePromise<CheckAnswer>;
  /** The same check with its reasons. Shows stored values: for administrators only. */
  explain(person: PersonInput, product: Product, limit?: GuessLimit): Promise<Explanation>;
}

export function createChecker(base: SearchedBase, settings: CheckSettings): Checker {
  const searchWithout = (rejected: readonly GuessableField[], { input, product }: Question, onlyBest: boolean) => {
    const { store, version } = base;
    const { frequencies } = store.statistics;
    const countries = countriesToTry(input, store.countries, settings.country);
    return searchPerCountry({
      version,
      countries,
      personIn: (country) => {
        const { person, notes } = normalizeQuestion(input, product, country);
        if (country === countries[0] && rejected.length === 0) settings.onNotes?.(notes);
        return withoutFields(person, rejected);
      },
      search: (person) => searchStore(new Search(person, { subject: 'household', onlyBest, frequencies }), store),
    });
  };
  const answerOf = (result: SearchResult, product: Product) => {
    settings.onCompared?.(result.compared);
    const { exact } = result;
    if (exact !== undefined) return exact.answer(settings.publicHouseholdId(exact.householdId));
    return conclude(result, product, settings).answer;
  };
  const search = (question: Question, onlyBest: boolean, limit: GuessLimit | undefined) =>
    searchWithin(limit, GUESS_RULES, (rejected) => searchWithout(rejected, question, onlyBest));
  return {
    check: (input, product, limit) => {
      const found = search({ input, product }, true, limit);
      // A callback is created only for a store that answers asynchronously: one for each question would cost time.
      if (found instanceof Promise)
        return found.then(({ result, version }) => ({ ...answerOf(result, product), baseVersion: version }));
      return answerOf(found.result, product);
    },
    explain: async (input, product, limit) => {
      const { person, result, version } = await search({ input, product }, false, limit);
      settings.onCompared?.(result.compared);
      const { answer, decision } = conclude(result, product, settings);
      const near = decision !== undefined && result.best !== undefined ? result.best : undefined;
      return {
        product,
        answer,
        baseVersion: version,
        country: person.country,
        fields: near ? coveredFields(explainFields(person, near), product) : [],
        foundBy: near ? (result.foundBy ?? null) : null,
        reason: reasonFor(decision, result),
        decision,
        probability: near ? roundProbability(result.probability) : 0,
        evidence: near ? round(near.evidence.total, 2) : 0,
        closest: near && { household: near.comparison.household, member: near.comparison.member },
        recordIds: near ? near.comparison.household.members.map(({ id }) => id).filter((id) => id !== '') : [],
        householdsCompared: result.compared,
        keysAsked: result.keysAsked,
        crowdedKeys: [...new Set(result.crowded)],
      };
    },
  };
}

const GUESS_RULES: GuessRules = { withoutAddress: 'limited' };

interface Question {
  readonly input: PersonInput;
  readonly product: Product;
}

/** ID Check ignores birth date, e-mail and phone. */
function normalizeQuestion(input: PersonInput, product: Product, country: string) {
  return normalizePerson(input, { country, withoutPersonal: product === 'idcheck' });
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
