import type { Household } from '../../matching/model.ts';
import type { ByteReader } from '../../storage/bytes.ts';
import { readOptionalValues } from '../optional-values.ts';
import type { StoredHousehold } from '../store.ts';
import type { EmailDomains } from './email-domains.ts';
import { HAS_OPTIONAL_VALUES, readMember } from './member.ts';

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
