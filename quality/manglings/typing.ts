import {
  hitNeighbouringKey,
  insertLetter,
  loseLetter,
  replaceLetter,
  type Slip,
  spellByEar,
  swapNeighbours,
} from './letters.ts';
import { type Mangling, ofField } from './mangling.ts';

const FIELDS = [
  { field: 'lastName', name: 'last-name', label: 'last name' },
  { field: 'firstName', name: 'first-name', label: 'first name' },
  { field: 'street', name: 'street', label: 'street' },
  { field: 'city', name: 'city', label: 'town' },
] as const;

const SLIPS: readonly { name: string; family: string; does: string; slip: Slip }[] = [
  { name: 'letter-inserted', family: 'one typo', does: 'A letter too much in the', slip: insertLetter },
  { name: 'letter-lost', family: 'one typo', does: 'A letter too few in the', slip: loseLetter },
  {
    name: 'letter-replaced',
    family: 'one typo',
    does: 'Any other letter in the place of one in the',
    slip: replaceLetter,
  },
  {
    name: 'key-beside',
    family: 'one typo',
    does: 'The key beside the right one, once in the',
    slip: hitNeighbouringKey,
  },
  {
    name: 'neighbours-swapped',
    family: 'neighbours swapped',
    does: 'Two neighbouring letters swapped in the',
    slip: swapNeighbours,
  },
  { name: 'by-ear', family: 'spelled by ear', does: 'Another spelling of the same sound in the', slip: spellByEar },
];

/** Every slip of the finger and of the ear, in each field that is typed letter by letter. */
export const typingManglings: readonly Mangling[] = SLIPS.flatMap(({ name: slipName, family, does, slip }) =>
  FIELDS.map(({ field, name, label }) => ({
    name: `${name}-${slipName}`,
    family,
    does: `${does} ${label}.`,
    fields: [field],
    mangle: ofField(field, (text, { random }) => slip(text, random)),
  })),
);
