/** How common values are in the base: each the base-2 logarithm of the share of households or people, so at most 0. */
export interface Frequencies {
  /** Households in the base, at least 1. */
  readonly households: number;
  /** People in the base, at least 1. */
  readonly people: number;
  lastName(value: string): number;
  firstName(value: string): number;
  street(value: string): number;
  /** One street of one postal code. */
  road(postalCode: string, street: string): number;
  postalCode(value: string): number;
  city(value: string): number;
  number(value: string): number;
  /** People beside the one who holds the date. */
  birthDate(value: string): number;
  email(value: string): number;
  phone(value: string): number;
  /** Share of people who have a relative in the base, 0 to 1, and not a logarithm; absent if it is not known. */
  readonly relatedShare?: number;
}

let lastSize = 1;
let lastLog2 = 0;
let otherSize = 1;
let otherLog2 = 0;

/** Base-2 logarithm of a number of households or people. Those of one base are cached. */
export function log2OfSize(size: number): number {
  if (size === lastSize) return lastLog2;
  if (size === otherSize) return otherLog2;
  otherSize = lastSize;
  otherLog2 = lastLog2;
  lastSize = size;
  lastLog2 = Math.log2(size);
  return lastLog2;
}

/** Base-2 logarithm of the largest share a value counts with: agreeing on a value that everybody has is still worth one bit. */
const MAX_LOG2_SHARE = -1;

export function cappedShare(log2Share: number): number {
  return Math.min(log2Share, MAX_LOG2_SHARE);
}
