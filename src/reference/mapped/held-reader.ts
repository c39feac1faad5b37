import { HeldBytes } from '../../matching/kernel/held-bytes.ts';
import type { HeldHousehold, HeldMember } from '../../matching/kernel/held-household.ts';
import { HeldText } from '../../matching/kernel/held-text.ts';
import { ByteReader } from '../../storage/bytes.ts';
import { readOptionalValues } from '../optional-values.ts';
import { BlockCursor } from './block-cursor.ts';
import type { EmailDomains } from './email-domains.ts';
import {
  HAS_BIRTH_DATE,
  HAS_BIRTH_NAME,
  HAS_EMAIL,
  HAS_ID,
  HAS_OPTIONAL_VALUES,
  HAS_PHONE,
  SAME_LAST_NAME,
} from './member.ts';

const NO_DOMAIN = '';

/** Reads the values of households that are compared from the bytes of one block after another, without copies. */
export class HeldReader extends BlockCursor {
  private readonly domains: EmailDomains;
  private readonly text = new HeldText();
  private block = new HeldBytes();

  constructor(domains: EmailDomains) {
    super(Buffer.alloc(0), 0);
    this.domains = domains;
  }

  /**
   * @param block which stays as it is until the household was compared
   * @param number that no other block has
   * @throws RangeError if there is no household `index`
   */
  read(held: HeldHousehold, block: HeldBytes, number: number, index: number): void {
    this.block = block;
    this.bytes = block.bytes;
    this.start = block.start;
    const { count } = this;
    if (index >= count) throw new RangeError(`household ${index} of a block of ${count}`);
    const place = this.seekHousehold(index);
    const idAt = this.at;
    if (!held.isPlace(number, place)) this.readPlace(held, number, place);
    this.at = idAt;
    held.setId(this.uint32(), this.uint32());
    this.readText(held.number);
    held.removeMembers();
    const members = this.varint();
    for (let left = members >> 1; left > 0; left--) this.readMember(held);
    if (members & HAS_OPTIONAL_VALUES) this.readOptional(held);
  }

  private readPlace(held: HeldHousehold, number: number, place: number): void {
    this.seekPlace(place);
    const { expected } = held;
    held.beginPlace(number, place);
    held.country = this.placeText(expected.country, held.country);
    held.postalCode = this.placeText(expected.postalCode, held.postalCode);
    held.city = this.placeText(expected.city, held.city);
    held.street = this.placeText(expected.street, held.street);
  }

  /** Reads a text that probably is the one expected or the one before, so that it need not be decoded. */
  private placeText(expected: string, before: string): string {
    const { text } = this;
    this.readText(text);
    if (text.is(expected)) return expected;
    return text.is(before) ? before : text.value;
  }

  private readMember(held: HeldHousehold): void {
    const before = held.memberCount === 0 ? undefined : held.members[held.memberCount - 1]!.lastName;
    const member: HeldMember = held.addMember();
    const flags = this.uint8();
    if (flags & SAME_LAST_NAME) member.lastName = before!;
    else {
      member.lastName = member.ownLastName;
      this.readText(member.ownLastName);
    }
    this.readText(member.firstName);
    if (flags & HAS_BIRTH_NAME) this.readText(member.birthName);
    else member.birthName.setText('');
    member.birthDate = flags & HAS_BIRTH_DATE ? this.varint() : 0;
    member.hasEmail = (flags & HAS_EMAIL) !== 0;
    if (flags & HAS_EMAIL) {
      const domain = this.varint();
      member.emailDomain = domain === 0 ? NO_DOMAIN : this.domains[domain - 1]!;
      this.readText(member.email);
    }
    member.phone = flags & HAS_PHONE ? this.varint() : 0;
    if (flags & HAS_ID) this.skipId();
    member.alternatives = undefined;
    member.flat = undefined;
  }

  private readOptional(held: HeldHousehold): void {
    const reader = new ByteReader(this.block.characters, this.at - this.start);
    for (let index = 0; index < held.memberCount; index++) {
      const { alternatives, flat } = readOptionalValues(reader);
      const member = held.members[index]!;
      member.alternatives = alternatives;
      member.flat = flat;
    }
  }

  private readText(into: HeldText): void {
    const head = this.varint();
    const start = this.at;
    this.at = start + (head >>> 1);
    into.setBytes(this.block, start, this.at, (head & 1) === 0);
  }
}
