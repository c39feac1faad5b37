import type { Household, Member } from '../../matching/model.ts';
import { ByteReader, type ByteWriter } from '../../storage/bytes.ts';
import { hasOptionalValues, readOptionalValues, writeOptionalValues } from '../optional-values.ts';
import type { StoredHousehold } from '../store.ts';
import { domainOf, type EmailDomains, NO_DOMAINS, numbersOf } from './email-domains.ts';
import { commonSource, readOrigins, writeOrigins } from './origins.ts';

/**
 * Households in blocks. A block has up to {@link BLOCK_HOUSEHOLDS} neighbours, so that one read returns all of a door:
 *
 *     count of households, 4 bits · source, 4 bits (origins.ts) · start of each household u32 × count
 *     places varint, then of each: country, postal code, city, street (texts)
 *     each household: place varint · household id i64 · number text · 2 × members + 1 if any has optional values, varint ·
 *     each member · the optional values of each (optional-values.ts) · the origins of all
 *
 * The bits of the first byte of a member tell which of these follow: last name, unless it is that of the member before, first
 * name, birth name (texts) · birth date varint · number of the e-mail's domain, varint, and the rest of it, text
 * (email-domains.ts) · phone varint · id. An id of digits is 1 and a varint, any other one a text.
 */

/** Households of a full block. Household `ordinal` is in block `ordinal / BLOCK_HOUSEHOLDS`, rounded down. */
export const BLOCK_HOUSEHOLDS = 8;

/** The first byte of a block: its households in the lower bits. */
const COUNT_BITS = 4;
export const COUNT_MASK = 15;

export const HAS_BIRTH_NAME = 1;
export const HAS_BIRTH_DATE = 2;
export const HAS_EMAIL = 4;
export const HAS_PHONE = 8;
export const HAS_ID = 16;
export const SAME_LAST_NAME = 32;
const FEMALE = 64;
const MALE = 128;

/** Bit of the number of members of a household: any member has optional values. */
export const HAS_OPTIONAL_VALUES = 1;

/** The numbers of the domains of a base. */
export type DomainNumbers = ReturnType<typeof numbersOf>;

const NO_NUMBERS = numbersOf(NO_DOMAINS);

/** Appends one block of 1 to {@link BLOCK_HOUSEHOLDS} households to `out`. */
export function writeBlock(
  out: ByteWriter,
  households: readonly Household[],
  domains: DomainNumbers = NO_NUMBERS,
): void {
  const start = out.length;
  const source = commonSource(households);
  out.uint8(households.length | (source << COUNT_BITS));
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
    const { members } = household;
    const hasOptional = members.some(hasOptionalValues);
    out.varint(2 * members.length + Number(hasOptional));
    let lastName: string | undefined;
    for (const member of members) {
      writeMember(out, member, { lastName, domains });
      lastName = member.lastName;
    }
    if (hasOptional) for (const member of members) writeOptionalValues(out, member);
    writeOrigins(out, members, source);
  });
}

/** Reads households of one block at a time. */
export class BlockReader {
  private readonly block = new ByteReader(Buffer.alloc(0));
  /** Start of the places. */
  private placesAt = 0;
  /** The last place that was read, and its index. Neighbours share it. */
  private place: Place | undefined;
  private placeIndex = 0;
  /** See {@link commonSource}. */
  private source = 0;
  private readonly domains: EmailDomains;
  /** Households of the block. */
  count = 0;

  /** @param domains with which the blocks were written */
  constructor(domains = NO_DOMAINS) {
    this.domains = domains;
  }

  /** Opens a block. Its bytes are copied. */
  open(bytes: Buffer, start = 0, end = bytes.length): void {
    const { block } = this;
    block.reset(bytes, start, end);
    const head = block.uint8();
    this.count = head & COUNT_MASK;
    this.source = head >>> COUNT_BITS;
    this.placesAt = 1 + 4 * this.count;
    this.place = undefined;
  }

  /**
   * @param first the ordinal of the block's first household
   * @param hasOrigins whether to read the origins of members, which checks do not need
   * @throws RangeError if there is no household `index`
   */
  household(index: number, first: number, hasOrigins = false): StoredHousehold {
    const { block } = this;
    if (index >= this.count) throw new RangeError(`household ${index} of a block of ${this.count}`);
    block.at = 1 + 4 * index;
    block.at = block.uint32();
    const placeIndex = block.varint();
    const householdId = block.int64();
    const number = block.text();
    const members: ReturnType<typeof readMember>[] = [];
    let lastName = '';
    const count = block.varint();
    for (let left = count >> 1; left > 0; left--) {
      const member = readMember(block, lastName, this.domains);
      lastName = member.lastName;
      members.push(member);
    }
    if (count & HAS_OPTIONAL_VALUES) for (const member of members) Object.assign(member, readOptionalValues(block));
    if (hasOrigins) {
      for (const [i, origin] of readOrigins(block, members.length, this.source).entries()) members[i]!.origin = origin;
    }
    const { country, postalCode, city, street } = this.placeAt(placeIndex);
    return { ordinal: first + index, householdId, country, postalCode, city, street, number, members };
  }

