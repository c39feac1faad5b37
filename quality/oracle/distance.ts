/**
 * The optimal string alignment distance by its definition, with the full table. Insertion, deletion, substitution and
 * transposition of neighbours cost one each; no letter is edited twice.
 */
export function editDistance(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 0; i <= a.length; i++) table[i]![0] = i;
  for (let j = 0; j <= b.length; j++) table[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, replaced);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, table[i - 2]![j - 2]! + 1);
      table[i]![j] = least;
    }
  }
  return table[a.length]![b.length]!;
}

/** A distance and the length that it refers to. */
export interface Difference {
  readonly distance: number;
  /** Code points of the longer value. */
  readonly length: number;
}

export function differenceOf(left: string, right: string): Difference {
  return { distance: editDistance(left, right), length: Math.max([...left].length, [...right].length) };
}

/** Compares two canonical texts with and without blanks. The smaller share counts. */
export function difference(left: string, right: string): Difference {
  const spaced = differenceOf(left, right);
  const joined = differenceOf(left.replaceAll(' ', ''), right.replaceAll(' ', ''));
  return joined.distance * spaced.length < spaced.distance * joined.length ? joined : spaced;
}
