import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

export interface PhoneKind {
  /**
   * `mobile`: a mobile number, or one of a country whose mobiles cannot be told from landlines. `other`: a landline or a
   * service number. `unknown`: of a length that its country has, in a block that its plan does not give out.
   */
  readonly kind: 'mobile' | 'other' | 'unknown';
  /** ISO 3166-1 alpha-2 of those it can belong to: one, or where it is of no known block all that share its prefix. */
  readonly countries: readonly string[];
}

/** What a number is by its country's numbering plan. @param number E.164 */
export function phoneKind(number: string): PhoneKind {
  const phone = parsePhoneNumberFromString(number, { extract: false });
  const countries = phone?.country === undefined ? (phone?.getPossibleCountries() ?? []) : [phone.country];
  const type = phone?.getType();
  if (type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE') return { kind: 'mobile', countries };
  if (type !== undefined) return { kind: 'other', countries };
  // 06 and 07 are mobiles, everything else in France is not (source: ARCEP numbering plan).
  return { kind: number.startsWith('+33') && !/^\+33[67]/.test(number) ? 'other' : 'unknown', countries };
}
