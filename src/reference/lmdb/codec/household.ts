import type { Household, Identity, Member } from '../../../matching/model.ts';
import type { StoredHousehold } from '../../store.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';

/**
 * Households in blocks. A block holds up to {@link BLOCK_HOUSEHOLDS} neighbours, so that one read brings a door or more:
 *
 *     count u8 · start of each household u32 × count
 *     places varint, then of each: country, postal code, city, street (texts)
 *     each household: place varint · household id i64 · number text · members varint, then each member
 */

/** A power of two: a household's block is its ordinal shifted by {@link BLOCK_SHIFT}. */
export const BLOCK_SHIFT = 3;
export const BLOCK_HOUSEHOLDS = 1 << BLOCK_SHIFT;

const HAS_BIRTH_NAME = 1;
const HAS_BIRTH_DATE = 2;
const HAS_EMAIL = 4;
const HAS_PHONE = 8;
const HAS_ID = 16;
const SAME_LAST_NAME = 32;
const FEMALE = 64;
const MALE = 128;

/** Appends one block of 1 to {@link BLOCK_HOUSEHOLDS} households; its bytes are all that `out` gains. */
export function writeBlock(out: ByteWriter, households: readonly Household[]): void {
  const start = out.length;
  out.uint8(households.length);
  for (let i = 0; i < households.length; i++) out.uint32(0);
  const places = new Map<string, number>();
  const placeOf = households.map((household) => {
    const text = `${household.country}\0${household.postalCode}\0${household.city}\0${household.street}`;
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  });
  out.varint(places.size);
  for (const text of places.keys()) for (const part of text.split('\0')) out.text(part);
  households.forEach((household, i) => {
    out.bytes.writeUInt32LE(out.length - start, start + 1 + 4 * i);
    out.varint(placeOf[i]!);
    out.int64(household.householdId);
    out.text(household.number);
    out.varint(household.members.length);
    let lastName: string | undefined;
    for (const member of household.members) {
      writeMember(out, member, lastName);
      lastName = member.lastName;
    }
  });
}

/** Reads the households of one block after another, and each block's places once. */
export class BlockReader {
  private readonly block = new ByteReader(Buffer.alloc(0));
  private places: Place[] = [];
  /** Households of the block. */
  count = 0;

  /** Takes up a block. Its bytes are read until the next one comes, not copied. */
  open(bytes: Buffer): void {
    const { block } = this;
    block.reset(bytes);
    this.count = block.uint8();
    block.at = 1 + 4 * this.count;
    const places: Place[] = [];
    for (let left = block.varint(); left > 0; left--) {
      places.push({ country: block.text(), postalCode: block.text(), city: block.text(), street: block.text() });
    }
    this.places = places;
  }

  /** @param first the ordinal of the block's first household. @throws RangeError if there is no household `index`. */
  household(index: number, first: number): StoredHousehold {
    const { block } = this;
    if (index >= this.count) throw new RangeError(`household ${index} of a block of ${this.count}`);
    block.at = 1 + 4 * index;
    block.at = block.uint32();
    const { country, postalCode, city, street } = this.places[block.varint()]!;
    const householdId = block.int64();
    const number = block.text();
    const members: Member[] = [];
    let lastName = '';
    for (let left = block.varint(); left > 0; left--) {
      const member = readMember(block, lastName);
      lastName = member.lastName;
      members.push(member);
    }
    return { ordinal: first + index, householdId, country, postalCode, city, street, number, members };
  }
}

type Place = Pick<Household, 'country' | 'postalCode' | 'city' | 'street'>;

function writeMember(out: ByteWriter, member: Member, lastName: string | undefined): void {
  out.uint8(
    (member.birthName === '' ? 0 : HAS_BIRTH_NAME) |
      (member.birthDate === '' ? 0 : HAS_BIRTH_DATE) |
      (member.email === '' ? 0 : HAS_EMAIL) |
      (member.phone === '' ? 0 : HAS_PHONE) |
      (member.id === '' ? 0 : HAS_ID) |
      (member.lastName === lastName ? SAME_LAST_NAME : 0) |
      (member.gender === 'F' ? FEMALE : member.gender === 'M' ? MALE : 0),
  );
  if (member.lastName !== lastName) out.text(member.lastName);
  out.text(member.firstName);
  if (member.birthName !== '') out.text(member.birthName);
  if (member.birthDate !== '') out.varint(dateNumber(member.birthDate));
  if (member.email !== '') out.text(member.email);
  if (member.phone !== '') out.varint(Number(member.phone.slice(1)));
  if (member.id !== '') out.text(member.id);
}

function readMember(block: ByteReader, previousLastName: string): Member {
  const flags = block.uint8();
  const lastName = flags & SAME_LAST_NAME ? previousLastName : block.text();
  const firstName = block.text();
  const gender: Identity['gender'] = flags & FEMALE ? 'F' : flags & MALE ? 'M' : '';
  const birthName = flags & HAS_BIRTH_NAME ? block.text() : '';
  const birthDate = flags & HAS_BIRTH_DATE ? dateText(block.varint()) : '';
  const email = flags & HAS_EMAIL ? block.text() : '';
  const phone = flags & HAS_PHONE ? `+${block.varint()}` : '';
  const id = flags & HAS_ID ? block.text() : '';
  return { id, lastName, birthName, firstName, gender, birthDate, email, phone };
}

/** `YYYY-MM-DD` as one number: a year has 12 months of 31 days here. */
function dateNumber(date: string): number {
  return (Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) * 31 + Number(date.slice(8, 10)) - 1;
}

/** Dates as texts: a base has some thirty thousand of them. */
const dateTexts = new Map<number, string>();

function dateText(number: number): string {
  let text = dateTexts.get(number);
  if (text === undefined) {
    const months = Math.floor(number / 31);
    const year = Math.floor(months / 12);
    text = `${String(year).padStart(4, '0')}-${pad(months - year * 12 + 1)}-${pad(number - months * 31 + 1)}`;
    dateTexts.set(number, text);
  }
  return text;
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
