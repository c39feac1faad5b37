import type { Town } from './towns.ts';

/** Names and how often each occurs, in any unit. */
export interface WeightedNames {
  readonly names: readonly string[];
  readonly weights: ArrayLike<number>;
}

/** First names of one gender; `weightsByDecade[0]` is for births of the 1920s and before, and so on by ten years. */
export interface FirstNames {
  readonly names: readonly string[];
  readonly weightsByDecade: readonly ArrayLike<number>[];
}

/** The streets or hamlets of one town, numbered from 0. */
export interface PlaceNames {
  readonly count: number;
  /** The full name with its type. Deterministic. */
  nameAt(index: number): string;
}

/** The source of street and hamlet names. `seed`: 32 bits; it determines the names of a town. */
export interface StreetCatalogue {
  streetsOf(town: Town, seed: number): PlaceNames;
  hamletsOf(town: Town, seed: number): PlaceNames;
}

/** The data of the generator. */
export interface PopulationLists {
  readonly surnames: WeightedNames;
  readonly firstNames: { readonly F: FirstNames; readonly M: FirstNames };
  readonly towns: readonly Town[];
  readonly streets: StreetCatalogue;
}
