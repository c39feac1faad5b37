import type { FlatAgreement } from '../compare/flat.ts';
import type { NumberAgreement } from '../compare/number.ts';
import type { ScoredComparison } from '../evidence/index.ts';
import { type Comparison, NOT_SENT } from '../grade.ts';
import { ComparisonRecord } from './comparison-record.ts';
import { dateText } from './date-number.ts';
import type { HeldMember } from './held-household.ts';

/** The member of a {@link HouseholdRecord}. */
class RecordedMember {
  private member: HeldMember | undefined;

  set(member: HeldMember): void {
    this.member = member;
  }

  get lastName(): string {
    return this.member!.lastName.value;
  }

  get firstName(): string {
    return this.member!.firstName.value;
  }

  get email(): string {
    return this.member!.email.value + this.member!.emailDomain;
  }

  get birthDate(): string {
    return this.member!.birthDate === 0 ? '' : dateText(this.member!.birthDate);
  }
}

/** What the evidence of a household follows from, in memory that is used again for the next household. */
export class HouseholdRecord implements ScoredComparison {
  readonly household = { number: '' };
  readonly member = new RecordedMember();
  memberIndex = 0;
  readonly lastName = new ComparisonRecord();
  readonly firstName = new ComparisonRecord();
  address: Comparison = NOT_SENT;
  number: NumberAgreement = 'not-sent';
  flat: FlatAgreement = 'unknown';
  postalCode: Comparison = NOT_SENT;
  city: Comparison = NOT_SENT;
  readonly email = new ComparisonRecord();
  readonly phone = new ComparisonRecord();
  birthDate = '?';
}
