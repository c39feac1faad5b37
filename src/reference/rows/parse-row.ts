import { canonicalPerson } from '../../matching/normalize/index.ts';
import { householdIdOf, type PersonRecord } from '../person-record.ts';
import type { PersonRejectReason } from './people-schema.ts';
import type { ImportRow } from './person-row.ts';

/** Canonical values are shorter; the codec and the blocking keys rely on it. */
const MAX_VALUE_LENGTH = 250;

/** A field whose invalid value is left out of the record. */
export type SetAsideField = 'email' | 'phone';

export interface ParsedPersonRow {
  readonly record: PersonRecord;
  readonly setAside: readonly SetAsideField[];
}

/** @returns the record, or the reason to reject the row */
export function parsePersonRow(row: ImportRow, country: string): ParsedPersonRow | PersonRejectReason {
  const { person, invalid } = canonicalPerson(row.person, { country });
  if (person.lastName === '') return 'last-name-missing';
  if (person.street === '') return 'address-missing';
  if (person.postalCode === '') return 'postal-code-missing';
  if (invalid.includes('birthDate')) return 'birth-date-invalid';
  if (isTooLong(row.id) || isTooLong(row.householdId) || Object.values(person).some(isTooLong)) return 'too-long';
  return {
    record: { id: row.id, householdId: householdIdOf(person, row.householdId), person },
    setAside: invalid.filter((field) => field !== 'birthDate'),
  };
}

function isTooLong(value: string): boolean {
  return value.length > MAX_VALUE_LENGTH;
}
