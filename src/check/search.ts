import { HouseholdComparer } from '../matching/compare/household.ts';
import { type Candidate, likelier } from '../matching/decide.ts';
import {
  type EvidenceBounds,
  EvidenceScorer,
  evidenceBounds,
  type Frequencies,
  HOUSEHOLD,
  PERSON,
  probability,
  type ScoringModel,
} from '../matching/evidence/index.ts';
import type { Household, Person } from '../matching/model.ts';
import { type BlockingKey, KEY_STEPS, type KeyKind, KeyPlan } from '../reference/keys.ts';
import type { Candidates, FoundHousehold, ReferenceStore } from '../reference/store.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';

/** The most households that one check compares. It bounds the time of a check. */
export const MAX_CANDIDATES = 500;

/** What a search found, and how. */
export interface SearchResult {
  readonly best: Candidate | undefined;
  /** That the best is the one asked about, 0 to 1; 0 where there is none. Too high where {@link SearchSettings.onlyBest}. */
  readonly probability: number;
  /** The key that brought the best household. */
  readonly foundBy: KeyKind | undefined;
  readonly compared: number;
  readonly keysAsked: number;
  readonly crowded: readonly KeyKind[];
}

/**
 * Evidence beyond what singles one household out of all, in bits, from which the search ends: that another one is meant
 * is then less likely than 2^-CERTAIN. The figure is weighed in quality/LEDGER.md.
 */
const CERTAIN = 12;

/**
 * The same before the last step, which looks for households that differ in two fields: few are meant, and hardly one of them
 * outdoes a household that singles itself out at all.
 */
const CERTAIN_BEFORE_LAST = 5;

/** Two sums of the same bits in another order differ by less. */
const ROUNDING = 1e-9;

export interface SearchSettings {
  /** Who is looked for: a household, for which any member may ask, or one person of it. */
  readonly subject: 'household' | 'person';
  /** Only which household is the best, not how probable it is: those that cannot be it are left out. */
  readonly onlyBest?: boolean;
  readonly frequencies: Frequencies;
}

/**
 * Looks for the likeliest household or person step by step, and stops as soon as no household that was not seen yet could be
 * likelier. One step at a time: `keys` says what to ask the store for, `offer` takes what came.
 */
export class Search {
  private readonly plan: KeyPlan;
  private readonly person: Person;
  private readonly comparer: HouseholdComparer;
  private readonly scorer: EvidenceScorer;
  private readonly settings: SearchSettings;
  private readonly model: ScoringModel;
  private bounds: EvidenceBounds | undefined;
  /** Bits that single one household out of all. */
  private readonly singlesOut: number;
  private step = 0;
  private best: Candidate | undefined;
  /** The sum of 2^(evidence - the best's) over all candidates but the best. */
  private others = 0;
  private foundBy: KeyKind | undefined;
  private compared = 0;
  private keysAsked = 0;
  private readonly crowded: KeyKind[] = [];
  readonly seen = new Set<number>();

  constructor(person: Person, settings: SearchSettings) {
    const { subject, frequencies } = settings;
    this.person = person;
    this.settings = settings;
    this.comparer = new HouseholdComparer(person);
    this.model = { weights: subject === 'household' ? HOUSEHOLD : PERSON, frequencies };
    this.scorer = new EvidenceScorer(person, this.model);
    this.plan = new KeyPlan(person);
    this.singlesOut = Math.log2(frequencies.households);
  }

  /** The keys of the next step, or `undefined` when the search is over. */
  keys(): readonly BlockingKey[] | undefined {
    while (this.step < KEY_STEPS.length && !this.isSettled()) {
      const keys = this.plan.keys(KEY_STEPS[this.step++]!);
      if (keys.length > 0) {
        this.keysAsked += keys.length;
        return keys;
      }
    }
    return undefined;
  }

  /** How many more households may be compared. */
  get limit(): number {
    return MAX_CANDIDATES - this.compared;
  }

  offer({ found, crowded }: Candidates): void {
    this.crowded.push(...crowded);
    this.compared += found.length;
    if (this.settings.onlyBest) this.considerNearFirst(found);
    else if (this.settings.subject === 'household')
      for (const { household, key } of found) this.consider(household, key);
    else {
      for (const { household, key } of found) {
        for (const member of household.members) this.consider({ ...household, members: [member] }, key);
      }
    }
  }

