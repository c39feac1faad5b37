import { type Context, type Corruption, ofField, type Typed } from './corruption.ts';
import { insertLetter, loseLetter } from './letters.ts';

const PLUS = { product: 'idcheck-plus' } as const;

/** Every field of an address, for corruptions that replace all of it. */
const ADDRESS = ['number', 'street', 'unit', 'postalCode', 'city'] as const;

/** The typed text with the address of another household. */
function elsewhere(typed: Typed, { person, random, surroundings }: Context): Typed | undefined {
  const other = surroundings.anyone(random);
  if (other.street === person.street && other.postalCode === person.postalCode) return undefined;
  const { streetNumber: number, street, unit = '', postalCode, city } = other;
  return { ...typed, number, street, unit, postalCode, city };
}

/** Errors in e-mail and phone, and people who moved and kept them. */
export const contactCorruptions: readonly Corruption[] = [
  {
    ...PLUS,
    name: 'email-letter-wrong',
    family: 'contact',
    description: 'A letter too much or too few in the e-mail.',
    fields: ['email'],
    apply: ofField('email', (text, { random }) => (random.chance(0.5) ? insertLetter : loseLetter)(text, random)),
  },
  {
    ...PLUS,
    name: 'contacts-changed',
    replaces: true,
    family: 'contact',
    description: 'Another e-mail and another telephone than those held.',
    fields: ['email', 'phone'],
    apply: (typed, { random }) =>
      typed.email === '' || typed.phone === ''
        ? undefined
        : { ...typed, email: `nouveau${random.below(1e6)}@example.net`, phone: `0199${100000 + random.below(900000)}` },
  },
  {
    ...PLUS,
    name: 'phone-international',
    family: 'contact',
    description: 'The telephone as +33 6 12 34 56 78.',
    fields: ['phone'],
    apply: ofField('phone', (text) =>
      text.startsWith('0')
        ? `+33 ${text.slice(1).replace(/(\d)(\d\d)(\d\d)(\d\d)(\d\d)/, '$1 $2 $3 $4 $5')}`
        : undefined,
    ),
  },
  {
    ...PLUS,
    name: 'moved-same-email',
    replaces: true,
    family: 'moved',
    description: 'Another address; of the contacts the e-mail alone is given.',
    fields: [...ADDRESS, 'email', 'phone'],
    apply: (typed, context) => (typed.email === '' ? undefined : elsewhere({ ...typed, phone: '' }, context)),
  },
  {
    ...PLUS,
    name: 'moved-same-phone',
    replaces: true,
    family: 'moved',
    description: 'Another address; of the contacts the telephone alone is given.',
    fields: [...ADDRESS, 'email', 'phone'],
    apply: (typed, context) => (typed.phone === '' ? undefined : elsewhere({ ...typed, email: '' }, context)),
  },
];

const MATCH = { product: 'match' } as const;

/** A question with only the given fields; `undefined` if one of them is empty. */
function only(...fields: readonly (keyof Typed)[]): Corruption['apply'] {
  return (typed) => {
    if (fields.some((field) => typed[field] === '')) return undefined;
    const entries = Object.entries(typed).map(([field, text]) => [
      field,
      fields.includes(field as keyof Typed) ? text : '',
    ]);
    return Object.fromEntries(entries) as unknown as Typed;
  };
}

const ALL: readonly (keyof Typed)[] = ['lastName', 'firstName', ...ADDRESS, 'birthDate', 'email', 'phone'];

function subset(name: string, description: string, fields: readonly (keyof Typed)[]): Corruption {
  return { ...MATCH, name, family: 'few fields', description, fields: ALL, apply: only(...fields) };
}

function otherName(typed: Typed, { random, surroundings }: Context): Typed {
  return { ...typed, lastName: surroundings.anyone(random).lastName };
}

/** For `match` only: changes beyond the 25 % of the protocol's FOUND, and questions with few fields. */
export const matchCorruptions: readonly Corruption[] = [
  {
    ...MATCH,
    name: 'last-name-changed',
    replaces: true,
    family: 'changed',
    description: 'Another last name; first name, birth date, door and e-mail agree.',
    fields: ['lastName', 'birthDate', 'email', 'phone'],
    apply: (typed, context) =>
      typed.birthDate === '' || typed.email === '' ? undefined : otherName({ ...typed, phone: '' }, context),
  },
  {
    ...MATCH,
    name: 'moved-same-birth-date',
    replaces: true,
    family: 'changed',
    description: 'Another address and no contacts; names and birth date agree.',
    fields: [...ADDRESS, 'birthDate', 'email', 'phone'],
    apply: (typed, context) =>
      typed.birthDate === '' ? undefined : elsewhere({ ...typed, email: '', phone: '' }, context),
  },
  {
    ...MATCH,
    name: 'last-name-changed-and-moved',
    replaces: true,
    family: 'changed',
    description: 'Another last name and another address; first name, birth date and e-mail agree.',
    fields: ['lastName', ...ADDRESS, 'birthDate', 'email'],
    apply: (typed, context) => {
      if (typed.birthDate === '' || typed.email === '') return undefined;
      const moved = elsewhere(typed, context);
      return moved && otherName(moved, context);
    },
  },
  subset('only-names-and-birth-date', 'Names and birth date, nothing else.', ['lastName', 'firstName', 'birthDate']),
  subset('only-last-name-and-email', 'Last name and e-mail, nothing else.', ['lastName', 'email']),
  subset('only-last-name-and-phone', 'Last name and telephone, nothing else.', ['lastName', 'phone']),
  subset('no-postal-code', 'Names, street and town, no postal code.', [
    'lastName',
    'firstName',
    'number',
    'street',
    'city',
  ]),
  subset('no-street', 'Names, birth date and town, no street.', ['lastName', 'firstName', 'birthDate', 'city']),
];
