import type { PlaceNames, PopulationLists } from './lists.ts';
import { hashFraction } from './random.ts';
import type { Street } from './street-doors.ts';
import { hamletShare, type Town } from './towns.ts';

/** Residents of a quarter of a town, as INSEE's IRIS have; a village is one quarter. */
const QUARTER = 2_000;
/** Communes with more residents than this have one street of `CROWDED_DWELLINGS` doors. */
const CROWDED_COMMUNE = 100_000;
const CROWDED_DWELLINGS = 3_000;
/** Residents of a dwelling, as `data/population/dwellings.csv` makes them (INSEE 2021: 2.15). */
const RESIDENTS_PER_DWELLING = 2.15;
/** The length of streets is proportional to 1 / (1 - LENGTH_SPREAD * u): most are short, few are thirty times longer. Chosen. */
const LENGTH_SPREAD = 0.97;
const MEAN_LENGTH = -Math.log(1 - LENGTH_SPREAD) / LENGTH_SPREAD;
/** Share of hamlets with house numbers. Chosen. */
const NUMBERED_HAMLETS = 0.4;

/** A part of a town that is filled at once. */
export interface Quarter {
  readonly town: Town;
  readonly part: number;
  readonly parts: number;
}

/** The quarters of a country, in the order of its towns. */
export function quartersOf(towns: readonly Town[]): Quarter[] {
  return towns.flatMap((town) => {
    const parts = Math.max(1, Math.round(town.residents / QUARTER));
    return Array.from({ length: parts }, (_, part) => ({ town, part, parts }));
  });
}

export function residentsOf({ town, parts }: Quarter): number {
  return town.residents / parts;
}

/** The streets and hamlets that a quarter has. */
interface Plan {
  readonly town: Town;
  readonly streets: PlaceNames;
  readonly hamlets: PlaceNames;
  readonly firstStreet: number;
  readonly streetCount: number;
  readonly firstHamlet: number;
  readonly hamletCount: number;
  readonly dwellingsPerStreet: number;
  readonly dwellingsPerHamlet: number;
}

/** The `part`-th of `parts` about equal runs of `count` things: [first, length]. */
function runOf(count: number, { part, parts }: Quarter): [number, number] {
  const first = Math.floor((count * part) / parts);
  return [first, Math.floor((count * (part + 1)) / parts) - first];
}

/** The streets of quarters, by number. Deterministic. */
export class QuarterStreets {
  private readonly lists: PopulationLists;
  private readonly seed: number;
  /** Number of towns. */
  private readonly names = new Map<Town, { streets: PlaceNames; hamlets: PlaceNames }>();

  constructor(lists: PopulationLists, seed: number) {
    this.lists = lists;
    this.seed = seed;
  }

  plan(quarter: Quarter): Plan {
    const { town } = quarter;
    const { streets, hamlets } = this.namesOf(town);
    const [firstStreet, streetCount] = runOf(streets.count, quarter);
    const [firstHamlet, hamletCount] = runOf(hamlets.count, quarter);
    const dwellings = residentsOf(quarter) / RESIDENTS_PER_DWELLING;
    const outside = hamletCount > 0 ? hamletShare(town) : 0;
    return {
      town,
      streets,
      hamlets,
      firstStreet,
      streetCount: Math.max(1, streetCount),
      firstHamlet,
      hamletCount,
      dwellingsPerStreet: (dwellings * (1 - outside)) / Math.max(1, streetCount),
      dwellingsPerHamlet: (dwellings * outside) / Math.max(1, hamletCount),
    };
  }

  /** @param slot below `plan.streetCount + plan.hamletCount` */
  street(plan: Plan, slot: number): Street {
    return slot < plan.streetCount
      ? this.streetAt(plan, plan.firstStreet + slot)
      : this.hamletAt(plan, plan.firstHamlet + slot - plan.streetCount);
  }

  private streetAt({ town, streets, dwellingsPerStreet }: Plan, index: number): Street {
    const name = streets.nameAt(index % streets.count);
    if (index === 0 && town.sector === 0 && town.communeResidents > CROWDED_COMMUNE) {
      return { town, name, dwellings: CROWDED_DWELLINGS, kind: 'crowded street' };
    }
    return { town, name, dwellings: this.length(town, index) * dwellingsPerStreet, kind: 'street' };
  }

  private hamletAt({ town, hamlets, dwellingsPerHamlet }: Plan, index: number): Street {
    const numbered = this.chance(town, index) < NUMBERED_HAMLETS;
    const dwellings = this.length(town, -1 - index) * dwellingsPerHamlet;
    return { town, name: hamlets.nameAt(index), dwellings, kind: numbered ? 'hamlet' : 'hamlet without numbers' };
  }

  /** Around 1. */
  private length(town: Town, index: number): number {
    return 1 / (1 - LENGTH_SPREAD * this.chance(town, index)) / MEAN_LENGTH;
  }

  /** In [0, 1), deterministic for a street. */
  private chance({ postalCode, residents }: Town, index: number): number {
    return hashFraction(this.seed ^ Number.parseInt(postalCode, 10), index, residents);
  }

  private namesOf(town: Town): { streets: PlaceNames; hamlets: PlaceNames } {
    const known = this.names.get(town);
    if (known !== undefined) return known;
    const { streets } = this.lists;
    const names = { streets: streets.streetsOf(town, this.seed), hamlets: streets.hamletsOf(town, this.seed) };
    this.names.set(town, names);
    return names;
  }
}
