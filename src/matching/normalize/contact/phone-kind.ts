import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

export interface PhoneKind {
  /** Whether it can be a mobile: not one of a landline or a service. */
  readonly canBeMobile: boolean;
  /** ISO 3166-1 alpha-2 of those it can belong to: one, or where it is of no known block all that share its prefix. */
  readonly countries: readonly string[];
  /** Whether its country's plan gives such numbers out, as far as it is known here. */
  isAllocated(): boolean;
}

const FRENCH_PREFIX = '+33';
const FRANCE = ['FR'];

/** What a number is by its country's numbering plan. @param number E.164 */
export function phoneKind(number: string): PhoneKind {
  if (number.startsWith(FRENCH_PREFIX)) {
    // 06 and 07 are mobiles, everything else in France is not (source: ARCEP numbering plan). Faster by tens of
    // microseconds than asking the library, which has to be asked only about numbers that nobody holds.
    const digit = number[FRENCH_PREFIX.length];
    return {
      canBeMobile: digit === '6' || digit === '7',
      countries: FRANCE,
      isAllocated: () => kindOf(number).isKnown,
    };
  }
  const { isMobile, isKnown, countries } = kindOf(number);
  return { canBeMobile: isMobile || !isKnown, countries, isAllocated: () => isKnown };
}

function kindOf(number: string): { isMobile: boolean; isKnown: boolean; countries: readonly string[] } {
  const phone = parsePhoneNumberFromString(number, { extract: false });
  const type = phone?.getType();
  return {
    // In some countries mobiles cannot be told from landlines.
    isMobile: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE',
    isKnown: type !== undefined,
    countries: phone?.country === undefined ? (phone?.getPossibleCountries() ?? []) : [phone.country],
  };
}
