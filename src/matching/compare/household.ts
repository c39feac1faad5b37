import { type Comparison, gradeEquality, isClose, isCloser, NOT_SENT } from '../grade.ts';
import type { Household, Member, Person } from '../model.ts';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from '../readings.ts';
import { compareBirthDate } from './birth-date.ts';
import { FirstNameComparer } from './first-name.ts';
import { compareFlats, type FlatAgreement } from './flat.ts';
import { asSwapped, closer, isCloserReading, LastNameComparer } from './last-name.ts';
import { compareNumber, type NumberAgreement } from './number.ts';
import { PlaceTexts } from './place-texts.ts';

/** The comparison vector: one person asked about, one household, field by field. */
export interface HouseholdComparison {
  readonly household: Household;
  /** The member who fits best: by first name, then by everything else known of them. */
  readonly member: Member;
  /** The closest of all members. */
  readonly lastName: Comparison;
  readonly firstName: Comparison;
  readonly address: Comparison;
  readonly number: NumberAgreement;
  readonly flat: FlatAgreement;
  readonly postalCode: Comparison;
  readonly city: Comparison;
  readonly email: Comparison;
  readonly phone: Comparison;
  /** See {@link compareBirthDate}; of `member`. */
  readonly birthDate: string;
}

export interface PlaceComparison
  extends Pick<HouseholdComparison, 'address' | 'number' | 'flat' | 'postalCode' | 'city'> {
  readonly household: Pick<Household, 'number'>;
}

/** The comparison of a person's names with those of one member. */
type NameFit = Pick<HouseholdComparison, 'member' | 'lastName' | 'firstName'>;

/**
 * Compares one person with households by the rules as they are written down, without shortcuts. It is the oracle of
 * `HouseholdKernel`, which compares for all answers: only tests and quality/ use it (docs/decisions/0027-one-comparison-kernel.md).
 */
export class HouseholdComparer {
  private readonly person: Person;
  private readonly lastName: LastNameComparer;
  private readonly firstName: FirstNameComparer;
  private readonly place: PlaceTexts;
  private readonly emails: readonly string[];
  private readonly phones: readonly string[];
  private swapped: SwappedNames | undefined;

  constructor(person: Person) {
    this.person = person;
    this.lastName = new LastNameComparer(lastNamesOf(person));
    this.firstName = new FirstNameComparer(firstNamesOf(person));
    this.place = new PlaceTexts(person);
    this.emails = emailsOf(person);
    this.phones = phonesOf(person);
  }

  compare(household: Household): HouseholdComparison {
    const { person } = this;
    const { members } = household;
    const { member, lastName, firstName } = this.bestFit(members);
    return {
      household,
      member,
      lastName,
      firstName,
      address: this.place.address.compare(household.street),
      number: compareNumber(person.number, household.number),
      flat: compareFlats(person.flat, members),
      postalCode: this.place.postalCode.compare(household.postalCode),
      city: this.place.city.compare(household.city),
      email: ifSent(person.email, compareContact(this.emails, members, emailOf, otherEmailsOf)),
      phone: ifSent(person.phone, compareContact(this.phones, members, phoneOf, otherPhonesOf)),
      birthDate: compareBirthDate(person.birthDate, member.birthDate),
    };
  }

  /** The member whose names fit best, with the closest last name of the household. */
  private bestFit(members: readonly Member[]): NameFit {
    let closest: Comparison | undefined;
    let fittest: NameFit | undefined;
    for (const member of members) {
      const lastName = this.lastName.compare(member);
      closest = closest === undefined ? lastName : closer(closest, lastName);
      const fit = { member, lastName, firstName: this.firstName.compare(member) };
      if (fittest === undefined || this.fitsBetter(fit, fittest)) fittest = fit;
    }
    const lastName = closest!;
    const best = fittest!;
    if (lastName.letter === 'D' && best.firstName.letter === 'D') {
      this.swapped ??= new SwappedNames(this.person);
      const swapped = this.swapped.fitOf(members);
      if (swapped) return this.asSwapped(swapped);
    }
    return { member: best.member, lastName, firstName: best.firstName };
  }

  private asSwapped({ member, lastName, firstName }: NameFit): NameFit {
    return {
      member,
      lastName: asSwapped(this.lastName.compare(member), lastName),
      firstName: asSwapped(this.firstName.compare(member), firstName),
    };
  }

  private fitsBetter(other: NameFit, best: NameFit): boolean {
    const { firstName, lastName, member } = other;
    if (firstName.letter !== best.firstName.letter) return isCloser(firstName.letter, best.firstName.letter);
    const otherAgreements = this.agreements(member);
    const bestAgreements = this.agreements(best.member);
    if (otherAgreements !== bestAgreements) return otherAgreements > bestAgreements;
    if (isCloserReading(lastName, best.lastName)) return true;
    if (isCloserReading(best.lastName, lastName)) return false;
    return (firstName.distance ?? 0) * best.firstName.length < (best.firstName.distance ?? 0) * firstName.length;
  }

  /** How much of birth date, e-mail and phone a member has in common with the person. A birth date counts more than both others. */
  private agreements(member: Member): number {
    const { birthDate } = this.person;
    return (
      (birthDate !== '' && birthDate === member.birthDate ? 3 : 0) +
      (holdsAny(this.emails, emailOf(member), otherEmailsOf(member)) ? 1 : 0) +
      (holdsAny(this.phones, phoneOf(member), otherPhonesOf(member)) ? 1 : 0)
    );
  }
}

/** First and last name sent in each other's place: recognised if both are close once they are exchanged. */
class SwappedNames {
  private readonly lastName: LastNameComparer;
  private readonly firstName: FirstNameComparer;

  constructor(person: Person) {
    this.lastName = new LastNameComparer(firstNamesOf(person));
    this.firstName = new FirstNameComparer(lastNamesOf(person));
  }

  fitOf(members: readonly Member[]): NameFit | undefined {
    for (const member of members) {
      const lastName = this.lastName.compare(member);
      if (!isClose(lastName.letter)) continue;
      const firstName = this.firstName.compare(member);
      if (isClose(firstName.letter)) return { member, lastName, firstName };
    }
    return undefined;
  }
}

const NONE: readonly string[] = [];

const emailOf = ({ email }: Member): string => email;
const otherEmailsOf = ({ alternatives }: Member): readonly string[] => alternatives?.emails ?? NONE;
const phoneOf = ({ phone }: Member): string => phone;
const otherPhonesOf = ({ alternatives }: Member): readonly string[] => alternatives?.phones ?? NONE;

function holdsAny(sent: readonly string[], held: string, others: readonly string[]): boolean {
  for (const value of sent) if (value === held || others.includes(value)) return true;
  return false;
}

/** Without a main value, the further readings sent are too unsure to contradict what is held. */
function ifSent(main: string, comparison: Comparison): Comparison {
  return main === '' && comparison.letter === 'D' ? NOT_SENT : comparison;
}

/** E-mail and phone belong to the household: any member's counts, and any further one. */
function compareContact(
  sent: readonly string[],
  members: readonly Member[],
  mainOf: (member: Member) => string,
  othersOf: (member: Member) => readonly string[],
): Comparison {
  if (sent.length === 0) return NOT_SENT;
  let held = '';
  for (const member of members) {
    const main = mainOf(member);
    const equal = sent.find((value) => value === main || othersOf(member).includes(value));
    if (equal !== undefined) return gradeEquality(equal, equal);
    if (held === '') held = main;
  }
  return gradeEquality(sent[0]!, held);
}
