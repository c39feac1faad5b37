import { firstNameVariants } from '../../lexicon/first-name-variants.generated.ts';
import { firstNames } from '../../lexicon/first-names.generated.ts';
import { shortNames } from '../../lexicon/short-names.generated.ts';
import { wordsOf } from '../lists.ts';

let known: ReadonlySet<string> | undefined;

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
