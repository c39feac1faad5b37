/**
 * The columns that an import of people knows, by the name they have in a header. `street_type` and `street_number_suffix` hold
 * what French administrative files keep apart (`12`, `BIS`, `RUE`, `DES LILAS`); they are joined to the street and to the
 * number when a row is read.
 */
export const PERSON_FIELDS = [
  'id',
  'household_id',
  'last_name',
  'birth_name',
  'first_name',
  'gender',
  'birth_date',
  'street_number',
  'street_number_suffix',
  'street_type',
  'street',
  'address',
  'address_complement',
  'postal_code',
  'city',
  'country',
  'email',
  'phone',
] as const;

/** What a mobile operator's file says of a line besides the person. */
export const LINE_FIELDS = ['msisdn', 'operator', 'sim_changed_at'] as const;

/** All fields of all kinds of files; which of them a file can have, its schema says. */
export const FIELDS = [...PERSON_FIELDS, ...LINE_FIELDS] as const;

export type Field = (typeof FIELDS)[number];

/** Whether `text` is the name of a field that people have. */
export function isField(text: string): text is Field {
  return (PERSON_FIELDS as readonly string[]).includes(text);
}
