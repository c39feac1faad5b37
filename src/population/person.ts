/** One synthetic person, as in a French customer file. `''` if a value is missing. */
export interface GeneratedPerson {
  readonly id: string;
  /** Shared by people with one last name in one dwelling. */
  readonly householdId: string;
  /** The name in use. */
  readonly lastName: string;
  /** Only if it differs from the name in use. */
  readonly birthName: string;
  readonly firstName: string;
  readonly gender: 'F' | 'M';
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  /** `12`, `12 bis` */
  readonly streetNumber: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: 'FR';
  readonly email: string;
  /** National form, ten digits. */
  readonly phone: string;
}

/** The columns of `idem import`, in the order of `populationRow`. */
export const populationColumns = [
  'id',
  'household_id',
  'last_name',
  'birth_name',
  'first_name',
  'gender',
  'birth_date',
  'street_number',
  'street',
  'postal_code',
  'city',
  'country',
  'email',
  'phone',
] as const;

/** The cells of a person, in the order of `populationColumns`. */
export function populationRow(person: GeneratedPerson): string[] {
  return [
    person.id,
    person.householdId,
    person.lastName,
    person.birthName,
    person.firstName,
    person.gender,
    person.birthDate,
    person.streetNumber,
    person.street,
    person.postalCode,
    person.city,
    person.country,
    person.email,
    person.phone,
  ];
}

/** One line of CSV, without its line end. Generated values contain no comma, quote or line break, so that none is quoted. */
export function populationCsvLine(person: GeneratedPerson): string {
  return populationRow(person).join(',');
}
