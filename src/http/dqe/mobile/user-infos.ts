import type { PersonInput } from '../../../matching/model.ts';
import { MobileError } from './errors.ts';

/** The keys in the document's order. All must be there, each may be empty. */
const KEYS = [
  'street_address',
  'postal_code',
  'locality',
  'country',
  'birthdate',
  'email',
  'lastname',
  'gender',
  'firstname',
  'maiden_name',
  'phone',
  'number',
] as const;

type UserInfos = Readonly<Record<(typeof KEYS)[number], unknown>>;

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
  const missing = KEYS.filter((key) => object[key] === undefined);
  if (missing.length > 0) throw new MobileError('07', missing.join(','));
  // What is no text can only be written as an escape: elsewhere neither JSON nor UTF-8 lets it through.
  const hasEscapes = text.includes('\\u');
  const read = (value: unknown): string => readValue(value, hasEscapes);
  return {
    address: read(object.street_address),
    postalCode: read(object.postal_code),
    city: read(object.locality),
    country: read(object.country),
    birthDate: read(object.birthdate),
    email: read(object.email),
    lastName: read(object.lastname),
    gender: read(object.gender),
    firstName: read(object.firstname),
    birthName: read(object.maiden_name),
    phone: read(object.phone),
    streetNumber: read(object.number),
  };
}

function readValue(value: unknown, hasEscapes: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'string') throw new MobileError('06', 'user_infos');
  if (value.length > LONGEST_VALUE) throw new MobileError('01');
  if (hasEscapes && (value.includes('\0') || LONE_SURROGATE.test(value))) throw new MobileError('01');
  return value;
}

/** Keys that are missing are `undefined`, which JSON cannot write; none is a name that every object has. */
function parseObject(text: string): UserInfos | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as UserInfos) : undefined;
  } catch {
    return undefined;
  }
}
