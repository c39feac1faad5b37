import { dateWords } from '../../lexicon/date-words.generated.ts';
import { months } from '../../lexicon/months.generated.ts';
import { wordsOf } from '../lists.ts';

/** What a word of a date means: a month's number, 0 for a part that is not known, or nothing. */
export type DateWord = number | 'filler';

const WORDS = new Map<string, DateWord>();

const FIRST_MONTH = 1;
let language = '';
let month = FIRST_MONTH;
for (const [of, name, abbreviations] of months) {
  month = of === language ? month + 1 : FIRST_MONTH;
  language = of;
  for (const word of [name, ...wordsOf(abbreviations)]) WORDS.set(word, month);
}
for (const [meaning, words] of dateWords) {
  const value: DateWord = meaning === 'filler' ? 'filler' : meaning === 'unknown' ? 0 : Number(meaning);
  for (const word of wordsOf(words)) if (!WORDS.has(word)) WORDS.set(word, value);
}

/** The meaning of a folded word; `undefined` if it belongs to no date. */
export function dateWord(word: string): DateWord | undefined {
  return WORDS.get(word);
}
