import { canonicalPerson } from '../../matching/normalize/index.ts';
import type { ImportRow } from '../../tabular/import-row.ts';
import type { RejectReason } from '../../tabular/reject-reason.ts';
import { householdIdOf, type PersonRecord } from './record.ts';

/** A canonical value longer than this is no name and no address; the codec and the keys suppose no more. */
const LONGEST_VALUE = 250;

export interface ParsedPersonRow {
  readonly record: PersonRecord;
  /** Values that could not be read and were left out; the person is taken all the same. */
  readonly setAside: readonly ('email' | 'phone')[];
}

/** A row as a person of the base, or why it cannot be one. */
export function parsePersonRow(row: ImportRow, country: string): ParsedPersonRow | RejectReason {
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
  return value.length > LONGEST_VALUE;
}
