/**
 * Jaro-Winkler similarity of two texts, 0 (nothing in common) to 1 (equal), counted in code points; a lone surrogate is
 * one.
 *
 * Two letters match if they are equal and no further apart than half the longer text's length less one; of `m` matches,
 * `t` pairs stand in another order, and Jaro's similarity is the mean of `m / left`, `m / right` and `(m - t) / m`. Winkler
 * closes a tenth of the gap to 1 for each of up to four letters that the texts begin with in common (source: W. E. Winkler,
 * "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage", 1990).
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  const one = codePoints(left);
  const other = codePoints(right);
  const similarity = jaro(one, other);
  return similarity + commonPrefix(one, other) * PREFIX_WEIGHT * (1 - similarity);
}

const PREFIX_WEIGHT = 0.1;
const MAX_PREFIX_LENGTH = 4;

/** Which letters of the right text are taken already; all zero between calls. */
let taken = new Uint8Array(64);

function jaro(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  if (taken.length < right.length) taken = new Uint8Array(right.length * 2);
  const matched: number[] = [];
  for (let i = 0; i < left.length; i++) {
    const end = Math.min(right.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] !== 0 || left[i] !== right[j]) continue;
      taken[j] = 1;
      matched.push(left[i]!);
      break;
    }
  }
  const matches = matched.length;
  if (matches === 0) return 0;
  let outOfOrder = 0;
  for (let j = 0, at = 0; j < right.length; j++) {
    if (taken[j] === 0) continue;
    if (matched[at++] !== right[j]) outOfOrder++;
    taken[j] = 0;
  }
  return (matches / left.length + matches / right.length + (matches - outOfOrder / 2) / matches) / 3;
}

function commonPrefix(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const most = Math.min(MAX_PREFIX_LENGTH, left.length, right.length);
  let length = 0;
  while (length < most && left[length] === right[length]) length++;
  return length;
}

function codePoints(text: string): number[] {
  const points: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    points.push(point);
    if (point > 0xffff) i++;
  }
  return points;
}
