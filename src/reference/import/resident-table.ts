import { digitsOf } from '../../matching/compare/number.ts';
import { HAS_ALTERNATIVES, HAS_FLAT, IS_RESTRICTED } from '../optional-values.ts';
import { HOUSEHOLD_ID_AT, placeOf } from '../person-record.ts';
import type { Street } from '../same-street.ts';
import { isPlain, isSameBytes, plainEnd, textAt, textEnd, varintAt, varintEnd } from './byte-text.ts';

/** What the table holds of each record: where its values begin, in the order of the record. */
export const FIELDS = {
  id: 0,
  place: 1,
  number: 2,
  lastName: 3,
  birthName: 4,
  firstName: 5,
  gender: 6,
  birthDate: 7,
  email: 8,
  phone: 9,
  /** Optional values, up to the origin. */
  optional: 10,
  origin: 11,
} as const;

const FIELD_COUNT = 12;

/**
 * The records of one street, and of others whose hash is the same: where their values are, and in numbers what the order of
 * members and households depends on.
 */
export class ResidentTable {
  bytes: Buffer = Buffer.alloc(0);
  count = 0;
  /** {@link FIELDS} of each record. */
  fields = new Int32Array(0);
  /** The halves of the household ids. */
  highs = new Int32Array(0);
  lows = new Int32Array(0);
  /** The first digits of the numbers. */
  private doors = new Float64Array(0);
  /** The streets in order; 0 if there is only one. */
  private streets = new Int32Array(0);
  /** The records in their order. */
  order = new Int32Array(0);

  /** @param starts of the records in `bytes` */
  load(bytes: Buffer, starts: Int32Array, order: Uint32Array, from: number, to: number): void {
    this.bytes = bytes;
    this.count = to - from;
    if (this.order.length < this.count) this.grow();
    for (let i = 0; i < this.count; i++) this.parse(i, starts[order[from + i]!]!);
    this.rankStreets();
    this.sort();
  }

  private grow(): void {
    const size = 2 * this.count;
    this.fields = new Int32Array(size * FIELD_COUNT);
    this.highs = new Int32Array(size);
    this.lows = new Int32Array(size);
    this.doors = new Float64Array(size);
    this.streets = new Int32Array(size);
    this.order = new Int32Array(size);
  }

  private parse(index: number, start: number): void {
    const { bytes, fields } = this;
    let at = start + HOUSEHOLD_ID_AT;
    this.lows[index] = int32At(bytes, at);
    this.highs[index] = int32At(bytes, at + 4);
    at += 8;
    const field = FIELD_COUNT * index;
    fields[field] = at;
    at = textEnd(bytes, at);
    fields[field + FIELDS.place] = at;
    at = textEnd(bytes, textEnd(bytes, textEnd(bytes, textEnd(bytes, at))));
    for (let i: number = FIELDS.number; i < FIELDS.optional; i++) {
      fields[field + i] = at;
      at = textEnd(bytes, at);
    }
    fields[field + FIELDS.optional] = at;
    fields[field + FIELDS.origin] = optionalEnd(bytes, at);
    this.doors[index] = doorAt(bytes, fields[field + FIELDS.number]!);
    this.streets[index] = 0;
    this.order[index] = index;
  }

  /** Where the value of a field of a record begins. */
  at(index: number, field: number): number {
    return this.fields[FIELD_COUNT * index + field]!;
  }

  /** The street of a record. */
  streetOf(index: number): Street {
    const { bytes } = this;
    const country = this.at(index, FIELDS.place);
    const postalCode = textEnd(bytes, country);
    const city = textEnd(bytes, postalCode);
    return {
      country: textAt(bytes, country),
      postalCode: textAt(bytes, postalCode),
      city: textAt(bytes, city),
      street: textAt(bytes, textEnd(bytes, city)),
    };
  }

  private hasStreetOf(index: number, other: number): boolean {
    const start = this.at(index, FIELDS.place);
    const end = this.at(index, FIELDS.number);
    const first = this.at(other, FIELDS.place);
    return this.at(other, FIELDS.number) - first === end - start && isSameBytes(this.bytes, start, end, first);
  }

  /** Keeps streets with the same hash apart. */
  private rankStreets(): void {
    let isOne = true;
    for (let i = 1; i < this.count && isOne; i++) isOne = this.hasStreetOf(i, 0);
    if (isOne) return;
    const names = Array.from({ length: this.count }, (_, i) => placeOf(this.streetOf(i)));
    const sorted = [...new Set(names)].sort();
    const ranks = new Map(sorted.map((name, rank) => [name, rank]));
    names.forEach((name, i) => {
      this.streets[i] = ranks.get(name)!;
    });
  }

