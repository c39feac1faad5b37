/** French territories with numbering plans of their own, by the first three digits of their postal codes (source: ARCEP). */
const TERRITORIES: ReadonlyMap<string, string> = new Map([
  ['975', 'PM'],
  ['986', 'WF'],
  ['987', 'PF'],
  ['988', 'NC'],
]);

const NINE = 57;

/** The region of numbers without an international prefix. @param country ISO 3166-1 alpha-2. @param postalCode canonical */
export function phoneRegion(country: string, postalCode: string): string {
  if (country !== 'FR' || postalCode.charCodeAt(0) !== NINE) return country;
  return TERRITORIES.get(postalCode.slice(0, 3)) ?? country;
}

/** Country codes that are longer or shorter than two digits and have numbers of seven digits or more after them. */
const ONE_DIGIT = new Set(['1', '7']);
const TWO_DIGITS = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);

/** The digits after the country code (source: ITU-T E.164, list of assigned codes). @param number E.164 */
export function nationalDigits(number: string): string {
  if (number.startsWith('+33')) return number.slice(3);
  if (ONE_DIGIT.has(number[1] ?? '')) return number.slice(2);
  return number.slice(TWO_DIGITS.has(number.slice(1, 3)) ? 3 : 4);
}
