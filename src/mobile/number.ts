import { normalizePhone, phoneKind } from '../matching/normalize/index.ts';

/** A number that can be asked about. */
export interface MobileNumber {
  /** E.164. */
  readonly number: string;
  /** ISO 3166-1 alpha-2 of those it can belong to. */
  readonly countries: readonly string[];
  /** Whether its country's numbering plan gives such numbers out; one that it does not know may still be held. */
  isAllotted(): boolean;
}

export type NumberProblem = 'number-empty' | 'number-invalid' | 'number-ineligible';

/**
 * Reads a number as it was typed.
 *
 * @param country ISO 3166-1 alpha-2 of numbers without an international prefix
 */
export function readNumber(text: string, country: string): MobileNumber | NumberProblem {
  if (text.trim() === '') return 'number-empty';
  const number = normalizePhone(text, country);
  if (number === '') return 'number-invalid';
  const { canBeMobile, countries, isAllotted } = phoneKind(number);
  return canBeMobile ? { number, countries, isAllotted } : 'number-ineligible';
}
