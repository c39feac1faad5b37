import type { Person } from '../model.ts';
import { emailsOf, phonesOf } from '../readings.ts';
import { unitAt } from '../unit-at.ts';
import type { ComparisonRecord } from './comparison-record.ts';
import { dateNumber, dayOf, monthOf, phoneNumber, yearOf } from './date-number.ts';
import type { HeldHousehold, HeldMember } from './held-household.ts';
import type { HouseholdRecord } from './household-record.ts';

const NO_VALUES: readonly string[] = [];

/** Compares birth date, e-mails and phones of one person with those of the members of one household after another. */
export class PersonalKernel {
  private birthDate = 0;
  private hasEmail = false;
  private hasPhone = false;
  private emails = NO_VALUES;
  private phones = NO_VALUES;
  /** As numbers, each beside its text in {@link phones}. */
  private phoneNumbers: readonly number[] = [];

  ask(person: Person): void {
    this.birthDate = person.birthDate === '' ? 0 : dateNumber(person.birthDate);
    this.hasEmail = person.email !== '';
    this.hasPhone = person.phone !== '';
    this.emails = emailsOf(person);
    this.phones = phonesOf(person);
    this.phoneNumbers = this.phones.map(phoneNumberOf);
  }

  /** @param held see `dateNumber`; 0 if it is not known */
  compareBirthDate(held: number): string {
    return compareBirthDates(this.birthDate, held);
  }

  /** How much of birth date, e-mail and phone a member has in common with the person. A birth date counts more than both others. */
  agreements(member: HeldMember): number {
    return (
      (this.birthDate !== 0 && this.birthDate === member.birthDate ? 3 : 0) +
      (this.emailOf(member) === undefined ? 0 : 1) +
      (this.phoneOf(member) === undefined ? 0 : 1)
    );
  }

  /** The first of the e-mails sent that a member has. */
  private emailOf(member: HeldMember): string | undefined {
    for (const email of this.emails)
      if (member.isEmail(email) || member.alternatives?.emails.includes(email)) return email;
    return undefined;
  }

  private phoneOf(member: HeldMember): string | undefined {
    const { phones, phoneNumbers } = this;
    for (let i = 0; i < phones.length; i++)
      if (phoneNumbers[i] === member.phone || member.alternatives?.phones.includes(phones[i]!)) return phones[i];
    return undefined;
  }

  /** E-mail and phone belong to the household: any member's counts, and any further one. */
  compareContacts(held: HeldHousehold, first: number, end: number, record: HouseholdRecord): void {
    const { emails, phones } = this;
    let email: string | undefined;
    let phone: string | undefined;
    let hasEmail = false;
    let hasPhone = false;
    for (let index = first; index < end; index++) {
      const member = held.members[index]!;
      email ??= this.emailOf(member);
      phone ??= this.phoneOf(member);
      hasEmail ||= member.hasEmail;
      hasPhone ||= member.phone !== 0;
    }
    setContact(record.email, emails, email, hasEmail, this.hasEmail);
    setContact(record.phone, phones, phone, hasPhone, this.hasPhone);
  }
}

const PLUS = 43;
const ZERO = 48;

/** The number as which a phone is stored; `NaN`, which equals no number, for a text that cannot be stored as one. */
function phoneNumberOf(phone: string): number {
  const isNumber = phone.length > 1 && unitAt(phone, 0) === PLUS && unitAt(phone, 1) !== ZERO;
  return isNumber ? phoneNumber(phone) : Number.NaN;
}

/** The code that `compareBirthDate` gives for the dates of these numbers. */
function compareBirthDates(sent: number, held: number): string {
  if (sent === 0) return '?';
  if (held === 0) return '---';
  if (sent === held) return '000';
  const year = yearOf(sent) === yearOf(held) ? 0 : 4;
  return DATE_CODES[
    year + (partDiffers(monthOf(sent), monthOf(held)) ? 2 : 0) + (partDiffers(dayOf(sent), dayOf(held)) ? 1 : 0)
  ]!;
}

const DATE_CODES = ['000', '001', '010', '011', '100', '101', '110', '111'] as const;

/** A part that one side does not know is not different. */
function partDiffers(sent: number, held: number): boolean {
  return sent !== held && sent !== 0 && held !== 0;
}

/**
 * @param equal the value sent that is held. @param isMainSent without a main value, the further readings sent are too unsure to
 *   contradict what is held
 */
function setContact(
  out: ComparisonRecord,
  sent: readonly string[],
  equal: string | undefined,
  isHeld: boolean,
  isMainSent: boolean,
): void {
  if (equal !== undefined) out.setValues('E', 'equal', equal, equal);
  else if (sent.length === 0 || (isHeld && !isMainSent)) out.setValues('?', 'not-sent', '', '');
  else if (isHeld) out.setValues('D', 'different', sent[0]!, '');
  else out.setValues('?', 'not-held', sent[0]!, '');
}
