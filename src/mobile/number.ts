import { normalizePhone, phoneKind } from '../matching/normalize/index.ts';

/** A phone number that may be a mobile number. */
export interface MobileNumber {
  /** E.164. */
  readonly number: string;
  /** Countries that it can belong to, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Whether the numbering plan of its country allocates such numbers. Other numbers may be held nevertheless. */
  isAllocated(): boolean;
}

export type NumberProblem = 'number-empty' | 'number-invalid' | 'number-ineligible';

/**
 * Parses a number as typed.
 *
 * @param country ISO 3166-1 alpha-2 of numbers without an international prefix
 */
export function parseMobileNumber(text: string, country: string): MobileNumber | NumberProblem {
  if (text.trim() === '') return 'number-empty';
  const number = normalizePhone(text, country);
  if (number === '') return 'number-invalid';
  const { canBeMobile, countries, isAllocated } = phoneKind(number);
  return canBeMobile ? { number, countries, isAllocated } : 'number-ineligible';
}
