import type { FoundPerson } from '../reference/changes/index.ts';
import { formatTable } from '../terminal/table.ts';

/** Everything that the base holds about one person, by the names of the columns of an import. */
export function personForMachines({ member, household }: FoundPerson): Readonly<Record<string, unknown>> {
  const { lastNames = [], firstNames = [], emails = [], phones = [] } = member.alternatives ?? {};
  return {
    id: member.id,
    last_name: member.lastName,
    birth_name: member.birthName,
    other_last_names: lastNames,
    first_name: member.firstName,
    other_first_names: firstNames,
    gender: member.gender,
    birth_date: member.birthDate,
    street_number: household.number,
    street: household.street,
    postal_code: household.postalCode,
    city: household.city,
    country: household.country,
    email: member.email,
    other_emails: emails,
    phone: member.phone,
    other_phones: phones,
    household_members: household.members.length,
  };
}

/** The same as a table; values that are not held are left out. */
export function personForTerminal(person: FoundPerson): string {
  const rows = Object.entries(personForMachines(person))
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)] as const)
    .filter(([, value]) => value !== '');
  return formatTable([{}, {}], rows);
}
