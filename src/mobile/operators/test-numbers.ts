import { EMPTY_PERSON } from '../../matching/model.ts';
import { compareSubscriber, type Subscriber, scoresOf } from '../compare.ts';
import type { MobileNumber } from '../number.ts';
import { answered, failed, type Line, type LineFailure, type OperatorSource } from './operator.ts';
import type { SubscriberLookup, SubscriberRecord } from './subscriber-base/index.ts';

/**
 * The numbers that licences in test mode may ask about (docs/guide/licences.md). Source of the range: Arcep, numbers for
 * works of fiction. Values are compared with those of one synthetic subscriber, as for other licences.
 */
export interface TestNumber {
  readonly subscriber: Subscriber;
  /** Whether the SIM was changed within the last hour; otherwise it was never changed. */
  readonly isSwapped: boolean;
  /** What the operator answers instead. */
  readonly failure?: LineFailure | 'operator-not-connected' | 'operator-not-authorized';
}

const OPERATOR = 'Test Mobile';

const JEANNE: Subscriber = {
  country: 'FR',
  postalCode: '75011',
  city: 'PARIS',
  street: 'RUE DES LILAS',
  number: '1',
  lastName: 'MARTIN',
  birthName: 'DURAND',
  firstName: 'JEANNE',
  gender: 'F',
  birthDate: '2000-01-01',
  email: 'jeanne.martin@example.org',
  phone: '',
};

const held = { subscriber: JEANNE, isSwapped: false };

/** By their last four digits. */
const TEST_NUMBERS: ReadonlyMap<string, TestNumber> = new Map<string, TestNumber>([
  ['9000', held],
  ['9001', { ...held, isSwapped: true }],
  ['9002', { ...held, subscriber: EMPTY_PERSON }],
  ['9009', { ...held, failure: 'number-ineligible' }],
  ['9010', { ...held, failure: 'number-unknown' }],
  ['9012', { ...held, failure: 'check-failed' }],
  ['9014', { ...held, failure: 'operator-not-authorized' }],
  ['9015', { ...held, failure: 'operator-not-connected' }],
  ['9016', { ...held, failure: 'unreachable' }],
  ['9017', { ...held, failure: 'scope-not-supported' }],
  ['9018', { ...held, failure: 'retrieval-failed' }],
]);

/** The last four digits of a number of the range, which is also written with the prefix of Mayotte; `''` of any other. */
export function testCodeOf(number: string): string {
  return /^\+(?:33|262)63998(9\d{3})$/.exec(number)?.[1] ?? '';
}

/** @param number E.164 */
export function findTestNumber(number: string): TestNumber | undefined {
  return TEST_NUMBERS.get(testCodeOf(number));
}

/** The operator of the test numbers. */
export const TEST_OPERATOR: OperatorSource = {
  linesOf({ number }: MobileNumber) {
    const found = findTestNumber(number);
    return found === undefined ? [] : [lineOf(found)];
  },
  close: () => {},
};

function lineOf({ subscriber, isSwapped, failure }: TestNumber): Line {
  const isRefusedBefore = failure === 'operator-not-connected' || failure === 'operator-not-authorized';
  const refused = failure === undefined || isRefusedBefore ? undefined : failed(failure);
  return {
    operator: OPERATOR,
    isConnected: failure !== 'operator-not-connected',
    answers: (scope) => failure !== 'scope-not-supported' && (scope === 'matching_notp' || scope === 'simswap'),
    match: (claim) => refused ?? answered({ scores: scoresOf(compareSubscriber(claim, subscriber)) }),
    wasSimSwapped: () => refused ?? answered(isSwapped),
  };
}

/** The test numbers as imported subscribers. @param now milliseconds since 1970 */
export function testSubscribers(now: () => number): SubscriberLookup {
  return {
    find(number): SubscriberRecord | undefined {
      const found = findTestNumber(number);
      if (found === undefined || found.failure === 'number-unknown') return undefined;
      const { subscriber, isSwapped, failure } = found;
      const operator = failure === 'scope-not-supported' ? '' : OPERATOR;
      return { operator, subscriber, simChangedAt: isSwapped ? Math.floor(now() / 1000) - 60 : 0 };
    },
    knowsSimChanges: (operator) => operator === OPERATOR,
    monitoredDays: () => undefined,
  };
}
