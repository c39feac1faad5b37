import { type Corruption, ofField } from './corruption.ts';
import { bare } from './letters.ts';

function lastName(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return { name, family: 'last name', description, fields: ['lastName'], apply: ofField('lastName', change) };
}

/** Particles in front of a name, which people omit. */
const PARTICLE =
  /^(?:de la |de l['’]|du |de |des |d['’]|le |la |les |van der |van den |van de |van |von )(?=\p{L}{3})/iu;

/** Errors in the last name as a whole; typing errors are in typing.ts. */
export const lastNameCorruptions: readonly Corruption[] = [
  lastName('birth-name', 'The birth name held in the place of the name in use.', (_, { person }) =>
    person.birthName === '' || bare(person.birthName) === bare(person.lastName) ? undefined : person.birthName,
  ),
  lastName('both-names', 'Birth name and name in use, joined.', (text, { person, random }) => {
    const { birthName } = person;
    if (birthName === '' || bare(text).includes(bare(birthName))) return undefined;
    return random.chance(0.5) ? `${birthName}-${text}` : `${text} ${birthName}`;
  }),
  {
    ...lastName('married-name', 'The name of a husband or wife, of which the base knows nothing.', (text, context) => {
      const { person, random, surroundings } = context;
      if (person.birthName !== '') return undefined;
      const other = surroundings.anyone(random).lastName;
      return bare(other) === bare(text) ? undefined : other;
    }),
    replaces: true,
  },
  lastName('compound-cut', 'One part of a compound name.', (text, { random }) => {
    const parts = text.split(/[- ]/).filter((part) => part.length > 3);
    return parts.length < 2 ? undefined : parts[random.below(parts.length)];
  }),
  lastName('particle-lost', 'Le Goff becomes Goff.', (text) =>
    PARTICLE.test(text) ? text.replace(PARTICLE, '') : undefined,
  ),
  {
    name: 'names-exchanged',
    family: 'last name',
    description: 'First and last name in each other’s place.',
    fields: ['lastName', 'firstName'],
    apply: (typed) =>
      typed.firstName === '' || bare(typed.firstName) === bare(typed.lastName)
        ? undefined
        : { ...typed, lastName: typed.firstName, firstName: typed.lastName },
  },
];
