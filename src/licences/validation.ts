import { isLoopback } from '../runtime/config.ts';
import { UsageError } from '../runtime/errors.ts';
import { isCode } from './code.ts';
import { DEMO_LICENCES } from './demo.ts';
import { PRODUCTS } from './licence.ts';
import { hostOf, parseRedirectUri } from './redirect-uri.ts';

/** Names appear in logs and lists: letters and digits of any script, spaces inside, and the marks of companies and hosts. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._&@+-]{0,62}[\p{L}\p{N}.])?$/u;

const MAX_OPERATOR_LENGTH = 64;

/** Exactly representable as a double. */
export const MAX_CREDITS = 1e12;

/**
 * The shortest code or secret that is strong enough without further review. With 12 letters or digits an attacker who may
 * try one code per second needs far more than a lifetime.
 */
const MIN_STRONG_LENGTH = { code: 12, 'client secret': 8 } as const;
/** A repetition of few characters is weak whatever its length. */
const MIN_DISTINCT_CHARACTERS = 5;

/** @param kind of what has the name */
export function requireName(name: string, kind: 'licence' | 'key'): void {
  if (NAME.test(name)) return;
  throw new UsageError(
    `"${name}" cannot be the name of a ${kind}; use 1 to 64 letters, digits, spaces and the characters . _ & @ + -`,
  );
}

export function requireProducts(products: readonly string[]): void {
  if (products.length === 0) throw new UsageError(`a licence needs a product: ${PRODUCTS.join(' or ')}`);
  const unknown = products.find((product) => !(PRODUCTS as readonly string[]).includes(product));
  if (unknown !== undefined) {
    throw new UsageError(`unknown product "${unknown}"; the products are ${PRODUCTS.join(' and ')}`);
  }
}

/** @throws UsageError if the code is invalid, or weak and `allowWeak` is not set */
export function requireCode(code: string, allowWeak: boolean): void {
  if (DEMO_LICENCES.has(code)) throw new UsageError(`${code} is a public code of the demo; choose another one`);
  requireCharacters('licence code', code);
  if (!allowWeak) requireStrength('code', code);
}

/** @throws UsageError if the secret is invalid, or weak and `allowWeak` is not set */
export function requireSecret(secret: string, allowWeak: boolean): void {
  requireCharacters('client secret', secret);
  if (!allowWeak) requireStrength('client secret', secret);
}

function requireCharacters(what: string, text: string): void {
  if (!isCode(text)) throw new UsageError(`a ${what} is 1 to 128 ASCII letters, digits and signs, without spaces`);
}

function requireStrength(what: keyof typeof MIN_STRONG_LENGTH, text: string): void {
  const minLength = MIN_STRONG_LENGTH[what];
  if (text.length >= minLength && new Set(text).size >= MIN_DISTINCT_CHARACTERS) return;
  throw new UsageError(
    `this ${what} is easy to guess: use at least ${minLength} characters, ${MIN_DISTINCT_CHARACTERS} of them ` +
      'different, or accept the risk with --allow-weak',
  );
}

export function requireOperators(operators: readonly string[]): void {
  const invalid = operators.find((name) => name.trim() === '' || name.length > MAX_OPERATOR_LENGTH);
  if (invalid !== undefined) throw new UsageError(`"${invalid}" cannot be the name of an operator`);
}

/** @throws UsageError unless each is the origin of a page, as a browser sends it */
export function requireOrigins(origins: readonly string[]): void {
  const invalid = origins.find((origin) => !isOrigin(origin));
  if (invalid === undefined) return;
  throw new UsageError(`"${invalid}" is not an origin; write scheme, host and port only, as in https://shop.example`);
}

function isOrigin(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && (protocol === 'https:' || protocol === 'http:');
  } catch {
    return false;
  }
}

export function requireRedirectUris(uris: readonly string[]): void {
  const invalid = uris.find((uri) => {
    const url = parseRedirectUri(uri);
    return url === undefined || url.search !== '' || !(url.protocol === 'https:' || isLoopback(hostOf(url)));
  });
  if (invalid === undefined) return;
  throw new UsageError(
    `"${invalid}" cannot be registered: a redirect address begins with https://, or for a demo with http:// and the ` +
      'name of this machine, and has no query, fragment, user or password',
  );
}

export function requireCredits(credits: number): void {
  if (Number.isInteger(credits) && credits >= 0 && credits <= MAX_CREDITS) return;
  throw new UsageError('credits are a whole number from 0 to 1,000,000,000,000');
}

/** The largest limit of requests. */
const MAX_LIMIT = 1e9;

export function requireLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return;
  throw new UsageError('a limit of requests is a whole number from 1 to 1,000,000,000');
}

/** A day, or a point in time with its offset from UTC. */
const EXPIRY = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Parses the time at which a licence expires: a day in UTC, which is included, or a time in ISO 8601.
 *
 * @param now milliseconds since 1970
 * @returns ISO 8601, UTC
 * @throws UsageError also for a time that has passed
 */
export function parseExpiry(text: string, now: number): string {
  const time = EXPIRY.test(text) ? Date.parse(text.length === 10 ? `${text}T23:59:59.999Z` : text) : Number.NaN;
  const isRealDay = !Number.isNaN(time) && (text.length > 10 || new Date(time).toISOString().startsWith(text));
  if (!isRealDay) throw new UsageError(`"${text}" is not an expiry date; write 2027-12-31 or 2027-12-31T18:00:00Z`);
  if (time <= now) {
    throw new UsageError(`the expiry date ${text} has passed; give a later one, or revoke the licence to end it now`);
  }
  return new Date(time).toISOString();
}
