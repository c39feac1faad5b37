import { dateNumber, dateNumberOf, phoneNumber } from '../../matching/kernel/date-number.ts';
import { ByteWriter } from '../../storage/bytes.ts';
import { holdsText } from '../keys/index.ts';
import { domainOf, type EmailDomains, numbersOf } from '../mapped/email-domains.ts';
import { BLOCK_HOUSEHOLDS, type BlockParts, writeBlockOf } from '../mapped/household.ts';
import {
  FEMALE,
  HAS_BIRTH_DATE,
  HAS_BIRTH_NAME,
  HAS_EMAIL,
  HAS_ID,
  HAS_PHONE,
  ID_OF_DIGITS,
  MALE,
  SAME_LAST_NAME,
} from '../mapped/member.ts';
import { OriginWriter } from '../mapped/origins.ts';
import { isPlain, isSameBytes, plainEnd, textAt, textEnd, varintAt, varintEnd } from './byte-text.ts';
import { FIELDS, type ResidentTable } from './resident-table.ts';

const AT_SIGN = 64;
const FEMALE_UNIT = 70;

/**
 * Encodes households from the bytes of their records in blocks, as `writeBlock` does from objects: texts are stored in the
 * same form.
 */
export class BlockEncoder implements BlockParts {
  readonly ends: number[] = [];
  private readonly out: ByteWriter;
  private readonly domains: DomainFinder;
  /** The households of the block, without places and origins. */
  private readonly bodies = new ByteWriter(4096);
  private readonly bodyEnds: number[] = [];
  /** The index of the place of each household. */
  private readonly placeIndexes: number[] = [];
  /** Where the texts of the places are, and where they end. */
  private readonly placeStarts: number[] = [];
  private readonly placeEnds: number[] = [];
  /** Of each household. */
  private readonly members: number[] = [];
  private readonly origins = new OriginWriter();
  /** Of the block that ends. */
  source = 0;
  private bytes: Buffer = Buffer.alloc(0);

  constructor(out: ByteWriter, domains: EmailDomains) {
    this.out = out;
    this.domains = new DomainFinder(domains);
  }

  /** Adds the household of the records from position `from` to before `to` in the order of a table. */
  add(table: ResidentTable, from: number, to: number): void {
    const { bodies } = this;
    const { bytes, order } = table;
    this.bytes = bytes;
    const first = order[from]!;
    this.addPlace(table.at(first, FIELDS.place), table.at(first, FIELDS.number));
    bodies.uint32(table.lows[first]!);
    bodies.uint32(table.highs[first]!);
    const number = table.at(first, FIELDS.number);
    bodies.range(bytes, number, textEnd(bytes, number));
    const hasOptional = hasOptionalValues(table, from, to);
    bodies.varint(2 * (to - from) + Number(hasOptional));
    let lastName = -1;
    for (let i = from; i < to; i++) lastName = this.addMember(table, order[i]!, lastName);
    if (hasOptional) for (let i = from; i < to; i++) this.addOptional(table, order[i]!);
    this.bodyEnds.push(bodies.length);
    this.members.push(to - from);
    if (this.members.length === BLOCK_HOUSEHOLDS) this.endBlock();
  }

  private addPlace(start: number, end: number): void {
    const { placeStarts, placeEnds, bytes } = this;
    let place = placeStarts.length - 1;
    for (; place >= 0; place--) {
      const other = placeStarts[place]!;
      if (other === start || (placeEnds[place]! - other === end - start && isSameBytes(bytes, start, end, other)))
        break;
    }
    if (place === -1) {
      place = placeStarts.push(start) - 1;
      placeEnds.push(end);
    }
    this.placeIndexes.push(place);
  }

  /** @param previous where the last name of the member before begins, -1 of the first one @returns the same of this member */
  private addMember(table: ResidentTable, index: number, previous: number): number {
    const { bodies, bytes } = this;
    const id = table.at(index, FIELDS.id);
    const lastName = table.at(index, FIELDS.lastName);
    const birthName = table.at(index, FIELDS.birthName);
    const firstName = table.at(index, FIELDS.firstName);
    const gender = table.at(index, FIELDS.gender);
    const birthDate = table.at(index, FIELDS.birthDate);
    const email = table.at(index, FIELDS.email);
    const phone = table.at(index, FIELDS.phone);
    const isSameName = previous !== -1 && isSameBytes(bytes, lastName, birthName, previous);
    bodies.uint8(
      (bytes[birthName] === 0 ? 0 : HAS_BIRTH_NAME) |
        (bytes[birthDate] === 0 ? 0 : HAS_BIRTH_DATE) |
        (bytes[email] === 0 ? 0 : HAS_EMAIL) |
        (bytes[phone] === 0 ? 0 : HAS_PHONE) |
        (bytes[id] === 0 ? 0 : HAS_ID) |
        (isSameName ? SAME_LAST_NAME : 0) |
        (bytes[gender] === 0 ? 0 : bytes[gender + 1] === FEMALE_UNIT ? FEMALE : MALE),
    );
    if (!isSameName) bodies.range(bytes, lastName, birthName);
    bodies.range(bytes, firstName, gender);
    if (bytes[birthName] !== 0) bodies.range(bytes, birthName, firstName);
    if (bytes[birthDate] !== 0) bodies.varint(dateNumberAt(bytes, birthDate));
    if (bytes[email] !== 0) this.addEmail(email, phone);
    if (bytes[phone] !== 0) bodies.varint(phoneNumberAt(bytes, phone));
    if (bytes[id] !== 0) this.addId(id);
    this.addOrigin(table.at(index, FIELDS.origin));
    return lastName;
  }

