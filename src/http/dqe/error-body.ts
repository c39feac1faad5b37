import { ERRORS, type ErrorCode } from '../errors.ts';

/** An error in DQE's format: four keys in a fixed order, `status` equal to the HTTP status. */
export function errorBody(code: ErrorCode, details = ''): string {
  const { status, message, error } = ERRORS[code];
  return JSON.stringify({ status, message, details, error });
}
