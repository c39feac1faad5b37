import { AliasTable } from './alias-table.ts';
import type { Random } from './random.ts';
import type { Town } from './towns.ts';

/** One door: an address and its number of dwellings. */
export interface Door {
  readonly town: Town;
  readonly street: string;
  /** `12`, `12 bis`, or `''`. */
  readonly number: string;
  readonly dwellings: number;
}

/** A street or a hamlet, and the dwellings expected there: any number above 0. */
export interface Street {
  readonly town: Town;
  readonly name: string;
  readonly dwellings: number;
  readonly kind: 'street' | 'crowded street' | 'hamlet' | 'hamlet without numbers';
}

/** The doors of a street, in order. */
export function doorsOf(street: Street, random: Random): Door[] {
  const dwellings = wholeNumber(street.dwellings, random);
  if (street.kind !== 'hamlet without numbers') return numberedDoors(street, dwellings, random);
  return [{ town: street.town, street: street.name, number: '', dwellings }];
}

/** One dwelling anywhere in a street. */
export function anyDoorOf({ town, name, dwellings, kind }: Street, random: Random): Door {
  const numbers = Math.max(4, Math.ceil(dwellings * 1.5));
  const number = kind === 'hamlet without numbers' ? '' : `${1 + random.below(numbers)}`;
  return { town, street: name, number, dwellings: 1 };
}

/** Rounds randomly up or down, so that the mean is unchanged. */
function wholeNumber(expected: number, random: Random): number {
  const whole = Math.floor(expected);
  return whole + (random.chance(expected - whole) ? 1 : 0);
}

function numberedDoors({ town, name, kind }: Street, dwellings: number, random: Random): Door[] {
  const buildings = kind === 'street' ? buildingsOf(town) : BUILDINGS[0]!;
  const numbering = new Numbering(random, town.communeResidents < 10_000 && random.chance(METRIC));
  const doors: Door[] = [];
  let left = dwellings;
  while (left > 0) {
    const size = Math.min(left, buildingSize(buildings, random));
    doors.push({ town, street: name, number: numbering.next(), dwellings: size });
    left -= kind === 'crowded street' ? 1 : size;
  }
  return doors;
}

/** Minimum and maximum number of dwellings of one door: house, small, middle and large building, tower. */
const BUILDING_SIZES: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 6],
  [7, 20],
  [21, 60],
  [100, 250],
];

/** Minimum residents of a commune for the next line of `BUILDINGS`. */
const BUILDING_LIMITS = [2_000, 10_000, 50_000, 200_000] as const;

/** Doors of each size in a thousand, from villages to large cities. Chosen: INSEE counts dwellings, not doors. */
const BUILDINGS: readonly AliasTable[] = [
  [975, 25, 0, 0, 0],
  [900, 85, 14, 1, 0],
  [780, 140, 65, 14, 0.3],
  [560, 240, 150, 48, 1.5],
  [300, 330, 270, 97, 3],
].map((weights) => new AliasTable(weights));

function buildingsOf({ communeResidents }: Town): AliasTable {
  return BUILDINGS[BUILDING_LIMITS.filter((limit) => communeResidents >= limit).length]!;
}

function buildingSize(buildings: AliasTable, random: Random): number {
  const [fewest, most] = BUILDING_SIZES[buildings.pick(random)]!;
  return random.between(fewest, most);
}

/** Share of streets outside cities whose numbers are metres from the start. Chosen. */
const METRIC = 0.08;
/** Share of numbers that repeat the previous one with a suffix. Chosen. */
const SUFFIXED = 0.03;
/** Steps from one number to the next. Chosen. */
const GAPS = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3] as const;
const SUFFIXES = ['bis', 'bis', 'bis', 'bis', 'bis', 'ter', 'A', 'B'] as const;

/** House numbers of one street in rising order, with gaps. */
class Numbering {
  private readonly random: Random;
  private readonly metric: boolean;
  private last = 0;

  constructor(random: Random, metric: boolean) {
    this.random = random;
    this.metric = metric;
  }

  next(): string {
    if (this.last > 0 && this.random.chance(SUFFIXED)) {
      return `${this.last} ${SUFFIXES[this.random.below(SUFFIXES.length)]!}`;
    }
    this.last += this.metric ? this.random.between(4, 60) : GAPS[this.random.below(GAPS.length)]!;
    return `${this.last}`;
  }
}
