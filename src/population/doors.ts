import { AliasTable } from './alias-table.ts';
import type { PlaceNames, PopulationLists } from './lists.ts';
import { hashFraction, Random, shuffle } from './random.ts';
import { hamletShare } from './streets.ts';
import type { Town } from './towns.ts';

/** One door: an address and how many dwellings have it. */
export interface Door {
  readonly town: Town;
  readonly street: string;
  /** `12`, `12 bis`, or `''`. */
  readonly number: string;
  readonly dwellings: number;
}

/** A part of a town that is filled in one go: about `QUARTER` residents, as in INSEE's IRIS; a village is one. */
interface Quarter {
  readonly town: Town;
  readonly part: number;
  readonly parts: number;
}

const QUARTER = 2_000;
/** Neighbouring quarters filled together, so that the towns around a town are peopled as well. */
const AREA = 5_000;
/** Postal codes with more residents than this are cities, some of which are filled whole. */
const CITY_SECTOR = 40_000;
/** Communes with more residents than this have one street of `CROWDED_DOORS` doors. */
const CROWDED_COMMUNE = 100_000;
const CROWDED_DOORS = 3_000;
/** Residents of a dwelling, as `data/population/dwellings.csv` makes them (INSEE 2021: 2.15). */
const RESIDENTS_PER_DWELLING = 2.1;

/** Of the dwellings: in areas filled like the real ones, in whole cities, and here and there over the country. */
const SHARES = [0.6, 0.1, 0.3] as const;

/**
 * All doors of the population in order, without end: France filled street by street, again from the start once it is full.
 * A third of the people are scattered; the rest live as densely as in France, whatever the size of the population.
 */
export function* doors(lists: PopulationLists, seed: number): Generator<Door, never> {
  const map = new QuarterMap(lists, seed);
  const sources = [areaStreets(map), cityStreets(map), scattered(map)] as const;
  const settled = [0, 0, 0];
  for (;;) {
    const next = leastServed(settled);
    for (const door of sources[next]!.next().value) {
      settled[next] = settled[next]! + door.dwellings;
      yield door;
    }
  }
}

function leastServed(settled: readonly number[]): number {
  let least = 0;
  for (let i = 1; i < SHARES.length; i++) {
    if (settled[i]! / SHARES[i]! < settled[least]! / SHARES[least]!) least = i;
  }
  return least;
}

/** The quarters of the country and which of them are filled. */
class QuarterMap {
  readonly quarters: readonly Quarter[];
  readonly random: Random;
  readonly lists: PopulationLists;
  readonly seed: number;
  readonly filled: Uint8Array;

  constructor(lists: PopulationLists, seed: number) {
    this.lists = lists;
    this.seed = seed;
    this.random = new Random(seed, 1);
    this.quarters = lists.towns.flatMap((town) => {
      const parts = Math.max(1, Math.round(town.residents / QUARTER));
      return Array.from({ length: parts }, (_, part) => ({ town, part, parts }));
    });
    this.filled = new Uint8Array(this.quarters.length);
  }

  /** Runs of consecutive quarters that `sameRun` holds together, in random order: [first, last + 1]. */
  shuffledRuns(sameRun: (first: Quarter, next: Quarter, residents: number) => boolean): [number, number][] {
    const starts: number[] = [];
    let residents = 0;
    this.quarters.forEach((quarter, i) => {
      if (i > 0 && sameRun(this.quarters[starts.at(-1)!]!, quarter, residents)) {
        residents += quarter.town.residents / quarter.parts;
        return;
      }
      starts.push(i);
      residents = quarter.town.residents / quarter.parts;
    });
    const order = shuffle(Uint32Array.from(starts.keys()), this.random);
    return Array.from(order, (i) => [starts[i]!, starts[i + 1] ?? this.quarters.length]);
  }
}

/** Areas in random order, each filled whole but for the quarters that are filled already. */
function* areaStreets(map: QuarterMap): Generator<Door[], never> {
  const runs = map.shuffledRuns((first, next, residents) => sameRegion(first.town, next.town) && residents < AREA);
  for (;;) {
    for (const run of runs) yield* fill(map, run);
    map.filled.fill(0);
  }
}

