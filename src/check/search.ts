import type { Candidate } from '../matching/decide.ts';
import {
  evidenceBounds,
  type Frequencies,
  HOUSEHOLD,
  isEnoughIfEqual,
  log2OfSize,
  PERSON,
  type PersonCalibration,
  probability,
  ROUNDING_BITS,
  type ScoringModel,
} from '../matching/evidence/index.ts';
import { HouseholdKernel } from '../matching/kernel/household-kernel.ts';
import type { Person } from '../matching/model.ts';
import {
  type BlockingKey,
  type KeyKind,
  PERSON_SEARCH_STEPS,
  QuestionParts,
  SEARCH_STEPS,
  type SearchStep,
  UnseenBound,
} from '../reference/keys/index.ts';
import { SmallOrdinalSet } from '../reference/ordinal-set.ts';
import type { Candidates, FoundHousehold, ReferenceStore } from '../reference/store.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { maxCandidates } from './candidate-limit.ts';
import { ExactCandidate, hasOneValuePerField } from './exact-comparison.ts';
import { FoundPeople, type FoundPerson } from './found-people.ts';
import { CandidateRanking, isRival, MAX_RIVALS, type RankedCandidate } from './ranked-candidates.ts';
import type { SearchResult } from './search-result.ts';

/** Bits beyond the prior with which a household is the one asked about beyond doubt: all others share 2^-12. */
const BITS_BEYOND_DOUBT = 12;

const NO_CANDIDATES: readonly RankedCandidate[] = [];
const NO_KEYS: readonly KeyKind[] = [];
const NOTHING_FOUND: Candidates = { found: [], crowded: NO_KEYS };

export interface SearchSettings {
  /** A household, for which any member may ask, or one person. */
  readonly subject: 'household' | 'person';
  /** Skips households that cannot be the best, and leaves out the probability: the result holds what an answer needs. */
  readonly onlyBest?: boolean;
  /** How many of the most likely persons the result lists; none by default, and none of households. */
  readonly candidates?: number;
  readonly frequencies: Frequencies;
  /** The probability of a person; the built-in calibration by default. */
  readonly calibration?: PersonCalibration | undefined;
}

interface AnsweredStep {
  readonly keys: readonly BlockingKey[];
  readonly crowded: readonly KeyKind[];
}

/**
 * Finds the household or person with the most evidence, step by step, and stops when no household that was not seen yet can
 * have more. The caller asks the store for {@link keys} and passes what it returns to {@link offer}.
 */
export class Search {
  private readonly question: QuestionParts;
  private readonly person: Person;
  private knownKernel: HouseholdKernel | undefined;
  private readonly settings: SearchSettings;
  private readonly model: ScoringModel;
  private knownLimit: number | undefined;
  private unseen: UnseenBound | undefined;
  /** Steps whose keys {@link unseen} does not know yet. */
  private answered: AnsweredStep[] | undefined;
  /** Bits of evidence that single one household out of all. */
  private readonly prior: number;
  private readonly steps: readonly SearchStep[];
  /** The next of {@link steps}. */
  private step = 0;
  private asked: readonly BlockingKey[] = [];
  /** The household with the most evidence; `undefined` in a search for a person. */
  private best: Candidate | undefined;
  /** The most evidence of a candidate; minus infinity without one. */
  private mostBits = Number.NEGATIVE_INFINITY;
  /** The sum of 2^(evidence - the best's evidence) over all candidates but the best. */
  private others = 0;
  /** The people with the most evidence; `undefined` for a search for a household. */
  private readonly people: FoundPeople | undefined;
  /** The household that the kernel holds. */
  private lastRead: FoundHousehold | undefined;
  /** The member of it that was compared last. */
  private lastMember = 0;
  private foundBy: KeyKind | undefined;
  private compared = 0;
  private keysAsked = 0;
  private crowded: readonly KeyKind[] = NO_KEYS;
  private knownSeen: SmallOrdinalSet | undefined;

