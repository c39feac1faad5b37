import { createMobileChecker, type MobileChecker, type MobileNumber } from '../../../mobile/index.ts';
import { findTestNumber, TEST_OPERATOR, testCodeOf } from '../../../mobile/operators/index.ts';
import { MobileError, tooManyRequests } from './errors.ts';

const checker = createMobileChecker([TEST_OPERATOR]);

/** Answers licences in test mode from the test numbers (docs/guide/licences.md). Nothing is read from a base. */
export const TEST_CHECKER: MobileChecker = {
  locate(number: MobileNumber) {
    requireNoTestError(number.number);
    const isRefused = findTestNumber(number.number)?.failure === 'operator-not-authorized';
    return checker.locate(number, isRefused ? [] : undefined);
  },
  ask: (lines, question) => checker.ask(lines, question),
};

/** By the last four digits: errors that do not depend on an operator. */
const ERRORS: Readonly<Record<string, () => MobileError>> = {
  '9013': () => new MobileError('13'),
  '9097': () => tooManyRequests(1),
  '9098': () => new MobileError('98'),
  '9099': () => new MobileError('99'),
};

/** @throws MobileError if the number asks for an error */
function requireNoTestError(number: string): void {
  const error = ERRORS[testCodeOf(number)];
  if (error !== undefined) throw error();
}
