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

/** The streets of one town, or its hamlets: named by number, from 0. */
export interface PlaceNames {
  readonly count: number;
  /** The whole name, with its type; the same at every call. */
  nameAt(index: number): string;
}

/** Where street and hamlet names come from. `seed`: 32 bits; a town's names are the same for one seed. */
export interface StreetCatalogue {
  streetsOf(town: Town, seed: number): PlaceNames;
  hamletsOf(town: Town, seed: number): PlaceNames;
}

/** Everything that the generator takes from data. */
export interface PopulationLists {
  readonly surnames: WeightedNames;
  readonly firstNames: { readonly F: FirstNames; readonly M: FirstNames };
  readonly towns: readonly Town[];
  readonly streets: StreetCatalogue;
}