  constructor(person: Person, settings: SearchSettings) {
    const { subject, frequencies, calibration } = settings;
    this.person = person;
    this.settings = settings;
    this.steps = subject === 'household' ? SEARCH_STEPS : PERSON_SEARCH_STEPS;
    const personWeights = calibration === undefined ? PERSON : { ...PERSON, calibration };
    this.model = { weights: subject === 'household' ? HOUSEHOLD : personWeights, frequencies };
    this.question = new QuestionParts(person);
    this.prior = log2OfSize(frequencies.households);
    this.people = subject === 'person' ? new FoundPeople(this.maxKept) : undefined;
  }

  private get maxKept(): number {
    return Math.max(MAX_RIVALS, this.settings.candidates ?? 0);
  }

  /** The households that were found. */
  get seen(): SmallOrdinalSet {
    this.knownSeen ??= new SmallOrdinalSet();
    return this.knownSeen;
  }

  /** Taken when it is first needed: {@link exact} does not need it. */
  private get kernel(): HouseholdKernel {
    if (this.knownKernel === undefined) {
      this.knownKernel = idleKernels.pop() ?? new HouseholdKernel();
      this.knownKernel.ask(this.person, this.model);
    }
    return this.knownKernel;
  }

  /**
   * The result for a question that agrees in every field with one household at its door, where nobody else has the last name, if
   * it stands out: the same as a search would have, without reading the household's texts. `undefined` for every other question.
   */
  exact(store: ReferenceStore): SearchResult | undefined {
    const { person, settings, prior } = this;
    if (!settings.onlyBest || store.exactHousehold === undefined || !hasOneValuePerField(person)) return undefined;
    const keys = this.steps[0]!.keys(this.question);
    const exact = keys.length === 0 ? undefined : store.exactHousehold(keys, person);
    if (exact === undefined) return undefined;
    if (exact === 'none') {
      this.step = 1;
      this.asked = keys;
      this.keysAsked = keys.length;
      this.offer(NOTHING_FOUND);
      return undefined;
    }
    const best = new ExactCandidate(person, exact.householdId, this.model);
    if (!this.standsOutAtDoor(best, exact.households)) return undefined;
    const foundBy = keys[0]!.kind;
    return {
      best,
      exact: best,
      standsOut: true,
      probability: 0,
      candidates: NO_CANDIDATES,
      foundBy,
      compared: exact.households,
      keysAsked: keys.length,
      crowded: NO_KEYS,
      prior,
    };
  }

  /**
   * Whether a household that agrees in every field has enough evidence to end the search, and more than the others under the
   * first keys, where nobody has the last name.
   */
  private standsOutAtDoor(exact: ExactCandidate, households: number): boolean {
    const { person, model } = this;
    const enough = this.prior + this.steps[1]!.enoughBits;
    if (households === 1) return isEnoughIfEqual(person, model, enough) || exact.evidence.total >= enough;
    const { total } = exact.evidence;
    if (total < enough) return false;
    const bounds = evidenceBounds(person, model);
    return total > bounds.total - bounds.loss.lastName + ROUNDING_BITS;
  }

  /** The keys of the next step, or `undefined` when the search is over. */
  keys(): readonly BlockingKey[] | undefined {
    while (this.step < this.steps.length && this.limit > 0) {
      const step = this.steps[this.step]!;
      if (this.isSettledBefore(step)) return undefined;
      this.step++;
      this.asked = step.keys(this.question);
      if (this.asked.length > 0) {
        this.keysAsked += this.asked.length;
        return this.asked;
      }
    }
    return undefined;
  }

  /** How many more households may be compared. */
  get limit(): number {
    this.knownLimit ??= maxCandidates(this.person);
    return this.knownLimit - this.compared;
  }

