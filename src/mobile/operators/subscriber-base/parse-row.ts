import { canonicalPerson, canonicalPhone } from '../../../matching/normalize/index.ts';
import { personOfRow, type RejectReason, type RowValues } from '../../../tabular/index.ts';
import type { SubscriberRecord } from './record.ts';
import { parseSimChange } from './sim-change.ts';

/** A canonical value longer than this is no name and no address, as in the base of people. */
const LONGEST_VALUE = 250;

/** An operator's name goes into answers and lists. */
const LONGEST_OPERATOR = 64;

export interface RowDefaults {
  /** ISO 3166-1 alpha-2: of rows that name no country. */
  readonly country: string;
  /** Of rows that name no operator; `''` = such a row is refused. */
  readonly operator: string;
}

export interface ParsedSubscriberRow {
  readonly record: SubscriberRecord;
  /** The e-mail address was none and was left out. */
  readonly hasEmailSetAside: boolean;
}

/** A row as a subscriber of the base, or why it cannot be one. */
export function parseSubscriberRow(values: RowValues, defaults: RowDefaults): ParsedSubscriberRow | RejectReason {
  const operator = values.operator.trim() || defaults.operator;
  if (values.msisdn.trim() === '') return 'msisdn-missing';
  if (operator === '') return 'operator-missing';
  const { person, invalid } = canonicalPerson(personOfRow(values), { country: defaults.country });
  const phone = canonicalPhone(values.msisdn, defaults.country);
  if (phone === '') return 'msisdn-invalid';
  if (invalid.includes('birthDate')) return 'birth-date-invalid';
  const simChangedAt = parseSimChange(values.sim_changed_at);
  if (simChangedAt === undefined) return 'sim-changed-at-invalid';
  const isTooLong = Object.values(person).some((value) => value.length > LONGEST_VALUE);
  if (isTooLong || operator.length > LONGEST_OPERATOR) return 'too-long';
  return {
    record: { operator, subscriber: { ...person, phone }, simChangedAt },
    hasEmailSetAside: invalid.includes('email'),
  };
}
