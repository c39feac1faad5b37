import type { Country } from './country.ts';
import { ENGLISH_SPEAKING } from './english.ts';
import { GERMANIC } from './germanic.ts';
import { SOUTHERN_AND_EASTERN } from './southern.ts';

export type { Country } from './country.ts';
export { fillPattern } from './country.ts';

/** The countries of the foreign population, each with its own names, places and address styles. */
export const COUNTRIES: readonly Country[] = [...ENGLISH_SPEAKING, ...GERMANIC, ...SOUTHERN_AND_EASTERN];

const BY_CODE = new Map(COUNTRIES.map((country) => [country.code, country]));

/** The country of an ISO 3166-1 alpha-2 code; `undefined` for France and for every other country without a table here. */
export function countryOf(code: string): Country | undefined {
  return BY_CODE.get(code);
}