  /** Takes what the store returned for the last {@link keys}. */
  offer({ found, crowded }: Candidates): void {
    this.answered ??= [];
    this.answered.push({ keys: this.asked, crowded });
    if (crowded.length > 0) this.crowded = [...this.crowded, ...crowded];
    this.compared += found.length;
    if (this.settings.onlyBest) this.considerSameNameFirst(found);
    else for (const one of found) this.consider(one);
  }

  /** Households with another last name come last, and are not compared if they cannot be better than the best. */
  private considerSameNameFirst(found: Candidates['found']): void {
    if (found.length === 0) return;
    const { kernel } = this;
    let count = 0;
    for (const one of found) {
      this.read(one);
      const canDefer = this.best === undefined ? found.length > 1 : this.isBelowBest(kernel.minBoundBesideName());
      if (!canDefer || !kernel.hasOtherNames()) {
        this.considerHousehold(one);
        continue;
      }
      const bound = kernel.boundBesideName();
      if (this.isBelowBest(bound)) continue;
      bounds[count] = bound;
      deferred[count++] = one;
    }
    for (let i = 0; i < count; i++) {
      if (this.isBelowBest(bounds[i]!)) continue;
      this.read(deferred[i]!);
      this.considerHousehold(deferred[i]!);
    }
  }

  private isBelowBest(bound: number): boolean {
    return bound < this.mostBits;
  }

  private consider(found: FoundHousehold): void {
    const { kernel, people } = this;
    this.read(found);
    if (people === undefined) {
      this.considerHousehold(found);
      return;
    }
    for (let member = 0; member < kernel.held.memberCount; member++) {
      kernel.compare(member, member + 1);
      this.lastMember = member;
      this.rankPerson(people, found, member);
    }
  }

  private considerHousehold(found: FoundHousehold): void {
    this.kernel.compare(0, this.kernel.held.memberCount);
    this.rank(found);
  }

  private read(found: FoundHousehold): void {
    const { held } = this.kernel;
    if (found.readInto) found.readInto(held);
    else held.set(found.household);
    this.lastRead = found;
  }

  /** Ranks the household that the kernel compared last. */
  private rank(found: FoundHousehold): void {
    const { kernel, best } = this;
    const { total } = kernel.evidence;
    const isLikelier =
      total > this.mostBits || (best !== undefined && total === this.mostBits && this.hasSmallerId(best));
    this.count(total);
    if (!isLikelier) return;
    const comparison = this.settings.onlyBest ? kernel.answerComparison() : kernel.comparison(found.household);
    this.best = { comparison, evidence: kernel.evidence.toEvidence() };
    this.foundBy = found.key;
  }

  /** Ranks the person that the kernel compared last. Only those kept to the end are compared once more, as objects. */
  private rankPerson(people: FoundPeople, found: FoundHousehold, member: number): void {
    const { total } = this.kernel.evidence;
    this.count(total);
    if (this.isWanted(total) && people.keeps(total))
      people.add({ total, householdId: this.kernel.held.householdId, found, member });
  }

  /** Adds a candidate to {@link others}, or makes it the one with the most evidence. */
  private count(total: number): void {
    const { mostBits } = this;
    if (total <= mostBits) this.others += 2 ** (total - mostBits);
    else {
      if (mostBits > Number.NEGATIVE_INFINITY) this.others = (this.others + 1) * 2 ** (mostBits - total);
      this.mostBits = total;
    }
  }

  /** For equal evidence the smaller id wins, so that the order of the import has no effect. */
  private hasSmallerId({ comparison }: Candidate): boolean {
    return this.kernel.held.householdId < comparison.household.householdId;
  }

  /** Whether a candidate is a rival of the best, or may be listed. */
  private isWanted(total: number): boolean {
    return this.settings.candidates ? true : isRival(total, this.mostBits);
  }

  /** The result. The search cannot be continued after it. */
  result(): SearchResult {
    const result = this.people === undefined ? this.householdResult() : this.personResult(this.people);
    if (this.knownKernel !== undefined) idleKernels.push(this.knownKernel);
    this.knownKernel = undefined;
    return result;
  }

