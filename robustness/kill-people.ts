import type { PersonRecord } from '../src/reference/person-record.ts';
import { parsePersonRow } from '../src/reference/rows/parse-row.ts';

const STREETS = ['rue des Lilas', 'place du Marché', 'avenue Foch', 'impasse du Puits'];

/** The version is part of the e-mail address and determines the address. */
function valuesOf(number: number, version: number) {
  return {
    lastName: `Quenouille${String.fromCharCode(97 + (number % 26))}`,
    firstName: 'Zoé',
    address: `${1 + ((number * 7 + version) % 40)} ${STREETS[version % STREETS.length]}`,
    postalCode: '24150',
    city: 'Lalinde',
    email: emailOf(number, version),
  };
}

/** An invented person, as the base stores it. */
export function personOfVersion(number: number, version: number): PersonRecord {
  const row = { id: String(number), householdId: '', person: valuesOf(number, version) };
  const parsed = parsePersonRow(row, { country: 'FR' });
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed.record;
}

/** The same person as the JSON of the API. */
export function bodyOfVersion(number: number, version: number): string {
  const { lastName, firstName, postalCode, ...person } = valuesOf(number, version);
  return JSON.stringify({ ...person, last_name: lastName, first_name: firstName, postal_code: postalCode });
}

export function emailOf(number: number, version: number): string {
  return `p${number}v${version}@canary.example`;
}
