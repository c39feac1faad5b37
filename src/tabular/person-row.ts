import type { PersonInput } from '../matching/model.ts';
import type { Field } from './field.ts';

/** What a row says, field by field; `''` where it says nothing. */
export type RowValues = Readonly<Record<Field, string>>;

/** The person of a row, whose address may be spread over columns in several ways. */
export function personOfRow(values: RowValues): PersonInput {
  const street = withStreetType(values.street, values.street_type);
  const number = withSuffix(values.street_number, values.street_number_suffix);
  // A column of streets without a column of numbers has both in one line more often than not.
  const isOneLine = values.street !== '' && number === '' && values.address === '';
  return {
    lastName: values.last_name,
    birthName: values.birth_name,
    firstName: values.first_name,
    gender: values.gender,
    birthDate: values.birth_date,
    address: isOneLine ? street : values.address,
    // A number at the head of the address is surer than a column that may number anything.
    streetNumber: street === '' && BEGINS_WITH_NUMBER.test(values.address) ? '' : number,
    street: isOneLine ? '' : street,
    addressComplement: values.address_complement,
    postalCode: values.postal_code,
    city: values.city,
    country: values.country,
    email: values.email,
    phone: values.phone,
  };
}

const BEGINS_WITH_NUMBER = /^\s*\d/;

function withStreetType(street: string, type: string): string {
  if (street === '' || type.trim() === '') return street;
  const repeats = street.trim().toUpperCase().startsWith(`${type.trim().toUpperCase()} `);
  return repeats ? street : `${type.trim()} ${street.trim()}`;
}

/** What may follow a street number; `T`, `Q` and `C` are how Sirene writes them. Anything else is no suffix. */
const SUFFIX = /^(?:bis|ter|quater|quinquies|[a-z])$/i;

function withSuffix(number: string, suffix: string): string {
  return number.trim() !== '' && SUFFIX.test(suffix.trim()) ? `${number.trim()} ${suffix.trim()}` : number;
}
