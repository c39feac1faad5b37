import type { Household, Member } from '../../matching/model.ts';
import { identityOf, MAX_MEMBERS, memberOf, type PersonRecord } from '../person-record.ts';

/** Whether a person can be a member of a household: equal id and address, and fewer than {@link MAX_MEMBERS} members. */
export function isHomeOf(household: Household, { id, householdId, person }: PersonRecord): boolean {
  return (
    household.householdId === householdId &&
    household.country === person.country &&
    household.postalCode === person.postalCode &&
    household.city === person.city &&
    household.street === person.street &&
    household.number === person.number &&
    (household.members.length < MAX_MEMBERS || household.members.some((member) => member.id === id))
  );
}

/** A household without one of its members; `undefined` if no member is left. */
export function withoutMember(household: Household, id: string): Household | undefined {
  const members = household.members.filter((member) => member.id !== id);
  return members.length === 0 ? undefined : { ...household, members };
}

/** A household with a person as a member, in the order in which an import would write them. */
export function withMember(household: Household, record: PersonRecord): Household {
  const others = household.members.filter(({ id }) => id !== record.id);
  const members = [...others, memberOf(record)];
  return { ...household, members: members.sort(byIdentity(household.householdId)) };
}

/** A household of one person. */
export function householdOf(record: PersonRecord): Household {
  const { country, postalCode, city, street, number } = record.person;
  return { householdId: record.householdId, country, postalCode, city, street, number, members: [memberOf(record)] };
}

function byIdentity(householdId: bigint): (left: Member, right: Member) => number {
  const identity = ({ id, firstName, birthDate }: Member) =>
    identityOf({ id, householdId, person: { firstName, birthDate } });
  return (left, right) => {
    const [one, other] = [identity(left), identity(right)];
    return one < other ? -1 : one > other ? 1 : 0;
  };
}
