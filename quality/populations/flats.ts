import { hash32, Random } from '../../src/population/random.ts';
import type { Subject } from '../corruptions/index.ts';

/** Share of people in a building with several flats, and the largest number of flats there. Assumptions. */
const IN_A_BUILDING = 0.8;
const MAX_FLATS = 19;
/** Share of people in a building who have the last name of a neighbour: relatives, or a common name. An assumption. */
const SHARED_LAST_NAME = 0.3;
/** Share of those who also have the neighbour's first name. An assumption. */
const SHARED_FIRST_NAME = 0.2;

interface Building {
  readonly door: Pick<Subject, 'street' | 'streetNumber' | 'postalCode' | 'city'>;
  /** Flats that are still empty. */
  flats: number;
  neighbour: Subject | undefined;
}

/** People who live alone, most of them in buildings of their country, so that neighbours share everything but the flat. */
export function* inBuildings(people: Iterable<Subject>, seed: number): Generator<Subject> {
  const buildings = new Map<string, Building>();
  let householdId = '';
  for (const person of people) {
    if (person.householdId === householdId) continue;
    householdId = person.householdId;
    yield moved(person, buildings, seed);
  }
}

function moved(person: Subject, buildings: Map<string, Building>, seed: number): Subject {
  const random = new Random(hash32(seed, Number(person.householdId), 67), 29);
  if (!random.chance(IN_A_BUILDING)) return { ...person, unit: '' };
  let building = buildings.get(person.country);
  if (building === undefined || building.flats === 0) {
    const { street, streetNumber, postalCode, city } = person;
    const door = { street, streetNumber, postalCode, city };
    building = { door, flats: 2 + random.below(MAX_FLATS - 1), neighbour: undefined };
    buildings.set(person.country, building);
  }
  const home = { ...person, ...building.door, unit: `${building.flats--}` };
  const { neighbour } = building;
  building.neighbour = home;
  if (neighbour === undefined || !random.chance(SHARED_LAST_NAME)) return home;
  const hasFirstName = random.chance(SHARED_FIRST_NAME);
  building.neighbour = {
    ...home,
    lastName: neighbour.lastName,
    birthName: '',
    firstName: hasFirstName ? neighbour.firstName : home.firstName,
  };
  return building.neighbour;
}
