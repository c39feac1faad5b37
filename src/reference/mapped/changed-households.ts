import type { Hash } from '../hash.ts';
import type { StoredHousehold } from '../store.ts';

/** What has changed since a generation was built, as its store reads it. */
export interface ChangedHouseholds {
  /** ISO 3166-1 alpha-2 of the countries of households that were added or moved. */
  readonly countries: readonly string[];
  /**
   * Appends to the first `count` of `ordinals` the households that were added under a key, as far as there is room.
   * @returns how many there are then
   */
  addOrdinals(key: Hash, ordinals: Uint32Array, count: number): number;
  /** Whether a household has another body than in the generation, or is new. */
  has(ordinal: number): boolean;
  /** A household that has changed; `undefined` if it has no members any more. */
  household(ordinal: number): StoredHousehold | undefined;
  /** Ordinals of changed households, from `first` on, ascending. */
  ordinalsFrom(first: number): number[];
  close(): Promise<void>;
}
