import { PEOPLE, PERSON_FIELDS, type PersonField } from '../../../reference/rows/index.ts';
import {
  type ColumnNames,
  type ColumnTarget,
  type FileSchema,
  ROW_FAULT_SENTENCES,
  readColumnTable,
} from '../../../tabular/index.ts';

/** What a mobile operator's file says about a line, in addition to the person. */
const LINE_FIELDS = ['msisdn', 'operator', 'sim_changed_at'] as const;

/** A subscriber is identified by `msisdn`; other identifiers and phone numbers are not imported. */
const UNUSED_PERSON_FIELDS = ['id', 'household_id', 'phone'] as const satisfies readonly PersonField[];

type UsedPersonField = Exclude<PersonField, (typeof UNUSED_PERSON_FIELDS)[number]>;

export type SubscriberField = (typeof LINE_FIELDS)[number] | UsedPersonField;

function isUsed(field: PersonField): field is UsedPersonField {
  return !(UNUSED_PERSON_FIELDS as readonly PersonField[]).includes(field);
}

const SUBSCRIBER_FIELDS: readonly SubscriberField[] = [...LINE_FIELDS, ...PERSON_FIELDS.filter(isUsed)];

export const SUBSCRIBERS: FileSchema<SubscriberField> = {
  fields: SUBSCRIBER_FIELDS,
  mandatory: [['msisdn']],
  columnNames: subscriberColumnNames,
};

let columnNames: ColumnNames<SubscriberField> | undefined;

/** The names of `data/import/subscriber-columns.tsv`, then those of people. Read once per thread. */
function subscriberColumnNames(): ColumnNames<SubscriberField> {
  columnNames ??= new Map<string, ColumnTarget<SubscriberField>>([
    ...[...PEOPLE.columnNames()].flatMap(([name, { field, strength }]) =>
      isUsed(field) ? [[name, { field, strength }] as const] : [],
    ),
    ...readColumnTable('subscriber-columns.tsv', SUBSCRIBER_FIELDS),
  ]);
  return columnNames;
}

/** Why a row of subscribers is rejected. */
export const SUBSCRIBER_REJECT_SENTENCES = {
  ...ROW_FAULT_SENTENCES,
  'msisdn-missing': 'The phone number is missing.',
  'msisdn-invalid': 'The phone number is not valid.',
  'operator-missing': 'The operator is missing.',
  'sim-changed-at-invalid': 'The time of the SIM change is not a valid time.',
} as const satisfies Record<string, string>;

export type SubscriberRejectReason = keyof typeof SUBSCRIBER_REJECT_SENTENCES;