  /** Those of another name come last, and are not even compared where they cannot outdo the best. */
  private considerNearFirst(found: Candidates['found']): void {
    const others: FoundHousehold[] = [];
    for (const one of found) {
      if (this.comparer.hasOtherName(one.household)) others.push(one);
      else this.consider(one.household, one.key);
    }
    for (const { household, key } of others) if (this.canOutdoBest(household)) this.consider(household, key);
  }

  private canOutdoBest(household: Household): boolean {
    if (this.best === undefined) return true;
    const most = this.scorer.maxWithOtherName(this.comparer.comparePlace(household));
    return most + ROUNDING >= this.best.evidence.total;
  }

  private consider(household: Household, key: KeyKind): void {
    const comparison = this.comparer.compare(household);
    const candidate = { comparison, evidence: this.scorer.score(comparison) };
    const { best } = this;
    if (likelier(best, candidate) !== candidate) {
      this.others += 2 ** (candidate.evidence.total - best!.evidence.total);
      return;
    }
    if (best !== undefined) this.others = (this.others + 1) * 2 ** (best.evidence.total - candidate.evidence.total);
    this.best = candidate;
    this.foundBy = key;
  }

  result(): SearchResult {
    const { best, others, foundBy, compared, keysAsked, crowded } = this;
    const likely = best === undefined ? 0 : probability(best.evidence.total, others, this.model);
    return { best, probability: likely, foundBy, compared, keysAsked, crowded };
  }

  private isSettled(): boolean {
    if (this.limit <= 0) return true;
    if (this.best === undefined) return false;
    const { total } = this.best.evidence;
    return total >= this.certain() || total + ROUNDING >= this.unseen();
  }

  /** Evidence from which the search ends. */
  private certain(): number {
    return this.singlesOut + (this.step < AFTER.homonyms ? CERTAIN : CERTAIN_BEFORE_LAST);
  }

  /**
   * The most evidence that a household not seen yet can have. Each step that was asked leaves only households that
   * differ in a field of every key of it. A crowded key was not followed and rules nothing out.
   */
  private unseen(): number {
    const { step, crowded } = this;
    this.bounds ??= evidenceBounds(this.person, this.model);
    const { total, loss } = this.bounds;
    if (step === AFTER.nothing) return Number.POSITIVE_INFINITY;
    const door = Math.min(loss.street, loss.number, loss.postalCode);
    if (step === AFTER.home) return total - Math.min(door, loss.lastName);
    if (step === AFTER.door) return total - (crowded.length > 0 ? 0 : door);
    const contact = (crowded.includes('e-mail') ? 0 : loss.email) + (crowded.includes('phone') ? 0 : loss.phone);
    const date = crowded.length > 0 ? 0 : Math.min(loss.birthDate, loss.lastName + loss.firstName);
    const personal = total - contact - date;
    if (crowded.length > 0) return personal;
    if (step < AFTER.homonyms) return personal - door;
    const pair = Math.min(
      loss.postalCode + Math.min(loss.lastName, loss.street),
      loss.lastName + Math.min(loss.street, loss.number),
    );
    return personal - pair;
  }
}

/** How many steps were asked when a step was. */
const AFTER = Object.fromEntries(['nothing', ...KEY_STEPS].map((step, i) => [step, i])) as Record<
  'nothing' | (typeof KEY_STEPS)[number],
  number
>;

/** Drives a search over a store. Over an embedded one the result is there at once; awaiting it would cost each step a turn. */
export function searchStore(search: Search, store: ReferenceStore): MaybePromise<SearchResult> {
  for (let keys = search.keys(); keys !== undefined; keys = search.keys()) {
    const candidates = store.candidates(keys, search.seen, search.limit);
    if (candidates instanceof Promise) return searchRemote(search, store, candidates);
    search.offer(candidates);
  }
  return search.result();
}

/** Goes on with a search of which one step is on its way. */
async function searchRemote(search: Search, store: ReferenceStore, step: Promise<Candidates>): Promise<SearchResult> {
  search.offer(await step);
  for (let keys = search.keys(); keys !== undefined; keys = search.keys()) {
    search.offer(await store.candidates(keys, search.seen, search.limit));
  }
  return search.result();
}
