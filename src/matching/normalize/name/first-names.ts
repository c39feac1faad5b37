import { firstNameVariants } from '../../lexicon/first-name-variants.generated.ts';
import { firstNames } from '../../lexicon/first-names.generated.ts';
import { shortNames } from '../../lexicon/short-names.generated.ts';
import { wordsOf } from '../lists.ts';
import { hashOfCodes, WordTable } from '../word-table.ts';

let known: ReadonlySet<string> | undefined;
let table: WordTable<true> | undefined;

function readFirstNames(): ReadonlySet<string> {
  const names = new Set(firstNames.split('|'));
  for (const [, full, shorts] of shortNames) for (const name of [full, ...wordsOf(shorts)]) names.add(name);
  for (const [, variants] of firstNameVariants) for (const name of wordsOf(variants)) names.add(name);
  return names;
}

/** Whether a folded word is a frequent first name, in France or elsewhere. Some are last names too: MARTIN, PAUL. */
export function isFirstName(word: string): boolean {
  known ??= readFirstNames();
  return known.has(word);
}

const BLANK = 32;

/** Whether the first word of a folded name is a frequent first name. @param codes the character codes of the name */
export function isFirstNameCodes(codes: Uint8Array, length: number): boolean {
  known ??= readFirstNames();
  table ??= new WordTable(new Map(Array.from(known, (name) => [name, true])));
  let end = 0;
  while (end < length && codes[end] !== BLANK) end++;
  return table.findCodes(codes, 0, end, hashOfCodes(codes, 0, end)) === true;
}
