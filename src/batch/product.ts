import type { Letter } from '../matching/answer.ts';
import { PEOPLE, type PersonField } from '../reference/rows/index.ts';
import type { FileSchema } from '../tabular/index.ts';
import { type ExtraColumn, extraNames, rankedNames } from './extra-columns.ts';

/** The two products of `/SEARCH/`, and `match`, which returns the person. */
export const BATCH_PRODUCTS = ['idcheck', 'idcheck-plus', 'match'] as const;
export type BatchProduct = (typeof BATCH_PRODUCTS)[number];

/** Prefixes of the added columns (source: DQE's batch files; `IDEM` is Idem's). */
export const PREFIXES: Readonly<Record<BatchProduct, string>> = {
  idcheck: 'DQE_IDCHECK',
  'idcheck-plus': 'DQE_IDCHECK_PLUS',
  match: 'IDEM',
};

/** The fields with a letter, in the order of their columns (source: DQE's batch files). */
const LETTERED = {
  idcheck: ['FIRSTNAME', 'LASTNAME', 'ADDRESS', 'POSTALCODE', 'CITY'],
  'idcheck-plus': ['FIRSTNAME', 'LASTNAME', 'ADDRESS', 'POSTALCODE', 'CITY', 'BIRTHDATE', 'PHONE', 'EMAIL'],
  match: [],
} as const satisfies Readonly<Record<BatchProduct, readonly string[]>>;

export type LetteredField = (typeof LETTERED)['idcheck-plus'][number];

export function letteredFields(product: BatchProduct): readonly LetteredField[] {
  return LETTERED[product];
}

/** The columns of each person that a match lists. */
const MATCH_COLUMNS = ['RECORD_ID', 'HOUSEHOLDID', 'PROBABILITY'] as const;

export interface AddedColumns {
  readonly extras?: readonly ExtraColumn[];
  /** How many of the most likely persons are listed: columns of the second and later ones end in their rank. */
  readonly candidates?: number;
}

/** The names of the columns that are added to the input. */
export function addedColumns(
  product: BatchProduct,
  prefix: string,
  { extras = [], candidates = 1 }: AddedColumns = {},
): string[] {
  const names =
    product === 'match'
      ? rankedNames(MATCH_COLUMNS, candidates)
      : ['ERROR_CODE', 'ERROR_LABEL', ...LETTERED[product].map((field) => `${field}_ERROR_CODE`)];
  return [...names, ...extraNames(extras, candidates)].map((name) => `${prefix}_${name}`);
}

/** A letter, or the three digits of a birth date. */
export type LetterCell = Letter | string;

const ADDRESSED: readonly PersonField[] = [
  'full_name',
  'last_name',
  'birth_name',
  'first_name',
  'street_number',
  'street_number_suffix',
  'street_type',
  'street',
  'address',
  'address_complement',
  'postal_code',
  'city',
  'country',
];

/** The fields that ID Check Plus and `match` read, and ID Check does not. */
export const PLUS_FIELDS: readonly PersonField[] = [
  'birth_date',
  'year_of_birth',
  'month_of_birth',
  'day_of_birth',
  'email',
  'phone',
];

const ASKED: Readonly<Record<BatchProduct, readonly PersonField[]>> = {
  idcheck: ADDRESSED,
  'idcheck-plus': [...ADDRESSED, ...PLUS_FIELDS],
  match: [...ADDRESSED, ...PLUS_FIELDS, 'gender'],
};

/** A file for `match` must have at least one of these. */
const IDENTIFYING: readonly PersonField[] = [
  'last_name',
  'birth_name',
  'first_name',
  'full_name',
  'birth_date',
  'year_of_birth',
  'email',
  'phone',
];

/** ID Check and ID Check Plus need all of these. */
const ADDRESSED_MANDATORY: FileSchema<PersonField>['mandatory'] = [
  ['last_name', 'birth_name', 'full_name'],
  ['address', 'street'],
  ['postal_code'],
];

/** The columns that a product uses, by the same names as in an import. */
export function questionSchema(product: BatchProduct): FileSchema<PersonField> {
  const fields = new Set(ASKED[product]);
  return {
    ...PEOPLE,
    fields: PEOPLE.fields.filter((field) => fields.has(field)),
    mandatory: product === 'match' ? [IDENTIFYING] : ADDRESSED_MANDATORY,
    columnNames: () => new Map([...PEOPLE.columnNames()].filter(([, { field }]) => fields.has(field))),
  };
}
