import { dateNumber, phoneNumber } from '../../matching/kernel/date-number.ts';
import type { Person } from '../../matching/model.ts';
import { unitAt } from '../../matching/unit-at.ts';
import { BlockCursor } from './block-cursor.ts';
import { type EmailDomains, NO_DOMAINS } from './email-domains.ts';
import {
  HAS_BIRTH_DATE,
  HAS_BIRTH_NAME,
  HAS_EMAIL,
  HAS_ID,
  HAS_OPTIONAL_VALUES,
  HAS_PHONE,
  SAME_LAST_NAME,
} from './member.ts';

const BLANK = 32;

/** A person in the form in which blocks are compared with it. */
interface Sought {
  readonly person: Person;
  /** 0 for a date that was not sent. */
  readonly birthDate: number;
  readonly phone: number;
  /** Those of the base. */
  readonly domains: EmailDomains;
}

/** Compares the texts of a block with those of a person. */
class ComparingCursor extends BlockCursor {
  /** Reads a text. @returns whether it is `text`, or its first `length` characters; false for texts beyond ASCII */
  isText(text: string, length = text.length): boolean {
    const head = this.varint();
    const { bytes, at } = this;
    const heldLength = head >>> 1;
    this.at = at + heldLength;
    if ((head & 1) === 1 || heldLength !== length) return false;
    for (let index = 0; index < length; index++) if (bytes[at + index] !== unitAt(text, index)) return false;
    return true;
  }

  /** Reads an e-mail. @returns whether it is `email` */
  isEmail(email: string, domains: EmailDomains): boolean {
    const number = this.varint();
    if (number === 0) return this.isText(email);
    const domain = domains[number - 1]!;
    return this.isText(email, email.length - domain.length) && email.endsWith(domain);
  }

  /** Reads a text. @returns whether it differs from `text` in more than blanks; false for texts beyond ASCII */
  isOtherText(text: string): boolean {
    const head = this.varint();
    const { bytes, at } = this;
    const end = at + (head >>> 1);
    this.at = end;
    if ((head & 1) === 1) return false;
    const { length } = text;
    let index = 0;
    for (let held = at; held < end; held++) {
      if (bytes[held] === BLANK) continue;
      while (index < length && unitAt(text, index) === BLANK) index++;
      if (index === length || bytes[held] !== unitAt(text, index++)) return true;
    }
    while (index < length && unitAt(text, index) === BLANK) index++;
    return index < length;
  }

  /** Skips what follows the names of a member. */
  skipPersonal(flags: number): void {
    if (flags & HAS_BIRTH_DATE) this.varint();
    if (flags & HAS_EMAIL) {
      this.varint();
      this.skipText();
    }
    if (flags & HAS_PHONE) this.varint();
    if (flags & HAS_ID) this.skipId();
  }

  /** Reads a text. @returns whether it is `text`; `''`, for a field that was not sent, agrees with every value */
  agreesWith(text: string): boolean {
    if (text !== '') return this.isText(text);
    this.skipText();
    return true;
  }
}

/** What the members of a household have in common with the person, found member by member. */
interface Agreement {
  /** One member has both names and the birth date. */
  names: boolean;
  email: boolean;
  phone: boolean;
}

/** Reads one member. @returns whether the last name is the one sent */
function readMember(
  cursor: ComparingCursor,
  { person, birthDate, phone, domains }: Sought,
  hadLastName: boolean,
  agreement: Agreement,
) {
  const flags = cursor.uint8();
  const hasLastName = flags & SAME_LAST_NAME ? hadLastName : cursor.isText(person.lastName);
  const hasFirstName = cursor.agreesWith(person.firstName);
  if (flags & HAS_BIRTH_NAME) cursor.skipText();
  const date = flags & HAS_BIRTH_DATE ? cursor.varint() : 0;
  if (hasLastName && hasFirstName && (birthDate === 0 || birthDate === date)) agreement.names = true;
  if (flags & HAS_EMAIL && cursor.isEmail(person.email, domains)) agreement.email = true;
  if (flags & HAS_PHONE && cursor.varint() === phone) agreement.phone = true;
  if (flags & HAS_ID) cursor.skipId();
  return hasLastName;
}

interface BlockBytes {
  readonly bytes: Buffer;
  /** Of the block in `bytes`. */
  readonly start: number;
  /** With which the block was written. */
  readonly domains?: EmailDomains;
}

/**
 * The id of a household in a block if it agrees with a person in every field that the person has; `undefined` if it does not,
 * or cannot be compared byte by byte: texts beyond ASCII.
 * @param person with neither birth name nor alternatives, which have more than one value to agree with
 */
export function exactHouseholdId(
  { bytes, start, domains = NO_DOMAINS }: BlockBytes,
  index: number,
  person: Person,
): bigint | undefined {
  const cursor = new ComparingCursor(bytes, start);
  if (index >= cursor.count) return undefined;
  const place = cursor.seekHousehold(index);
  const idAt = cursor.at;
  cursor.at += 8;
  if (!cursor.agreesWith(person.number)) return undefined;
  const memberCount = cursor.varint();
  // A flat that may be held has to be compared.
  if (person.flat !== undefined && memberCount & HAS_OPTIONAL_VALUES) return undefined;
  const members = memberCount >> 1;
  const sought = {
    person,
    birthDate: person.birthDate === '' ? 0 : dateNumber(person.birthDate),
    phone: person.phone === '' ? -1 : phoneNumber(person.phone),
    domains,
  };
  const agreement: Agreement = { names: false, email: person.email === '', phone: person.phone === '' };
  let hasLastName = false;
  for (let member = 0; member < members; member++) hasLastName = readMember(cursor, sought, hasLastName, agreement);
  if (!agreement.names || !agreement.email || !agreement.phone) return undefined;
  if (!isPlace(cursor, place, person)) return undefined;
  cursor.at = idAt;
  return cursor.int64();
}

function isPlace(cursor: ComparingCursor, place: number, { country, postalCode, city, street }: Person): boolean {
  cursor.seekPlace(place);
  return cursor.isText(country) && cursor.isText(postalCode) && cursor.agreesWith(city) && cursor.isText(street);
}

/**
 * Whether nobody of a household in a block has a last name or a birth name that is `lastName`, or differs from it in blanks alone.
 * `false` also if they cannot be compared byte by byte.
 */
export function hasOtherLastNames({ bytes, start }: BlockBytes, index: number, lastName: string): boolean {
  const cursor = new ComparingCursor(bytes, start);
  if (index >= cursor.count) return false;
  cursor.seekHousehold(index);
  cursor.at += 8;
  cursor.skipText();
  const memberCount = cursor.varint();
  if (memberCount & HAS_OPTIONAL_VALUES) return false;
  for (let left = memberCount >> 1; left > 0; left--) {
    const flags = cursor.uint8();
    if (!(flags & SAME_LAST_NAME) && !cursor.isOtherText(lastName)) return false;
    cursor.skipText();
    if (flags & HAS_BIRTH_NAME && !cursor.isOtherText(lastName)) return false;
    cursor.skipPersonal(flags);
  }
  return true;
}