function sameRegion(a: Town, b: Town): boolean {
  return a.department === b.department;
}

/** Whole cities in random order, then nothing but scattered people where no city is left. */
function* cityStreets(map: QuarterMap): Generator<Door[], never> {
  const runs = map
    .shuffledRuns((first, next) => first.town === next.town)
    .filter(([first]) => map.quarters[first]!.town.residents >= CITY_SECTOR);
  for (const run of runs) yield* fill(map, run);
  return yield* scattered(map);
}

function* fill(map: QuarterMap, [from, to]: readonly [number, number]): Generator<Door[], void> {
  for (let i = from; i < to; i++) {
    if (map.filled[i] === 1) continue;
    map.filled[i] = 1;
    yield* quarterStreets(map, map.quarters[i]!);
  }
}

/** One dwelling somewhere, each resident of the country as likely as any other. */
function* scattered(map: QuarterMap): Generator<Door[], never> {
  const table = new AliasTable(map.quarters.map(({ town, parts }) => town.residents / parts));
  for (;;) {
    const quarter = map.quarters[table.pick(map.random)]!;
    const plan = new QuarterPlan(map, quarter);
    const street = plan.street(map.random.below(plan.slots));
    const number = street.numbered ? `${1 + map.random.below(Math.max(4, Math.ceil(street.dwellings * 1.5)))}` : '';
    yield [{ town: quarter.town, street: street.name, number, dwellings: 1 }];
  }
}

/** A street or a hamlet with the dwellings that it holds. */
interface Street {
  readonly name: string;
  readonly dwellings: number;
  readonly numbered: boolean;
  readonly hamlet: boolean;
  readonly crowded: boolean;
}

/** Streets differ in length as 1 / (1 - u): most are short and a few are thirty times longer. */
const LONGEST = 0.97;
const MEAN_LENGTH = -Math.log(1 - LONGEST) / LONGEST;

/** Which streets and hamlets a quarter has. */
class QuarterPlan {
  readonly slots: number;
  private readonly town: Town;
  private readonly seed: number;
  private readonly streets: PlaceNames;
  private readonly hamlets: PlaceNames;
  private readonly firstStreet: number;
  private readonly streetSlots: number;
  private readonly firstHamlet: number;
  private readonly perStreet: number;
  private readonly perHamlet: number;

  constructor(map: QuarterMap, { town, part, parts }: Quarter) {
    this.town = town;
    this.seed = map.seed;
    this.streets = map.lists.streets.streetsOf(town, map.seed);
    this.hamlets = map.lists.streets.hamletsOf(town, map.seed);
    this.firstStreet = Math.floor((this.streets.count * part) / parts);
    this.streetSlots = Math.max(1, Math.floor((this.streets.count * (part + 1)) / parts) - this.firstStreet);
    this.firstHamlet = Math.floor((this.hamlets.count * part) / parts);
    const hamletSlots = Math.floor((this.hamlets.count * (part + 1)) / parts) - this.firstHamlet;
    this.slots = this.streetSlots + hamletSlots;
    const dwellings = town.residents / parts / RESIDENTS_PER_DWELLING;
    const outside = hamletSlots > 0 ? hamletShare(town) : 0;
    this.perStreet = (dwellings * (1 - outside)) / this.streetSlots;
    this.perHamlet = hamletSlots > 0 ? (dwellings * outside) / hamletSlots : 0;
  }

  street(slot: number): Street {
    return slot < this.streetSlots
      ? this.streetAt(slot + this.firstStreet)
      : this.hamletAt(slot - this.streetSlots + this.firstHamlet);
  }

  private streetAt(index: number): Street {
    const name = this.streets.nameAt(index % this.streets.count);
    if (index === 0 && this.town.sector === 0 && this.town.communeResidents > CROWDED_COMMUNE) {
      return { name, dwellings: CROWDED_DOORS, numbered: true, hamlet: false, crowded: true };
    }
    return { name, dwellings: this.length(index) * this.perStreet, numbered: true, hamlet: false, crowded: false };
  }

