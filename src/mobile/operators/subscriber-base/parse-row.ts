import { canonicalPerson, canonicalPhone } from '../../../matching/normalize/index.ts';
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
export type SetAsideField = 'email';

export interface ParsedSubscriberRow {
  readonly record: SubscriberRecord;
  readonly setAside: readonly SetAsideField[];
}

/** @returns the record, or the reason to reject the row */
export function parseSubscriberRow(
  values: RowValues<SubscriberField>,
  defaults: RowDefaults,
): ParsedSubscriberRow | SubscriberRejectReason {
  const operator = values.operator.trim() || defaults.operator;
  if (values.msisdn.trim() === '') return 'msisdn-missing';
  if (operator === '') return 'operator-missing';
  const { person, invalid } = canonicalPerson(personOfRow(values), { country: defaults.country });
  const phone = canonicalPhone(values.msisdn, defaults.country);
  if (phone === '') return 'msisdn-invalid';
  if (invalid.includes('birthDate')) return 'birth-date-invalid';
  const simChangedAt = parseSimChange(values.sim_changed_at);
  if (simChangedAt === undefined) return 'sim-changed-at-invalid';
  const isTooLong = Object.values(person).some((value) => value.length > MAX_VALUE_LENGTH);
  if (isTooLong || operator.length > MAX_OPERATOR_LENGTH) return 'too-long';
  return {
    record: { operator, subscriber: { ...person, phone }, simChangedAt },
    setAside: invalid.includes('email') ? ['email'] : [],
  };
}
