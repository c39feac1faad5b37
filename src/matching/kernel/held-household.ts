import { type Alternatives, EMPTY_PERSON, type Household, type Member, type Place } from '../model.ts';
import { dateNumber, phoneNumber } from './date-number.ts';
import { HeldText } from './held-text.ts';

/** One member of a {@link HeldHousehold}. */
export class HeldMember {
  /** That of the member before, if both have the same. */
  lastName: HeldText;
  readonly ownLastName = new HeldText();
  readonly firstName = new HeldText();
  readonly birthName = new HeldText();
  /** See `dateNumber`; 0 if it is not known. */
  birthDate = 0;
  hasEmail = false;
  /** The e-mail without {@link emailDomain}. */
  readonly email = new HeldText();
  emailDomain = '';
  /** The digits of the number in E.164; 0 if it is not known. */
  phone = 0;
  alternatives: Alternatives | undefined = undefined;
  flat: string | undefined = undefined;

  constructor() {
    this.lastName = this.ownLastName;
  }

  isEmail(email: string): boolean {
    return this.hasEmail && this.email.isStartOf(email, this.emailDomain);
  }
}

const NO_PLACE = -1;

/** One household at a time, in memory that is used again: a store sets the values, texts as ranges of its bytes. */
export class HeldHousehold {
  private readonly id = new BigInt64Array(1);
  /** The 32-bit halves of {@link id} in the same memory, the lower first. */
  private readonly idHalves = new Uint32Array(this.id.buffer);
  country = '';
  postalCode = '';
  city = '';
  street = '';
  readonly number = new HeldText();
  memberCount = 0;
  /** The first {@link memberCount} are of this household. The others are kept for larger ones. */
  readonly members: HeldMember[] = [];
  /** Changes with the place. */
  placeVersion = 0;
  /** What identifies the place, so that it is read once for neighbours. */
  private placeBlock = NO_PLACE;
  private placeIndex = NO_PLACE;

  /** Values that the next places probably have: those of the person asked about. */
  expected: Place = EMPTY_PERSON;

  /** Takes the next question, which may be about another store: the numbers of a place are not valid there. */
  begin(expected: Place): void {
    this.expected = expected;
    this.placeBlock = NO_PLACE;
  }

  /** Whether the place is the one with these numbers. */
  isPlace(block: number, index: number): boolean {
    return this.placeBlock === block && this.placeIndex === index;
  }

  /** The values of the place follow, which the caller sets. */
  beginPlace(block: number, index: number): void {
    this.placeBlock = block;
    this.placeIndex = index;
    this.placeVersion++;
  }

  setId(low: number, high: number): void {
    this.idHalves[0] = low;
    this.idHalves[1] = high;
  }

  get householdId(): bigint {
    return this.id[0]!;
  }

  removeMembers(): void {
    this.memberCount = 0;
  }

  /** Adds a member, whose values the caller sets. */
  addMember(): HeldMember {
    const { members, memberCount } = this;
    if (memberCount === members.length) members.push(new HeldMember());
    this.memberCount = memberCount + 1;
    return members[memberCount]!;
  }

  /** Takes the values of a household that is in memory. */
  set(household: Household): void {
    this.beginPlace(NO_PLACE, NO_PLACE);
    this.country = household.country;
    this.postalCode = household.postalCode;
    this.city = household.city;
    this.street = household.street;
    this.id[0] = household.householdId;
    this.number.setText(household.number);
    this.removeMembers();
    for (const member of household.members) setMember(this.addMember(), member);
  }
}

function setMember(held: HeldMember, member: Member): void {
  held.lastName = held.ownLastName;
  held.lastName.setText(member.lastName);
  held.firstName.setText(member.firstName);
  held.birthName.setText(member.birthName);
  held.birthDate = member.birthDate === '' ? 0 : dateNumber(member.birthDate);
  held.hasEmail = member.email !== '';
  held.email.setText(member.email);
  held.emailDomain = '';
  held.phone = member.phone === '' ? 0 : phoneNumber(member.phone);
  held.alternatives = member.alternatives;
  held.flat = member.flat;
}
