import { AliasTable } from '../../../src/population/alias-table.ts';
import { Random } from '../../../src/population/random.ts';

/** Share of people with one of the listed names; the others have a rare one. US Census 2010: the 100 most frequent surnames cover 17 % of people. */
const LISTED_SURNAME_SHARE = 0.4;

/** Number of rare surnames that are composed for each country. */
const TAIL_SIZE = 3000;

/** Frequencies follow Zipf's law, flattened at the top: weight 1 / (rank + offset). */
const RANK_OFFSET = 6;

/** Draws names with realistic frequencies: common ones, and for surnames a long tail of rare ones. */
export class NamePool {
  private readonly names: readonly string[];
  private readonly table: AliasTable;

  constructor(names: readonly string[], weights: readonly number[]) {
    this.names = names;
    this.table = new AliasTable(weights);
  }

  pick(random: Random): string {
    return this.names[this.table.pick(random)]!;
  }
}

/** A pool of listed names only. */
export function firstNamePool(names: readonly string[]): NamePool {
  return new NamePool(
    names,
    names.map((_, rank) => 1 / (rank + RANK_OFFSET)),
  );
}

/** A pool of listed names and similar rare ones. */
export function surnamePool(names: readonly string[], seed: number): NamePool {
  const tail = composedNames(names, TAIL_SIZE, new Random(seed, 31));
  const listed = names.map((_, rank) => 1 / (rank + RANK_OFFSET));
  const rare = tail.map((_, rank) => 1 / (rank + 200));
  const listedScale = LISTED_SURNAME_SHARE / sum(listed);
  const rareScale = (1 - LISTED_SURNAME_SHARE) / Math.max(sum(rare), Number.MIN_VALUE);
  return new NamePool(
    [...names, ...tail],
    [...listed.map((weight) => weight * listedScale), ...rare.map((weight) => weight * rareScale)],
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const START = '^';
const END = '$';
const MIN_LETTERS = 4;
const MAX_LETTERS = 12;

/** The letters that follow each pair of letters in the names. */
function successors(names: readonly string[]): Map<string, string[]> {
  const follow = new Map<string, string[]>();
  for (const name of names) {
    const letters = [START, START, ...name.toLowerCase(), END];
    for (let i = 2; i < letters.length; i++) {
      const pair = letters[i - 2]! + letters[i - 1]!;
      follow.set(pair, [...(follow.get(pair) ?? []), letters[i]!]);
    }
  }
  return follow;
}

/** At most `count` new names, by a second-order Markov chain over the letters of `names`. */
export function composedNames(names: readonly string[], count: number, random: Random): string[] {
  const single = names.filter((name) => !name.includes(' '));
  const follow = successors(single);
  const known = new Set(names);
  const composed: string[] = [];
  for (let attempt = 0; attempt < 6 * count && composed.length < count; attempt++) {
    const name = walk(follow, random);
    if (name === undefined || known.has(name)) continue;
    known.add(name);
    composed.push(name);
  }
  return composed;
}

function walk(follow: ReadonlyMap<string, readonly string[]>, random: Random): string | undefined {
  let pair = START + START;
  const letters: string[] = [];
  while (letters.length <= MAX_LETTERS) {
    const next = follow.get(pair)!;
    const letter = next[random.below(next.length)]!;
    if (letter === END) break;
    letters.push(letter);
    pair = pair.slice(-1) + letter;
  }
  if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS) return undefined;
  const [first = '', ...rest] = letters;
  const last = letters.at(-1)!;
  return /\p{L}/u.test(last) ? first.toUpperCase() + rest.join('') : undefined;
}
