import { civilities } from '../lexicon/civilities.generated.ts';
import { foldText } from './letters.ts';
import { wordsOf } from './lists.ts';

function wordsOfKind(kind: string): ReadonlySet<string> {
  return new Set(civilities.filter(([one]) => one === kind).flatMap(([, words]) => wordsOf(words)));
}

const CIVILITIES = wordsOfKind('civility');
const JOINERS = wordsOfKind('joiner');
const BORN = wordsOfKind('born');
const MARRIED = wordsOfKind('married');

/** Length of the civility at the start of the text with the blank after it: `MR ET MME DUPONT` gives 10; 0 for none. */
function civilityLength(name: string): number {
  const blank = name.indexOf(' ');
  if (blank < 0) return 0;
  const first = name.slice(0, blank);
  if (CIVILITIES.has(first)) return blank + 1;
  const second = name.indexOf(' ', blank + 1);
  const joined = JOINERS.has(first) || (first === 'M' && JOINERS.has(name.slice(blank + 1, second)));
  if (!joined || second < 0) return 0;
  const start = first === 'M' ? second + 1 : blank + 1;
  const third = name.indexOf(' ', start);
  return third > 0 && CIVILITIES.has(name.slice(start, third)) ? third + 1 : 0;
}

/**
 * A last, birth or first name in canonical form: folded, leading civilities (MR, MME, MR ET MME …) dropped.
 * A single M stays: it may be an initial. The last word always stays, so that only an empty text gives `''`.
 */
export function canonicalName(text: string): string {
  let name = foldText(text);
  for (let drop = civilityLength(name); drop > 0; drop = civilityLength(name)) name = name.slice(drop);
  return name;
}

/** A last name with the birth name that was written into it. */
export interface LastNames {
  readonly lastName: string;
  readonly birthName: string;
}

/** Longer texts are not two names of one person, and are not searched. */
const LONGEST_NAMES = 200;

function splitOnce(name: string): LastNames | undefined {
  if (name.length > LONGEST_NAMES) return undefined;
  for (let blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', blank + 1)) {
    const end = name.indexOf(' ', blank + 1);
    if (end < 0) return undefined;
    const word = name.slice(blank + 1, end);
    if (BORN.has(word)) return { lastName: name.slice(0, blank), birthName: name.slice(end + 1) };
    if (MARRIED.has(word)) return { lastName: name.slice(end + 1), birthName: name.slice(0, blank) };
  }
  return undefined;
}

/**
 * Separates the two names of `MARTIN NEE DUPONT` and `DUPONT EPOUSE MARTIN`.
 * @param name canonical name
 * @returns the name in use and the birth name, canonical; the birth name is `''` where the text holds only one
 */
export function splitBirthName(name: string): LastNames {
  let lastName = name;
  let birthName = '';
  for (let split = splitOnce(name); split !== undefined; split = splitOnce(lastName)) {
    lastName = canonicalName(split.lastName);
    birthName ||= canonicalName(split.birthName);
  }
  return { lastName, birthName };
}
