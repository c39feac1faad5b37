import type { FlatAgreement } from '../compare/flat.ts';
import type { NumberAgreement } from '../compare/number.ts';
import type { ScoredComparison } from '../evidence/index.ts';
import type { Comparison } from '../grade.ts';
import { ComparisonRecord } from './comparison-record.ts';
import { dateText } from './date-number.ts';
import type { HeldMember } from './held-household.ts';

/** The member of a {@link HouseholdRecord}. */
class RecordedMember {
  private member: HeldMember | undefined;

  set(member: HeldMember): void {
    this.member = member;
  }

  get firstName(): string {
    return this.member!.firstName.value;
  }

  get birthDate(): string {
    return this.member!.birthDate === 0 ? '' : dateText(this.member!.birthDate);
  }
}

const NOT_COMPARED: Comparison = { letter: '?', rule: 'not-sent', sent: '', held: '', distance: undefined, length: 0 };

/** What the evidence of a household follows from, in memory that is used again for the next household. */
export class HouseholdRecord implements ScoredComparison {
  readonly household = { number: '' };
  readonly member = new RecordedMember();
  memberIndex = 0;
  readonly lastName = new ComparisonRecord();
  readonly firstName = new ComparisonRecord();
  address = NOT_COMPARED;
  number: NumberAgreement = 'not-sent';
  flat: FlatAgreement = 'unknown';
  postalCode = NOT_COMPARED;
  city = NOT_COMPARED;
  readonly email = new ComparisonRecord();
  readonly phone = new ComparisonRecord();
  birthDate = '?';
}
