import type { Licence } from '../../licences/index.ts';
import type { SubscriberLookup, SubscriberRecord } from '../../mobile/operators/subscriber-base/index.ts';
import type { GuessGuard } from '../guess-guard.ts';
import { CamaraError } from './errors.ts';

/** An authenticated request. */
export interface CamaraCall {
  readonly licence: Licence;
  /** The number that the token is bound to. */
  readonly boundNumber: string | undefined;
  /** Parsed JSON, an object with at least one property. */
  readonly body: unknown;
  readonly subscribers: SubscriberLookup;
  readonly guard: GuessGuard | undefined;
  readonly now: () => number;
}

/** The subscriber of a number, at an operator that the licence may ask. @throws CamaraError */
export function requireSubscriber({ subscribers, licence }: CamaraCall, number: string): SubscriberRecord {
  const record = subscribers.find(number, licence.operators);
  if (record === undefined) throw new CamaraError('IDENTIFIER_NOT_FOUND', 'the phone number has no subscriber');
  return record;
}
