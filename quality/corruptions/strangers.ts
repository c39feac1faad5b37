import type { Random } from '../../src/population/random.ts';
import { type AskedProduct, type Context, pick, type Typed, typedBy } from './corruption.ts';
import { bare } from './letters.ts';
import { PLACEHOLDERS } from './placeholders.ts';

/** A question about a person who is not in the base, derived from a person who is. */
export interface Stranger {
  /** Unique, kebab-case. */
  readonly name: string;
  /** One sentence for the report. */
  readonly description: string;
  readonly product?: AskedProduct;
  /**
   * Set if FOUND is wrong even if the protocol's rule, applied to canonical values, returns it: always, or unless it returns it for
   * the names and the address alone.
   */
  readonly neverFound?: true | 'by-contact';
  /** `undefined` if no such stranger can be derived from the person. */
  readonly invent: (context: Context) => Typed | undefined;
}

const two = (value: number): string => `${value}`.padStart(2, '0');

/** Adds a stranger's own birth date, e-mail and phone, as often as people of the base have them. */
function withOwnIdentity(typed: Typed, random: Random): Typed {
  const birthDate = `${1935 + random.below(80)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  return {
    ...typed,
    birthDate: random.chance(0.95) ? birthDate : '',
    email: random.chance(0.6) ? `inconnu${random.below(1e9)}@example.net` : '',
    phone: random.chance(0.7) ? `0198${100_000 + random.below(900_000)}` : '',
  };
}

/** The text for another person with the same name at the same address. */
function somebodyLike({ person, random }: Context): Typed {
  return withOwnIdentity(typedBy(person), random);
}

function addressOf({
  random,
  surroundings,
}: Context): Pick<Typed, 'number' | 'street' | 'unit' | 'postalCode' | 'city'> {
  const { streetNumber, street, unit = '', postalCode, city } = surroundings.anyone(random);
  return { number: streetNumber, street, unit, postalCode, city };
}

const STARTS = [
  'Bra',
  'Cor',
  'Dal',
  'Fer',
  'Gui',
  'Jor',
  'Lam',
  'Mar',
  'Nou',
  'Per',
  'Quin',
  'Rau',
  'Sol',
  'Tré',
  'Ver',
  'Wal',
] as const;
const MIDDLES = ['ba', 'che', 'di', 'go', 'lan', 'mi', 'no', 'pé', 'ri', 'sau', 'tou', 'vi', 'zo', 'xan'] as const;
const ENDS = [
  'bert',
  'chon',
  'dier',
  'gnac',
  'let',
  'nou',
  'quet',
  'rand',
  'seau',
  'tel',
  'vin',
  'zac',
  'xy',
  'ghe',
] as const;

/** An invented name of three syllables. */
export function inventName(random: Random): string {
  return pick(STARTS, random)! + pick(MIDDLES, random)! + pick(ENDS, random)!;
}

function inventedNames({ random, surroundings }: Context): Pick<Typed, 'lastName' | 'firstName'> {
  return { lastName: inventName(random), firstName: surroundings.anyone(random).firstName };
}

const INVENTED_STREETS = ['Rue', 'Avenue', 'Impasse', 'Chemin', 'Place'] as const;

function inventStreet(random: Random): string {
  return `${pick(INVENTED_STREETS, random)!} ${inventName(random)} ${inventName(random)}`;
}

/** A house number that is not used in the person's street. */
function freeNumber({ person, random, surroundings }: Context): string | undefined {
  const taken = surroundings.takenNumbers(person);
  for (let attempt = 0; attempt < 20; attempt++) {
    const number = `${1 + random.below(60 + taken.size * 3)}`;
    if (!taken.has(number)) return number;
  }
  return undefined;
}

/** A last name of the population with the same particle before it: LE BIHAN for LE GOFF. */
function sharedParticle({ person, random, surroundings }: Context): string | undefined {
  const particle = PARTICLE.exec(person.lastName)?.[0];
  if (particle === undefined) return undefined;
  for (let attempt = 0; attempt < 400; attempt++) {
    const { lastName } = surroundings.anyone(random);
    const hasParticle = lastName.toLowerCase().startsWith(particle.toLowerCase());
    if (hasParticle && bare(lastName) !== bare(person.lastName)) return lastName;
  }
  return undefined;
}

/** Another street of the population with the same title before its name: Rue du Général Foch for Rue du Général Leclerc. */
function sharedTitle({ person, random, surroundings }: Context): string | undefined {
  const title = TITLED_STREET.exec(person.street)?.[0];
  if (title === undefined) return undefined;
  for (let attempt = 0; attempt < 400; attempt++) {
    const { street } = surroundings.anyone(random);
    if (street.startsWith(title) && bare(street) !== bare(person.street)) return street;
  }
  return undefined;
}

const TITLED_STREET =
  /^[\p{L}-]+ (?:(?:du|de la|de l'|des) )?(?:Général|Maréchal|Colonel|Commandant|Capitaine|Docteur|Président|Abbé|Saint|Sainte)[ -]/u;

const PARTICLE = /^(?:le|la|de|du|de la|d'|van|van den|van der|von|di|della|lo) (?=\p{L}{3})/iu;

/** The number of another numbered road: D 938 for D 937. */
function neighbouringRoad(street: string, random: Random): string | undefined {
  if (!NUMBERED_ROAD.test(street)) return undefined;
  return street.replace(/\d+(?=\D*$)/, (digits) => `${Math.max(1, Number(digits) + pick([-2, -1, 1, 2], random)!)}`);
}

const NUMBERED_ROAD =
  /^(?:route (?:départementale|nationale)|r?[dn]|chemin rural|state route|county road|strada provinciale) ?\d+/i;

const OPPOSITES: ReadonlyMap<string, string> = new Map(
  [
    ['haut', 'bas'],
    ['haute', 'basse'],
    ['petit', 'grand'],
    ['petite', 'grande'],
    ['vieux', 'neuf'],
    ['vieille', 'neuve'],
    ['ancien', 'nouveau'],
    ['ancienne', 'nouvelle'],
    ['nord', 'sud'],
    ['est', 'ouest'],
    ['première', 'deuxième'],
  ].flatMap(([one = '', other = '']) => [[one, other] as const, [other, one] as const]),
);

const LETTER = /^[A-Y]$/;

/** The street whose letter, number or opposite word differs: Rue B for Rue A, Rue Basse for Rue Haute. */
function neighbouringName(street: string): string | undefined {
  const words = street.split(' ');
  const isName = (word: string, index: number) =>
    OPPOSITES.has(word.toLowerCase()) || (index === words.length - 1 && LETTER.test(word));
  const at = words.findIndex((word, index) => index > 0 && isName(word, index));
  if (at < 0) return undefined;
  const word = words[at]!;
  const other = OPPOSITES.get(word.toLowerCase()) ?? String.fromCharCode(word.charCodeAt(0) + 1);
  return words.with(at, word === word.toUpperCase() ? other.toUpperCase() : other).join(' ');
}

/** The values of a person that are placeholders. */
function placeholdersOf({ birthDate, email, phone }: Context['person']): Partial<Typed> {
  const isOne = (values: readonly string[], text: string) => values.includes(text);
  return {
    ...(isOne(PLACEHOLDERS.birthDate, birthDate) ? { birthDate } : {}),
    ...(isOne(PLACEHOLDERS.email, email) ? { email } : {}),
    ...(isOne(PLACEHOLDERS.phone, phone) ? { phone } : {}),
  };
}

/** All strangers. The oracle detects those who exist by chance. */
export const strangers: readonly Stranger[] = [
  {
    name: 'other-name-at-the-door',
    description: 'A last name of the population at a door where it does not live.',
    invent: (context) => {
      const { person, random, surroundings } = context;
      const { lastName, firstName } = surroundings.anyone(random);
      if (bare(lastName) === bare(person.lastName)) return undefined;
      return { ...somebodyLike(context), lastName, firstName };
    },
  },
  {
    name: 'other-name-same-first-name',
    description: 'Another last name, but the first name of somebody who lives at the door.',
    invent: (context) => {
      const { person, random, surroundings } = context;
      const { lastName } = surroundings.anyone(random);
      return bare(lastName) === bare(person.lastName) ? undefined : { ...somebodyLike(context), lastName };
    },
  },
  {
    name: 'same-name-other-street',
    description: 'First and last name of somebody who lives in another street of the town.',
    invent: (context) => {
      const { street } = context.surroundings.anyone(context.random);
      return bare(street) === bare(context.person.street) ? undefined : { ...somebodyLike(context), street };
    },
  },
  {
    name: 'same-name-neighbouring-town',
    description: 'First name, last name and street of somebody who lives in a town nearby.',
    invent: (context) => {
      const town = context.surroundings.neighbouringTown(context.person, context.random);
      return town && { ...somebodyLike(context), ...town };
    },
  },
  {
    name: 'same-name-other-department',
    description: 'First name, last name and street of somebody who lives in another department.',
    invent: (context) => ({
      ...somebodyLike(context),
      ...context.surroundings.distantTown(context.person, context.random),
    }),
  },
  {
    name: 'same-name-other-address',
    description: 'First and last name of somebody, at an address where others live.',
    invent: (context) => {
      const address = addressOf(context);
      if (bare(address.street) === bare(context.person.street)) return undefined;
      return { ...somebodyLike(context), ...address };
    },
  },
  {
    name: 'same-name-free-number',
    description: 'A neighbour of the same name, at a number of the street where nobody lives.',
    invent: (context) => {
      const number = freeNumber(context);
      const firstName = context.surroundings.anyone(context.random).firstName;
      return number === undefined ? undefined : { ...somebodyLike(context), firstName, number };
    },
  },
  {
    name: 'son-of-one-name',
    description: 'A son with his father’s first and last name and his own birth date, in another street of the town.',
    product: 'idcheck-plus',
    invent: (context) => {
      const { person, random, surroundings } = context;
      const { street, streetNumber: number } = surroundings.anyone(random);
      if (person.birthDate === '' || bare(street) === bare(person.street)) return undefined;
      const born = Number(person.birthDate.slice(0, 4)) + 20 + random.below(20);
      const birthDate = `${born}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
      return { ...somebodyLike(context), street, number, birthDate };
    },
  },
  {
    name: 'particle-alone',
    neverFound: true,
    description: 'The particle of a last name that lives at the door, and nothing else of the name: LE.',
    invent: (context) => {
      const particle = PARTICLE.exec(context.person.lastName)?.[0].trim();
      if (particle === undefined) return undefined;
      return {
        ...somebodyLike(context),
        lastName: particle,
        firstName: context.surroundings.anyone(context.random).firstName,
      };
    },
  },
  {
    name: 'shared-particle',
    description: 'Another last name with the same particle, at a door where it does not live: LE BIHAN for LE GOFF.',
    invent: (context) => {
      const lastName = sharedParticle(context);
      const { firstName } = context.surroundings.anyone(context.random);
      return lastName === undefined ? undefined : { ...somebodyLike(context), lastName, firstName };
    },
  },
  {
    name: 'shared-title',
    description:
      'Somebody of the same name in a street that shares type and title alone: Rue du Général Foch for Rue du Général Leclerc.',
    invent: (context) => {
      const street = sharedTitle(context);
      return street === undefined ? undefined : { ...somebodyLike(context), street };
    },
  },
  {
    name: 'neighbouring-road-number',
    neverFound: true,
    description: 'Somebody of the same name on a road with another number: Route départementale 938 for 937.',
    invent: (context) => {
      const street = neighbouringRoad(context.person.street, context.random);
      return street === undefined ? undefined : { ...somebodyLike(context), street };
    },
  },
  {
    name: 'neighbouring-street-name',
    neverFound: true,
    description:
      'Somebody of the same name in a street whose name differs in a letter or an opposite word: Rue B for Rue A, Rue Basse for Rue Haute.',
    invent: (context) => {
      const street = neighbouringName(context.person.street);
      return street === undefined ? undefined : { ...somebodyLike(context), street };
    },
  },
  {
    name: 'shared-placeholder',
    neverFound: 'by-contact',
    description:
      'Somebody of the same last name elsewhere, with the placeholder that the file has for telephone, e-mail or date.',
    product: 'idcheck-plus',
    invent: (context) => {
      const shared = placeholdersOf(context.person);
      if (Object.keys(shared).length === 0) return undefined;
      const { firstName } = context.surroundings.anyone(context.random);
      return { ...somebodyLike(context), ...addressOf(context), firstName, ...shared };
    },
  },
  {
    name: 'shared-birth-date',
    description: 'Somebody else of the town who was born on the same day.',
    product: 'match',
    invent: (context) => {
      const { person, random, surroundings } = context;
      const { lastName, firstName, street, streetNumber: number } = surroundings.anyone(random);
      if (person.birthDate === '' || bare(lastName) === bare(person.lastName)) return undefined;
      return { ...somebodyLike(context), lastName, firstName, street, number, birthDate: person.birthDate };
    },
  },
  {
    name: 'shared-phone',
    description: 'Somebody else elsewhere who has got the telephone number of a person of the base.',
    product: 'match',
    invent: (context) => {
      const { person, random, surroundings } = context;
      const { lastName, firstName } = surroundings.anyone(random);
      if (person.phone === '' || bare(lastName) === bare(person.lastName)) return undefined;
      return { ...somebodyLike(context), ...addressOf(context), lastName, firstName, phone: person.phone };
    },
  },
  {
    name: 'twin',
    description: 'A twin who is not in the base: last name, address and birth date of somebody, another first name.',
    product: 'match',
    invent: (context) => {
      const { person, household, random, surroundings } = context;
      const { firstName } = surroundings.anyone(random);
      const names = household.map((member) => bare(member.firstName));
      if (person.birthDate === '' || firstName === '' || names.includes(bare(firstName))) return undefined;
      return { ...somebodyLike(context), firstName, birthDate: person.birthDate };
    },
  },
  {
    name: 'invented-person-real-address',
    description: 'A name that does not exist at a door that does.',
    invent: (context) => ({ ...somebodyLike(context), ...inventedNames(context) }),
  },
  {
    name: 'invented-person-invented-address',
    description: 'A name that does not exist in a street that does not, in a town that does.',
    invent: (context) => ({
      ...somebodyLike(context),
      ...inventedNames(context),
      number: `${1 + context.random.below(120)}`,
      street: inventStreet(context.random),
    }),
  },
];
