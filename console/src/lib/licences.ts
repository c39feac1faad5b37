import { t } from './i18n.ts';

export interface Licence {
  readonly name: string;
  readonly products: readonly string[];
  readonly created_at: string;
  readonly revoked_at: string | null;
  readonly expires_at: string | null;
  readonly credits: number | null;
  readonly max_per_second: number | null;
  readonly max_per_day: number | null;
  readonly origins: readonly string[];
  readonly is_test: boolean;
  readonly has_client_secret: boolean;
}

/** A licence of the list. */
export interface ListedLicence extends Licence {
  /** ISO 8601 date. */
  readonly last_used_on: string | null;
}

export const PRODUCTS = ['idcheck', 'idcheck-plus', 'idmobile'] as const;

const PRODUCT_NAMES: Readonly<Record<string, string>> = {
  idcheck: 'ID Check',
  'idcheck-plus': 'ID Check Plus',
  idmobile: 'ID Mobile',
};

/** Names of products are the same in all languages. */
export function productName(product: string): string {
  return PRODUCT_NAMES[product] ?? product;
}

/** A whole number of a field, `null` if it is empty; `undefined` if it is neither. */
export function parseOptionalCount(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{1,12}$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** A key of the HTTP API; the key itself is never shown again. */
export interface ApiKeyInfo {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly created_at: string;
  readonly revoked_at: string | null;
  readonly expires_at: string | null;
  readonly max_per_second: number | null;
  readonly max_per_day: number | null;
}

/**
 * Parses the fields of whole numbers of a form.
 *
 * @returns by field, the numbers of those that are not empty, and the messages of those that are wrong
 */
export function parseCounts(texts: Readonly<Record<string, string>>) {
  const parsed = Object.entries(texts).map(([name, text]) => [name, parseOptionalCount(text)] as const);
  const wrong = parsed.filter(([, count]) => count === undefined);
  return {
    counts: Object.fromEntries(parsed.filter(([, count]) => count != null)),
    errors: Object.fromEntries(wrong.map(([name]) => [name, t('licences.add.credits.wrong')])),
  };
}

interface Expiring {
  readonly revoked_at: string | null;
  readonly expires_at: string | null;
}

export function stateOf({ revoked_at, expires_at }: Expiring): 'active' | 'expired' | 'revoked' {
  if (revoked_at !== null) return 'revoked';
  return expires_at !== null && Date.parse(expires_at) <= Date.now() ? 'expired' : 'active';
}

/** The end of a day in UTC. @param day `YYYY-MM-DD`, as of a date field */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`;
}

/** The last day of validity in UTC, `YYYY-MM-DD`: the inverse of {@link endOfDay}. */
export function lastDayOf(expiresAt: string): string {
  return expiresAt.slice(0, 10);
}

/** Limits of requests of a licence or a key. */
interface Limited {
  readonly max_per_second: number | null;
  readonly max_per_day: number | null;
}

/** `50 a second, 10,000 a day`; a line can end between the two limits only. */
export function limitsOf({ max_per_second, max_per_day }: Limited): string {
  const limits = [
    ...(max_per_second === null ? [] : [t('licences.limit.second', { count: max_per_second })]),
    ...(max_per_day === null ? [] : [t('licences.limit.day', { count: max_per_day })]),
  ];
  return limits.map((limit) => limit.replaceAll(' ', '\u00a0')).join(', ') || t('licences.limit.none');
}
