import { ApiProblem, call } from './api.ts';
import { formatTime, MESSAGES, type MessageKey, t } from './i18n.ts';
import type { Purpose } from './purpose.ts';

/** Where the values of a person are from. */
interface Origin {
  readonly source: string;
  readonly sha256: string;
  readonly line: number;
  readonly imported_at: string;
  readonly erase_after: string;
}

/** Since when a person is not used for checks, and why. */
interface Restriction {
  readonly since: string;
  readonly reason: string;
}

/** A person as the API returns it: everything that the base holds. */
export interface HeldPerson {
  readonly id: string;
  readonly origin: Origin | null;
  readonly restriction: Restriction | null;
  readonly [field: string]: string | number | readonly string[] | Origin | Restriction | null;
}

export interface FoundPerson {
  readonly person: HeldPerson;
  /** Not known of a person found by id, or of one who is not a candidate of the match. */
  readonly probability?: number | null;
}

export const SEARCH_FIELDS = [
  'last_name',
  'first_name',
  'birth_date',
  'email',
  'phone',
  'postal_code',
  'city',
] as const;

export const ERASURE_REASONS = ['request', 'objection', 'retention'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

export const RESTRICTION_REASONS = ['objection', 'accuracy', 'unlawful', 'claim'] as const;
export const LIFTING_REASONS = ['resolved', 'mistake'] as const;
export type RestrictionReason = (typeof RESTRICTION_REASONS | typeof LIFTING_REASONS)[number];

export interface Receipt {
  readonly erased: boolean;
  readonly recorded_at: string;
  readonly request_id: string;
  readonly id: string;
  readonly reason: ErasureReason;
  /** Hexadecimal; `''` where the browser cannot compute it. */
  readonly hash: string;
}

/** The maximum number of people that a search lists. */
export const MAX_FOUND = 20;

/** Finds people by id, or by what is known of them. */
export async function findPeople(
  id: string,
  known: Readonly<Record<string, string>>,
  purpose: Purpose,
): Promise<FoundPerson[]> {
  if (id !== '') return findById(id, purpose);
  const body = { person: known, limit: MAX_FOUND, purpose };
  const { people } = await call<{ people: FoundPerson[] }>('POST', '/v1/people:search', { body });
  return people;
}

export async function findById(id: string, purpose: Purpose): Promise<FoundPerson[]> {
  try {
    return [{ person: await call<HeldPerson>('GET', `/v1/people/${encodeURIComponent(id)}?purpose=${purpose}`) }];
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not-found') return [];
    throw error;
  }
}

/** Erases a person. The reason that is recorded is one of a few words, without personal data. */
export async function erasePerson(id: string, reason: ErasureReason): Promise<Receipt> {
  const path = `/v1/people/${encodeURIComponent(id)}?reason=${reason}`;
  const answer = await call<Pick<Receipt, 'erased' | 'recorded_at' | 'request_id'>>('DELETE', path);
  return { ...answer, id, reason, hash: await sha256(id) };
}

/** Keeps a person without using them for checks. */
export async function restrictPerson(id: string, reason: RestrictionReason): Promise<void> {
  await call('PUT', `/v1/people/${encodeURIComponent(id)}/restriction`, { body: { reason } });
}

/** Uses a restricted person for checks again. */
export async function liftRestriction(id: string, reason: RestrictionReason): Promise<void> {
  await call('DELETE', `/v1/people/${encodeURIComponent(id)}/restriction?reason=${reason}`);
}

async function sha256(text: string): Promise<string> {
  // Browsers have it on TLS and on this machine only.
  if (globalThis.crypto?.subtle === undefined) return '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function heldFieldName(field: string): string {
  const key = `held.${field}`;
  return key in MESSAGES ? t(key as MessageKey) : field;
}

interface HeldValue {
  readonly field: string;
  readonly value: string;
}

/** The fields with a value, as text; last, where the values are from. */
export function heldValues({ origin, restriction, ...fields }: HeldPerson): HeldValue[] {
  return Object.entries(fields)
    .map(([field, value]) => ({ field, value: Array.isArray(value) ? value.join(', ') : String(value ?? '') }))
    .concat(restriction === null ? [] : restrictionValues(restriction))
    .concat(origin === null ? [] : originValues(origin))
    .filter(({ value }) => value !== '');
}

/** The name of an imported file; files without a name came through standard input. */
export function sourceName(name: string): string {
  return name === 'standard input' ? t('held.source.stdin') : name;
}

function restrictionValues({ since, reason }: Restriction): HeldValue[] {
  const key = `people.reason.${reason}`;
  return [
    { field: 'restricted_since', value: formatTime(since) },
    { field: 'restriction_reason', value: key in MESSAGES ? t(key as MessageKey) : reason },
  ];
}

function originValues({ source, sha256, line, imported_at, erase_after }: Origin): HeldValue[] {
  return [
    {
      field: 'source',
      value: line === 0 ? sourceName(source) : t('held.source.line', { source: sourceName(source), line }),
    },
    { field: 'source_sha256', value: sha256 },
    { field: 'imported_at', value: formatTime(imported_at) },
    { field: 'erase_after', value: erase_after },
  ];
}
