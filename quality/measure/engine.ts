import { MAX_CANDIDATES } from '../../src/check/candidate-limit.ts';
import { type Checker, createChecker } from '../../src/check/index.ts';
import { createMatcher, MATCH_THRESHOLD, type Matcher } from '../../src/check/match.ts';
import { Search, searchStore } from '../../src/check/search.ts';
import type { SearchResult } from '../../src/check/search-result.ts';
import type { CheckAnswer, Product } from '../../src/matching/answer.ts';
import type { Household, Person, PersonInput } from '../../src/matching/model.ts';
import { normalizePerson } from '../../src/matching/normalize/index.ts';
import { PERSON_SEARCH_STEPS, QuestionParts, SEARCH_STEPS, type SearchStep } from '../../src/reference/keys/index.ts';
import { MappedStore } from '../../src/reference/mapped/store.ts';
import type { Candidates, ReferenceStore } from '../../src/reference/store.ts';
import type { MaybePromise } from '../../src/runtime/maybe-promise.ts';
import type { AskedProduct } from '../corruptions/index.ts';

/** The interface of the benchmark to the engine: questions, and results that answers do not contain. */

/** The most likely household, FOUND or not. */
export interface Likeliest {
  readonly householdId: bigint;
  /** `id` of the member that fits best. */
  readonly personId: string;
  /** Bits. */
  readonly evidence: number;
  /** Probability that it is the household (for `match`, the person) asked about, 0 to 1. */
  readonly probability: number;
}

export interface Asked {
  /** FOUND, or for `match` a match. */
  readonly found: boolean;
  /** `match` answers no letters. */
  readonly answer: CheckAnswer | undefined;
  readonly likeliest: Likeliest | undefined;
  readonly foundBy: string;
  /** Households read and compared. */
  readonly candidates: number;
  readonly keysAsked: number;
  readonly crowded: number;
  /** Duration of the check, including normalization. */
  readonly microseconds: number;
  /** Whether a blocking key of any step finds the true household; `undefined` if there is none. */
  readonly brought: boolean | undefined;
  /** Whether it was among those compared when the search ended. */
  readonly reached: boolean | undefined;
}

export interface Ask {
  readonly request: PersonInput;
  readonly product: AskedProduct;
  readonly trueHousehold: bigint | undefined;
}

/** `match` has the letters of ID Check Plus, because it covers the same fields. */
export function lettersOf(product: AskedProduct): Product {
  return product === 'idcheck' ? 'idcheck' : 'idcheck-plus';
}

/** The normalized person, with the fields that a product covers. */
export function personFor(request: PersonInput, product: AskedProduct): Person {
  const seen = product === 'idcheck' ? { ...request, birthDate: '', email: '', phone: '' } : request;
  return normalizePerson(seen, { country: 'FR' }).person;
}

/** A store that records whether it returned a household. */
class Watched implements ReferenceStore {
  readonly statistics: ReferenceStore['statistics'];
  readonly countries: ReferenceStore['countries'];
  seen = false;
  private readonly store: ReferenceStore;
  private readonly householdId: bigint | undefined;

  constructor(store: ReferenceStore, householdId: bigint | undefined) {
    this.store = store;
    this.statistics = store.statistics;
    this.countries = store.countries;
    this.householdId = householdId;
  }

  candidates(...asked: Parameters<ReferenceStore['candidates']>): MaybePromise<Candidates> {
    const candidates = this.store.candidates(...asked);
    if (candidates instanceof Promise) return candidates.then((come) => this.watch(come));
    return this.watch(candidates);
  }

  private watch(candidates: Candidates): Candidates {
    this.seen ||= candidates.found.some(({ household }) => household.householdId === this.householdId);
    return candidates;
  }

  close(): void {}
}

/** Asks one base like the server, and records more than the answers. */
export class Engine {
  private readonly store: MappedStore;
  private readonly checker: Checker;
  private readonly matcher: Matcher;
  /** Answers the best candidate at any probability. */
  private readonly anyMatcher: Matcher;

  /** @param path the base's LMDB file */
  constructor(path: string) {
    this.store = MappedStore.open(path);
    const settings = { country: 'FR', publicHouseholdId: String, threshold: MATCH_THRESHOLD };
    this.checker = createChecker({ store: this.store }, settings);
    this.matcher = createMatcher({ store: this.store }, settings);
    this.anyMatcher = createMatcher({ store: this.store }, { ...settings, threshold: 0 });
  }

  get frequencies() {
    return this.store.statistics.frequencies;
  }

  all(): Iterable<Household> {
    return this.store.all();
  }

  /** Runs a check to warm up caches and compiled code. */
  async warmUp({ request, product }: Ask): Promise<void> {
    await this.answer(request, product);
  }

  private async answer(request: PersonInput, product: AskedProduct): Promise<Pick<Asked, 'found' | 'answer'>> {
    if (product === 'match')
      return { found: (await this.matcher.match(request)).householdId !== '', answer: undefined };
    const answer = await this.checker.check(request, product);
    return { found: answer.found, answer };
  }

  async ask({ request, product, trueHousehold }: Ask): Promise<Asked> {
    const start = performance.now();
    const answered = await this.answer(request, product);
    const microseconds = (performance.now() - start) * 1000;

    const person = personFor(request, product);
    const watched = new Watched(this.store, trueHousehold);
    const subject = product === 'match' ? 'person' : 'household';
    const result = await searchStore(new Search(person, { subject, frequencies: this.frequencies }), watched);
    const known = trueHousehold !== undefined;
    return {
      ...answered,
      likeliest: product === 'match' ? await this.likeliestMatch(request) : likeliestOf(result),
      foundBy: result.foundBy ?? '',
      candidates: result.compared,
      keysAsked: result.keysAsked,
      crowded: result.crowded.length,
      microseconds,
      brought: known
        ? watched.seen ||
          (await this.isBrought(person, trueHousehold, product === 'match' ? PERSON_SEARCH_STEPS : SEARCH_STEPS))
        : undefined,
      reached: known ? watched.seen : undefined,
    };
  }

  /** As the engine answers it: read by the rules of every country that a question without a country may be from. */
  private async likeliestMatch(request: PersonInput): Promise<Likeliest | undefined> {
    const { match, evidence, foundBy } = await this.anyMatcher.explain(request);
    if (foundBy === null) return undefined;
    const { householdId, recordId, probability } = match;
    return { householdId: BigInt(householdId), personId: recordId, evidence, probability };
  }

  /** The most likely household of a search, as in a check. */
  async search(person: Person): Promise<SearchResult> {
    return searchStore(new Search(person, { subject: 'household', frequencies: this.frequencies }), this.store);
  }

  /** Whether any step finds the household, within the limit of one check. */
  private async isBrought(person: Person, householdId: bigint, steps: readonly SearchStep[]): Promise<boolean> {
    const watched = new Watched(this.store, householdId);
    const seen = new Set<number>();
    const question = new QuestionParts(person);
    for (const step of steps) {
      await watched.candidates(step.keys(question), seen, MAX_CANDIDATES - seen.size);
      if (watched.seen || seen.size >= MAX_CANDIDATES) break;
    }
    return watched.seen;
  }

  async close(): Promise<void> {
    await this.store.close();
  }
}

function likeliestOf({ best, probability }: SearchResult): Likeliest | undefined {
  if (best === undefined) return undefined;
  const { household, member } = best.comparison;
  return { householdId: household.householdId, personId: member.id, evidence: best.evidence.total, probability };
}
