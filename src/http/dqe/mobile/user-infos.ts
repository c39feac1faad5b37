import type { PersonInput } from '../../../matching/model.ts';
import { MobileError } from './errors.ts';

/** The keys in the document's order, and what each is in words of the domain. All must be there, each may be empty. */
const KEYS = {
  street_address: 'address',
  postal_code: 'postalCode',
  locality: 'city',
  country: 'country',
  birthdate: 'birthDate',
  email: 'email',
  lastname: 'lastName',
  gender: 'gender',
  firstname: 'firstName',
  maiden_name: 'birthName',
  phone: 'phone',
  number: 'streetNumber',
} as const satisfies Readonly<Record<string, keyof PersonInput>>;

const WIRE_KEYS = Object.keys(KEYS) as (keyof typeof KEYS)[];

/** JSON escapes a letter with up to six characters. */
export const LONGEST_USER_INFOS = 16_000;

/** As everywhere: far beyond any name and address. */
const LONGEST_VALUE = 1000;

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Reads the parameter `user_infos`.
 *
 * @throws MobileError 05 where it is empty, 06 where it is no JSON object of texts, 07 where keys are missing, 01 where a
 * value is longer than any name or holds half a character
 */
export function readUserInfos(text: string): PersonInput {
  if (text === '') throw new MobileError('05', 'user_infos');
  const object = parseObject(text);
  if (object === undefined) throw new MobileError('06', 'user_infos');
  const missing = WIRE_KEYS.filter((key) => !Object.hasOwn(object, key));
  if (missing.length > 0) throw new MobileError('07', missing.join(','));
  // What is no text can only be written as an escape: elsewhere neither JSON nor UTF-8 lets it through.
  const hasEscapes = text.includes('\\u');
  const person: Partial<Record<keyof PersonInput, string>> = {};
  for (const key of WIRE_KEYS) person[KEYS[key]] = readValue(object[key], hasEscapes);
  return person;
}

function readValue(value: unknown, hasEscapes: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'string') throw new MobileError('06', 'user_infos');
  if (value.length > LONGEST_VALUE) throw new MobileError('01');
  if (hasEscapes && (value.includes('\0') || LONE_SURROGATE.test(value))) throw new MobileError('01');
  return value;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
