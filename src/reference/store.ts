import type { Household } from '../matching/model.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import type { BlockingKey, KeyKind } from './keys/index.ts';
import type { BaseStatistics } from './statistics.ts';

/** A household as a store hands it out. */
export interface StoredHousehold extends Household {
  /** Its number in this generation, which no other household has. */
  readonly ordinal: number;
}

/** A household that a blocking key brought. */
export interface FoundHousehold {
  readonly household: StoredHousehold;
  readonly key: KeyKind;
}

/** What came of asking for some keys. */
export interface Candidates {
  /** Households under those keys that were not seen before, each once, under the first key that brought it. */
  readonly found: readonly FoundHousehold[];
  /** Keys shared by too many households to be followed. */
  readonly crowded: readonly KeyKind[];
}

/**
 * The port to the reference base: a read-only view of one generation.
 * Every adapter passes the contract suite in `store.contract.ts`.
 */
export interface ReferenceStore {
  readonly statistics: BaseStatistics;
  /**
   * The households under any of `keys`, at most `limit` of them, in the order of the keys. Ordinals in `seen` are left
   * out, and what is found is added to it.
   */
  candidates(keys: readonly BlockingKey[], seen: Set<number>, limit: number): MaybePromise<Candidates>;
  close(): MaybePromise<void>;
}
