import type { ComparedHousehold, LastNameTest } from '../../matching/compare/household.ts';
import { letterBit } from '../../matching/grade.ts';
import type { Household, Member } from '../../matching/model.ts';
import type { ByteReader } from '../../storage/bytes.ts';
import { readOptionalValues } from '../optional-values.ts';
import type { StoredHousehold } from '../store.ts';
import type { EmailDomains } from './email-domains.ts';
import { HAS_BIRTH_NAME, HAS_OPTIONAL_VALUES, readMember, SAME_LAST_NAME, skipContacts } from './member.ts';

export type Place = Pick<Household, 'country' | 'postalCode' | 'city' | 'street'>;

/** Reads a household from its id to its optional values. */
export function readHousehold(
  block: ByteReader,
  { country, postalCode, city, street }: Place,
  ordinal: number,
  domains: EmailDomains,
): StoredHousehold {
  const householdId = block.int64();
  const number = block.text();
  const members: ReturnType<typeof readMember>[] = [];
  let lastName = '';
  const count = block.varint();
  for (let left = count >> 1; left > 0; left--) {
    const member = readMember(block, lastName, domains);
    lastName = member.lastName;
    members.push(member);
  }
  if (count & HAS_OPTIONAL_VALUES) for (const member of members) Object.assign(member, readOptionalValues(block));
  return { ordinal, householdId, country, postalCode, city, street, number, members };
}

const ID_BYTES = 8;
const BLANK = 32;

/** A household of a block whose members are read when they are first needed. */
export class UnreadHousehold implements ComparedHousehold {
  readonly number: string;
  private readonly block: ByteReader;
  private readonly place: Place;
  private readonly ordinal: number;
  private readonly domains: EmailDomains;
  private readonly start: number;
  private readonly membersAt: number;
  private known: StoredHousehold | undefined;

  /** @param block at the id of the household, and of no other use */
  constructor(block: ByteReader, place: Place, ordinal: number, domains: EmailDomains) {
    this.block = block;
    this.place = place;
    this.ordinal = ordinal;
    this.domains = domains;
    this.start = block.at;
    block.at += ID_BYTES;
    this.number = block.text();
    this.membersAt = block.at;
    this.known = undefined;
  }

  get postalCode(): string {
    return this.place.postalCode;
  }

  get city(): string {
    return this.place.city;
  }

  get street(): string {
    return this.place.street;
  }

  read(): StoredHousehold {
    if (this.known === undefined) {
      this.block.at = this.start;
      this.known = readHousehold(this.block, this.place, this.ordinal, this.domains);
    }
    return this.known;
  }

  get members(): readonly Member[] {
    return this.read().members;
  }

  /** `undefined` if members have optional values, among which there may be further names. */
  areLastNamesFar(test: LastNameTest): boolean | undefined {
    const { block } = this;
    block.at = this.membersAt;
    const count = block.varint();
    if (count & HAS_OPTIONAL_VALUES) return undefined;
    for (let left = count >> 1; left > 0; left--) {
      const flags = block.uint8();
      // The name of the member before is far.
      if ((flags & SAME_LAST_NAME) === 0 && !isTextFar(block, test)) return false;
      block.skipText();
      if (flags & HAS_BIRTH_NAME && !isTextFar(block, test)) return false;
      skipContacts(block, flags);
    }
    return true;
  }
}

/** Reads a text and tests it. */
function isTextFar(block: ByteReader, test: LastNameTest): boolean {
  const start = block.at;
  const head = block.varint();
  if (head & 1) {
    block.at = start;
    return test.isFar(block.text());
  }
  const length = head >>> 1;
  let letters = 0;
  for (let left = length; left > 0; left--) {
    const unit = block.uint8();
    if (unit === BLANK) return false;
    letters |= letterBit(unit);
  }
  return length > 0 && test.isFarFrom(letters, length);
}
