import { describeOrigin, type ImportedSource } from '../sources.ts';
import type { FoundPerson } from './people.ts';

/**
 * Everything that the base holds about one person, by the column names of an import, and where it is from.
 *
 * @param sources those of the base
 */
export function heldPersonOf({ member, household }: FoundPerson, sources: readonly ImportedSource[]) {
  const { lastNames = [], firstNames = [], emails = [], phones = [] } = member.alternatives ?? {};
  return {
    id: member.id,
    last_name: member.lastName,
    birth_name: member.birthName,
    other_last_names: [...lastNames],
    first_name: member.firstName,
    other_first_names: [...firstNames],
    gender: member.gender,
    birth_date: member.birthDate,
    street_number: household.number,
    street: household.street,
    flat: member.flat ?? '',
    postal_code: household.postalCode,
    city: household.city,
    country: household.country,
    email: member.email,
    other_emails: [...emails],
    phone: member.phone,
    other_phones: [...phones],
    household_members: household.members.length,
    origin: describeOrigin(sources, member.origin),
  };
}
