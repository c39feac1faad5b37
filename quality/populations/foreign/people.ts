import { foldSeed, hash32, Random } from '../../../src/population/random.ts';
import type { Subject } from '../../corruptions/corruption.ts';
import { COUNTRIES, type Country, fillPattern } from './countries/index.ts';
import { ascii } from './latin.ts';
import type { NameListsOf } from './name-lists.ts';
import { firstNamePool, type NamePool, surnamePool } from './name-pools.ts';

/** The reference year of ages, as for the French population. */
const THIS_YEAR = 2025;

/** Probabilities, chosen by estimate. */
const CHANCE = {
  couple: 0.55,
  children: 0.5,
  secondFirstName: 0.18,
  twoSurnamesInSpain: 0.85,
  hyphenatedSurname: 0.03,
  birthDate: 0.95,
  email: 0.65,
  phone: 0.7,
  /** E-mail addresses without a number after the name. */
  plainEmail: 0.4,
  mainStreet: 0.7,
} as const;

/** Share of married women who take the husband's name, by language; the others keep theirs. */
const TAKES_NAME: Readonly<Record<string, number>> = { en: 0.75, de: 0.7, nl: 0.25, pl: 0.85, es: 0, it: 0, el: 0.05 };

/** Number of streets in which most people of a town live. */
const MAIN_STREETS = 8;

const DOMAINS = ['example.com', 'example.net', 'example.org', 'mail.example', 'post.example'] as const;

interface Pools {
  readonly female: NamePool;
  readonly male: NamePool;
  readonly surname: NamePool;
}

interface Door {
  readonly streetNumber: string;
  readonly street: string;
  readonly unit: string;
  readonly postalCode: string;
  readonly city: string;
}

const two = (value: number): string => `${value}`.padStart(2, '0');

/** Makes the households of one country. */
class CountryPeople {
  private readonly country: Country;
  private readonly pools: Pools;
  private readonly random: Random;
  private readonly seed: number;
  private readonly takenEmails = new Set<string>();

  constructor(country: Country, namesOf: NameListsOf, seed: number) {
    const names = namesOf(country);
    this.country = country;
    this.seed = seed;
    this.random = new Random(seed, 41);
    this.pools = {
      female: firstNamePool(names.female),
      male: firstNamePool(names.male),
      surname: surnamePool(names.surnames, seed),
    };
  }

  /** The next household: one to five people at one address. */
  household(householdId: string, nextId: () => string): Subject[] {
    const { random } = this;
    const door = this.door();
    const age = 20 + random.below(65);
    const person = (gender: 'F' | 'M', lastName: string, birthName: string, years: number): Subject =>
      this.person({ id: nextId(), householdId, gender, lastName, birthName, age: years, door });
    const lastName = this.surname();
    if (!random.chance(CHANCE.couple)) return [person(random.chance(0.5) ? 'F' : 'M', lastName, '', age)];
    const ofBirth = this.surname();
    const takes = random.chance(TAKES_NAME[this.country.language] ?? 0);
    const people = [
      person('M', lastName, '', age),
      person('F', takes ? lastName : ofBirth, takes ? ofBirth : '', Math.max(18, age - 6 + random.below(10))),
    ];
    if (age < 60 && random.chance(CHANCE.children)) {
      const children = 1 + random.below(3);
      for (let i = 0; i < children; i++) {
        people.push(person(random.chance(0.5) ? 'F' : 'M', lastName, '', random.below(Math.min(25, age - 18))));
      }
    }
    return people;
  }

  private surname(): string {
    const { random, pools, country } = this;
    const name = pools.surname.pick(random);
    if (country.code === 'ES' && random.chance(CHANCE.twoSurnamesInSpain))
      return `${name} ${pools.surname.pick(random)}`;
    return random.chance(CHANCE.hyphenatedSurname) ? `${name}-${pools.surname.pick(random)}` : name;
  }

  private door(): Door {
    const { random, country, seed } = this;
    const town = random.below(country.towns.length);
    const { name: city, postalCodes } = country.towns[town]!;
    const streets = country.streets.length;
    const index = random.chance(CHANCE.mainStreet)
      ? (hash32(seed, town, 3) + random.below(MAIN_STREETS)) % streets
      : random.below(streets);
    return {
      city,
      postalCode: fillPattern(postalCodes, new Random(hash32(seed, town, index), 5)),
      street: country.streets[index]!,
      streetNumber: `${1 + Math.floor(country.maxNumber * random.fraction() ** 2)}`,
      unit: random.chance(country.flatShare) ? `${1 + random.below(30)}` : '',
    };
  }

  private person(given: {
    id: string;
    householdId: string;
    gender: 'F' | 'M';
    lastName: string;
    birthName: string;
    age: number;
    door: Door;
  }): Subject {
    const { random, country } = this;
    const { id, householdId, gender, lastName, birthName, age, door } = given;
    const pool = gender === 'F' ? this.pools.female : this.pools.male;
    const first = pool.pick(random);
    const second = random.chance(CHANCE.secondFirstName) ? pool.pick(random) : first;
    const firstName = second === first ? first : `${first} ${second}`;
    const birthDate = `${THIS_YEAR - 1 - age}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
    const phone = fillPattern(country.phone, random);
    const grown = age >= 14;
    return {
      id,
      householdId,
      lastName,
      birthName,
      firstName,
      gender,
      birthDate: random.chance(CHANCE.birthDate) ? birthDate : '',
      ...door,
      country: country.code,
      email: grown && random.chance(CHANCE.email) ? this.email(first, lastName) : '',
      phone: grown && random.chance(CHANCE.phone) ? phone : '',
    };
  }

  private email(firstName: string, lastName: string): string {
    const { random } = this;
    const part = (text: string): string =>
      ascii(text)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '');
    const first = part(firstName);
    const local = random.chance(0.7) ? `${first}.${part(lastName)}` : `${first.charAt(0)}${part(lastName)}`;
    const domain = DOMAINS[random.below(DOMAINS.length)]!;
    let email = `${local}${random.chance(CHANCE.plainEmail) ? '' : 1 + random.below(999)}@${domain}`;
    while (this.takenEmails.has(email)) email = `${local}${1 + random.below(1e6)}@${domain}`;
    this.takenEmails.add(email);
    return email;
  }
}

/**
 * Fictitious people of several countries, household by household, with alternating countries. The same seed gives the same
 * people on every machine.
 * @param options.persons the approximate number, because households are complete
 */
export function* foreignPeople(options: {
  readonly persons: number;
  readonly seed: number;
  readonly namesOf: NameListsOf;
}): Generator<Subject, void, undefined> {
  const seed = foldSeed(options.seed);
  const makers = COUNTRIES.map((country, i) => new CountryPeople(country, options.namesOf, hash32(seed, i, 37)));
  let people = 0;
  const nextId = (): string => `${++people}`;
  for (let household = 1; people < options.persons; household++) {
    yield* makers[household % makers.length]!.household(`${household}`, nextId);
  }
}
