import { type Corruption, ofField, pick } from './corruption.ts';

function city(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return { name, family: 'place', description, fields: ['city'], apply: ofField('city', change) };
}

function postalCode(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return { name, family: 'place', description, fields: ['postalCode'], apply: ofField('postalCode', change) };
}

/** Towns whose boroughs have separate postal codes: the department, and three digits with the number of the borough. */
const BOROUGHS = /^(?:750(?<paris>\d\d)|6900(?<lyon>\d)|130(?<marseille>\d\d))$/;

function boroughOf(text: string): number {
  const groups = BOROUGHS.exec(text)?.groups;
  return Number(groups?.paris ?? groups?.lyon ?? groups?.marseille ?? 0);
}

const TOWNS_WITH_BOROUGHS = ['Paris', 'Lyon', 'Marseille'];

/** Errors in postal code and town. */
export const placeCorruptions: readonly Corruption[] = [
  postalCode(
    'postal-code-of-neighbouring-town',
    'The postal code of a town nearby.',
    (_, { person, random, surroundings }) => surroundings.neighbouringTown(person, random)?.postalCode,
  ),
  postalCode('postal-code-digit-wrong', 'One digit of the postal code is another.', (text, { random }) => {
    const at = random.below(text.length);
    return `${text.slice(0, at)}${random.below(10)}${text.slice(at + 1)}`;
  }),
  postalCode(
    'postal-code-digits-swapped',
    'Two neighbouring digits of the postal code swapped.',
    (text, { random }) => {
      const at = random.below(text.length - 1);
      return `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`;
    },
  ),
  city('town-missing', 'No town.', (text) => (text === '' ? undefined : '')),
  city('town-with-cedex', 'CEDEX and a number behind the town.', (text, { random }) =>
    random.chance(0.3) ? `${text} CEDEX` : `${text} Cedex ${1 + random.below(19)}`,
  ),
  city(
    'town-neighbouring',
    'The name of a town nearby, beside the right postal code.',
    (_, { person, random, surroundings }) => surroundings.neighbouringTown(person, random)?.city,
  ),
  city(
    'town-former-name',
    'The name that a part of the town had before communes were merged.',
    (_, { person, random, surroundings }) => pick(surroundings.formerNames(person), random),
  ),
  {
    name: 'town-with-borough',
    family: 'place',
    description: 'Paris 11, Paris 11e arrondissement, or the code alone for the town.',
    fields: ['city'],
    apply: (typed, { person, random }) => {
      const borough = boroughOf(person.postalCode);
      if (borough === 0 || !TOWNS_WITH_BOROUGHS.includes(person.city)) return undefined;
      const ordinal = borough === 1 ? '1er' : `${borough}e`;
      const forms = [
        `${borough}`,
        ordinal,
        `${ordinal} arrondissement`,
        `${ordinal} Arrdt`,
        `${`${borough}`.padStart(2, '0')}`,
      ];
      return { ...typed, city: random.chance(0.1) ? person.postalCode : `${typed.city} ${pick(forms, random)!}` };
    },
  },
  {
    name: 'place-neighbouring',
    family: 'place',
    description: 'Postal code and town of a place nearby.',
    fields: ['postalCode', 'city'],
    apply: (typed, { person, random, surroundings }) => {
      const town = surroundings.neighbouringTown(person, random);
      return town && town.postalCode !== typed.postalCode ? { ...typed, ...town } : undefined;
    },
  },
];
