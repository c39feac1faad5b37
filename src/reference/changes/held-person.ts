import { recordIdKey } from '../lookup-keys.ts';
import { describeOrigin, type ImportedSource } from '../sources.ts';
import { hexOf } from './erasures.ts';
import type { FoundPerson } from './people.ts';
import { Restrictions } from './restrictions.ts';

/**
 * Everything that the base holds about one person, by the column names of an import, where it is from, and whether its
 * processing is restricted.
 *
 * @param base `folder`: the data folder
 * @throws BaseError if the person is restricted and the list of restrictions is damaged
 */
export function heldPersonOf(
  { member, household }: FoundPerson,
  { folder, sources }: { readonly folder: string; readonly sources: readonly ImportedSource[] },
) {
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
    restriction: restrictionOf(member, folder),
    origin: describeOrigin(sources, member.origin),
  };
}

/** Since when and why the person is not used for checks; `null` if the person is. */
function restrictionOf({ id, restrictedFrom }: FoundPerson['member'], folder: string) {
  if (restrictedFrom === undefined) return null;
  const { at = '', reason = '' } = new Restrictions(folder).current().get(hexOf(recordIdKey(id))) ?? {};
  return { since: at, reason };
}