  private placeAt(index: number): Place {
    if (this.place === undefined || this.placeIndex !== index) {
      const { block } = this;
      block.at = this.placesAt;
      block.varint();
      for (let texts = 4 * index; texts > 0; texts--) block.skipText();
      this.place = { country: block.text(), postalCode: block.text(), city: block.text(), street: block.text() };
      this.placeIndex = index;
    }
    return this.place;
  }
}

type Place = Pick<Household, 'country' | 'postalCode' | 'city' | 'street'>;

function writeMember(
  out: ByteWriter,
  member: Member,
  { lastName, domains }: { readonly lastName: string | undefined; readonly domains: DomainNumbers },
): void {
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
  if (member.email !== '') writeEmail(out, member.email, domains);
  if (member.phone !== '') out.varint(phoneNumber(member.phone));
  if (member.id !== '') writeId(out, member.id);
}

function writeEmail(out: ByteWriter, email: string, domains: DomainNumbers): void {
  const domain = domainOf(email);
  const number = domains.get(domain) ?? 0;
  out.varint(number);
  out.text(number === 0 ? email : email.slice(0, -domain.length));
}

/** The head of an id of digits. No text begins with it: an empty text that is not ASCII. */
export const ID_OF_DIGITS = 1;

/** Digits that a number keeps, and no zero that it would lose. */
const NUMERIC_ID = /^[1-9]\d{0,14}$/;

function writeId(out: ByteWriter, id: string): void {
  if (!NUMERIC_ID.test(id)) {
    out.text(id);
    return;
  }
  out.varint(ID_OF_DIGITS);
  out.varint(Number(id));
}

function readId(reader: ByteReader): string {
  const start = reader.at;
  if (reader.varint() === ID_OF_DIGITS) return String(reader.varint());
  reader.at = start;
  return reader.text();
}

function readEmail(reader: ByteReader, domains: EmailDomains): string {
  const number = reader.varint();
  const text = reader.text();
  return number === 0 ? text : text + domains[number - 1]!;
}

/** Reads one member. Optional values are stored after all members of a household. */
function readMember(
  reader: ByteReader,
  previousLastName: string,
  domains: EmailDomains,
): { -readonly [K in keyof Member]: Member[K] } {
  const flags = reader.uint8();
  return {
    lastName: flags & SAME_LAST_NAME ? previousLastName : reader.text(),
    firstName: reader.text(),
    birthName: flags & HAS_BIRTH_NAME ? reader.text() : '',
    gender: flags & FEMALE ? 'F' : flags & MALE ? 'M' : '',
    birthDate: flags & HAS_BIRTH_DATE ? dateText(reader.varint()) : '',
    email: flags & HAS_EMAIL ? readEmail(reader, domains) : '',
    phone: flags & HAS_PHONE ? phoneText(reader.varint()) : '',
    id: flags & HAS_ID ? readId(reader) : '',
    alternatives: undefined,
    flat: undefined,
  };
}

/** The digits of a number in E.164. */
export function phoneNumber(phone: string): number {
  return Number(phone.slice(1));
}

/** `000` to `999`. Building phone numbers from these is several times faster than converting the number. */
const THREE_DIGITS = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

function phoneText(number: number): string {
  const millions = Math.floor(number / 1_000_000);
  if (millions === 0) return `+${number}`;
  const rest = number - millions * 1_000_000;
  return `+${millions}${THREE_DIGITS[(rest / 1000) | 0]}${THREE_DIGITS[rest % 1000]}`;
}

/** Month and day 0 are unknown. */
const MONTHS = 13;
const DAYS = 32;

/** `YYYY-MM-DD` as one number. */
export function dateNumber(date: string): number {
  return (Number(date.slice(0, 4)) * MONTHS + Number(date.slice(5, 7))) * DAYS + Number(date.slice(8, 10));
}

/** The range of dates whose text is cached. Nearly all birth dates are in it. */
const FIRST_CACHED = dateNumber('1900-00-00');
const CACHED_DATES = 150 * MONTHS * DAYS;

/** The cached texts of dates. */
const dateTexts: (string | undefined)[] = Array.from({ length: CACHED_DATES });

function dateText(number: number): string {
  const index = number - FIRST_CACHED;
  if (index < 0 || index >= CACHED_DATES) return writeDate(number);
  dateTexts[index] ??= writeDate(number);
  return dateTexts[index];
}

function writeDate(number: number): string {
  const months = Math.floor(number / DAYS);
  const year = Math.floor(months / MONTHS);
  return `${String(year).padStart(4, '0')}-${pad(months - year * MONTHS)}-${pad(number - months * DAYS)}`;
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
