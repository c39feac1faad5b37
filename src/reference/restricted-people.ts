import type { Household } from '../matching/model.ts';
import { type PersonRecord, restrictedHouseholdId } from './person-record.ts';

/*
 * A person whose processing is restricted is stored as a household alone, which is under the keys of its ids and under no
 * blocking key: nothing that checks read leads to it, and the household that the person was a member of is stored without.
 */

/** The record as it is stored while the person is restricted. */
export function restrictRecord(record: PersonRecord): PersonRecord {
  const { id, householdId, person } = record;
  if (person.restrictedFrom !== undefined) return record;
  return { ...record, householdId: restrictedHouseholdId(id), person: { ...person, restrictedFrom: householdId } };
}

/** The record as it was before {@link restrictRecord}. */
export function liftRecord(record: PersonRecord): PersonRecord {
  const { restrictedFrom, ...person } = record.person;
  return restrictedFrom === undefined ? record : { ...record, householdId: restrictedFrom, person };
}

export function isRestricted({ members }: Pick<Household, 'members'>): boolean {
  return members[0]?.restrictedFrom !== undefined;
}
