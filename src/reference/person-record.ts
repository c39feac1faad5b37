import { hash } from 'node:crypto';
import { EMPTY_PERSON, type Household, type Member, type Origin, type Person } from '../matching/model.ts';
import { withoutAddition } from '../matching/normalize/index.ts';
import { type ByteReader, ByteWriter, int64Of } from '../storage/bytes.ts';
import { hashText, JoinedHash } from './hash.ts';
import { readOptionalValues, writeOptionalValues } from './optional-values.ts';
import { readPersonTexts, writePersonTexts } from './person-texts.ts';
import type { Street } from './same-street.ts';

/** A person to be written into a generation. */
export interface PersonRecord {
  /** The `id` of the row; `''` if it has none. */
  readonly id: string;
  readonly householdId: bigint;
  readonly person: Person;
  readonly origin?: Origin | undefined;
}

/**
 * A record in a partition file:
 *
 *     length of the rest u32 · sequence u32 · identity hash u32 · place hash u32 · household id i64 · id and texts ·
 *     source + 1 varint, 0 if it is not known · line varint
 *
 * The sequence is the number of the batch that the record is from: threads write records in any order, those of one batch
 * in the order of the file. Records are sorted by their hashes, without decoding texts.
 */
export const RECORD_HEAD_BYTES = 4;
const SEQUENCE_AT = 4;
export const IDENTITY_AT = 8;
export const PLACE_AT = 12;
export const HOUSEHOLD_ID_AT = 16;

const writer = new ByteWriter(4096);

/** The bytes of a record, valid until the next call. */
export function encodeRecord(record: PersonRecord, sequence: number): Buffer {
  writer.reset();
  writeRecord(writer, record, { sequence, identity: identityHash(record) });
  return writer.view();
}

/** @param head `identity`: {@link identityHash} */
export function writeRecord(
  out: ByteWriter,
  { id, householdId, person, origin }: PersonRecord,
  { sequence, identity }: { readonly sequence: number; readonly identity: number },
): void {
  const start = out.length;
  out.uint32(0);
  out.uint32(sequence);
  out.uint32(identity);
  // People without a street are spread over the partitions.
  out.uint32(person.street === '' ? hashText(String(householdId)).high : placeHash(person));
  out.int64(householdId);
  out.text(id);
  writePersonTexts(out, person);
  out.text(person.phone);
  writeOptionalValues(out, person);
  out.varint(origin === undefined ? 0 : origin.source + 1);
  out.varint(origin === undefined ? 0 : origin.line);
  out.bytes.writeUInt32LE(out.length - start - RECORD_HEAD_BYTES, start);
}

/** A longer record is possible, but rare: the values of a row have at most 250 characters each. */
export const USUAL_RECORD_BYTES = 12 * 1024;

/** What a record begins with. */
interface RecordHead {
  readonly sequence: number;
  /** See {@link identityHash}. */
  readonly identity: number;
  /** See {@link placeHash}. */
  readonly place: number;
  readonly householdId: bigint;
}

/** The bytes of {@link RecordHead}, and of the length before them. */
export const WHOLE_HEAD_BYTES = 24;

/** Writes the head of a record whose other bytes are written, from `start` to the position of `out`. */
export function writeRecordHead(out: ByteWriter, start: number, head: RecordHead): void {
  const end = out.length;
  out.length = start;
  out.uint32(end - start - RECORD_HEAD_BYTES);
  out.uint32(head.sequence);
  out.uint32(head.identity);
  out.uint32(head.place);
  out.int64(head.householdId);
  out.length = end;
}

/** Reads the record that starts at the reader's position. */
export function decodeRecord(reader: ByteReader): PersonRecord {
  reader.at += RECORD_HEAD_BYTES + 12;
  const householdId = reader.int64();
  const id = reader.text();
  const person: Person = {
    ...readPersonTexts(reader),
    phone: reader.text(),
    ...readOptionalValues(reader),
  };
  return { id, householdId, person, origin: readOrigin(reader) };
}

/** Reads a record from the last name on, as a member. */
export function decodeMember(reader: ByteReader, id: string): Member {
  const lastName = reader.text();
  const birthName = reader.text();
  const firstName = reader.text();
  const gender = reader.text() as Member['gender'];
  const birthDate = reader.text();
  const email = reader.text();
  const phone = reader.text();
  const { alternatives, flat, restrictedFrom } = readOptionalValues(reader);
  const origin = readOrigin(reader);
  const member = { id, lastName, birthName, firstName, gender, birthDate, email, phone, alternatives, flat, origin };
  return restrictedFrom === undefined ? member : { ...member, restrictedFrom };
}

function readOrigin(reader: ByteReader): Origin | undefined {
  const source = reader.varint();
  const line = reader.varint();
  return source === 0 ? undefined : { source: source - 1, line };
}

/** Added to the sequence of a deletion record. All sequences are smaller. */
const DELETED = 2 ** 31;

/** The bytes of the deletion record for the person with this `id`, valid until the next call. */
export function encodeDeletion(id: string, sequence: number): Buffer {
  return encodeRecord({ id, householdId: 0n, person: EMPTY_PERSON }, sequence + DELETED);
}

/** Whether the record at `start` is from {@link encodeDeletion}. */
export function isDeletion(bytes: Buffer, start: number): boolean {
  return bytes.readUInt32LE(start + SEQUENCE_AT) >= DELETED;
}