  private sort(): void {
    const { order, count } = this;
    if (count > MAX_INSERTIONS) order.subarray(0, count).sort((one, other) => this.compare(one, other));
    else this.insert();
  }

  private insert(): void {
    const { order, count } = this;
    for (let i = 1; i < count; i++) {
      const resident = order[i]!;
      let at = i;
      for (; at > 0 && this.compare(order[at - 1]!, resident) > 0; at--) order[at] = order[at - 1]!;
      order[at] = resident;
    }
  }

  /** By household, then by identity within a household: independent of the order of the rows. */
  private compare(one: number, other: number): number {
    return this.compareHouseholds(one, other) || this.compareIdentities(one, other);
  }

  /** By street, number, suffix and household; 0 for members of one household. */
  compareHouseholds(one: number, other: number): number {
    const street = this.streets[one]! - this.streets[other]!;
    if (street !== 0) return street;
    if (this.doors[one] !== this.doors[other]) return this.doors[one]! < this.doors[other]! ? -1 : 1;
    const number = compareTexts(this.bytes, this.at(one, FIELDS.number), this.at(other, FIELDS.number));
    if (number !== 0) return number;
    if (this.highs[one] !== this.highs[other]) return this.highs[one]! < this.highs[other]! ? -1 : 1;
    return (this.lows[one]! >>> 0) - (this.lows[other]! >>> 0);
  }

  /** The order of `identityOf` of two members of one household. */
  private compareIdentities(one: number, other: number): number {
    const { bytes } = this;
    const id = this.at(one, FIELDS.id);
    const otherId = this.at(other, FIELDS.id);
    // A person without an id has a household id, a number, in the place of the letters before an id.
    if (bytes[id] === 0 || bytes[otherId] === 0) {
      if (bytes[id] !== bytes[otherId]) return bytes[id] === 0 ? -1 : 1;
      const [first, second] = [this.nameAndDate(one), this.nameAndDate(other)];
      return first < second ? -1 : first > second ? 1 : 0;
    }
    return compareTexts(bytes, id, otherId);
  }

  private nameAndDate(index: number): string {
    const { bytes } = this;
    return `${textAt(bytes, this.at(index, FIELDS.firstName))} ${textAt(bytes, this.at(index, FIELDS.birthDate))}`;
  }
}

/** The most records for which insertions are faster than a call of `sort`. */
const MAX_INSERTIONS = 24;

function int32At(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

/** The end of the optional values of a record: see optional-values.ts. */
function optionalEnd(bytes: Uint8Array, start: number): number {
  const has = bytes[start]!;
  let at = start + 1;
  if (has === 0) return at;
  if (has & HAS_ALTERNATIVES) {
    for (let list = 0; list < 4; list++) {
      const texts = varintAt(bytes, at);
      at = varintEnd(bytes, at);
      for (let i = 0; i < texts; i++) at = textEnd(bytes, at);
    }
  }
  if (has & HAS_FLAT) at = textEnd(bytes, at);
  return has & IS_RESTRICTED ? at + 8 : at;
}

const ZERO = 0x30;
/** Longer numbers may not be exact. */
const MAX_DIGITS = 9;

/** The first digits of a canonical number; 0 if it has none. */
function doorAt(bytes: Buffer, at: number): number {
  const end = isPlain(bytes, at) ? plainEnd(bytes, at) : 0;
  let door = 0;
  for (let i = at + 1; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9 || i - at > MAX_DIGITS) return Number(digitsOf(textAt(bytes, at))) || 0;
    door = 10 * door + digit;
  }
  return end === 0 ? Number(digitsOf(textAt(bytes, at))) || 0 : door;
}

/** The order of two texts as strings. */
function compareTexts(bytes: Buffer, one: number, other: number): number {
  if (!isPlain(bytes, one) || !isPlain(bytes, other)) {
    const [first, second] = [textAt(bytes, one), textAt(bytes, other)];
    return first < second ? -1 : first > second ? 1 : 0;
  }
  const length = bytes[one]! >>> 1;
  const otherLength = bytes[other]! >>> 1;
  const shared = Math.min(length, otherLength);
  for (let i = 1; i <= shared; i++) {
    const difference = bytes[one + i]! - bytes[other + i]!;
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}