  private hamletAt(index: number): Street {
    const dwellings = this.length(-1 - index) * this.perHamlet;
    const numbered = this.chanceAt(index) < 0.4;
    return { name: this.hamlets.nameAt(index), dwellings, numbered, hamlet: true, crowded: false };
  }

  /** Around 1. */
  private length(index: number): number {
    return 1 / (1 - LONGEST * this.chanceAt(index)) / MEAN_LENGTH;
  }

  private chanceAt(index: number): number {
    return hashFraction(this.seed ^ Number.parseInt(this.town.postalCode, 10), index, this.town.residents);
  }
}

function* quarterStreets(map: QuarterMap, quarter: Quarter): Generator<Door[], void> {
  const plan = new QuarterPlan(map, quarter);
  for (let slot = 0; slot < plan.slots; slot++) {
    const street = plan.street(slot);
    yield street.numbered ? numberedDoors(map, quarter.town, street) : sharedDoor(map, quarter.town, street);
  }
}

/** A hamlet without numbers: everybody has the same address. */
function sharedDoor({ random }: QuarterMap, town: Town, { name, dwellings }: Street): Door[] {
  return [{ town, street: name, number: '', dwellings: wholeDwellings(dwellings, random) }];
}

function wholeDwellings(expected: number, random: Random): number {
  const whole = Math.floor(expected);
  return whole + (random.chance(expected - whole) ? 1 : 0);
}

function numberedDoors({ random }: QuarterMap, town: Town, street: Street): Door[] {
  const found: Door[] = [];
  const buildings = street.crowded || street.hamlet ? BUILDINGS[0]! : buildingsOf(town);
  const numbering = new Numbering(random, town.communeResidents < 10_000 && random.chance(0.08));
  let left = wholeDwellings(street.dwellings, random);
  while (left > 0) {
    const dwellings = Math.min(left, buildingSize(buildings, random));
    found.push({ town, street: street.name, number: numbering.next(), dwellings });
    left -= street.crowded ? 1 : dwellings;
  }
  return found;
}

/** Smallest and largest number of dwellings behind one door: house, small, middle and large building, tower. */
const BUILDING_SIZES: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 6],
  [7, 20],
  [21, 60],
  [100, 250],
];

/** Doors of each size in a thousand: villages, small towns, towns, cities, large cities. Chosen: INSEE counts dwellings, not doors. */
const BUILDINGS: readonly AliasTable[] = [
  [975, 25, 0, 0, 0],
  [900, 85, 14, 1, 0],
  [780, 140, 65, 14, 0.3],
  [560, 240, 150, 48, 1.5],
  [300, 330, 270, 97, 3],
].map((weights) => new AliasTable(weights));

function buildingsOf({ communeResidents }: Town): AliasTable {
  const limits = [2_000, 10_000, 50_000, 200_000];
  return BUILDINGS[limits.filter((limit) => communeResidents >= limit).length]!;
}

function buildingSize(buildings: AliasTable, random: Random): number {
  const [low, high] = BUILDING_SIZES[buildings.pick(random)]!;
  return random.between(low, high);
}

const SUFFIXES = ['bis', 'bis', 'bis', 'bis', 'bis', 'ter', 'A', 'B'] as const;

/** House numbers of one street in rising order; in metres from its start where `metric`. */
class Numbering {
  private readonly random: Random;
  private readonly metric: boolean;
  private last = 0;

  constructor(random: Random, metric: boolean) {
    this.random = random;
    this.metric = metric;
  }

  next(): string {
    if (this.last > 0 && this.random.chance(0.03)) {
      return `${this.last} ${SUFFIXES[this.random.below(SUFFIXES.length)]!}`;
    }
    this.last += this.metric ? this.random.between(4, 60) : 1 + Math.floor(this.random.fraction() ** 2 * 3);
    return `${this.last}`;
  }
}
