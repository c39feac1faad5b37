import { ERRORS, type ErrorCode } from '../errors.ts';

/** An error as DQE writes it: the same four keys in the same order, `status` equal to the HTTP status. */
export function errorBody(code: ErrorCode, details = ''): string {
  const { status, message, error } = ERRORS[code];
  return JSON.stringify({ status, message, details, error });
}
