import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Codes and secrets are passwords in printable ASCII without spaces, which passes through URLs, headers and shells. */
const CODE = /^[\x21-\x7e]{1,128}$/;

/** The alphabet of Crockford's base 32, without letters that look alike. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GENERATED_LENGTH = 32;

export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** A new random code: 160 bits in 32 letters and digits. */
export function generateCode(): string {
  return Array.from(randomBytes(GENERATED_LENGTH), (byte) => LETTERS[byte & 31]).join('');
}

/**
 * The HMAC-SHA-256 of a code in two halves of 16 bytes: the first finds the record, the second is compared in constant
 * time, so that the duration of a search reveals nothing about any code.
 */
export interface CodeHash {
  readonly lookup: Buffer;
  readonly verifier: Buffer;
}

export function hashCode(key: Buffer, code: string): CodeHash {
  const digest = createHmac('sha256', key).update(code).digest();
  return { lookup: digest.subarray(0, 16), verifier: digest.subarray(16) };
}

/** The hash of a client secret. It includes the licence, so that the hashes of two licences cannot be exchanged. */
export function hashSecret(key: Buffer, licenceId: string, secret: string): Buffer {
  return createHmac('sha256', key).update(`client secret\0${licenceId}\0${secret}`).digest();
}

/** Compares in constant time. */
export function isSameHash(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
