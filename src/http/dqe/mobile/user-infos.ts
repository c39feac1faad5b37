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
  const missing = Object.keys(KEYS).filter((key) => !Object.hasOwn(object, key));
  if (missing.length > 0) throw new MobileError('07', missing.join(','));
  const person: Partial<Record<keyof PersonInput, string>> = {};
  for (const [key, field] of Object.entries(KEYS)) person[field] = readValue(object[key]);
  return person;
}

function readValue(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'string') throw new MobileError('06', 'user_infos');
  if (value.length > LONGEST_VALUE || value.includes('\0') || LONE_SURROGATE.test(value)) throw new MobileError('01');
  return value;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
