import { genders } from '../lexicon/genders.generated.ts';
import { foldText } from './letters.ts';
import { wordsOf } from './lists.ts';

const GENDERS = new Map(
  genders.flatMap(([gender, words]) => wordsOf(words).map((word) => [word, gender as 'F' | 'M'])),
);

/** `F` or `M` for a letter, a word, a civility or INSEE's digit; `''` for anything else. */
export function canonicalGender(text: string): '' | 'F' | 'M' {
  return text === '' ? '' : (GENDERS.get(foldText(text)) ?? '');
}
