import type { Claim } from '../../claim.ts';
import { compareSubscriber, scoresOf } from '../../compare.ts';
import type { MobileNumber } from '../../number.ts';
import type { Scope } from '../../scope.ts';
import { answered, type Line, type Matching, type OperatorSource, type Outcome } from '../operator.ts';
import { subscriberLookup } from './lookup.ts';
import type { SubscriberRecord } from './record.ts';
import type { SubscriberStore } from './store.ts';

const SECONDS_PER_HOUR = 3600;

/** The operators whose subscribers were imported. @param now milliseconds since 1970 */
export function subscriberOperators(
  base: { readonly store: SubscriberStore | undefined; close(): Promise<void> },
  now: () => number = Date.now,
): OperatorSource {
  return {
    linesOf: ({ number }: MobileNumber) => {
      const { store } = base;
      return store === undefined
        ? []
        : store.findUsable(number).map((record) => new SubscriberLine(record, store, now));
    },
    close: () => base.close(),
  };
}

class SubscriberLine implements Line {
  readonly operator: string;
  readonly isConnected = true;
  private readonly record: SubscriberRecord;
  private readonly store: SubscriberStore;
  private readonly now: () => number;

  constructor(record: SubscriberRecord, store: SubscriberStore, now: () => number) {
    this.operator = record.operator;
    this.record = record;
    this.store = store;
    this.now = now;
  }

  /** Whether the operator has SIM changes at all: if it has, the SIM of a subscriber without one was never changed. */
  answers(scope: Scope): boolean {
    if (scope === 'matching_notp') return true;
    if (scope !== 'simswap') return false;
    return subscriberLookup({ store: this.store }).knowsSimChanges(this.operator);
  }

  match(claim: Claim): Outcome<Matching> {
    const fields = compareSubscriber(claim, this.record.subscriber);
    return answered({ scores: scoresOf(fields), fields });
  }

  wasSimSwapped(hours: number): Outcome<boolean> {
    const { simChangedAt } = this.record;
    const isHeld = simChangedAt > 0;
    return answered(isHeld && this.now() / 1000 - simChangedAt <= hours * SECONDS_PER_HOUR);
  }
}
