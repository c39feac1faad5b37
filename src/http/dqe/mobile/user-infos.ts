import type { PersonInput } from '../../../matching/model.ts';
import { MobileError } from './errors.ts';

/** The keys in the order of the document. All are mandatory, and each may be empty. */
export const USER_INFO_KEYS = [
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

type UserInfos = Readonly<Record<(typeof USER_INFO_KEYS)[number], unknown>>;

/** JSON escapes a character with up to six characters. */
export const MAX_USER_INFOS_LENGTH = 16_000;

/** Far beyond any name and address, as for all parameters. */
const MAX_VALUE_LENGTH = 1000;

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Parses the parameter `user_infos`.
 *
 * @throws MobileError 05 if it is empty, 06 if it is not a JSON object of texts, 07 if keys are missing, 01 if a value is
 * too long or contains NUL or a lone surrogate
 */
export function parseUserInfos(text: string): PersonInput {
  if (text === '') throw new MobileError('05', 'user_infos');
  const object = parseObject(text);
  if (object === undefined) throw new MobileError('06', 'user_infos');
  const missing = USER_INFO_KEYS.filter((key) => object[key] === undefined);
  if (missing.length > 0) throw new MobileError('07', missing.join(','));
  // NUL and lone surrogates can only be written as escapes: JSON and UTF-8 do not allow them otherwise.
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
  if (value.length > MAX_VALUE_LENGTH) throw new MobileError('01');
  if (hasEscapes && (value.includes('\0') || LONE_SURROGATE.test(value))) throw new MobileError('01');
  return value;
}

/** Missing keys are `undefined`, which JSON cannot express. No key is a property that every object has. */
function parseObject(text: string): UserInfos | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as UserInfos) : undefined;
  } catch {
    return undefined;
  }
}
