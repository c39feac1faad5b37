import { dateNumber, dateText, phoneNumber } from '../../matching/kernel/date-number.ts';
import type { Member } from '../../matching/model.ts';
import type { ByteReader, ByteWriter } from '../../storage/bytes.ts';
import { domainOf, type EmailDomains, type numbersOf } from './email-domains.ts';

/**
 * A member of a household in a block. The bits of the first byte tell which values follow: last name, unless it is that of
 * the member before, first name, birth name (texts) · birth date varint · number of the e-mail's domain, varint, and the
 * rest of it, text (email-domains.ts) · phone varint · id. An id of digits is 1 and a varint, any other one a text.
 */

export const HAS_BIRTH_NAME = 1;
export const HAS_BIRTH_DATE = 2;
export const HAS_EMAIL = 4;
export const HAS_PHONE = 8;
export const HAS_ID = 16;
export const SAME_LAST_NAME = 32;
export const FEMALE = 64;
export const MALE = 128;

/** Bit of the number of members of a household: any member has optional values. */
export const HAS_OPTIONAL_VALUES = 1;

/** The numbers of the domains of a base. */
export type DomainNumbers = ReturnType<typeof numbersOf>;

export function writeMember(
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
export function readMember(
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

/** `000` to `999`. Building phone numbers from these is several times faster than converting the number. */
const THREE_DIGITS = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

function phoneText(number: number): string {
  const millions = Math.floor(number / 1_000_000);
  if (millions === 0) return `+${number}`;
  const rest = number - millions * 1_000_000;
  return `+${millions}${THREE_DIGITS[(rest / 1000) | 0]}${THREE_DIGITS[rest % 1000]}`;
}
