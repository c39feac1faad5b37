import { genders } from '../lexicon/genders.generated.ts';
import { foldText } from './letters.ts';
import { wordsOf } from './lists.ts';

const GENDERS = new Map(
  genders.flatMap(([gender, words]) => wordsOf(words).map((word) => [word, gender as 'F' | 'M'])),
);

/** Longer than any word of the list, with blanks around it. */
const LONGEST_TEXT = 64;

/** `F` or `M` for a letter, a word, a civility or INSEE's digit; `''` for anything else. */
export function canonicalGender(text: string): '' | 'F' | 'M' {
  return text === '' || text.length > LONGEST_TEXT ? '' : (GENDERS.get(foldText(text)) ?? '');
}
