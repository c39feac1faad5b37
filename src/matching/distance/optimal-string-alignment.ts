import { unitAt } from '../unit-at.ts';
import { TextUnits } from './text-units.ts';

/**
 * Optimal string alignment distance: the fewest insertions, deletions, replacements and swaps of two neighbours that
 * turn one text into the other, where no part is edited twice. Counted in code points. A lone surrogate is one.
 *
 * Up to 32 letters without surrogate pairs it runs bit-parallel (H. Hyyrö, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances", 2003), beyond that as the textbook table of three rows.
 */
export function optimalStringAlignment(left: string, right: string): number {
  if (left === right) return 0;
  leftText.loadText(left);
  rightText.loadText(right);
  return editDistance(leftText, rightText);
}

const leftText = new TextUnits();
const rightText = new TextUnits();

/** Whether two texts are one edit apart. An inserted surrogate pair counts as two edits. */
export function areOneEditApart(left: string, right: string): boolean {
  return Math.abs(left.length - right.length) <= 1 && optimalStringAlignment(left, right) === 1;
}

/** The same distance of two texts that are loaded. */
export function editDistance(left: TextUnits, right: TextUnits): number {
  if (left.hasSurrogate || right.hasSurrogate) return tableDistance(left.codePoints(), right.codePoints());
  const { units: leftUnits } = left;
  const { units: rightUnits } = right;
  let start = 0;
  let leftEnd = left.length;
  let rightEnd = right.length;
  const shorter = Math.min(leftEnd, rightEnd);
  while (start < shorter && leftUnits[start] === rightUnits[start]) start++;
  while (leftEnd > start && rightEnd > start && leftUnits[leftEnd - 1] === rightUnits[rightEnd - 1]) {
    leftEnd--;
    rightEnd--;
  }
  const leftLength = leftEnd - start;
  const rightLength = rightEnd - start;
  if (leftLength === 0) return rightLength;
  if (rightLength === 0) return leftLength;
  if (leftLength === 1 && rightLength === 1) return 1;
  if (leftLength <= 32) return bitParallelDistance(leftUnits, leftEnd, rightUnits, rightEnd, start);
  if (rightLength <= 32) return bitParallelDistance(rightUnits, rightEnd, leftUnits, leftEnd, start);
  return tableDistance(
    Uint32Array.from(leftUnits.subarray(start, leftEnd)),
    Uint32Array.from(rightUnits.subarray(start, rightEnd)),
  );
}

/** Where each ASCII letter stands in the pattern, one bit a position; all zero between calls. */
const asciiPositions = new Int32Array(128);

function bitParallelDistance(
  pattern: Uint16Array,
  patternEnd: number,
  text: Uint16Array,
  textEnd: number,
  start: number,
): number {
  const length = patternEnd - start;
  let otherPositions: Map<number, number> | undefined;
  for (let i = 0; i < length; i++) {
    const code = pattern[start + i]!;
    if (code < 128) {
      asciiPositions[code]! |= 1 << i;
    } else {
      otherPositions ??= new Map();
      otherPositions.set(code, (otherPositions.get(code) ?? 0) | (1 << i));
    }
  }
  const last = 1 << (length - 1);
  let verticalPositive = -1;
  let verticalNegative = 0;
  let diagonalZero = 0;
  let previousMatches = 0;
  let distance = length;
  for (let j = start; j < textEnd; j++) {
    const code = text[j]!;
    const matches = code < 128 ? asciiPositions[code]! : (otherPositions?.get(code) ?? 0);
    const swaps = ((~diagonalZero & matches) << 1) & previousMatches;
    diagonalZero =
      ((((matches & verticalPositive) + verticalPositive) | 0) ^ verticalPositive) | matches | verticalNegative | swaps;
    let horizontalPositive = verticalNegative | ~(diagonalZero | verticalPositive);
    let horizontalNegative = diagonalZero & verticalPositive;
    if (horizontalPositive & last) distance++;
    else if (horizontalNegative & last) distance--;
    horizontalPositive = (horizontalPositive << 1) | 1;
    horizontalNegative <<= 1;
    verticalPositive = horizontalNegative | ~(diagonalZero | horizontalPositive);
    verticalNegative = horizontalPositive & diagonalZero;
    previousMatches = matches;
  }
  for (let i = start; i < patternEnd; i++) {
    const code = pattern[i]!;
    if (code < 128) asciiPositions[code] = 0;
  }
  return distance;
}

function tableDistance(left: Uint32Array, right: Uint32Array): number {
  const width = right.length + 1;
  let beforePrevious = new Uint32Array(width);
  let previous = Uint32Array.from({ length: width }, (_, j) => j);
  let current = new Uint32Array(width);
  for (let i = 1; i <= left.length; i++) {
    current[0] = i;
    for (let j = 1; j < width; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let best = previous[j - 1]! + cost;
      if (previous[j]! + 1 < best) best = previous[j]! + 1;
      if (current[j - 1]! + 1 < best) best = current[j - 1]! + 1;
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        const swapped = beforePrevious[j - 2]! + 1;
        if (swapped < best) best = swapped;
      }
      current[j] = best;
    }
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[width - 1]!;
}

/** Length in code points: the unit of every distance. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    if ((unitAt(text, i) & 0xfc00) === 0xd800 && (unitAt(text, i + 1) & 0xfc00) === 0xdc00) length--;
  }
  return length;
}
