import type { Random } from '../../src/population/random.ts';
import { spellByEar } from './by-ear.ts';
import { type Context, type Corruption, ofField } from './corruption.ts';
import { hitNeighbouringKey, insertLetter, loseLetter, replaceLetter, swapNeighbours } from './letters.ts';
import { languageOf } from './more-names.ts';

const FIELDS = [
  { field: 'lastName', name: 'last-name', label: 'last name' },
  { field: 'firstName', name: 'first-name', label: 'first name' },
  { field: 'street', name: 'street', label: 'street' },
  { field: 'city', name: 'city', label: 'town' },
] as const;

const SLIPS: readonly {
  name: string;
  family: string;
  description: string;
  slip: (text: string, random: Random, context: Context) => string | undefined;
}[] = [
  { name: 'letter-inserted', family: 'one typo', description: 'A letter too much in the', slip: insertLetter },
  { name: 'letter-lost', family: 'one typo', description: 'A letter too few in the', slip: loseLetter },
  {
    name: 'letter-replaced',
    family: 'one typo',
    description: 'Any other letter in the place of one in the',
    slip: replaceLetter,
  },
  {
    name: 'key-beside',
    family: 'one typo',
    description: 'The key beside the right one, once in the',
    slip: hitNeighbouringKey,
  },
  {
    name: 'neighbours-swapped',
    family: 'neighbours swapped',
    description: 'Two neighbouring letters swapped in the',
    slip: swapNeighbours,
  },
  {
    name: 'by-ear',
    family: 'spelled by ear',
    description: 'Another spelling of the same sound in the',
    slip: (text, random, { person }) => spellByEar(text, random, languageOf(person.country)),
  },
];

/** Typing errors and phonetic spellings, for each text field. */
export const typingCorruptions: readonly Corruption[] = SLIPS.flatMap(({ name: slipName, family, description, slip }) =>
  FIELDS.map(({ field, name, label }) => ({
    name: `${name}-${slipName}`,
    family,
    description: `${description} ${label}.`,
    fields: [field],
    apply: ofField(field, (text, context) => slip(text, context.random, context)),
  })),
);
