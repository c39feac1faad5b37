import type { CustomWeights } from '../matching/evidence/index.ts';
import type { HeldHousehold } from '../matching/kernel/held-household.ts';
import type { Household, Person } from '../matching/model.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import type { BlockingKey, KeyKind } from './keys/index.ts';
import type { OrdinalSet } from './ordinal-set.ts';
import type { BaseStatistics } from './statistics.ts';

/** A household of a store. */
export interface StoredHousehold extends Household {
  /** Its number in the generation, unique. */
  readonly ordinal: number;
}

/** A household found under a blocking key. */
export interface FoundHousehold {
  readonly household: StoredHousehold;
  readonly key: KeyKind;
  /** Reads the values that are compared into `held`, without creating objects; optional. */
  readInto?(held: HeldHousehold): void;
}

/** See {@link ReferenceStore.exactHousehold}. */
export interface ExactHousehold {
  readonly householdId: bigint;
  /** Households under the keys, this one included. */
  readonly households: number;
}

/** The households under some blocking keys. */
export interface Candidates {
  /** Households not seen before, each once, with the first key that it was found under. */
  readonly found: readonly FoundHousehold[];
  /** Keys of too many households, which are not read. */
  readonly crowded: readonly KeyKind[];
}

/**
 * The port to the reference base: a read-only view of one generation. Every adapter passes the contract suite in
 * `store.contract.ts`.
 */
export interface ReferenceStore {
  readonly statistics: BaseStatistics;
  /** ISO 3166-1 alpha-2 of the countries of the households, the one with the most households first. */
  readonly countries: readonly string[];
  /** Learned weights that the base was imported with. */
  readonly weights?: CustomWeights | undefined;
  /**
   * The households under any of `keys`, in the order of the keys, at most `limit`. Ordinals in `seen` are skipped, and
   * those found are added to it.
   */
  candidates(keys: readonly BlockingKey[], seen: OrdinalSet, limit: number): MaybePromise<Candidates>;
  /**
   * The household under `keys` that agrees with a person in every field that the person has, if in all others under these keys
   * nobody has the last name; `none` if {@link candidates} has nothing under these keys. A store may always return `undefined`;
   * {@link candidates} then tells. A store that answers asynchronously does not have it.
   * @param person with neither birth name nor alternatives
   */
  exactHousehold?(keys: readonly BlockingKey[], person: Person): ExactHousehold | 'none' | undefined;
  close(): MaybePromise<void>;
}
