import { type BucketEntries, ROLE_BITS } from '../mapped/bucket-writer.ts';
import { GROUPS, LOW_BITS } from '../mapped/postings.ts';

/** The most entries of a bucket of usual size. */
const MAX_USUAL = 128;
const POSITION_BITS = 7;
const POSITION_MASK = MAX_USUAL - 1;

/** The upper bits of a fingerprint and a position. */
const GROUP_SHIFT = POSITION_BITS + LOW_BITS;

const copy = new Int32Array(2 * MAX_USUAL);
const unsorted = new Int32Array(MAX_USUAL);
const keys = new Int32Array(MAX_USUAL);
const next = new Int32Array(GROUPS);

/** Sorts the entries of a bucket by fingerprint. Entries of one fingerprint stay in their order. */
export function sortEntries(entries: BucketEntries, start: number, end: number): void {
  const count = end - start;
  if (count > MAX_USUAL) {
    sortByDigits(entries.subarray(2 * start, 2 * end));
    return;
  }
  takeKeys(entries, start, count);
  groupKeys(count);
  sortKeys(count);
  putEntries(entries, start, count);
}

/** Copies entries, makes a number of the fingerprint and the position of each, and counts the groups of fingerprints. */
function takeKeys(entries: BucketEntries, start: number, count: number): void {
  next.fill(0);
  for (let i = 0; i < count; i++) {
    const head = entries[2 * (start + i)]!;
    copy[2 * i] = head;
    copy[2 * i + 1] = entries[2 * (start + i) + 1]!;
    const key = ((head >>> ROLE_BITS) << POSITION_BITS) | i;
    unsorted[i] = key;
    next[key >>> GROUP_SHIFT]!++;
  }
}

/** Sorts the keys by group. */
function groupKeys(count: number): void {
  let start = 0;
  for (let group = 0; group < GROUPS; group++) {
    const size = next[group]!;
    next[group] = start;
    start += size;
  }
  for (let i = 0; i < count; i++) {
    const key = unsorted[i]!;
    keys[next[key >>> GROUP_SHIFT]!++] = key;
  }
}

/** Sorts keys of which only those of one group are in a wrong order. */
function sortKeys(count: number): void {
  for (let i = 1; i < count; i++) {
    const key = keys[i]!;
    let at = i;
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
    keys[at] = key;
  }
}

function putEntries(entries: BucketEntries, start: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const from = 2 * (keys[i]! & POSITION_MASK);
    entries[2 * (start + i)] = copy[from]!;
    entries[2 * (start + i) + 1] = copy[from + 1]!;
  }
}

/** Two digits have the bits of a fingerprint. */
const DIGIT_BITS = 10;
const DIGITS = 1 << DIGIT_BITS;

function sortByDigits(entries: BucketEntries): void {
  const byLowDigit = new Int32Array(entries.length);
  sortByDigit(entries, byLowDigit, ROLE_BITS);
  sortByDigit(byLowDigit, entries, ROLE_BITS + DIGIT_BITS);
}

/** @param sorted is overwritten */
function sortByDigit(entries: BucketEntries, sorted: BucketEntries, shift: number): void {
  const next = new Uint32Array(DIGITS + 1);
  for (let i = 0; i < entries.length; i += 2) next[((entries[i]! >>> shift) & (DIGITS - 1)) + 1]!++;
  for (let digit = 1; digit < DIGITS; digit++) next[digit]! += next[digit - 1]!;
  for (let i = 0; i < entries.length; i += 2) {
    const at = 2 * next[(entries[i]! >>> shift) & (DIGITS - 1)]!++;
    sorted[at] = entries[i]!;
    sorted[at + 1] = entries[i + 1]!;
  }
}
