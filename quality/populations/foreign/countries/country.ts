import type { Random } from '../../../../src/population/random.ts';
import type { AddressStyle } from '../../../corruptions/corruption.ts';

/** A town and its postal codes: `#` stands for a digit, `@` for a letter. */
export interface TownEntry {
  readonly name: string;
  readonly postalCodes: string;
}

/** Names, places and address styles of a country. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Language of names and titles, ISO 639-1. */
  readonly language: string;
  readonly femaleNames: readonly string[];
  readonly maleNames: readonly string[];
  readonly surnames: readonly string[];
  readonly towns: readonly TownEntry[];
  readonly streets: readonly string[];
  /** Share of dwellings that have a flat number. */
  readonly flatShare: number;
  /** Highest house number. */
  readonly maxNumber: number;
  /** The usual style first; the others are common too. */
  readonly styles: readonly [AddressStyle, ...AddressStyle[]];
  /** Pattern of a mobile number in national format; `#` stands for a digit. */
  readonly phone: string;
}

/** Splits a comma-separated list. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** `Berlin 10###; Hamburg 20###` */
export function towns(text: string): TownEntry[] {
  return text.split(';').map((entry) => {
    const [name = '', postalCodes = ''] = entry.split('|');
    return { name: name.trim(), postalCodes: postalCodes.trim() };
  });
}

const POSTCODE_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/** Replaces each `#` by a digit and each `@` by a letter. */
export function fillPattern(pattern: string, random: Random): string {
  return pattern.replace(/[#@]/g, (sign) =>
    sign === '#' ? `${random.below(10)}` : POSTCODE_LETTERS.charAt(random.below(POSTCODE_LETTERS.length)),
  );
}
