import { type Corruption, ofField, pick, type Typed } from './corruption.ts';
import { splitType } from './street-words.ts';

const FAMILY = 'address line';

function street(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return { name, family: FAMILY, description, fields: ['street'], where: 'france', apply: ofField('street', change) };
}

/** A change of the street that uses town or postal code without changing them. */
function withPlace(name: string, description: string, add: (typed: Typed) => string): Corruption {
  return {
    name,
    family: FAMILY,
    description,
    fields: ['street', 'postalCode', 'city'],
    apply: (typed) => {
      const { street: text, city } = typed;
      return text === '' || city === '' ? undefined : { ...typed, street: `${text} ${add(typed)}` };
    },
  };
}

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  '1': 'un',
  '2': 'deux',
  '3': 'trois',
  '4': 'quatre',
  '5': 'cinq',
  '6': 'six',
  '7': 'sept',
  '8': 'huit',
  '9': 'neuf',
  '10': 'dix',
  '11': 'onze',
  '12': 'douze',
  '13': 'treize',
  '14': 'quatorze',
  '15': 'quinze',
  '16': 'seize',
  '20': 'vingt',
  '21': 'vingt et un',
  '30': 'trente',
};

const BEFORE = [
  'Résidence Les Pins, ',
  'Appt 4, ',
  'Bât. B, ',
  'Bâtiment A Appt 12 ',
  'chez M. Durand, ',
  'Esc. 2 Étage 3 ',
  'Le Clos Fleuri, ',
] as const;
const BEHIND = [
  ' Résidence Les Pins',
  ' Digicode 45A12',
  ' Appartement 12',
  ' Bât C',
  ' 2ème étage',
  ' chez Mme Petit',
  ' BP 123',
  ' porte gauche',
] as const;

/** Street types that can have a corner; a residence, for example, has none. */
const AT_CORNER = /^(?:rue|avenue|boulevard|place|chemin|impasse|allée|route|quai) /i;

/** Other content that people write into the address line. */
export const addressLineCorruptions: readonly Corruption[] = [
  withPlace('town-behind-street', 'The town behind the street, without a comma.', ({ city }) => city),
  withPlace(
    'code-and-town-behind-street',
    'Postal code and town behind the street.',
    ({ postalCode, city }) => `${postalCode} ${city}`,
  ),
  {
    ...withPlace('only-town-behind-street', 'The town behind the street, and nowhere else.', ({ city }) => city),
    apply: (typed) =>
      typed.street === '' || typed.city === '' || typed.postalCode === ''
        ? undefined
        : { ...typed, street: `${typed.street} ${typed.city}`, city: '' },
  },
  {
    name: 'complement-before-street',
    family: FAMILY,
    description: 'Residence, building or flat before the number.',
    fields: ['number', 'street'],
    where: 'france',
    apply: (typed, { random }) => {
      if (typed.street === '' || typed.number === '') return undefined;
      return { ...typed, number: `${pick(BEFORE, random)!}${typed.number}` };
    },
  },
  street(
    'complement-behind-street',
    'Residence, floor or door code behind the street, without a comma.',
    (text, { random }) => (text === '' ? undefined : text + pick(BEHIND, random)!),
  ),
  street('country-behind-street', 'The country behind the street.', (text, { random }) =>
    text === '' ? undefined : text + pick([', France', ' FRANCE', ' (FR)'], random)!,
  ),
  street(
    'street-first-name-initial',
    'The first name inside a street name as its initial: Rue V. Hugo.',
    (text, { random }) => {
      const words = text.split(' ');
      if (words.length !== 3 || words.slice(1).some((word) => word.length < 4 || !/^\p{Lu}/u.test(word)))
        return undefined;
      return `${words[0]} ${words[1]!.charAt(0)}${random.chance(0.5) ? '.' : ''} ${words[2]}`;
    },
  ),
  street('street-type-doubled', 'The street type two times: Rue rue Pasteur.', (text) => {
    const parts = splitType(text);
    return parts && `${parts.type} ${parts.type.toLowerCase()} ${parts.rest}`;
  }),
  street(
    'street-at-corner',
    'A second street behind the first one, as at a corner: Rue Pasteur / Rue Haute.',
    (text, { random, surroundings }) => {
      const { street: other } = surroundings.anyone(random);
      return AT_CORNER.test(text) && AT_CORNER.test(other) && other !== text ? `${text} / ${other}` : undefined;
    },
  ),
  street('hamlet-label', 'Lieu-dit before the street name, or no longer there.', (text, { random }) =>
    /^lieu[- ]dit /i.test(text)
      ? text.replace(/^lieu[- ]dit /i, '')
      : /^(?:le|la|les|l') ?/i.test(text)
        ? `${pick(['Lieu-dit', 'LD', 'Lieu dit'], random)!} ${text}`
        : undefined,
  ),
  {
    name: 'number-in-words',
    family: FAMILY,
    description: 'The street number in words: douze rue Pasteur.',
    fields: ['number'],
    where: 'france',
    apply: ofField('number', (text) => NUMBER_WORDS[text]),
  },
  {
    name: 'number-range',
    family: FAMILY,
    description: 'A range that begins with the number: 12-14, 12/14, 12 à 14.',
    fields: ['number'],
    where: 'france',
    apply: ofField('number', (text, { random }) =>
      /^\d+$/.test(text) ? `${text}${pick(['-', '/', ' à ', ' et '], random)!}${Number(text) + 2}` : undefined,
    ),
  },
  {
    name: 'number-sign',
    family: FAMILY,
    description: 'A sign or a word before the number: n° 12.',
    fields: ['number'],
    where: 'france',
    apply: ofField('number', (text, { random }) =>
      text === '' ? undefined : `${pick(['n° ', 'N°', 'No ', 'numéro '], random)!}${text}`,
    ),
  },
  {
    name: 'number-suffix-letter',
    family: FAMILY,
    description: 'B for bis, T for ter: 12B.',
    fields: ['number'],
    where: 'france',
    apply: ofField('number', (text) =>
      / (?:bis|ter)$/.test(text) ? text.replace(/ (b|t)..$/, (_, letter: string) => letter.toUpperCase()) : undefined,
    ),
  },
  {
    name: 'flat-lost',
    isError: true,
    family: FAMILY,
    description: 'No flat number.',
    fields: ['unit'],
    where: 'abroad',
    apply: ofField('unit', (text) => (text === '' ? undefined : '')),
  },
  {
    name: 'flat-wrong',
    isError: true,
    family: FAMILY,
    description: 'Another flat number.',
    fields: ['unit'],
    where: 'abroad',
    apply: ofField('unit', (text, { random }) => (text === '' ? undefined : `${1 + random.below(30)}`)),
  },
  {
    name: 'street-and-town-exchanged',
    family: 'fields exchanged',
    description: 'Street and town in each other’s place.',
    fields: ['street', 'city', 'number', 'unit'],
    product: 'match',
    apply: (typed) =>
      typed.street === '' || typed.city === ''
        ? undefined
        : { ...typed, street: typed.city, city: typed.street, number: '', unit: '' },
  },
  {
    name: 'postal-code-in-town',
    family: 'fields exchanged',
    description: 'Postal code and town in the field of the town; the postal code given again or not.',
    fields: ['postalCode', 'city'],
    apply: (typed) =>
      typed.city === '' || typed.postalCode === ''
        ? undefined
        : { ...typed, city: `${typed.postalCode} ${typed.city}` },
  },
];
