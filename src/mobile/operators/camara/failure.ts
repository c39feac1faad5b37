import type { LineFailure } from '../operator.ts';

/**
 * CAMARA's errors (source: OpenAPI descriptions of KYC Match and SIM Swap, and the common design guide). The first matching
 * row is used. Earlier releases have other codes for an unknown number.
 */
const ERRORS: readonly (readonly [status: number, code: RegExp, failure: LineFailure])[] = [
  [404, /IDENTIFIER_NOT_FOUND|UNKNOWN_PHONE_NUMBER|PHONE_NUMBER_NOT_FOUND|DEVICE_NOT_FOUND/, 'number-unknown'],
  [404, /^/, 'scope-not-supported'],
  [405, /^/, 'scope-not-supported'],
  [501, /^/, 'scope-not-supported'],
  [422, /SERVICE_NOT_APPLICABLE|NOT_APPLICABLE|NOT_SUPPORTED/, 'number-ineligible'],
  [400, /OUT_OF_RANGE/, 'period-too-long'],
  [400, /^/, 'check-failed'],
  [403, /ID_DOCUMENT/, 'check-failed'],
  [429, /^/, 'unreachable'],
  [502, /^/, 'unreachable'],
  [503, /^/, 'unreachable'],
  [504, /^/, 'unreachable'],
];

export function failureOf(status: number, code: string): LineFailure {
  return ERRORS.find(([each, pattern]) => each === status && pattern.test(code))?.[2] ?? 'retrieval-failed';
}
