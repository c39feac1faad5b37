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

/** A signed 64-bit integer and its two 32-bit halves, the lower first, in the same memory. */
const wholeNumber = new BigInt64Array(1);
const halves = new Uint32Array(wholeNumber.buffer);

/** What identifies the place of a {@link HeldHousehold}, so that neighbours need not be read again. */
const NO_PLACE = -1;

/** One household at a time, in memory that is used again: a store sets the values, texts as ranges of its bytes. */
export class HeldHousehold {
  /** The halves of {@link householdId}. */
  private idLow = 0;
  private idHigh = 0;
  country = '';
  postalCode = '';
  city = '';
  street = '';
  readonly number = new HeldText();
  /** Members that are set. */
  count = 0;
  readonly members: HeldMember[] = [];
  /** Changes with the place. */
  placeVersion = 0;
  private placeBlock = NO_PLACE;
  private placeIndex = NO_PLACE;

  /** Values that the next places probably have: those of the person asked about. */
  expected: Place = EMPTY_PERSON;

  /** Begins with another question. Numbers of blocks may mean other places. */
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
    this.idLow = low;
    this.idHigh = high;
  }

  get householdId(): bigint {
    halves[0] = this.idLow;
    halves[1] = this.idHigh;
    return wholeNumber[0]!;
  }

  /** Removes all members. */
  clear(): void {
    this.count = 0;
  }

  add(): HeldMember {
    const { members, count } = this;
    if (count === members.length) members.push(new HeldMember());
    this.count = count + 1;
    return members[count]!;
  }

  /** Takes the values of a household that is in memory. */
  set(household: Household): void {
    this.beginPlace(NO_PLACE, NO_PLACE);
    this.country = household.country;
    this.postalCode = household.postalCode;
    this.city = household.city;
    this.street = household.street;
    const { householdId } = household;
    this.setId(Number(householdId & 0xffffffffn), Number((householdId >> 32n) & 0xffffffffn));
    this.number.setText(household.number);
    this.clear();
    for (const member of household.members) setMember(this.add(), member);
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
