import type { Random } from '../../src/population/random.ts';
import { type AddressStyle, FRENCH_STYLE } from '../corruptions/corruption.ts';
import { countryOf } from './foreign/countries/index.ts';

export function usualStyleOf(country: string): AddressStyle {
  return countryOf(country)?.styles[0] ?? FRENCH_STYLE;
}

/** An address style of a country: the usual one or one of the others. */
export function styleOf(country: string, random: Random, unusualShare: number): AddressStyle {
  const [usual = FRENCH_STYLE, ...others] = countryOf(country)?.styles ?? [];
  if (others.length === 0 || !random.chance(unusualShare)) return usual;
  return others[random.below(others.length)]!;
}

/** An address line; empty without a street. */
export function addressLine(style: AddressStyle, dwelling: Parameters<AddressStyle>[0]): string {
  if (dwelling.street === '') return '';
  const line = style(dwelling);
  // Removes the commas that a style writes around a missing number.
  return dwelling.number === ''
    ? line
        .replace(/,\s*(?=,|$)/g, '')
        .replace(/^[\s,]+|[\s,]+$/g, '')
        .replace(/ {2,}/g, ' ')
    : line;
}