  private householdResult(): SearchResult {
    const { best, others, foundBy } = this;
    const isUnknown = best === undefined || this.settings.onlyBest === true;
    const likely = isUnknown ? 0 : probability(this.person, best, others, this.model);
    return { best, probability: likely, candidates: NO_CANDIDATES, foundBy, ...this.effort() };
  }

  /** The most probable of the candidates with the most evidence. */
  private personResult(people: FoundPeople): SearchResult {
    const ranking = new CandidateRanking(this.maxKept);
    for (const person of people.kept) {
      if (this.isWanted(person.total)) ranking.add(this.candidateOf(person), person.found.key);
    }
    const ranked = ranking.ranked(this.person, this.others, this.model);
    const [best] = ranked;
    return {
      best: best?.candidate,
      probability: best?.probability ?? 0,
      candidates: ranked.slice(0, this.settings.candidates ?? 0),
      foundBy: best?.foundBy,
      ...this.effort(),
    };
  }

  private candidateOf({ found, member }: FoundPerson): Candidate {
    const { kernel } = this;
    // The person compared last need not be compared again.
    if (this.lastRead !== found || this.lastMember !== member) {
      if (this.lastRead !== found) this.read(found);
      kernel.compare(member, member + 1);
      this.lastMember = member;
    }
    return { comparison: kernel.comparison(found.household), evidence: kernel.evidence.toEvidence() };
  }

  private effort(): Pick<SearchResult, 'standsOut' | 'compared' | 'keysAsked' | 'crowded' | 'prior'> {
    const { compared, keysAsked, crowded, prior } = this;
    const standsOut = this.mostBits >= prior + BITS_BEYOND_DOUBT;
    return { standsOut, compared, keysAsked, crowded, prior };
  }

  /**
   * Whether `step` cannot change the best candidate, or so improbably that it is not worth its cost. A person found may be anybody with
   * the two names in each other's place, so that the bound would hardly ever end the search.
   */
  private isSettledBefore(step: SearchStep): boolean {
    const { mostBits } = this;
    if (mostBits === Number.NEGATIVE_INFINITY) return false;
    if (mostBits >= this.prior + step.enoughBits) return true;
    return this.people === undefined && mostBits + ROUNDING_BITS >= this.maxUnseen();
  }

  /** The most evidence that a household not seen yet can have, in bits. */
  private maxUnseen(): number {
    this.unseen ??= new UnseenBound(evidenceBounds(this.person, this.model));
    for (const { keys, crowded } of this.answered ?? []) {
      for (const { kind } of keys) if (!crowded.includes(kind)) this.unseen.exclude(kind);
    }
    this.answered = undefined;
    return this.unseen.total;
  }
}

/** Households with another last name than the one sent, and the most evidence of each, while one step is ranked. */
const deferred: FoundHousehold[] = [];
const bounds: number[] = [];

/** Kernels of searches that ended. Searches of a store that answers asynchronously overlap, so that there may be several. */
const idleKernels: HouseholdKernel[] = [];

/** Runs a search. An embedded store answers synchronously, and so does this: awaiting would cost a turn of the event loop per step. */
export function searchStore(search: Search, store: ReferenceStore): MaybePromise<SearchResult> {
  const exact = search.exact(store);
  if (exact !== undefined) return exact;
  for (let keys = search.keys(); keys !== undefined; keys = search.keys()) {
    const candidates = store.candidates(keys, search.seen, search.limit);
    if (candidates instanceof Promise) return searchRemote(search, store, candidates);
    search.offer(candidates);
  }
  return search.result();
}

/** Continues a search whose current step is answered asynchronously. */
async function searchRemote(search: Search, store: ReferenceStore, step: Promise<Candidates>): Promise<SearchResult> {
  search.offer(await step);
  for (let keys = search.keys(); keys !== undefined; keys = search.keys()) {
    search.offer(await store.candidates(keys, search.seen, search.limit));
  }
  return search.result();
}
