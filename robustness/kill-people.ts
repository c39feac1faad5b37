import type { PersonRecord } from '../src/reference/person-record.ts';
import { parsePersonRow } from '../src/reference/rows/parse-row.ts';

const STREETS = ['rue des Lilas', 'place du Marché', 'avenue Foch', 'impasse du Puits'];

/** An invented person. The version is part of the e-mail address and determines the address. */
export function personOfVersion(number: number, version: number): PersonRecord {
  const parsed = parsePersonRow(
    {
      id: String(number),
      householdId: '',
      person: {
        lastName: `Quenouille${String.fromCharCode(97 + (number % 26))}`,
        firstName: 'Zoé',
        address: `${1 + ((number * 7 + version) % 40)} ${STREETS[version % STREETS.length]}`,
        postalCode: '24150',
        city: 'Lalinde',
        email: emailOf(number, version),
      },
    },
    { country: 'FR' },
  );
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed.record;
}

export function emailOf(number: number, version: number): string {
  return `p${number}v${version}@canary.example`;
}
