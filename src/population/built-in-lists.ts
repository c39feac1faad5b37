import { composeNames, parseStyles, spellingVariants } from './compose-names.ts';
import { readList } from './data-files.ts';
import type { FirstNames, PopulationLists, WeightedNames } from './lists.ts';
import { composedStreets } from './streets.ts';
import { loadTowns } from './towns.ts';

/** The composed names are part of the lists, not of a population: their seed never changes. */
const LISTS_SEED = 20_260_101;

/** Rare first names composed for each gender. */
const RARE_FIRST_NAMES = 4_000;

/** Interpolates births between points (rank, births) by a power law. Returns integers. */
function birthsByRank(points: readonly (readonly [number, number])[]): number[] {
  const births: number[] = [];
  for (let i = 1; i < points.length; i++) {
    const [rankA, birthsA] = points[i - 1]!;
    const [rankB, birthsB] = points[i]!;
    const power = Math.log(birthsB / birthsA) / Math.log(rankB / rankA);
    for (let rank = rankA + 1; rank <= rankB; rank++) births.push(Math.round(birthsA * (rank / rankA) ** power));
  }
  return births;
}

/** One of `few` after three of `many`, until `few` is empty: spellings of frequent names are frequent too. */
function interleave(few: readonly string[], many: readonly string[]): string[] {
  const mixed = few.flatMap((name, i) => [name, ...many.slice(3 * i, 3 * i + 3)]);
  return [...mixed, ...many.slice(3 * few.length)];
}

/** The frequent surnames, then composed ones along INSEE's curve of births by rank. */
function loadSurnames(): WeightedNames {
  const frequent = readList('surnames.csv');
  const known = frequent.map((row) => row[0]!);
  const births = birthsByRank(readList('surname-ranks.csv').map(([rank, count]) => [Number(rank), Number(count)]));
  const styles = [...parseStyles(readList('surname-parts.csv')).values()];
  const variants = spellingVariants(known, { rules: readList('surname-variants.csv'), seed: LISTS_SEED });
  const rest = { styles, count: births.length - variants.length, seed: LISTS_SEED, known: [...known, ...variants] };
  const composed = interleave(variants, composeNames(rest));
  return {
    names: [...known, ...composed],
    weights: [...frequent.map((row) => Number(row[1])), ...births.slice(0, composed.length)],
  };
}

/** The frequent first names by decade. The rest of each 100,000 births is distributed over composed names by Zipf's law. */
function loadFirstNames(gender: 'F' | 'M'): FirstNames {
  const frequent = readList('first-names.csv').filter((row) => row[1] === gender);
  const known = frequent.map((row) => row[0]!);
  const style = parseStyles(readList('first-name-parts.csv')).get(gender)!;
  const rare = composeNames({ styles: [style], count: RARE_FIRST_NAMES, seed: LISTS_SEED, known });
  const shares = rare.map((_, i) => 1 / (i + 30));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const decades = frequent[0]!.length - 2;
  const weightsByDecade = Array.from({ length: decades }, (_, decade) => {
    const births = frequent.map((row) => Number(row[decade + 2]));
    const rest = Math.max(0, 100_000 - births.reduce((sum, count) => sum + count, 0));
    return [...births, ...shares.map((share) => (rest * share) / whole)];
  });
  return { names: [...known, ...rare], weightsByDecade };
}

let loaded: WeakRef<PopulationLists> | undefined;

/**
 * The lists in the package: short tables of facts, and names composed like them. The first call takes about a second; later
 * calls return the same lists while they are in memory.
 */
export function loadBuiltInLists(): PopulationLists {
  const lists = loaded?.deref() ?? makeBuiltInLists();
  loaded = new WeakRef(lists);
  return lists;
}

function makeBuiltInLists(): PopulationLists {
  const surnames = loadSurnames();
  const firstNames = { F: loadFirstNames('F'), M: loadFirstNames('M') };
  const towns = loadTowns();
  return { surnames, firstNames, towns, streets: composedStreets({ surnames, firstNames: firstNames.M, towns }) };
}
