import { type Comparison, gradeEquality, gradeText, isClose, isCloser } from '../grade.ts';
import type { Household, Member, Person } from '../model.ts';
import { compareAddress } from './address.ts';
import { compareBirthDate } from './birth-date.ts';
import { compareFirstName } from './first-name.ts';
import { asSwapped, closer, compareLastName } from './last-name.ts';
import { compareNumber, type NumberAgreement } from './number.ts';
import { comparePostalCode } from './postal-code.ts';

/** The comparison vector: one person asked about against one household, field by field. */
export interface HouseholdComparison {
  readonly household: Household;
  /** The member who fits best: first name before all, then the rest of what is known of them. */
  readonly member: Member;
  readonly lastName: Comparison;
  readonly firstName: Comparison;
  readonly address: Comparison;
  readonly number: NumberAgreement;
  readonly postalCode: Comparison;
  readonly city: Comparison;
  readonly email: Comparison;
  readonly phone: Comparison;
  /** See {@link compareBirthDate}; of `member`. */
  readonly birthDate: string;
}

/** How one member's names stand to the person's. */
type Fit = Pick<HouseholdComparison, 'member' | 'lastName' | 'firstName'>;

/** Compares one person with household after household, and remembers what neighbours share: street, town, last name. */
export type HouseholdComparer = (household: Household) => HouseholdComparison;

export function householdComparer(person: Person): HouseholdComparer {
  const street = remembered((held) => compareAddress(person.street, held, person.country));
  const city = remembered((held) => gradeText(person.city, held, 'N'));
  const postalCode = remembered((held) => comparePostalCode(person.postalCode, held));
  const lastName = remembered((held) => compareLastName(person.lastName, held, ''));
  const ownLastName = (member: Member): Comparison =>
    member.birthName === ''
      ? lastName(member.lastName)
      : compareLastName(person.lastName, member.lastName, member.birthName);

  const fitOf = (member: Member): Fit => ({
    member,
    lastName: ownLastName(member),
    firstName: compareFirstName(person.firstName, member.firstName),
  });

  return (household) => {
    const { members } = household;
    let fit = fitOf(members[0]!);
    let anyLastName = fit.lastName;
    for (let i = 1; i < members.length; i++) {
      const other = fitOf(members[i]!);
      anyLastName = closer(anyLastName, other.lastName);
      if (fitsBetter(other, fit, person)) fit = other;
    }
    let { member, firstName } = fit;
    if (anyLastName.letter === 'D' && firstName.letter === 'D') {
      const swapped = swappedNames(person, household);
      if (swapped) ({ member, lastName: anyLastName, firstName } = swapped);
    }
    return {
      household,
      member,
      lastName: anyLastName,
      firstName,
      address: street(household.street),
      number: compareNumber(person.number, household.number),
      postalCode: postalCode(household.postalCode),
      city: city(household.city),
      email: heldByAny(person.email, members, emailOf),
      phone: heldByAny(person.phone, members, phoneOf),
      birthDate: compareBirthDate(person.birthDate, member.birthDate),
    };
  };
}

const emailOf = (member: Member): string => member.email;
const phoneOf = (member: Member): string => member.phone;

/** E-mail and phone are the household's: one member's is as good as another's. */
function heldByAny(sent: string, members: readonly Member[], select: (member: Member) => string): Comparison {
  let held = '';
  for (const member of members) {
    const value = select(member);
    if (value === '') continue;
    if (value === sent) return gradeEquality(sent, value);
    if (held === '') held = value;
  }
  return gradeEquality(sent, held);
}

function fitsBetter(other: Fit, best: Fit, person: Person): boolean {
  if (other.firstName.letter !== best.firstName.letter) return isCloser(other.firstName.letter, best.firstName.letter);
  const otherAgreements = agreements(person, other.member);
  const bestAgreements = agreements(person, best.member);
  if (otherAgreements !== bestAgreements) return otherAgreements > bestAgreements;
  if (other.lastName.letter !== best.lastName.letter) return isCloser(other.lastName.letter, best.lastName.letter);
  return (
    (other.firstName.distance ?? 0) * best.firstName.length < (best.firstName.distance ?? 0) * other.firstName.length
  );
}

/** How much of birth date, e-mail and phone a member shares with the person; a date counts before the rest. */
function agreements(person: Person, member: Member): number {
  return (
    (person.birthDate !== '' && person.birthDate === member.birthDate ? 3 : 0) +
    (person.email !== '' && person.email === member.email ? 1 : 0) +
    (person.phone !== '' && person.phone === member.phone ? 1 : 0)
  );
}

/** First and last name sent in each other's place: recognised where both are close once exchanged. */
function swappedNames(person: Person, household: Household): Fit | undefined {
  if (person.firstName === '') return undefined;
  for (const member of household.members) {
    const { lastName, firstName, birthName } = member;
    const heldAsLast = compareLastName(person.firstName, lastName, birthName);
    if (!isClose(heldAsLast.letter)) continue;
    const heldAsFirst = compareFirstName(person.lastName, firstName);
    if (!isClose(heldAsFirst.letter)) continue;
    return {
      member,
      lastName: asSwapped(compareLastName(person.lastName, lastName, birthName), heldAsLast),
      firstName: asSwapped(compareFirstName(person.firstName, firstName), heldAsFirst),
    };
  }
  return undefined;
}

function remembered(compare: (held: string) => Comparison): (held: string) => Comparison {
  let lastHeld: string | undefined;
  let last: Comparison;
  return (held) => {
    if (held !== lastHeld) {
      last = compare(held);
      lastHeld = held;
    }
    return last;
  };
}
