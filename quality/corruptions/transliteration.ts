import { ascii, transliterated } from '../populations/foreign/latin.ts';
import { type Corruption, ofFields, type Typed } from './corruption.ts';

const TEXTS: readonly (keyof Typed)[] = ['lastName', 'firstName', 'street', 'city'];

/** Other alphabets, and letters that a keyboard does not have. */
export const transliterationCorruptions: readonly Corruption[] = [
  {
    name: 'written-out',
    family: 'transliteration',
    description: 'Umlauts and other letters written out: Müller as Mueller, Παππάς as Pappas.',
    fields: ['writing'],
    where: 'abroad',
    apply: ofFields(TEXTS, transliterated),
  },
  {
    name: 'plain-latin',
    family: 'transliteration',
    description: 'The 26 letters alone: Müller as Muller, Łukasz as Lukasz, Παππάς as Pappas.',
    fields: ['writing'],
    where: 'abroad',
    apply: ofFields(TEXTS, ascii),
  },
];