  private addEmail(start: number, end: number): void {
    const { bodies, bytes, domains } = this;
    if (isPlain(bytes, start)) {
      let at = end - 1;
      while (at > start && bytes[at] !== AT_SIGN) at--;
      const number = at === start ? 0 : domains.find(bytes, at, end);
      bodies.varint(number);
      if (number === 0) bodies.range(bytes, start, end);
      else {
        bodies.uint8((at - start - 1) << 1);
        bodies.range(bytes, start + 1, at);
      }
      return;
    }
    const email = textAt(bytes, start);
    const domain = domainOf(email);
    const number = domains.numbers.get(domain) ?? 0;
    bodies.varint(number);
    bodies.text(number === 0 ? email : email.slice(0, -domain.length));
  }

  private addId(start: number): void {
    const { bodies, bytes } = this;
    const end = textEnd(bytes, start);
    if (!isPlain(bytes, start) || !isNumericId(bytes, start + 1, end)) {
      bodies.range(bytes, start, end);
      return;
    }
    bodies.uint8(ID_OF_DIGITS);
    bodies.varint(digitsIn(bytes, start + 1, end));
  }

  private addOptional(table: ResidentTable, index: number): void {
    this.bodies.range(this.bytes, table.at(index, FIELDS.optional), table.at(index, FIELDS.origin));
  }

  private addOrigin(at: number): void {
    const { bytes } = this;
    this.origins.add(varintAt(bytes, at), varintAt(bytes, varintEnd(bytes, at)));
  }

  /** @returns the end of each block */
  finish(): Uint32Array<ArrayBuffer> {
    if (this.members.length > 0) this.endBlock();
    return Uint32Array.from(this.ends);
  }

  private endBlock(): void {
    const { out, bodies, bodyEnds, origins, placeStarts, placeEnds, placeIndexes, members } = this;
    this.source = origins.commonSource();
    writeBlockOf(out, this);
    this.ends.push(out.length);
    bodies.reset();
    origins.reset();
    for (const list of [bodyEnds, placeStarts, placeEnds, placeIndexes, members]) list.length = 0;
  }

  get count(): number {
    return this.members.length;
  }

  get placeCount(): number {
    return this.placeStarts.length;
  }

  placeOf(household: number): number {
    return this.placeIndexes[household]!;
  }

  writePlace(out: ByteWriter, place: number): void {
    out.range(this.bytes, this.placeStarts[place]!, this.placeEnds[place]!);
  }

  writeHousehold(out: ByteWriter, household: number): void {
    const start = household === 0 ? 0 : this.bodyEnds[household - 1]!;
    out.range(this.bodies.bytes, start, this.bodyEnds[household]!);
  }

  writeOrigins(out: ByteWriter, household: number): void {
    this.origins.write(out, this.members[household]!, this.source);
  }
}

function hasOptionalValues(table: ResidentTable, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (table.bytes[table.at(table.order[i]!, FIELDS.optional)] !== 0) return true;
  return false;
}

const ZERO = 48;
const DATE_LENGTH = 10;

/** {@link dateNumber} of the date at a position. */
function dateNumberAt(bytes: Buffer, at: number): number {
  if (bytes[at] !== DATE_LENGTH << 1) return dateNumber(textAt(bytes, at));
  const year = digitsIn(bytes, at + 1, at + 5);
  return dateNumberOf(year, digitsIn(bytes, at + 6, at + 8), digitsIn(bytes, at + 9, at + 11));
}

/** {@link phoneNumber} of the number at a position. */
function phoneNumberAt(bytes: Buffer, at: number): number {
  return isPlain(bytes, at) ? digitsIn(bytes, at + 2, plainEnd(bytes, at)) : phoneNumber(textAt(bytes, at));
}

function digitsIn(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) number = number * 10 + bytes[i]! - ZERO;
  return number;
}

/** The longest id of digits that a number keeps. */
const MAX_ID_DIGITS = 15;

/** As `NUMERIC_ID` of member.ts. */
function isNumericId(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] === ZERO || end - start > MAX_ID_DIGITS) return false;
  for (let i = start; i < end; i++) if (bytes[i]! < ZERO || bytes[i]! > ZERO + 9) return false;
  return true;
}

/** Finds the numbers of domains that bytes hold. It keeps those that it found. */
class DomainFinder {
  readonly numbers: ReadonlyMap<string, number>;
  private readonly names: (string | undefined)[] = Array.from({ length: KEPT_DOMAINS });
  private readonly found = new Uint8Array(KEPT_DOMAINS);

  constructor(domains: EmailDomains) {
    this.numbers = numbersOf(domains);
  }

  /** The number of the domain in ASCII from `start` to before `end`; 0 if it has none. */
  find(bytes: Buffer, start: number, end: number): number {
    const slot = (31 * (end - start) + 7 * bytes[start + 1]! + 131 * bytes[(start + end) >> 1]!) % KEPT_DOMAINS;
    const known = this.names[slot];
    if (known !== undefined && holdsText(bytes, start, end, known)) return this.found[slot]!;
    const name = bytes.toString('latin1', start, end);
    const number = this.numbers.get(name) ?? 0;
    this.names[slot] = name;
    this.found[slot] = number;
    return number;
  }
}

const KEPT_DOMAINS = 1024;
