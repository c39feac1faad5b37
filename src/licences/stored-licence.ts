import type { Licence, LicenceRecord } from './licence.ts';
import { parseExpiry, requireLimit, requireOperators, requireOrigins, requireRedirectUris } from './validation.ts';

/** A licence as stored, without its balance. Its key is the first half of the code's hash. */
export interface StoredLicence {
  readonly name: string;
  readonly products: readonly string[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly revokedAt?: string;
  readonly expiresAt?: string;
  /** The second half of the code's hash, in hexadecimal. */
  readonly verifier: string;
  /** The hash of the client secret, in hexadecimal. */
  readonly secret?: string;
  /** How many client secrets the licence has had. */
  readonly secretVersion: number;
  /** Whether answers cost credits. Stored here, so that a lost balance cannot make a licence uncounted. */
  readonly isCounted: boolean;
  readonly operators?: readonly string[];
  readonly redirectUris?: readonly string[];
  readonly origins?: readonly string[];
  readonly allowsJsonp?: boolean;
  readonly isTest?: boolean;
  readonly answerRedirectUris?: readonly string[];
  readonly maxPerSecond?: number;
  readonly maxPerDay?: number;
}

/** Settings of a licence that can be changed; `null` removes one. */
export interface LicenceSettings {
  /** Mobile operators that may be queried; `null`: all. */
  readonly operators?: readonly string[] | null;
  /** Addresses that ID Mobile may redirect a browser to; `null`: none. */
  readonly redirectUris?: readonly string[] | null;
  /** Origins of pages that may send requests; `null`: none. */
  readonly origins?: readonly string[] | null;
  /** Whether pages may load answers as scripts; `null`: no. */
  readonly allowsJsonp?: true | null;
  /** Whether answers come from the test identities; `null`: no. */
  readonly isTest?: true | null;
  /** Addresses that answers without a consent step are redirected to; `null`: none. */
  readonly answerRedirectUris?: readonly string[] | null;
  /** A day or a time, see {@link parseExpiry}; `null`: never. */
  readonly expiresAt?: string | null;
  /** Requests per second, and per day in UTC; `null`: not limited. */
  readonly maxPerSecond?: number | null;
  readonly maxPerDay?: number | null;
}

const SETTING_NAMES = [
  'operators',
  'redirectUris',
  'origins',
  'allowsJsonp',
  'isTest',
  'answerRedirectUris',
  'expiresAt',
  'maxPerSecond',
  'maxPerDay',
] as const satisfies readonly (keyof LicenceSettings)[];

/** @param now milliseconds since 1970 @throws UsageError if a setting is invalid */
export function applySettings(stored: StoredLicence, settings: LicenceSettings, now: number): StoredLicence {
  requireOperators(settings.operators ?? []);
  requireRedirectUris([...(settings.redirectUris ?? []), ...(settings.answerRedirectUris ?? [])]);
  requireOrigins(settings.origins ?? []);
  for (const limit of [settings.maxPerSecond, settings.maxPerDay]) requireLimit(limit ?? 1);
  const { expiresAt } = settings;
  const valid = typeof expiresAt === 'string' ? { ...settings, expiresAt: parseExpiry(expiresAt, now) } : settings;
  const changed: Record<string, unknown> = { ...stored };
  for (const name of SETTING_NAMES) {
    if (valid[name] === null) delete changed[name];
    else if (valid[name] !== undefined) changed[name] = valid[name];
  }
  return changed as unknown as StoredLicence;
}

/** What a request needs to know of a licence. */
export function toLicence(id: string, stored: StoredLicence): Licence {
  const { name, products, secretVersion, isCounted, expiresAt, operators, maxPerSecond, maxPerDay } = stored;
  const { redirectUris, answerRedirectUris } = stored;
  return {
    name,
    products,
    id,
    secretVersion,
    ...(isCounted && { isCounted }),
    ...(expiresAt !== undefined && { expiresAt: Date.parse(expiresAt) }),
    ...(maxPerSecond !== undefined && { maxPerSecond }),
    ...(maxPerDay !== undefined && { maxPerDay }),
    ...(operators && { operators }),
    ...(redirectUris && { redirectUris }),
    ...(answerRedirectUris && { answerRedirectUris }),
    ...browserSettings(stored),
  };
}

function browserSettings({ origins, allowsJsonp, isTest }: StoredLicence) {
  return {
    ...(origins && { origins }),
    ...(allowsJsonp && { allowsJsonp }),
    ...(isTest && { isTest }),
  };
}

/** What the administrator sees. @param credits the balance of a counted licence */
export function toRecord(stored: StoredLicence, credits: number | undefined): LicenceRecord {
  const { name, products, createdAt, revokedAt, expiresAt, secret } = stored;
  const { operators, redirectUris, answerRedirectUris, maxPerSecond, maxPerDay } = stored;
  return {
    name,
    products,
    createdAt,
    ...(revokedAt !== undefined && { revokedAt }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(operators && { operators }),
    ...(redirectUris && { redirectUris }),
    ...browserSettings(stored),
    ...(answerRedirectUris && { answerRedirectUris }),
    ...(credits !== undefined && { credits }),
    ...(maxPerSecond !== undefined && { maxPerSecond }),
    ...(maxPerDay !== undefined && { maxPerDay }),
    ...(secret !== undefined && { hasClientSecret: true }),
  };
}
