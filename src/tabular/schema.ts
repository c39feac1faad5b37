import { type ColumnNames, type ColumnTarget, knownColumnNames, readColumnTable } from './column-names.ts';
import { type Field, LINE_FIELDS, PERSON_FIELDS } from './field.ts';

/** What a kind of file holds. */
export interface FileSchema {
  readonly fields: readonly Field[];
  /** Of each group at least one field must have a column. */
  readonly mandatory: readonly (readonly Field[])[];
  /** What the columns are called. */
  names(): ColumnNames;
}

/** Files of people. */
export const PEOPLE: FileSchema = {
  fields: PERSON_FIELDS,
  mandatory: [['last_name'], ['address', 'street'], ['postal_code']],
  names: knownColumnNames,
};

/** A subscriber is known by the number: what else people are known by, and other numbers, are left out. */
const NO_SUBSCRIBER_FIELDS: ReadonlySet<Field> = new Set(['id', 'household_id', 'phone']);

/** Files of a mobile operator's subscribers: the names that people have, and those of `subscriber-columns.tsv` before them. */
export const SUBSCRIBERS: FileSchema = {
  fields: [...LINE_FIELDS, ...PERSON_FIELDS.filter((field) => !NO_SUBSCRIBER_FIELDS.has(field))],
  mandatory: [['msisdn']],
  names: subscriberColumnNames,
};

let subscriberNames: ColumnNames | undefined;

function subscriberColumnNames(): ColumnNames {
  subscriberNames ??= new Map<string, ColumnTarget>([
    ...[...knownColumnNames()].filter(([, { field }]) => !NO_SUBSCRIBER_FIELDS.has(field)),
    ...readColumnTable('subscriber-columns.tsv'),
  ]);
  return subscriberNames;
}
