import type { Random } from '../../src/population/random.ts';
import { type Place, pick, type Subject, type Surroundings } from '../corruptions/corruption.ts';
import type { Household } from './file.ts';

interface CountryPlaces {
  readonly households: Household[];
  readonly towns: Place[];
  readonly numbers: Map<string, Set<string>>;
}

function streetKey({ postalCode, city, street }: Subject): string {
  return `${postalCode} ${city} ${street}`;
}

function placesOf(households: readonly Household[]): Map<string, CountryPlaces> {
  const countries = new Map<string, CountryPlaces>();
  const known = new Set<string>();
  for (const household of households) {
    const first = household.people[0]!;
    const places: CountryPlaces = countries.get(first.country) ?? { households: [], towns: [], numbers: new Map() };
    countries.set(first.country, places);
    places.households.push(household);
    const { postalCode, city } = first;
    if (!known.has(`${first.country} ${postalCode} ${city}`)) places.towns.push({ postalCode, city });
    known.add(`${first.country} ${postalCode} ${city}`);
    const street = streetKey(first);
    places.numbers.set(street, (places.numbers.get(street) ?? new Set()).add(first.streetNumber));
  }
  return countries;
}

/**
 * The surroundings of a person: people and towns of the same country.
 * @param others of whom anyone is picked; by default all
 */
export function surroundingsByCountry(
  households: readonly Household[],
  others = households,
): (country: string) => Surroundings {
  const countries = placesOf(households);
  const homesOf = new Map<string, Household[]>();
  for (const household of others) {
    const { country } = household.people[0]!;
    const homes = homesOf.get(country);
    if (homes === undefined) homesOf.set(country, [household]);
    else homes.push(household);
  }
  const made = new Map<string, Surroundings>();
  const nothing: ReadonlySet<string> = new Set();
  return (country) => {
    const known = made.get(country);
    if (known) return known;
    const { households: all, towns, numbers } = countries.get(country)!;
    const homes = homesOf.get(country) ?? all;
    const otherTown = ({ city }: Place, random: Random, isNear: (town: Place) => boolean): Place | undefined => {
      for (let attempt = 0; attempt < 30; attempt++) {
        const town = pick(towns, random)!;
        if (town.city !== city && isNear(town)) return town;
      }
      return undefined;
    };
    const surroundings: Surroundings = {
      anyone: (random) => pick(pick(homes, random)!.people, random)!,
      neighbouringTown: (place, random) =>
        otherTown(place, random, ({ postalCode }) => postalCode.charAt(0) === place.postalCode.charAt(0)),
      distantTown: (place, random) => otherTown(place, random, () => true) ?? place,
      formerNames: () => [],
      takenNumbers: (person) => numbers.get(streetKey(person)) ?? nothing,
    };
    made.set(country, surroundings);
    return surroundings;
  };
}
