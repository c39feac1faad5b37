import type { Household, Member } from '../../matching/model.ts';
import { householdIdKey, recordIdKey } from '../lookup-keys.ts';
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

/** The same person with everything that the base holds: checks do not read what they do not compare, such as origins. */
export function readInFull(store: MappedStore, person: FoundPerson): FoundPerson {
  for (const household of store.householdsUnder(householdIdKey(person.household.householdId))) {
    const member = household.members.find((one) => isSame(one, person.member));
    if (member !== undefined) return { member, household };
  }
  return person;
}

/** Two people of one household are the same under the rule that imports use. */
function isSame(left: Member, right: Member): boolean {
  if (left.id !== '' || right.id !== '') return left.id === right.id;
  return left.firstName === right.firstName && left.birthDate === right.birthDate && left.lastName === right.lastName;
}
