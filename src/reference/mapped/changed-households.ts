import type { Hash } from '../hash.ts';
import type { StoredHousehold } from '../store.ts';

/** The changes since a generation was built, as its store reads them. */
export interface ChangedHouseholds {
  /** ISO 3166-1 alpha-2 of the countries of households that were added or moved. */
  readonly countries: readonly string[];
  /**
   * Appends the households that were added under a key to the first `count` of `ordinals`, up to its capacity.
   * @returns the new count
   */
  addOrdinals(key: Hash, ordinals: Uint32Array, count: number): number;
  /** All households that were added under a key. */
  ordinalsUnder(key: Hash): number[];
  /** Whether a household is new or differs from the generation. */
  has(ordinal: number): boolean;
  /** A household that has changed; `undefined` if it has no members left. */
  household(ordinal: number, hasOrigins?: boolean): StoredHousehold | undefined;
  /** Ordinals of changed households, from `first` on, ascending. */
  ordinalsFrom(first: number): number[];
  close(): Promise<void>;
}
