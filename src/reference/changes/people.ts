import type { Household, Member } from '../../matching/model.ts';
import { recordIdKey } from '../lookup-keys.ts';
import type { MappedStore } from '../mapped/store.ts';

/** A person of the base, and the household that the person is a member of. */
export interface FoundPerson {
  readonly member: Member;
  readonly household: Household;
}

/** The person with an `id`, or `undefined` if there is none. */
export function findPerson(store: MappedStore, id: string): FoundPerson | undefined {
  for (const household of store.householdsUnder(recordIdKey(id))) {
    const member = household.members.find((one) => one.id === id);
    if (member !== undefined) return { member, household };
  }
  return undefined;
}