export function sequenceOf(bytes: Buffer, start: number): number {
  return bytes.readUInt32LE(start + SEQUENCE_AT) % DELETED;
}

/** The fields that identify a person. */
type Identifiable = Pick<PersonRecord, 'id' | 'householdId'> & {
  readonly person: Pick<Person, 'firstName' | 'birthDate'>;
};

const ID_PREFIX = 'id ';

/** Equal for records of the same person: the `id`, or else household, first name and birth date. */
export function identityOf({ id, householdId, person }: Identifiable): string {
  return id !== '' ? `${ID_PREFIX}${id}` : `${householdId} ${person.firstName} ${person.birthDate}`;
}

/** Equal for households of the same street. */
export function placeOf({ country, postalCode, city, street }: Street): string {
  return `${country} ${postalCode}\0${city}\0${street}`;
}

const joined = new JoinedHash();

/** The upper half of the hash of {@link identityOf}. */
export function identityHash(record: Identifiable): number {
  const { id } = record;
  if (id === '') return hashText(identityOf(record)).high;
  joined.begin(ID_PREFIX.length + id.length);
  joined.add(ID_PREFIX);
  joined.add(id);
  return joined.hash.high;
}

/** The same for a person with an id in ASCII. */
export function identityHashOfId(bytes: Uint8Array, start: number, end: number): number {
  joined.begin(ID_PREFIX.length + end - start);
  joined.add(ID_PREFIX);
  joined.addBytes(bytes, start, end);
  return joined.hash.high;
}

/** The upper half of the hash of {@link placeOf}. */
export function placeHash({ country, postalCode, city, street }: Street): number {
  joined.begin(country.length + postalCode.length + city.length + street.length + 3);
  joined.add(country);
  joined.add(' ');
  joined.add(postalCode);
  joined.add('\0');
  joined.add(city);
  joined.add('\0');
  joined.add(street);
  return joined.hash.high;
}

/**
 * The id of a household: a hash of its `household_id`, or else of last name and address, with the flat if the base
 * separates flats. It depends on nothing else, so that another import gives the same id. A person without a last name or
 * without a full address is a household alone: people who share a name but have no known address are not assumed to live
 * together.
 */
export function householdIdOf(
  person: Person,
  row: { readonly id: string; readonly householdId: string },
  { separatesFlats = false }: { readonly separatesFlats?: boolean } = {},
): bigint {
  if (row.householdId !== '') return importedHouseholdId(row.householdId);
  const { lastName, country, postalCode, street, number, flat } = person;
  const city = withoutAddition(person.city);
  if (lastName !== '' && hasFullAddress(person)) {
    const home = ['home', lastName, country, postalCode, city, street, number];
    if (separatesFlats && flat !== undefined) home.push(flat);
    return hashToId(home.join('\0'));
  }
  if (row.id !== '') return hashToId(`person\0${row.id}`);
  const { birthName, firstName, birthDate, email, phone } = person;
  const values = [lastName, birthName, firstName, birthDate, email, phone, country, postalCode, city, street, number];
  return hashToId(['alone', ...values].join('\0'));
}

/** A street, and where it is. */
function hasFullAddress({ street, postalCode, city }: Person): boolean {
  return street !== '' && (postalCode !== '' || city !== '');
}

/** The id of the household whose rows have this `household_id`. */
export function importedHouseholdId(householdId: string): bigint {
  return hashToId(`household\0${householdId}`);
}

/** The id of the household of a restricted person, who is alone in it. */
export function restrictedHouseholdId(id: string): bigint {
  return hashToId(`restricted\0${id}`);
}

/** The last hash: in most files the members of a household follow each other. */
let lastText = '';
let lastId = 0n;

/** The first 64 bits of a SHA-256. */
function hashToId(text: string): bigint {
  if (text !== lastText) {
    // As a string: a buffer for each hash costs three times as much as the hash.
    const digest = hash('sha256', text, 'binary');
    lastId = int64Of(uint32At(digest, 4), uint32At(digest, 0));
    lastText = text;
  }
  return lastId;
}

/** Four bytes, one character each, the highest first. */
function uint32At(bytes: string, at: number): number {
  return (
    (bytes.charCodeAt(at) << 24) |
    (bytes.charCodeAt(at + 1) << 16) |
    (bytes.charCodeAt(at + 2) << 8) |
    bytes.charCodeAt(at + 3)
  );
}

/**
 * Members of one stored household. Without a limit, a file in which thousands of rows have one household id would produce
 * a household that is slow to check. Further members are stored as another household with the same id.
 */
export const MAX_MEMBERS = 64;

export function memberOf({ id, person, origin }: PersonRecord): Member {
  const { lastName, birthName, firstName, gender, birthDate, email, phone, alternatives, flat, restrictedFrom } =
    person;
  const member = { id, lastName, birthName, firstName, gender, birthDate, email, phone, alternatives, flat, origin };
  return restrictedFrom === undefined ? member : { ...member, restrictedFrom };
}

/** The person of a stored household. */
export function personOf(household: Household, { id: _id, origin: _origin, ...identity }: Member): Person {
  const { country, postalCode, city, street, number } = household;
  return { country, postalCode, city, street, number, ...identity };
}
