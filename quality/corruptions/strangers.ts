import type { Random } from '../../src/population/random.ts';
import { type AskedProduct, type Context, pick, type Typed, typedBy } from './corruption.ts';
import { bare } from './letters.ts';

/** A question about somebody who is not in the base, made from somebody who is. */
export interface Stranger {
  /** Unique, kebab-case. */
  readonly name: string;
  /** Who asks, in one sentence for the report. */
  readonly description: string;
  readonly product?: AskedProduct;
  /** `undefined` where the person gives no such stranger. */
  readonly invent: (context: Context) => Typed | undefined;
}

const two = (value: number): string => `${value}`.padStart(2, '0');

/** A stranger gives a birth date, an e-mail and a telephone as often as people of the base do, but their own. */
function withOwnIdentity(typed: Typed, random: Random): Typed {
  const birthDate = `${1935 + random.below(80)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  return {
    ...typed,
    birthDate: random.chance(0.95) ? birthDate : '',
    email: random.chance(0.6) ? `inconnu${random.below(1e9)}@example.net` : '',
    phone: random.chance(0.7) ? `0198${100_000 + random.below(900_000)}` : '',
  };
}

/** The typed text of the person, as of somebody else of the same name at the same door. */
function somebodyLike({ person, random }: Context): Typed {
  return withOwnIdentity(typedBy(person), random);
}

function addressOf({ random, surroundings }: Context): Pick<Typed, 'number' | 'street' | 'postalCode' | 'city'> {
  const { streetNumber, street, postalCode, city } = surroundings.anyone(random);
  return { number: streetNumber, street, postalCode, city };
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

/** A name of three syllables that nobody or hardly anybody bears. */
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

/** A number of no house in the person's street. */
function freeNumber({ person, random, surroundings }: Context): string | undefined {
  const taken = surroundings.takenNumbers(person);
  for (let attempt = 0; attempt < 20; attempt++) {
    const number = `${1 + random.below(60 + taken.size * 3)}`;
    if (!taken.has(number)) return number;
  }
  return undefined;
}

/** People who are not there. Where one of them turns out to be there by chance, the oracle sees it. */
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
