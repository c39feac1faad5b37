import { type Comparison, gradeEquality, isClose, isCloser, TextComparer } from '../grade.ts';
import type { Household, Member, Person } from '../model.ts';
import { AddressComparer } from './address.ts';
import { compareBirthDate } from './birth-date.ts';
import { FirstNameComparer } from './first-name.ts';
import { asSwapped, closer, LastNameComparer } from './last-name.ts';
import { compareNumber, type NumberAgreement } from './number.ts';
import { PostalCodeComparer } from './postal-code.ts';

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

/** The part of the vector that says where. */
export type PlaceComparison = Pick<HouseholdComparison, 'household' | 'address' | 'number' | 'postalCode' | 'city'>;

/** How one member's names stand to the person's. */
type Fit = Pick<HouseholdComparison, 'member' | 'lastName' | 'firstName'>;

/** Compares one person with household after household, and remembers what neighbours share: street, town, last name. */
export class HouseholdComparer {
  private readonly person: Person;
  private readonly lastName: LastNameComparer;
  private readonly firstName: FirstNameComparer;
  private readonly address: Remembering;
  private readonly city: Remembering;
  private readonly postalCode: Remembering;
  private exchanged: ExchangedNames | undefined;

  constructor(person: Person) {
    this.person = person;
    this.lastName = new LastNameComparer(person.lastName);
    this.firstName = new FirstNameComparer(person.firstName);
    this.address = new Remembering(new AddressComparer(person.street, person.country));
    this.city = new Remembering(new TextComparer(person.city, 'N'));
    this.postalCode = new Remembering(new PostalCodeComparer(person.postalCode));
  }

  compare(household: Household): HouseholdComparison {
    const { person } = this;
    const { members } = household;
    let fit = this.fitOf(members[0]!);
    let anyLastName = fit.lastName;
    for (let i = 1; i < members.length; i++) {
      const other = this.fitOf(members[i]!);
      anyLastName = closer(anyLastName, other.lastName);
      if (fitsBetter(other, fit, person)) fit = other;
    }
    let { member, firstName } = fit;
    if (anyLastName.letter === 'D' && firstName.letter === 'D' && person.firstName !== '') {
      this.exchanged ??= new ExchangedNames(person);
      const swapped = this.exchanged.fitOf(members);
      if (swapped) {
        member = swapped.member;
        anyLastName = asSwapped(this.lastName.compare(member), swapped.lastName);
        firstName = asSwapped(this.firstName.compare(member.firstName), swapped.firstName);
      }
    }
    return {
      household,
      member,
      lastName: anyLastName,
      firstName,
      address: this.address.compare(household.street),
      number: compareNumber(person.number, household.number),
      postalCode: this.postalCode.compare(household.postalCode),
      city: this.city.compare(household.city),
      email: heldByAny(person.email, members, emailOf),
      phone: heldByAny(person.phone, members, phoneOf),
      birthDate: person.birthDate === '' ? '?' : compareBirthDate(person.birthDate, member.birthDate),
    };
  }

  comparePlace(household: Household): PlaceComparison {
    return {
      household,
      address: this.address.compare(household.street),
      number: compareNumber(this.person.number, household.number),
      postalCode: this.postalCode.compare(household.postalCode),
      city: this.city.compare(household.city),
    };
  }

  /** Whether everybody's last name is another for certain, which is seen sooner than how far. */
  hasOtherName({ members }: Household): boolean {
    for (const member of members) if (!this.lastName.isFar(member)) return false;
    return true;
  }

  private fitOf(member: Member): Fit {
    return {
      member,
      lastName: this.lastName.compare(member),
      firstName: this.firstName.compare(member.firstName),
    };
  }
}

/** First and last name sent in each other's place: recognised where both are close once exchanged. */
class ExchangedNames {
  private readonly lastName: LastNameComparer;
  private readonly firstName: FirstNameComparer;

  constructor(person: Person) {
    this.lastName = new LastNameComparer(person.firstName);
    this.firstName = new FirstNameComparer(person.lastName);
  }

  fitOf(members: readonly Member[]): Fit | undefined {
    for (const member of members) {
      const lastName = this.lastName.compare(member);
      if (!isClose(lastName.letter)) continue;
      const firstName = this.firstName.compare(member.firstName);
      if (isClose(firstName.letter)) return { member, lastName, firstName };
    }
    return undefined;
  }
}

const NOT_SENT = gradeEquality('', '');

const emailOf = (member: Member): string => member.email;
const phoneOf = (member: Member): string => member.phone;

/** E-mail and phone are the household's: one member's is as good as another's. */
function heldByAny(sent: string, members: readonly Member[], select: (member: Member) => string): Comparison {
  if (sent === '') return NOT_SENT;
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

/** Compares what is held, and remembers the last of it. */
class Remembering {
  private readonly comparer: { compare(held: string): Comparison };
  private last: Comparison | undefined;

  constructor(comparer: { compare(held: string): Comparison }) {
    this.comparer = comparer;
  }

  compare(held: string): Comparison {
    if (this.last?.held !== held) this.last = this.comparer.compare(held);
    return this.last;
  }
}
