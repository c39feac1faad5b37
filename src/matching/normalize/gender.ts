import { genders } from '../lexicon/genders.generated.ts';
import { foldText } from './letters.ts';
import { wordsOf } from './lists.ts';

const GENDERS = new Map(
  genders.flatMap(([gender, words]) => wordsOf(words).map((word) => [word, gender as 'F' | 'M'])),
);

/** Longer than any word of the list, with blanks around it. */
const MAX_TEXT_LENGTH = 64;

/** `F` or `M` for a letter, a word, a civility or INSEE's digit; `''` for anything else. */
export function normalizeGender(text: string): '' | 'F' | 'M' {
  return text === '' || text.length > MAX_TEXT_LENGTH ? '' : (GENDERS.get(foldText(text)) ?? '');
}
