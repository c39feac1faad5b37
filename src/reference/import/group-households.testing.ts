import { digitsOf } from '../../matching/compare/number.ts';
import type { Household, Member } from '../../matching/model.ts';
import { ByteReader, int64Of } from '../../storage/bytes.ts';
import {
  decodeMember,
  HOUSEHOLD_ID_AT,
  identityOf,
  MAX_MEMBERS,
  PLACE_AT,
  placeOf,
  RECORD_HEAD_BYTES,
} from '../person-record.ts';
import type { Street } from '../same-street.ts';
import { recordStarts, sortedByHash } from './deduplicate.ts';

/**
 * The households of a partition, sorted by street and number: what HouseholdWriter makes of the bytes of records, made of
 * objects.
 */
export function* groupHouseholds(bytes: Buffer): Generator<Household> {
  const starts = recordStarts(bytes);
  const order = sortedByHash(starts.length, (i) => bytes.readUInt32LE(starts[i]! + PLACE_AT));
  const reader = new ResidentReader(bytes);
  for (let from = 0; from < order.length; ) {
    const place = bytes.readUInt32LE(starts[order[from]!]! + PLACE_AT);
    const street: Resident[] = [];
    let to = from;
    for (; to < order.length && bytes.readUInt32LE(starts[order[to]!]! + PLACE_AT) === place; to++) {
      street.push(reader.read(starts[order[to]!]!));
    }
    yield* householdsOf(street.length === 1 ? street : street.sort(byDoorAndMember));
    from = to;
  }
}

/** A record as a member of a household, with what the order of members and households depends on. */
interface Resident {
  readonly street: Street;
  readonly number: string;
  /** The first digits of the number. */
  readonly door: number;
  /** The halves of the household id, the upper one signed. */
  readonly high: number;
  readonly low: number;
  readonly member: Member;
}

/** Reads the records of a partition one by one: as one text, a partition can be longer than the longest possible. */
class ResidentReader {
  private readonly bytes: Buffer;
  private readonly reader = new ByteReader(Buffer.alloc(0));
  /** The last street, and its texts as they are stored: most records are in the street of the one before. */
  private street: Street | undefined;
  private storedStreet = '';

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  read(start: number): Resident {
    const { bytes, reader } = this;
    reader.reset(bytes, start + HOUSEHOLD_ID_AT, start + RECORD_HEAD_BYTES + bytes.readUInt32LE(start));
    const low = reader.uint32();
    const high = reader.uint32() | 0;
    const id = reader.text();
    const street = this.readStreet();
    const number = reader.text();
    return { street, number, door: doorOf(number), high, low, member: decodeMember(reader, id) };
  }

  private readStreet(): Street {
    const { reader } = this;
    if (this.street !== undefined && reader.skip(this.storedStreet)) return this.street;
    const start = reader.at;
    this.street = { country: reader.text(), postalCode: reader.text(), city: reader.text(), street: reader.text() };
    this.storedStreet = reader.charactersFrom(start);
    return this.street;
  }
}

const ZERO = 0x30;
/** Longer numbers may not be exact. */
const MAX_DIGITS = 9;

/** The first digits of a canonical number; 0 if it has none. */
function doorOf(number: string): number {
  let door = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = number.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9 || i === MAX_DIGITS) return Number(digitsOf(number)) || 0;
    door = 10 * door + digit;
  }
  return door;
}

/** By door, then by identity within a household: independent of the order of the rows. */
function byDoorAndMember(left: Resident, right: Resident): number {
  const door = byDoor(left, right);
  if (door !== 0) return door;
  const [first, second] = [identity(left), identity(right)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function identity({ high, low, member }: Resident): string {
  return identityOf({ id: member.id, householdId: int64Of(low, high), person: member });
}

/** By street, which keeps streets with the same hash apart, then by number, suffix and household. */
function byDoor(left: Resident, right: Resident): number {
  if (left.street !== right.street) {
    const [first, second] = [placeOf(left.street), placeOf(right.street)];
    if (first !== second) return first < second ? -1 : 1;
  }
  if (left.door !== right.door) return left.door - right.door;
  if (left.number !== right.number) return left.number < right.number ? -1 : 1;
  if (left.high !== right.high) return left.high < right.high ? -1 : 1;
  return left.low - right.low;
}

function* householdsOf(street: readonly Resident[]): Generator<Household> {
  for (let from = 0; from < street.length; ) {
    const first = street[from]!;
    const members: Member[] = [];
    let to = from;
    for (; to < street.length && members.length < MAX_MEMBERS && byDoor(first, street[to]!) === 0; to++) {
      members.push(street[to]!.member);
    }
    const { country, postalCode, city, street: name } = first.street;
    const householdId = int64Of(first.low, first.high);
    yield { householdId, country, postalCode, city, street: name, number: first.number, members };
    from = to;
  }
}
