import {
  type ColumnNames,
  type FileSchema,
  ROW_FAULT_SENTENCES,
  type RowFault,
  readColumnTable,
} from '../../tabular/index.ts';

/**
 * The fields of a file of people, by their names in a header. `street_type` and `street_number_suffix` hold what French
 * administrative files keep in columns of their own (`12`, `BIS`, `RUE`, `DES LILAS`); `personOfRow` joins them and the
 * parts of a birth date, and splits `full_name`.
 */
export const PERSON_FIELDS = [
  'id',
  'household_id',
  'deleted',
  'full_name',
  'last_name',
  'last_name_prefix',
  'birth_name',
  'first_name',
  'gender',
  'birth_date',
  'year_of_birth',
  'month_of_birth',
  'day_of_birth',
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

export type PersonField = (typeof PERSON_FIELDS)[number];

/** Names of the last name that mean the birth name beside a column of the name in use (`NOM_USAGE`, `NOM_MARITAL`). */
const BIRTH_NAMES_BESIDE_USED_NAMES = ['nom', 'nomdefamille', 'nomfamille', 'patronyme'];

export const PEOPLE: FileSchema<PersonField> = {
  fields: PERSON_FIELDS,
  mandatory: [
    ['last_name', 'first_name', 'birth_name', 'full_name'],
    ['address', 'street', 'birth_date', 'year_of_birth', 'email', 'phone', 'postal_code', 'city'],
  ],
  // A list of people to delete.
  sufficient: ['id', 'deleted'],
  joined: { address_complement: ', ', email: '; ', phone: '; ' },
  rowCounters: new Set(['n', 'no', 'nr']),
  besideBetter: new Map(BIRTH_NAMES_BESIDE_USED_NAMES.map((name) => [name, 'birth_name'])),
  columnNames: personColumnNames,
};

let columnNames: ColumnNames<PersonField> | undefined;

/** The names of `data/import/columns.tsv`, read once per thread. */
function personColumnNames(): ColumnNames<PersonField> {
  columnNames ??= readColumnTable('columns.tsv', PERSON_FIELDS);
  return columnNames;
}

/** Why a row of people is rejected. */
export const PERSON_REJECT_SENTENCES = {
  ...ROW_FAULT_SENTENCES,
  'id-missing': 'The id is missing. A change names the person by it.',
  deleted: 'The row is marked as deleted and has no id.',
  'name-missing': 'The row has no name. Without a name, a birth date, e-mail or phone and one more value are required.',
  'details-missing':
    'The row has a name and no other value that can be used: no birth date, address, postal code, town, e-mail or phone.',
} as const satisfies Record<string, string>;

export type PersonRejectReason = keyof typeof PERSON_REJECT_SENTENCES | RowFault;
