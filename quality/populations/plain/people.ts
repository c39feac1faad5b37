import { foldSeed, hash32, Random } from '../../../src/population/random.ts';
import type { Subject } from '../../corruptions/corruption.ts';
import { COUNTRIES, type Country, fillPattern } from '../foreign/countries/index.ts';
import type { NameListsOf } from '../foreign/name-lists.ts';
import { composedNames } from '../foreign/name-pools.ts';
import { foreignPeople } from '../foreign/people.ts';

/** The countries of the plain populations. */
const CODES: ReadonlySet<string> = new Set(['AU', 'GB', 'US', 'DE', 'ES', 'IT', 'NL']);

export const PLAIN_COUNTRIES: readonly Country[] = COUNTRIES.filter(({ code }) => CODES.has(code));

/** Suburbs and streets that are composed for each country. Assumptions, as all shares here. */
const SUBURBS = 240;
const STREETS = 500;
const COMMON_STREET_SHARE = 0.35;
/** Share of suburbs with a second word: North, Bad, San. */
const TWO_WORDS_SHARE = 0.25;
/** Shares of places follow Zipf's law, flattened at the top: weight 1 / (rank + offset). */
const RANK_OFFSET = 4;

const SUBURB_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['North #', 'South #', '# Park', '# Beach', '# Heights', 'Mount #', 'Upper #', '# Hill'],
  de: ['# Nord', 'Bad #', '# Süd', 'Neu #', 'Alt #'],
  es: ['San #', 'Villa #', '# del Mar', 'Santa #'],
  it: ['San #', '# Terme', 'Castel #', 'Borgo #'],
  nl: ['Oud #', 'Nieuw #', '# aan Zee'],
};

const STREET_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    '# Street',
    '# Street',
    '# Road',
    '# Avenue',
    '# Place',
    '# Crescent',
    '# Drive',
    '# Close',
    '# Court',
    '# Lane',
  ],
  de: ['#straße', '#weg', '#straße', '#platz', '#allee', '#gasse'],
  es: ['Calle #', 'Calle de #', 'Avenida #', 'Plaza #', 'Calle #', 'Paseo #'],
  it: ['Via #', 'Via #', 'Corso #', 'Piazza #', 'Viale #'],
  nl: ['#straat', '#laan', '#weg', '#plein', '#straat'],
};

interface Suburb {
  readonly name: string;
  readonly postalCode: string;
  readonly largerTown: string;
}

/** Places of one country: suburbs of its towns, and streets. */
class Places {
  private readonly country: Country;
  private readonly suburbs: readonly Suburb[];
  private readonly streets: readonly string[];
  private readonly cumulative: readonly number[];

  constructor(country: Country, surnames: readonly string[], seed: number) {
    const random = new Random(seed, 71);
    const towns = country.towns.map(({ name }) => name);
    this.country = country;
    this.suburbs = composedNames([...towns, ...surnames], SUBURBS, random).map((name) => {
      const town = country.towns[random.below(country.towns.length)]!;
      const postalCode = fillPattern(town.postalCodes, random);
      return { name: this.named(name, SUBURB_WORDS, TWO_WORDS_SHARE, random), postalCode, largerTown: town.name };
    });
    this.streets = composedNames(surnames, STREETS, random).map((name) => this.named(name, STREET_WORDS, 1, random));
    let sum = 0;
    this.cumulative = this.suburbs.map((_, rank) => (sum += 1 / (rank + RANK_OFFSET)));
  }

  private named(name: string, words: typeof STREET_WORDS, share: number, random: Random): string {
    const patterns = words[this.country.language]!;
    return random.chance(share) ? patterns[random.below(patterns.length)]!.replace('#', name) : name;
  }

  suburb(random: Random): Suburb {
    const drawn = random.fraction() * this.cumulative.at(-1)!;
    return this.suburbs[this.cumulative.findIndex((sum) => sum > drawn)]!;
  }

  street(random: Random): string {
    const streets = random.chance(COMMON_STREET_SHARE) ? this.country.streets : this.streets;
    return streets[random.below(streets.length)]!;
  }
}

/** The same people without a house in common with other households, in suburbs of natural size. */
function* settled(people: Iterable<Subject>, places: ReadonlyMap<string, Places>, seed: number): Generator<Subject> {
  let door: Partial<Subject> = {};
  let householdId = '';
  for (const person of people) {
    const known = places.get(person.country);
    if (known === undefined) continue;
    if (person.householdId !== householdId) {
      const random = new Random(hash32(seed, Number(person.householdId), 73), 7);
      const { name: city, postalCode, largerTown } = known.suburb(random);
      door = { city, postalCode, largerTown, street: known.street(random) };
      householdId = person.householdId;
    }
    yield { ...person, ...door, birthDate: person.birthDate };
  }
}

/** One person of each household, who lives alone. */
function* livingAlone(people: Iterable<Subject>, seed: number): Generator<Subject> {
  let household: Subject[] = [];
  const one = (): Subject => household[hash32(seed, Number(household[0]!.householdId), 89) % household.length]!;
  for (const person of people) {
    if (household[0] !== undefined && household[0].householdId !== person.householdId) {
      yield one();
      household = [];
    }
    household.push(person);
  }
  if (household.length > 0) yield one();
}

/** More than the people of an average household. */
const PEOPLE_PER_HOUSEHOLD = 2.5;

export interface PlainOptions {
  readonly persons: number;
  readonly seed: number;
  readonly namesOf: NameListsOf;
  /** Whether people live with their families, instead of alone. */
  readonly families: boolean;
}

/**
 * Fictitious people of seven countries, household by household. They resemble each other by chance only: common names, the same
 * suburb, a common street name.
 */
export function plainPeople({ persons, families, namesOf, ...options }: PlainOptions): Iterable<Subject> {
  const seed = foldSeed(options.seed);
  const places = new Map(
    PLAIN_COUNTRIES.map((country, i) => [
      country.code,
      new Places(country, namesOf(country).surnames, hash32(seed, i, 79)),
    ]),
  );
  const drawn = Math.ceil((persons * COUNTRIES.length) / PLAIN_COUNTRIES.length);
  const everybody = foreignPeople({
    ...options,
    namesOf,
    persons: families ? drawn : Math.ceil(drawn * PEOPLE_PER_HOUSEHOLD),
  });
  const people = settled(everybody, places, seed);
  return families ? people : livingAlone(people, seed);
}
