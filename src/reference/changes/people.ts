import type { Household, Member } from '../../matching/model.ts';
import { type Hash, isSameHash } from '../hash.ts';
import { householdIdKey, recordIdKey } from '../lookup-keys.ts';
import type { MappedStore } from '../mapped/store.ts';
import { identityOf } from '../person-record.ts';

/** A person of the base, and the household that the person is a member of. */
export interface FoundPerson<H extends Household = Household> {
  readonly member: Member;
  readonly household: H;
}

/** The person with an `id`, or `undefined` if there is none. */
export function findPerson(store: MappedStore, id: string): FoundPerson | undefined {
  for (const household of store.householdsUnder(recordIdKey(id))) {
    const member = household.members.find((one) => one.id === id);
    if (member !== undefined) return { member, household };
  }
  return undefined;
}

/** The person with a key of an `id` ({@link recordIdKey}), or `undefined` if there is none. */
export function findPersonByKey<H extends Household>(
  store: { householdsUnder(key: Hash): Iterable<H> },
  key: Hash,
): FoundPerson<H> | undefined {
  for (const household of store.householdsUnder(key)) {
    const member = household.members.find(({ id }) => id !== '' && isSameHash(recordIdKey(id), key));
    if (member !== undefined) return { member, household };
  }
  return undefined;
}

/** The same person with everything that the base holds: checks do not read what they do not compare, such as origins. */
export function readInFull(store: MappedStore, person: FoundPerson): FoundPerson {
  const identity = identityInHousehold(person.member);
  const { householdId } = person.household;
  for (const household of store.householdsUnder(householdIdKey(householdId))) {
    const isSame = household.householdId === householdId;
    const member = household.members.find((one) => isSame && identityInHousehold(one) === identity);
    if (member !== undefined) return { member, household };
  }
  return person;
}

/** Equal for members of one household that imports take for the same person. */
function identityInHousehold(member: Member): string {
  return identityOf({ id: member.id, householdId: 0n, person: member });
}
