import { type FieldNote, normalizePerson, normalizePhone } from '../../../matching/normalize/index.ts';
import { personOfRow } from '../../../reference/rows/index.ts';
import type { RowValues } from '../../../tabular/index.ts';
import type { SubscriberRecord } from './record.ts';
import { parseSimChange } from './sim-change.ts';
import type { SubscriberField, SubscriberRejectReason } from './subscriber-schema.ts';

/** Canonical values are shorter, as in the base of people. */
const MAX_VALUE_LENGTH = 250;

/** Operator names are part of responses and lists. */
const MAX_OPERATOR_LENGTH = 64;

export interface RowDefaults {
  /** The country of rows that name none, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The operator of rows that name none; `''` to reject such rows. */
  readonly operator: string;
}

/** A field whose invalid value is left out of the record. */
export type SetAsideField = 'birthDate' | 'email';

const SET_ASIDE_FIELDS: readonly SetAsideField[] = ['birthDate', 'email'];

export interface ParsedSubscriberRow {
  readonly record: SubscriberRecord;
  readonly setAside: readonly SetAsideField[];
  /** What was done to the values of the row. */
  readonly notes: readonly FieldNote[];
}

/** @returns the record, or the reason to reject the row */
export function parseSubscriberRow(
  row: RowValues<SubscriberField>,
  defaults: RowDefaults,
): ParsedSubscriberRow | SubscriberRejectReason {
  const operator = row.operator.trim() || defaults.operator;
  if (row.msisdn.trim() === '') return 'msisdn-missing';
  if (operator === '') return 'operator-missing';
  const { person, notes } = normalizePerson(personOfRow(row), { country: defaults.country });
  const phone = normalizePhone(row.msisdn, defaults.country);
  if (phone === '') return 'msisdn-invalid';
  const simChangedAt = parseSimChange(row.sim_changed_at);
  if (simChangedAt === undefined) return 'sim-changed-at-invalid';
  const { alternatives, flat: _flat, ...main } = person;
  const values = [...Object.values(main), ...Object.values(alternatives ?? {}).flat()];
  const isTooLong = values.some((value) => value.length > MAX_VALUE_LENGTH);
  if (isTooLong || operator.length > MAX_OPERATOR_LENGTH) return 'too-long';
  return {
    record: { operator, subscriber: { ...person, phone }, simChangedAt },
    setAside: SET_ASIDE_FIELDS.filter((field) =>
      notes.some((note) => note.field === field && note.kind === 'unreadable'),
    ),
    notes,
  };
}
