import { findTestNumber, testCodeOf, testSubscribers } from '../../mobile/operators/index.ts';
import type { SubscriberLookup } from '../../mobile/operators/subscriber-base/index.ts';
import { CamaraError } from './errors.ts';

/** By the last four digits: errors that do not depend on a subscriber (docs/guide/licences.md). */
const ERRORS: Readonly<Record<string, () => CamaraError>> = {
  '9016': () => new CamaraError('UNAVAILABLE', 'the subscribers cannot be read'),
  '9097': () => new CamaraError('TOO_MANY_REQUESTS', 'try again later', { 'Retry-After': '1' }),
  '9098': () => new CamaraError('QUOTA_EXCEEDED', 'the licence has no credits left'),
  '9099': () => new CamaraError('INTERNAL', 'internal error'),
};

/** The subscribers of licences in test mode. `find` throws the error that a number asks for. */
export function camaraTestSubscribers(now: () => number): SubscriberLookup {
  const subscribers = testSubscribers(now);
  return {
    find(number) {
      const error = ERRORS[testCodeOf(number)];
      if (error !== undefined) throw error();
      return subscribers.find(number);
    },
    knowsSimChanges: (operator) => subscribers.knowsSimChanges(operator),
    monitoredDays: (operator) => subscribers.monitoredDays(operator),
  };
}

/** Whether a token can be bound to a number in test mode. */
export function isTestNumber(number: string): boolean {
  return ERRORS[testCodeOf(number)] !== undefined || findTestNumber(number) !== undefined;
}
