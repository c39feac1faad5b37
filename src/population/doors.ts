import { AliasTable } from './alias-table.ts';
import type { PopulationLists } from './lists.ts';
import { type Quarter, QuarterStreets, quartersOf, residentsOf } from './quarters.ts';
import { Random, shuffle } from './random.ts';
import { anyDoorOf, type Door, doorsOf } from './street-doors.ts';

/** Neighbouring quarters are filled together up to this number of residents, so that the towns around a town are filled too. */
const AREA = 5_000;
/** Towns (postal codes) with this number of residents are cities, some of which are filled completely. */
const CITY = 40_000;
/** Shares of the dwellings: in areas, in complete cities, and scattered over the country. */
const SHARES = [0.6, 0.1, 0.3] as const;
/** Initial count of dwellings, so that a small population is scattered instead of one street. */
const HEAD_START = [300, 50, 0] as const;

/** The places of one population. */
interface Country {
  readonly quarters: readonly Quarter[];
  readonly streets: QuarterStreets;
  readonly random: Random;
  /** 1 for each quarter that is filled. */
  readonly filled: Uint8Array;
}

/**
 * All doors of a population, without end. A third of the dwellings lie anywhere in France; the others fill neighbourhoods and cities
 * street by street, so that neighbours, homonyms and crowded doors are as frequent as in the whole country, however few the people.
 * Starts over when France is full.
 */
export function* doors(lists: PopulationLists, seed: number): Generator<Door, never> {
  const quarters = quartersOf(lists.towns);
  const country: Country = {
    quarters,
    streets: new QuarterStreets(lists, seed),
    random: new Random(seed, 1),
    filled: new Uint8Array(quarters.length),
  };
  const sources = [areas(country), cities(country), anywhere(country)] as const;
  const settled: number[] = [...HEAD_START];
  for (;;) {
    const next = leastServed(settled);
    for (const door of sources[next]!.next().value) {
      settled[next] = settled[next]! + door.dwellings;
      yield door;
    }
  }
}

/** The source with the largest deficit from its share. */
function leastServed(settled: readonly number[]): number {
  let least = 0;
  for (let i = 1; i < SHARES.length; i++) {
    if (settled[i]! / SHARES[i]! < settled[least]! / SHARES[least]!) least = i;
  }
  return least;
}

/** Runs of quarters [first, last + 1], in random order. */
type Run = readonly [number, number];

function shuffled(runs: readonly Run[], random: Random): Run[] {
  return Array.from(shuffle(Uint32Array.from(runs.keys()), random), (i) => runs[i]!);
}

/** Consecutive quarters: a run ends before the first quarter for which `together` is false. */
function runsOf(quarters: readonly Quarter[], together: (run: Run, next: Quarter) => boolean): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let i = 1; i <= quarters.length; i++) {
    if (i < quarters.length && together([from, i], quarters[i]!)) continue;
    runs.push([from, i]);
    from = i;
  }
  return runs;
}

/** Neighbourhoods: quarters of one department, in the order of postal codes. */
function* areas(country: Country): Generator<Door[], never> {
  const { quarters, random, filled } = country;
  const runs = runsOf(quarters, ([from, to], next) => {
    const residents = quarters.slice(from, to).reduce((sum, quarter) => sum + residentsOf(quarter), 0);
    return residents < AREA && quarters[from]!.town.department === next.town.department;
  });
  const order = shuffled(runs, random);
  for (;;) {
    for (const run of order) yield* fill(country, run);
    filled.fill(0);
  }
}

/** Complete cities; after the last one, dwellings anywhere. */
function* cities(country: Country): Generator<Door[], never> {
  const { quarters, random } = country;
  const runs = runsOf(quarters, ([from], next) => quarters[from]!.town === next.town);
  const large = runs.filter(([from]) => quarters[from]!.town.residents >= CITY);
  for (const run of shuffled(large, random)) yield* fill(country, run);
  return yield* anywhere(country);
}

/** Street by street, every quarter of the run that is not filled yet. */
function* fill({ quarters, streets, random, filled }: Country, [from, to]: Run): Generator<Door[], void> {
  for (let i = from; i < to; i++) {
    if (filled[i] === 1) continue;
    filled[i] = 1;
    const plan = streets.plan(quarters[i]!);
    for (let slot = 0; slot < plan.streetCount + plan.hamletCount; slot++) {
      yield doorsOf(streets.street(plan, slot), random);
    }
  }
}

/** One dwelling after another, with equal probability for each resident of the country. */
function* anywhere({ quarters, streets, random }: Country): Generator<Door[], never> {
  const table = new AliasTable(quarters.map(residentsOf));
  for (;;) {
    const plan = streets.plan(quarters[table.pick(random)]!);
    const slot = random.below(plan.streetCount + plan.hamletCount);
    yield [anyDoorOf(streets.street(plan, slot), random)];
  }
}
