import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PopulationLists } from '../../src/population/index.ts';
import type { Random } from '../../src/population/random.ts';
import { type Place, pick, type Surroundings } from '../corruptions/corruption.ts';
import { streetOf, type World } from './world.ts';

type Town = PopulationLists['towns'][number];

/** Towns within this distance in the order of postal codes are nearby. */
const NEARBY = 8;

/** A commune of `@etalab/decoupage-administratif` (INSEE, Code officiel géographique), as far as it is used. */
interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly chefLieu?: string;
  readonly codesPostaux?: readonly string[];
}

function placeKey({ postalCode, city }: Place): string {
  return `${postalCode} ${city}`;
}

/** Names of merged communes, by postal code and present name. */
function readFormerNames(): ReadonlyMap<string, readonly string[]> {
  const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  const communes = JSON.parse(readFileSync(file, 'utf8')) as Commune[];
  const parts = new Map<string, string[]>();
  for (const { type, nom, chefLieu } of communes) {
    if (type !== 'commune-deleguee' && type !== 'commune-associee') continue;
    parts.set(chefLieu!, [...(parts.get(chefLieu!) ?? []), nom]);
  }
  const former = new Map<string, readonly string[]>();
  for (const { type, code, nom, codesPostaux = [] } of communes) {
    const names = type === 'commune-actuelle' ? parts.get(code)?.filter((name) => name !== nom) : undefined;
    if (names) for (const postalCode of codesPostaux) former.set(placeKey({ postalCode, city: nom }), names);
  }
  return former;
}

/** The first index of each postal code in the list of towns, which is sorted by postal code. */
function firstOfCode(towns: readonly Town[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  towns.forEach(({ postalCode }, i) => {
    if (!first.has(postalCode)) first.set(postalCode, i);
  });
  return first;
}

/** The country and the population, for corruptions. */
export function surroundingsOf(world: World, { towns }: PopulationLists): Surroundings {
  const { homes, numbers } = world;
  const first = firstOfCode(towns);
  let former: ReadonlyMap<string, readonly string[]> | undefined;
  const nothing: ReadonlySet<string> = new Set();
  return {
    anyone: (random: Random) => pick(pick(homes, random)!.people, random)!,
    neighbouringTown({ postalCode }, random) {
      const at = first.get(postalCode);
      if (at === undefined) return undefined;
      const { department } = towns[at]!;
      const near = towns
        .slice(Math.max(0, at - NEARBY), at + 2 * NEARBY)
        .filter((town) => town.department === department && town.postalCode !== postalCode);
      const town = pick(near, random);
      return town && { postalCode: town.postalCode, city: town.name };
    },
    distantTown({ postalCode }, random) {
      for (;;) {
        const town = pick(towns, random)!;
        if (town.postalCode.slice(0, 2) !== postalCode.slice(0, 2))
          return { postalCode: town.postalCode, city: town.name };
      }
    },
    formerNames(place) {
      former ??= readFormerNames();
      return former.get(placeKey(place)) ?? [];
    },
    takenNumbers: (person) => numbers.get(streetOf(person)) ?? nothing,
  };
}
