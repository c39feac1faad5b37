import type { PersonInput } from '../../matching/model.ts';
import type { PersonField } from './people-schema.ts';

/** The values of a row by field. Absent and `''` mean the same: the row has no value. */
export type PersonRow = Readonly<Partial<Record<PersonField, string>>>;

/** One row of a file as a person, not yet in canonical form. */
export interface ImportRow {
  /** `''` if the row has none. */
  readonly id: string;
  /** `''` if the row has none. */
  readonly householdId: string;
  readonly person: PersonInput;
}

export function importRowOf(row: PersonRow): ImportRow {
  const { id = '', household_id: householdId = '' } = row;
  return { id: id.trim(), householdId: householdId.trim(), person: personOfRow(row) };
}

/** The person of a row. The address may be in one column or in several. */
export function personOfRow(row: PersonRow): PersonInput {
  const { address = '' } = row;
  const street = withStreetType(row.street ?? '', row.street_type ?? '');
  const number = withSuffix(row.street_number ?? '', row.street_number_suffix ?? '');
  // A street column without a number column usually contains the number too.
  const isOneLine = street !== '' && number === '' && address === '';
  return {
    lastName: row.last_name ?? '',
    birthName: row.birth_name ?? '',
    firstName: row.first_name ?? '',
    gender: row.gender ?? '',
    birthDate: row.birth_date ?? '',
    address: isOneLine ? street : address,
    // A number at the start of the address is more reliable than a number column, which may count anything.
    streetNumber: street === '' && STARTS_WITH_NUMBER.test(address) ? '' : number,
    street: isOneLine ? '' : street,
    addressComplement: row.address_complement ?? '',
    postalCode: row.postal_code ?? '',
    city: row.city ?? '',
    country: row.country ?? '',
    email: row.email ?? '',
    phone: row.phone ?? '',
  };
}

const STARTS_WITH_NUMBER = /^\s*\d/;

function withStreetType(street: string, type: string): string {
  if (street === '' || type.trim() === '') return street;
  const repeats = street.trim().toUpperCase().startsWith(`${type.trim().toUpperCase()} `);
  return repeats ? street : `${type.trim()} ${street.trim()}`;
}

/** Suffixes of a street number; Sirene writes `T`, `Q` and `C` for ter, quater and quinquies. */
const SUFFIX = /^(?:bis|ter|quater|quinquies|[a-z])$/i;

function withSuffix(number: string, suffix: string): string {
  return number.trim() !== '' && SUFFIX.test(suffix.trim()) ? `${number.trim()} ${suffix.trim()}` : number;
}
