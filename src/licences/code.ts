import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A code is a password: printable ASCII without blanks, so that it survives every URL, header and shell unharmed. */
const CODE = /^[\x21-\x7e]{1,128}$/;

/** Letters of Crockford's base 32: none is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GENERATED_LENGTH = 32;

/** Below this many characters a code can be guessed by patient trying (12 base-32 letters hold 60 bits). */
export const SHORT_CODE = 12;

export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** A new random code: 160 bits in 32 letters and digits. */
export function generateCode(): string {
  return Array.from(randomBytes(GENERATED_LENGTH), (byte) => LETTERS[byte & 31]).join('');
}

/**
 * A code's HMAC-SHA-256 in two halves of 16 bytes: one finds the record, the other is compared with it in constant
 * time, so that how long a search takes tells nothing about any code.
 */
export interface CodeHash {
  readonly lookup: Buffer;
  readonly verifier: Buffer;
}

export function hashCode(key: Buffer, code: string): CodeHash {
  const digest = createHmac('sha256', key).update(code).digest();
  return { lookup: digest.subarray(0, 16), verifier: digest.subarray(16) };
}

/** What is kept of a client secret: it is bound to its licence, so that records cannot be exchanged. */
export function hashSecret(key: Buffer, licenceId: string, secret: string): Buffer {
  return createHmac('sha256', key).update(`client secret\0${licenceId}\0${secret}`).digest();
}

export function isSameVerifier(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
