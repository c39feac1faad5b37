export interface Licence {
  readonly name: string;
  readonly products: readonly string[];
  readonly created_at: string;
  readonly revoked_at: string | null;
  readonly expires_at: string | null;
  readonly credits: number | null;
}

/** A key of the HTTP API; the key itself is never shown again. */
export interface ApiKeyInfo {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly created_at: string;
  readonly revoked_at: string | null;
  readonly expires_at: string | null;
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
