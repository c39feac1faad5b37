import { digitsOf } from '../../matching/compare/number.ts';
import type { Household, Member } from '../../matching/model.ts';
import { identityOf, MAX_MEMBERS, memberOf, type PersonRecord, PLACE_AT, placeOf } from '../person-record.ts';
import { RecordReader, recordStarts, sortedByHash } from './deduplicate.ts';

/** The households of a partition, sorted by street and number: neighbours follow each other. */
export function* groupHouseholds(bytes: Buffer): Generator<Household> {
  const starts = recordStarts(bytes);
  const order = sortedByHash(starts.length, (i) => bytes.readUInt32LE(starts[i]! + PLACE_AT));
  const reader = new RecordReader(bytes);
  for (let from = 0; from < order.length; ) {
    const place = bytes.readUInt32LE(starts[order[from]!]! + PLACE_AT);
    const street: SortableRecord[] = [];
    let to = from;
    for (; to < order.length && bytes.readUInt32LE(starts[order[to]!]! + PLACE_AT) === place; to++) {
      street.push(sortable(reader.read(starts[order[to]!]!)));
    }
    yield* householdsOf(street.sort(byDoorAndMember));
    from = to;
  }
}

interface SortableRecord {
  readonly record: PersonRecord;
  readonly place: string;
  readonly number: number;
}

function sortable(record: PersonRecord): SortableRecord {
  return { record, place: placeOf(record.person), number: Number(digitsOf(record.person.number)) || 0 };
}

/** By door, then by identity within a household: independent of the order of the rows. */
function byDoorAndMember(left: SortableRecord, right: SortableRecord): number {
  const door = byDoor(left, right);
  if (door !== 0) return door;
  const [first, second] = [identityOf(left.record), identityOf(right.record)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** By street, which keeps streets with the same hash apart, then by number, suffix and household. */
function byDoor(left: SortableRecord, right: SortableRecord): number {
  if (left.place !== right.place) return left.place < right.place ? -1 : 1;
  if (left.number !== right.number) return left.number - right.number;
  const { person, householdId } = left.record;
  const { person: otherPerson, householdId: otherId } = right.record;
  if (person.number !== otherPerson.number) return person.number < otherPerson.number ? -1 : 1;
  if (householdId !== otherId) return householdId < otherId ? -1 : 1;
  return 0;
}

function* householdsOf(street: readonly SortableRecord[]): Generator<Household> {
  for (let from = 0; from < street.length; ) {
    const first = street[from]!;
    const members: Member[] = [];
    let to = from;
    for (; to < street.length && members.length < MAX_MEMBERS && isSameHousehold(first, street[to]!); to++) {
      members.push(memberOf(street[to]!.record));
    }
    const { country, postalCode, city, street: name, number } = first.record.person;
    yield { householdId: first.record.householdId, country, postalCode, city, street: name, number, members };
    from = to;
  }
}

function isSameHousehold(left: SortableRecord, right: SortableRecord): boolean {
  return byDoor(left, right) === 0;
}
