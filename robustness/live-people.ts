import type { PersonRecord } from '../src/reference/person-record.ts';
import { parsePersonRow } from '../src/reference/rows/parse-row.ts';
import { Random } from './random.ts';

/**
 * Invented people whose answers depend on nobody else: no two share a name, a street, a town or a postal code. Each is in
 * one of four states:
 *
 *     0  as asked about
 *     1  another first name, birth date and e-mail address
 *     2  moved to another street
 *     3  not in the base
 */
export const STATES = 4;
export const ABSENT = 3;

export const COLUMNS = ['id', 'last_name', 'first_name', 'address', 'postal_code', 'city', 'birth_date', 'email'];

type Values = Readonly<
  Record<'lastName' | 'firstName' | 'address' | 'postalCode' | 'city' | 'birthDate' | 'email', string>
>;

function word(number: number, kind: number): string {
  const random = new Random(number * 16 + kind);
  const letters = ['bcdfgjklmnprstvz', 'aeiou'] as const;
  return Array.from({ length: 10 }, (_, at) => random.pick([...letters[at % 2]!])).join('');
}

export function valuesOf(number: number, state: number): Values {
  const hasMoved = state === 2;
  const hasChanged = state === 1;
  return {
    lastName: word(number, 0),
    firstName: hasChanged ? word(number, 1) : word(number, 2),
    address: hasMoved ? `7 avenue ${word(number, 3)}` : `12 rue ${word(number, 4)}`,
    postalCode: String(10_000 + (number % 85_000)),
    city: word(number, 5),
    birthDate: hasChanged ? '1971-12-30' : '1980-05-06',
    email: `${word(number, hasChanged ? 6 : 7)}@example.org`,
  };
}

/** A row of a file with {@link COLUMNS}. */
export function rowOf(number: number, state: number): string {
  const { lastName, firstName, address, postalCode, city, birthDate, email } = valuesOf(number, state);
  return [number, lastName, firstName, address, postalCode, city, birthDate, email].join(',');
}

export function recordOf(number: number, state: number): PersonRecord {
  const parsed = parsePersonRow(
    { id: String(number), householdId: '', person: valuesOf(number, state) },
    { country: 'FR' },
  );
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed.record;
}
