import { hasCountryPrefix } from '../matching/normalize/index.ts';

/** Countries whose postal codes have letters. Source of both lists: UPU, "Postal addressing systems". */
const LETTERED: ReadonlySet<string> = new Set(['AR', 'BM', 'BN', 'CA', 'GB', 'GG', 'IE', 'IM', 'JE', 'MT', 'NL', 'SZ']);

/** Digits of the postal codes of countries whose codes have digits only. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [4, 'AT AU BE BG CH CY DK GE HU LI LU LV MK NO NZ PH SI TN ZA'],
      [5, 'BA DE EE ES FI FR GF GP GR HR IT LT MA MC ME MQ MX MY PL RE RS SM TH TR UA US VA YT CZ SE SK'],
      [6, 'CN IN KZ RO RU SG'],
      [7, 'CL IL JP PT'],
      [8, 'BR'],
    ] as const
  ).flatMap(([digits, countries]) => countries.split(' ').map((country): [string, number] => [country, digits])),
);

/** Lost in spreadsheets, which take a postal code for a number: 1000 for 01000. */
const MAX_LOST_ZEROS = 1;

/**
 * The same countries, those first whose postal codes look like this one. The order is kept otherwise. A question without a country
 * is then read by the rules of its own country early, and its search ends there.
 *
 * @param postalCode as written
 */
export function byPostalCodeShape(countries: readonly string[], postalCode: string | undefined): readonly string[] {
  if (countries.length < 2) return countries;
  const code = (postalCode ?? '').replace(/[\s-]/g, '');
  if (code === '') return countries;
  const named = countries.filter((country) => hasCountryPrefix(code, country));
  const likely = named.length > 0 ? named : countries.filter((country) => mayBeFrom(country, code));
  return likely.length === countries.length
    ? countries
    : [...likely, ...countries.filter((one) => !likely.includes(one))];
}

function mayBeFrom(country: string, code: string): boolean {
  if (LETTERED.has(country)) return /\D/.test(code) && /\d/.test(code);
  const digits = DIGITS.get(country);
  if (digits === undefined) return true;
  return /^\d+$/.test(code) && code.length <= digits && code.length >= digits - MAX_LOST_ZEROS;
}
